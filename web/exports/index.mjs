// Files made of the account; each kind, with its library, is loaded when it is first asked for.
import { clean, currentScenario, nameOf } from './account.mjs';

/** @typedef {import('./account.mjs').Account} Account */

const ooxml = 'application/vnd.openxmlformats-officedocument';

/** @type {Record<string, {ending: string, type: string, make: (account: Account) => Promise<Uint8Array<ArrayBuffer>>}>} */
const kinds = {
  'csv-months': {
    ending: '-months.csv',
    type: 'text/csv;charset=utf-8',
    make: async (account) => (await import('./csv.mjs')).monthsCsv(account),
  },
  'csv-summary': {
    ending: '-summary.csv',
    type: 'text/csv;charset=utf-8',
    make: async (account) => (await import('./csv.mjs')).summaryCsv(account),
  },
  xlsx: {
    ending: '.xlsx',
    type: `${ooxml}.spreadsheetml.sheet`,
    make: async (account) => (await import('./xlsx.mjs')).workbook(account),
  },
  pptx: {
    ending: '.pptx',
    type: `${ooxml}.presentationml.presentation`,
    make: async (account) => (await import('./pptx.mjs')).slides(account),
  },
};

/** A scenario's name as every file system takes it: letters, digits, marks and single hyphens. @param {string} name */
export function fileNameOf(name) {
  const kept = clean(name.normalize('NFC'), 300).replace(/[^\p{L}\p{N}\p{M}]+/gu, '-').replace(/^-+|-+$/g, '');
  // Systems count bytes, up to 255 of them.
  let short = '';
  for (const point of kept) if (new TextEncoder().encode(short + point).length <= 120) short += point;
  const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/i.test(short);
  return short && !reserved ? short : 'mihwar';
}

/**
 * @param {string} kind 'csv-months', 'csv-summary', 'xlsx' or 'pptx'
 * @param {Account} account
 */
export async function makeExport(kind, account) {
  const { ending, type, make } = kinds[kind];
  const name = fileNameOf(nameOf(account, currentScenario(account))) + ending;
  return { name, type, bytes: await make(account) };
}
