// Accounts as the app gives them of itself, made from what the command line prints: for tests of the exports without a browser.
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** @param {string} mihwar @param {string[]} args */
async function ask(mihwar, args) {
  const { stdout } = await promisify(execFile)(mihwar, args, { maxBuffer: 1 << 26 });
  return JSON.parse(stdout);
}

/** Rows of months as columns. @param {Record<string, number>[]} rows */
const columnsOf = (rows) =>
  Object.fromEntries(Object.keys(rows[0]).map((key) => [key, rows.map((row) => row[key])]));

/** @param {string} id */
const unitOfResult = (id) => {
  if (/retention_(base|prog)|abandonment/.test(id)) return 'percent';
  if (id === 'payback_month') return 'months';
  return /gain|npv|cost$|_pv|saving|lifetime/.test(id) ? 'money' : 'number';
};

const arabic = { headline: 'خلال 36 شهرا: يزيد البرنامج الإيرادات ويسترد تكلفته', label: 'تسمية' };
const english = { headline: 'In 36 months: more revenue, and the programme has paid for itself' };

/** A raw number for every parameter. @param {any[]} rows @param {Record<string, any>} values */
function rawValues(rows, values) {
  const raw = (/** @type {any} */ row) => {
    const value = values[row.id] ?? row.default;
    if (row.kind === 'boolean') return Number(value === true || value === 'true' || value === 1);
    return row.kind === 'choice' && typeof value === 'string' ? row.choices.indexOf(value) : Number(value);
  };
  return Object.fromEntries(rows.map((row) => [row.id, raw(row)]));
}

/** @param {any} row @param {number} value @param {boolean} inArabic */
function parameterOf(row, value, inArabic) {
  const percent = /^share/.test(row.unit) || row.unit === 'share/yr';
  const shown = percent ? `${Number((value * 100).toPrecision(6))} %` : `${row.choices?.[value] ?? value}`;
  const { kind, minimum, maximum, step, choices, source, grade } = row;
  const label = inArabic ? `${arabic.label} ${row.id}` : row.label;
  return { label, help: '', unit: percent ? '%' : row.unit, kind, minimum, maximum, step, default: row.default,
    scale: percent ? 100 : 1, choices, shown, source, grade, is_default: value === rawValues([row], {})[row.id] };
}

/** @param {any} found @param {any[]} rows @param {Record<string, any>} values @param {string} name @param {boolean} inArabic */
function scenarioOf(found, rows, values, name, inArabic) {
  const shown = (/** @type {any} */ value) => (value === null ? '–' : new Intl.NumberFormat('en', { notation: 'compact' }).format(value));
  const { headline } = inArabic ? arabic : english;
  return { id: 1, name, colour: 0, currency: found.currency, preset: '', headline, parameters: rawValues(rows, values), results: found.summary, months: columnsOf(found.monthly),
    results_shown: Object.fromEntries(Object.entries(found.summary).map(([id, value]) => [id, shown(value)])) };
}

/**
 * @param {string} mihwar the command line
 * @param {{preset?: string, settings?: Record<string, any>, name?: string, language?: 'en' | 'ar'}} [wanted]
 */
export async function accountOf(mihwar, { preset = 'default', settings = {}, name = 'Plan', language = 'en' } = {}) {
  const inArabic = language === 'ar';
  const { parameters: rows, model } = await ask(mihwar, ['params']);
  const { presets } = await ask(mihwar, ['presets']);
  const ofPreset = presets.find((/** @type {any} */ one) => one.id === preset).values.map((/** @type {any} */ { id, value }) => [id, value]);
  const values = { ...Object.fromEntries(ofPreset), ...settings };
  const set = Object.entries(settings).flatMap(([id, value]) => ['--set', `${id}=${value}`]);
  const found = await ask(mihwar, ['eval', '--preset', preset, ...set]);
  const scenario = scenarioOf(found, rows, values, name, inArabic);
  const idsOf = (/** @type {any[]} */ some) => some.map((row) => row.id);
  const groups = [...new Set(rows.map((/** @type {any} */ row) => row.group))].map((id) =>
    ({ id, label: id, parameters: idsOf(rows.filter((/** @type {any} */ row) => row.group === id)) }));
  const parameters = Object.fromEntries(rows.map((/** @type {any} */ row) => [row.id, parameterOf(row, scenario.parameters[row.id], inArabic)]));
  const results = Object.fromEntries(Object.keys(found.summary).map((id) =>
    [id, { label: inArabic ? `${arabic.label} ${id}` : id, help: '', unit: unitOfResult(id) }]));
  const contributions = Object.entries(found.attribution.revenue_gain).map(([label, gain]) =>
    ({ label, revenue_gain: gain, npv: found.attribution.npv[label] }));
  return { format: 1, model_version: model, language, direction: inArabic ? 'rtl' : 'ltr', digits: 'latn',
    currency: { code: found.currency, decimals: 2 }, title: name, link: 'm1&p=default', headline: scenario.headline, notes: ['A note.'],
    current: 0, scenarios: [scenario], groups, parameters, results, contributions, evidence: [], charts: [], words: {} };
}
