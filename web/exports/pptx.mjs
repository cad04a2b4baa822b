// Slides with native charts: the headline, revenue, cash, what each lever contributes, and the assumptions.
import { clean, currentScenario, gradeOf, labelOf, nameOf, parameterIds, wordsOf } from './account.mjs';
import { Presentation } from './libraries/pptx.mjs';
import { fill, terms } from './words.mjs';

/** @typedef {import('./account.mjs').Account} Account */
/** @typedef {InstanceType<typeof Presentation>} Pptx */
/** @typedef {ReturnType<Pptx['addSlide']>} Slide */

const colours = { ink: '16202A', muted: '525E6B', accent: '0B6A8F', baseline: '7A8692', second: 'B35C00', line: 'DDE3E9', card: 'F3F5F8' };
const font = 'Arial';
// Inches, of a slide of 13.33 x 7.5.
const WIDTH = 13.33;
const MARGIN = 0.6;
const ACROSS = WIDTH - 2 * MARGIN;
const BODY_TOP = 1.75;
const BODY_HEIGHT = 4.9;
const KEY_FIGURES = ['revenue_gain', 'npv', 'roi', 'payback_month'];
const ROWS_OF_ASSUMPTIONS = 14;

/** How texts run in the language shown. @param {Account} account @returns {Record<string, any>} */
const running = (account) =>
  account.language === 'ar'
    ? { align: 'right', rtlMode: true, lang: 'ar-SA', fontFace: font }
    : { align: 'left', lang: 'en-US', fontFace: font };

/** A place counted from the side where reading starts. @param {Account} account @param {number} start @param {number} width */
const placed = (account, start, width) => ({ x: account.language === 'ar' ? WIDTH - start - width : start, w: width });

/** @param {Pptx} file @param {Account} account @param {string} title @param {string} [subtitle] */
function newSlide(file, account, title, subtitle = '') {
  const slide = file.addSlide();
  const run = running(account);
  const across = placed(account, MARGIN, ACROSS);
  slide.addShape('rect', { ...placed(account, 0, 0.18), y: 0, h: 7.5, fill: { color: colours.accent }, line: { type: 'none' } });
  const plain = { ...run, ...across, color: colours.muted, fit: /** @type {'shrink'} */ ('shrink') };
  slide.addText(clean(title, 160), { ...plain, y: 0.4, h: 0.8, fontSize: 28, bold: true, color: colours.ink, valign: 'middle' });
  if (subtitle) slide.addText(clean(subtitle, 300), { ...plain, y: 1.15, h: 0.5, fontSize: 14, valign: 'top' });
  const w = wordsOf(account);
  const foot = [w.app, `${w.model_version}: ${account.model_version}`, ...account.notes.slice(0, 1)].join(' · ');
  slide.addText(clean(foot, 220), { ...plain, y: 6.95, h: 0.35, fontSize: 10 });
  return slide;
}

/** @param {Pptx} file @param {Account} account */
function addHeadline(file, account) {
  const scenario = currentScenario(account);
  const slide = newSlide(file, account, nameOf(account, scenario));
  const run = running(account);
  slide.addText(clean(scenario.headline || account.headline, 500),
    { ...run, ...placed(account, MARGIN, ACROSS), y: 1.5, h: 1.9, fontSize: 24, color: colours.ink, valign: 'middle', fit: 'shrink' });
  const gap = 0.25;
  const width = (ACROSS - gap * (KEY_FIGURES.length - 1)) / KEY_FIGURES.length;
  KEY_FIGURES.filter((id) => account.results[id]).forEach((id, i) => {
    const place = placed(account, MARGIN + i * (width + gap), width);
    slide.addShape('rect', { ...place, y: 3.8, h: 2.1, fill: { color: colours.card }, line: { color: colours.line, width: 1 } });
    slide.addText(clean(account.results[id].label, 60), { ...run, ...place, y: 3.95, h: 0.5, fontSize: 14, color: colours.muted, fit: 'shrink' });
    slide.addText(clean(scenario.results_shown[id] ?? wordsOf(account).nothing, 40),
      { ...run, ...place, y: 4.5, h: 1.1, fontSize: 30, bold: true, color: colours.accent, fit: 'shrink' });
  });
}

/** The power of a thousand in which numbers are read, and its format code. @param {Account} account @param {number[]} numbers */
function scaleOf(account, numbers) {
  const w = wordsOf(account);
  const largest = numbers.reduce((most, one) => Math.max(most, Math.abs(one)), 0);
  if (largest >= 1e6) return { word: w.millions, code: largest >= 2e7 ? '#,##0,,' : '#,##0.0,,' };
  if (largest >= 1e4) return { word: w.thousands, code: '#,##0,' };
  return { word: w.units, code: '#,##0' };
}

/** @param {Account} account @param {{word: string, code: string}} scale @returns {Record<string, any>} */
const chartOptions = (account, scale) => ({
  ...placed(account, MARGIN, ACROSS), y: BODY_TOP, h: BODY_HEIGHT,
  catAxisLabelFontFace: font, valAxisLabelFontFace: font, legendFontFace: font, catAxisTitleFontFace: font,
  catAxisLabelFontSize: 12, valAxisLabelFontSize: 12, legendFontSize: 14, catAxisTitleFontSize: 12,
  catAxisLabelColor: colours.muted, valAxisLabelColor: colours.muted, legendColor: colours.ink, catAxisTitleColor: colours.muted,
  valGridLine: { color: colours.line, size: 0.75 }, catGridLine: { style: 'none' },
  valAxisLabelFormatCode: scale.code, showLegend: true, legendPos: 't', valAxisLineShow: false,
});

/** @param {Account} account @param {{word: string}} scale */
const moneyOf = (account, { word }) => currentScenario(account).currency + wordsOf(account).comma + word;

/** Labels of the months, and how many are skipped between two that are shown. @param {Account} account @param {number[]} months */
const monthAxis = (account, months) => ({
  showCatAxisTitle: true, catAxisTitle: terms.month[account.language], catAxisLabelFrequency: String(months.length > 61 ? 12 : 6),
  catAxisLabelPos: /** @type {'low'} */ ('low'),
});

/** @param {Pptx} file @param {Account} account */
function addRevenue(file, account) {
  const w = wordsOf(account);
  const { months } = currentScenario(account);
  const scale = scaleOf(account, months.revenue_programme);
  const labels = months.month.map(String);
  const both = [...months.revenue_baseline, ...months.revenue_programme];
  const [low, high] = [Math.min(...both), Math.max(...both)];
  const isSmall = low > 0 && high - low < low / 2;
  const unit = moneyOf(account, scale) + (isSmall ? ` · ${w.axis_is_cut}` : '');
  const slide = newSlide(file, account, w.revenue, unit);
  slide.addChart(file.ChartType.line,
    [{ name: w.baseline, labels, values: months.revenue_baseline }, { name: w.programme, labels, values: months.revenue_programme }],
    { ...chartOptions(account, scale), ...monthAxis(account, months.month), chartColors: [colours.baseline, colours.accent],
      altText: `${w.revenue}, ${unit}`, lineDataSymbol: 'none', lineSize: 3, ...(isSmall ? roundRange(low, high) : { valAxisMinVal: 0 }) });
}

/** An axis that shows a small difference, with round ends, and no line on its lower one. @param {number} low @param {number} high */
function roundRange(low, high) {
  const step = 10 ** Math.floor(Math.log10(Math.max(high - low, high / 100)));
  return { valAxisMinVal: Math.floor(low / step - 0.1) * step, valAxisMaxVal: Math.ceil(high / step) * step };
}

/** @param {Pptx} file @param {Account} account */
function addCash(file, account) {
  const { language } = account;
  const scenario = currentScenario(account);
  const { months } = scenario;
  const cumulative = months.cumulative_cash_flow ?? months.cumulative_cash_flow_programme;
  const scale = scaleOf(account, cumulative);
  const payback = account.results.payback_month;
  const answer = payback ? ` · ${payback.label}: ${scenario.results_shown.payback_month ?? ''}` : '';
  const slide = newSlide(file, account, terms.cumulative_cash_flow[language], moneyOf(account, scale) + answer);
  slide.addChart(file.ChartType.bar, [{ name: terms.cumulative_cash_flow[language], labels: months.month.map(String), values: cumulative }],
    { ...chartOptions(account, scale), ...monthAxis(account, months.month), chartColors: [colours.accent], showLegend: false, barGapWidthPct: 30,
      altText: terms.cumulative_cash_flow[language] });
}

/** @param {Pptx} file @param {Account} account */
function addContributions(file, account) {
  const w = wordsOf(account);
  // From below upwards, as bars are drawn.
  const rows = [...account.contributions].sort((a, b) => a.revenue_gain - b.revenue_gain);
  if (rows.length === 0) return;
  const labels = rows.map(({ label }) => clean(label, 60));
  const scale = scaleOf(account, rows.flatMap((row) => [row.revenue_gain, row.npv]));
  const slide = newSlide(file, account, w.contributions, moneyOf(account, scale));
  slide.addChart(file.ChartType.bar,
    [{ name: account.results.revenue_gain.label, labels, values: rows.map((row) => row.revenue_gain) },
      { name: account.results.npv.label, labels, values: rows.map((row) => row.npv) }],
    { ...chartOptions(account, scale), barDir: 'bar', barGapWidthPct: 50, chartColors: [colours.accent, colours.second], showValue: true,
      dataLabelFormatCode: scale.code, dataLabelFontSize: 11, dataLabelFontFace: font, dataLabelColor: colours.ink, catAxisLabelPos: 'low',
      altText: w.contributions });
}

/** The levers that are on, then what the user has changed, then what is best known. @param {Account} account */
function chosenAssumptions(account) {
  const { parameters } = currentScenario(account);
  const ids = parameterIds(account);
  const isOn = (/** @type {string} */ id) => /^lever\.[a-z_]+$/.test(id) && parameters[id] !== 0;
  const isDull = (/** @type {string} */ id) => id.startsWith('lever.') && parameters[/^lever\.[a-z_]+/.exec(id)?.[0] ?? ''] === 0;
  const rank = (/** @type {string} */ id) => {
    if (isOn(id)) return 0;
    if (!account.parameters[id].is_default) return 1;
    return account.parameters[id].source ? 2 : 3;
  };
  return ids.filter((id) => !isDull(id)).sort((a, b) => rank(a) - rank(b)).slice(0, ROWS_OF_ASSUMPTIONS);
}

/** @param {Pptx} file @param {Account} account */
function addAssumptions(file, account) {
  const w = wordsOf(account);
  const count = Object.keys(account.parameters).length;
  const slide = newSlide(file, account, w.assumptions, `${w.mostly}. ${fill(w.more_inputs, { count })}`);
  const run = running(account);
  // Tables know no direction of reading: their columns are put in order here.
  const ordered = (/** @type {any[]} */ list) => (account.language === 'ar' ? list.reverse() : list);
  const cell = (/** @type {string} */ text, length = 60, more = {}) => {
    const options = { ...run, valign: /** @type {'middle'} */ ('middle'), color: colours.ink, ...more };
    return { text: clean(text, length), options };
  };
  const head = { bold: true, color: 'FFFFFF', fill: { color: colours.accent } };
  const rows = chosenAssumptions(account).map((id) => {
    const { shown, source, grade } = account.parameters[id];
    // Citations and letters are English in every language.
    const citation = { color: colours.muted, ...(source ? { rtlMode: false } : {}) };
    const letter = gradeOf(account, id) === grade ? { rtlMode: false } : {};
    return ordered([cell(labelOf(account, id), 56), cell(shown, 28, { bold: true }), cell(source || w.nothing, 90, citation),
      cell(gradeOf(account, id), 20, letter)]);
  });
  const titles = ordered([w.assumptions, w.value, w.source, w.grade].map((word) => cell(word, 40, head)));
  slide.addTable([titles, ...rows], { ...placed(account, MARGIN, ACROSS), y: BODY_TOP, colW: ordered([3.7, 1.9, 5.2, 1.33]), rowH: 0.31, fontSize: 11,
    fontFace: font, border: { type: 'solid', pt: 0.75, color: colours.line }, margin: [0.02, 0.08, 0.02, 0.08] });
}

/** @param {Account} account @returns {Promise<Uint8Array<ArrayBuffer>>} */
export async function slides(account) {
  const file = new Presentation();
  file.layout = 'LAYOUT_WIDE';
  file.rtlMode = account.language === 'ar';
  file.title = nameOf(account, currentScenario(account));
  file.subject = clean(currentScenario(account).headline || account.headline);
  file.author = wordsOf(account).app;
  file.company = wordsOf(account).app;
  file.theme = { headFontFace: font, bodyFontFace: font };
  for (const add of [addHeadline, addRevenue, addCash, addContributions, addAssumptions]) add(file, account);
  return /** @type {Uint8Array<ArrayBuffer>} */ (await file.write({ outputType: 'uint8array' }));
}
