// A workbook that calculates: Inputs, the Model month by month, and the Summary, all in live formulas (model.mjs).
import { clean, currentScenario, gradeOf, groupsOf, isPercent, labelOf, nameOf, wordsOf } from './account.mjs';
import { generateXlsxFileSync } from './libraries/xlsx.mjs';
import * as model from './model.mjs';
import { fill, terms } from './words.mjs';
import { letterOf, newSheet, parts, placeOf } from './workbook-parts.mjs';

/** @typedef {import('./account.mjs').Account} Account */
/** @typedef {import('./workbook-parts.mjs').Sheet} Sheet */

const title = { fontWeight: 'bold', fontSize: 16, textColor: '#0B6A8F' };
const heading = { fontWeight: 'bold', backgroundColor: '#0B6A8F', textColor: '#FFFFFF', wrap: true, alignVertical: 'center' };
const section = { fontWeight: 'bold', backgroundColor: '#E8ECF1' };
const input = { backgroundColor: '#FFF6CC', borderStyle: 'thin', borderColor: '#C9B458' };
const hint = { textColor: '#525E6B' };

/** @param {string | undefined} value @param {object} [style] */
const text = (value, style = {}) => ({ ...style, type: String, value: clean(value ?? '') || null });
/** @param {number} value @param {string} [format] @param {object} [style] */
const number = (value, format, style = {}) => ({ ...style, type: Number, value, ...(format ? { format } : {}) });
/** @param {string} value @param {string} [format] @param {object} [style] */
const formula = (value, format, style = {}) => ({ ...style, type: 'Formula', value, ...(format ? { format } : {}) });

/** @param {Account} account @param {string} id */
function formatOfInput(account, id) {
  const { kind } = account.parameters[id];
  if (isPercent(account, id)) return '0.0##%';
  return kind === 'number' ? '#,##0.####' : '0';
}

/** What may stand in an input cell. @param {Account} account @param {string} id */
function limitsOf(account, id) {
  const { kind, minimum, maximum, choices = [] } = account.parameters[id];
  const w = wordsOf(account);
  const counted = kind === 'choice' ? choices.map((_, i) => i) : [0, 1];
  if (kind === 'choice' || kind === 'boolean') {
    return { allowed: /** @type {const} */ ('list'), list: counted.join(','), message: fill(w.not_allowed, { range: counted.join(' ') }) };
  }
  const shown = (/** @type {number} */ value) => (isPercent(account, id) ? `${Number((value * 100).toPrecision(12))}%` : value);
  const [low, high] = [minimum ?? 0, maximum ?? 1e15];
  const range = fill(w.from_to, { low: shown(low), high: shown(high) });
  /** @type {'whole' | 'decimal'} */
  const allowed = kind === 'whole' ? 'whole' : 'decimal';
  return { allowed, low, high, message: fill(w.not_allowed, { range }) };
}

/** What the number in the cell means. @param {Account} account @param {string} id */
function unitOf(account, id) {
  const { kind, unit, choices = [] } = account.parameters[id];
  const w = wordsOf(account);
  const meanings = kind === 'boolean' ? [w.no, w.yes] : choices;
  return kind === 'choice' || kind === 'boolean' ? meanings.map((choice, i) => `${choice} = ${i}`).join(' · ') : unit;
}

/** @param {Account} account @param {Sheet} sheet @param {Record<string, string>} names */
function addInputs(account, sheet, names) {
  const w = wordsOf(account);
  const scenario = currentScenario(account);
  const { rows } = sheet;
  rows.push([text(`${w.inputs}: ${nameOf(account, scenario)}`, title)], [text(w.inputs_hint, hint)]);
  rows.push([w.label, w.value, w.unit, w.source, w.grade, w.id].map((word) => text(word, heading)));
  for (const group of groupsOf(account)) {
    rows.push([text(group.label, section), ...Array(5).fill(text('', section))]);
    for (const id of group.parameters) {
      const { source } = account.parameters[id];
      rows.push([text(labelOf(account, id)), number(scenario.parameters[id], formatOfInput(account, id), input),
        text(unitOf(account, id), hint), text(source, hint), text(gradeOf(account, id), hint), text(id, hint)]);
      names[model.nameOfInput(id)] = placeOf(sheet, 2, rows.length);
      sheet.limits[`B${rows.length}`] = limitsOf(account, id);
    }
  }
}

/** @param {Account} account @param {Sheet} sheet @param {Record<string, string>} names */
function addToday(account, sheet, names) {
  const { rows } = sheet;
  rows.push([], [text(wordsOf(account).computed, section), ...Array(5).fill(text('', section))]);
  for (const { name, formula: how, term, lever } of model.today) {
    const label = terms[term][account.language];
    rows.push([text(lever ? `${account.parameters[`lever.${lever}`].label}: ${label}` : label), formula(how, '#,##0.0#####'), null, null, null,
      text(name, hint)]);
    names[name] = placeOf(sheet, 2, rows.length);
  }
}

const positions = new Map(model.columns.map(({ key }, i) => [key, i + 1]));
const FIRST_ROW = 4;

/** [column], [column-1] and [column+1] as cells. @param {string} how @param {number} row */
const placed = (how, row) =>
  how.replace(/\[(\w+?)([-+]1)?\]/g, (_, key, step) => `$${letterOf(positions.get(key) ?? NaN)}${row + Number(step ?? 0)}`);

/** @param {Account} account @param {model.Column} column */
function headingOf(account, { term, lever, baseline }) {
  const label = terms[term][account.language];
  if (lever) return `${account.parameters[`lever.${lever}`].label}: ${label}`;
  return baseline ? `${wordsOf(account).baseline}: ${label}` : label;
}

/** The column of the app's months that a column of the sheet should equal. @param {Record<string, number[]>} months @param {string} key */
const monthsOf = (months, key) => months[key] ?? months[`${key}_programme`];

/** @param {Account} account @param {Sheet} sheet @param {Record<string, string>} names */
function addMonths(account, sheet, names) {
  const { rows } = sheet;
  const { months } = currentScenario(account);
  rows.push([text(wordsOf(account).model, title)], [text(wordsOf(account).beyond, hint)]);
  rows.push(model.columns.map((column) => text(headingOf(account, column), { ...heading, height: 46 })));
  for (let month = 0; month <= model.LONGEST_HORIZON; ++month) {
    const row = FIRST_ROW + month;
    rows.push(model.columns.map(({ key, formula: how, first = how, format }) => {
      const value = monthsOf(months, key)?.[month];
      if (value !== undefined) sheet.values[`${letterOf(positions.get(key) ?? NaN)}${row}`] = value;
      return formula(placed(month === 0 ? first : how, row), format);
    }));
  }
  for (const [key, column] of positions)
    names[model.nameOfMonths(key)] = placeOf(sheet, column, FIRST_ROW, FIRST_ROW + model.LONGEST_HORIZON);
}

/** @type {Record<string, string>} by the unit of a result */
const formatOfResult = { money: '#,##0', percent: '0.00%', months: '0.0' };

/** @param {Account} account @param {Sheet} sheet @param {Record<string, string>} names */
function addSummary(account, sheet, names) {
  const w = wordsOf(account);
  const scenario = currentScenario(account);
  const { rows } = sheet;
  rows.push([text(`${w.summary}: ${nameOf(account, scenario)}`, title)], [text(w.check, hint)]);
  rows.push([w.figure, w.value, w.at_export, w.id].map((word) => text(word, heading)));
  for (const [id, { label, unit }] of Object.entries(account.results)) {
    if (!(id in model.results)) continue;
    const how = model.results[id].replaceAll('NOTHING', `"${w.nothing}"`);
    const value = scenario.results[id];
    const format = id.startsWith('customers') ? '#,##0' : (formatOfResult[unit] ?? '#,##0.00');
    const atExport = value === null ? text(w.nothing, { align: 'right' }) : number(value, format, hint);
    rows.push([text(label), formula(how, format, { fontWeight: 'bold', align: 'right' }), atExport, text(id, { ...hint, indent: 1 })]);
    sheet.values[`B${rows.length}`] = value ?? w.nothing;
    names[model.nameOfResult(id)] = placeOf(sheet, 2, rows.length);
  }
}

/** @param {Account} account @param {Sheet} sheet */
function addAbout(account, { rows }) {
  const w = wordsOf(account);
  const { currency, headline } = currentScenario(account);
  rows.push([], [text(w.about, section), ...Array(3).fill(text('', section))]);
  rows.push([text(w.currency), text(currency)], [text(w.model_version), text(account.model_version)]);
  if (account.link) rows.push([text(w.link), text(`#${account.link}`)]);
  for (const sentence of [headline, ...account.notes])
    rows.push([text(sentence, { ...hint, wrap: true, columnSpan: 4, height: 32 }), null, null, null]);
}

/** @param {number[]} widths */
const columnsOf = (widths) => widths.map((width) => ({ width }));

/** Months beyond the horizon are grey. */
const beyond = [{
  cellRange: { from: { row: FIRST_ROW, column: 1 }, to: { row: FIRST_ROW + model.LONGEST_HORIZON, column: model.columns.length } },
  condition: { formula: `$A${FIRST_ROW}>run_horizon_months` },
  style: { textColor: '#B4BCC5' },
}];

/** @param {Account} account @returns {Promise<Uint8Array<ArrayBuffer>>} */
export async function workbook(account) {
  const w = wordsOf(account);
  /** @type {Record<string, string>} */
  const names = {};
  const [inputs, months, summary] = [w.inputs, w.model, w.summary].map(newSheet);
  addInputs(account, inputs, names);
  addToday(account, inputs, names);
  addMonths(account, months, names);
  addSummary(account, summary, names);
  addAbout(account, summary);
  months.pagesAcross = 4;
  const common = { rightToLeft: account.language === 'ar', orientation: 'landscape' };
  const sheets = [
    { sheet: inputs.name, data: inputs.rows, ...common, stickyRowsCount: 3, columns: columnsOf([50, 18, 46, 86, 14, 40]) },
    { sheet: months.name, data: months.rows, ...common, stickyRowsCount: 3, stickyColumnsCount: 1, conditionalFormatting: beyond,
      columns: columnsOf(model.columns.map(({ key }) => (key === 'month' ? 9 : 17))) },
    { sheet: summary.name, data: summary.rows, ...common, columns: columnsOf([46, 22, 26, 34]) },
  ];
  const options = { features: [parts([inputs, months, summary], names)], fontFamily: 'Arial', fontSize: 11 };
  const file = await generateXlsxFileSync(sheets, options);
  return new Uint8Array(await file.arrayBuffer());
}
