// What the writer of workbooks has no word for, put into the XML that it has written: names, limits of input cells, pages
// that are as wide as the sheet, and the values that formulas had in the app, for readers that do not calculate.

/** @typedef {{allowed: 'whole' | 'decimal' | 'list', low?: number, high?: number, list?: string, message: string}} Limits */

/**
 * A sheet being written, row by row; columns and rows count from 1.
 * @typedef {object} Sheet
 * @property {string} name
 * @property {any[][]} rows
 * @property {Record<string, number | string>} values what formulas answered in the app, by cell
 * @property {Record<string, Limits>} limits by cell
 * @property {number} pagesAcross when printed
 */

/** @param {string} name @returns {Sheet} */
export const newSheet = (name) => ({ name, rows: [], values: {}, limits: {}, pagesAcross: 1 });

/** 1 -> A, 27 -> AA. @param {number} column @returns {string} */
export const letterOf = (column) =>
  (column > 26 ? letterOf(Math.floor((column - 1) / 26)) : '') + String.fromCharCode(65 + ((column - 1) % 26));

/** @param {string} text */
export const escaped = (text) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** @param {Sheet} sheet @param {number} column @param {number} row @param {number} [lastRow] */
export function placeOf(sheet, column, row, lastRow = row) {
  const cell = (/** @type {number} */ at) => `$${letterOf(column)}$${at}`;
  return `'${sheet.name.replaceAll("'", "''")}'!${lastRow === row ? cell(row) : `${cell(row)}:${cell(lastRow)}`}`;
}

/** @param {string} cell @param {Limits} limits */
function validationXml(cell, { allowed, low, high, list, message }) {
  const bounds = allowed === 'list' ? `<formula1>"${list}"</formula1>` : `<formula1>${low}</formula1><formula2>${high}</formula2>`;
  return `<dataValidation type="${allowed}" operator="between" allowBlank="0" showErrorMessage="1" ` +
    `error="${escaped(message).slice(0, 250)}" sqref="${cell}">${bounds}</dataValidation>`;
}

/** @param {string} xml @param {Sheet} sheet */
function withLimits(xml, { limits }) {
  const rules = Object.entries(limits).map(([cell, one]) => validationXml(cell, one));
  if (rules.length === 0) return xml;
  return xml.replace('</sheetData>', `</sheetData><dataValidations count="${rules.length}">${rules.join('')}</dataValidations>`);
}

/** @param {string} xml @param {Sheet} sheet */
function withValues(xml, { values }) {
  return xml.replace(/<c r="([A-Z]+\d+)"([^>]*)>(<f>[^<]*<\/f>)<\/c>/g, (whole, cell, attributes, formula) => {
    const value = values[cell];
    if (value === undefined) return whole;
    const type = typeof value === 'string' ? ' t="str"' : '';
    return `<c r="${cell}"${attributes}${type}>${formula}<v>${escaped(String(value))}</v></c>`;
  });
}

/** @param {string} xml @param {Sheet} sheet */
const withPages = (xml, { pagesAcross }) =>
  xml
    .replace(/(<worksheet[^>]*>)/, '$1<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>')
    .replace('<pageSetup ', `<pageSetup fitToWidth="${pagesAcross}" fitToHeight="0" `);

/** @param {Record<string, string>} names where each stands */
function namesXml(names) {
  // In the order in which spreadsheets themselves write them.
  const rows = Object.entries(names).sort(([a], [b]) => (a < b ? -1 : 1));
  return `<definedNames>${rows.map(([name, place]) => `<definedName name="${name}">${escaped(place)}</definedName>`).join('')}</definedNames>`;
}

/** @param {Sheet[]} sheets @param {Record<string, string>} names */
export const parts = (sheets, names) => ({
  files: {
    transform: {
      'xl/workbook.xml': {
        /** @param {string} xml */
        transform: (xml) =>
          xml
            .replace(/<definedNames[^>]*\/>|<calcPr[^>]*\/>/g, '')
            .replace('</sheets>', `</sheets>${namesXml(names)}<calcPr calcId="191029" fullCalcOnLoad="1"/>`),
      },
      'xl/worksheets/sheet{id}.xml': {
        /** @param {string} xml @param {unknown} _ @param {{sheetIndex: number}} which */
        transform: (xml, _, { sheetIndex }) =>
          [withLimits, withValues, withPages].reduce((text, change) => change(text, sheets[sheetIndex]), xml),
      },
    },
  },
});
