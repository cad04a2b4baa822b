// CSV as spreadsheets read it without questions: UTF-8 with a byte order mark, commas, CRLF, unrounded numbers.
import { clean, gradeOf, labelOf, nameOf, parameterIds, wordsOf } from './account.mjs';
import { terms, units } from './words.mjs';

/** @typedef {import('./account.mjs').Account} Account */
/** @typedef {string | number | null | undefined} Cell */

// What a spreadsheet would take for a formula, also after spaces that it drops.
const formula = /^[\s\u200b-\u200f\u2066-\u2069\ufeff]*[=+\-@\t\r]|^[\t\r]/;

/** @param {Cell} value */
function cell(value) {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : '';
  const text = clean(value, 32000);
  const harmless = formula.test(text) ? `'${text}` : text;
  return /[",\r\n]|^\s|\s$/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** @param {Cell[][]} rows */
function encode(rows) {
  return new TextEncoder().encode(`\ufeff${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`);
}

/** "Revenue, Programme [revenue_programme]". @param {Account} account @param {string} key */
function headingOf(account, key) {
  const { baseline, programme, comma } = wordsOf(account);
  const [, column, path] = /^(.*?)(?:_(baseline|programme))?$/.exec(key) ?? [];
  const label = terms[column]?.[account.language];
  if (!label) return key;
  return `${label}${path ? comma + (path === 'baseline' ? baseline : programme) : ''} [${key}]`;
}

/** One line for each month of each scenario. @param {Account} account */
export function monthsCsv(account) {
  const columns = Object.keys(account.scenarios[0].months);
  const { scenario: heading } = wordsOf(account);
  const lines = account.scenarios.flatMap((scenario) =>
    scenario.months.month.map((_, t) => [
      nameOf(account, scenario),
      ...columns.map((key) => scenario.months[key]?.[t]),
    ]),
  );
  return encode([[heading, ...columns.map((key) => headingOf(account, key))], ...lines]);
}

/** One line for each result and each input, one column for each scenario. @param {Account} account */
export function summaryCsv(account) {
  const w = wordsOf(account);
  const { scenarios, results, parameters } = account;
  const heading = [w.section, w.id, w.label, w.unit, w.source, w.grade, ...scenarios.map((one) => nameOf(account, one))];
  const aboutAll = (/** @type {string} */ id, /** @type {string} */ label, /** @type {string} */ value) =>
    [w.about, id, label, '', '', '', ...scenarios.map(() => value)];
  return encode([
    heading,
    aboutAll('model_version', w.model_version, account.model_version),
    [w.about, 'currency', w.currency, '', '', '', ...scenarios.map((one) => one.currency)],
    ...Object.entries(results).map(([id, { label, unit }]) =>
      [w.result, id, label, units[unit]?.[account.language], '', '', ...scenarios.map((one) => one.results[id])]),
    ...parameterIds(account).map((id) =>
      [w.inputs, id, labelOf(account, id), parameters[id].unit, parameters[id].source, gradeOf(account, id),
        ...scenarios.map((one) => one.parameters[id])]),
  ]);
}
