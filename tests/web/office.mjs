// Exported files in the eyes of LibreOffice, and a little editing of workbooks before.
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { strFromU8, strToU8, unzipSync, zipSync } from '../../web/node_modules/fflate/esm/browser.js';

/** @param {string} command @param {string[]} args */
export const run = (command, args) => promisify(execFile)(command, args, { maxBuffer: 1 << 26 });

/** A folder for the time of a test. @template T @param {(folder: string) => Promise<T>} body */
export async function inFolder(body) {
  const folder = await mkdtemp(join(tmpdir(), 'mihwar-'));
  try {
    return await body(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Converts files of a folder, with a profile of its own. @param {string} folder @param {string[]} names @param {string} format */
export async function convert(folder, names, format) {
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  const paths = names.map((name) => join(folder, name));
  await run('soffice', [profile, '--headless', '--convert-to', format, '--outdir', join(folder, 'out'), ...paths]);
  return join(folder, 'out');
}

/** The files in an Office file, as texts. @param {Uint8Array} bytes @returns {Record<string, string>} */
export const textsIn = (bytes) =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]));

/**
 * A workbook whose formulas have no values yet, so that all of them must be calculated, with other values in some cells of
 * the first sheet.
 * @param {Uint8Array} bytes @param {Record<string, number>} [cells]
 */
export function uncalculated(bytes, cells = {}) {
  const texts = textsIn(bytes);
  for (const name of Object.keys(texts).filter((one) => one.startsWith('xl/worksheets/sheet')))
    texts[name] = texts[name].replace(/<\/f><v>[^<]*<\/v>/g, '</f>').replace(/(<c [^>]*?) t="str"(><f>)/g, '$1$2');
  const first = 'xl/worksheets/sheet1.xml';
  for (const [cell, value] of Object.entries(cells)) {
    const found = new RegExp(`(<c r="${cell}"[^>]*><v>)[^<]*(</v>)`);
    if (!found.test(texts[first])) throw new Error(`no number in ${cell}`);
    texts[first] = texts[first].replace(found, `$1${value}$2`);
  }
  return zipSync(Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, strToU8(text)])));
}

/** Rows of CSV. @param {string} text */
export function readCsv(text) {
  const cells = text.replace(/^\ufeff/, '').matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g);
  /** @type {string[][]} */
  const rows = [[]];
  for (const [whole, quoted, plain, end] of cells) {
    if (whole === '') break;
    rows[rows.length - 1].push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end !== ',') rows.push([]);
  }
  return rows.filter((row) => row.length > 0);
}

// Fields: comma, quote, UTF-8, from line 1; as in the file and not as shown; all sheets.
const csvOfAllSheets = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1';

/**
 * What LibreOffice calculates: the rows of each sheet, for each workbook.
 * @param {Uint8Array[]} workbooks @returns {Promise<Record<string, string[][]>[]>}
 */
export function calculated(workbooks) {
  return inFolder(async (folder) => {
    const names = workbooks.map((_, i) => `book${i}.xlsx`);
    await Promise.all(names.map((name, i) => writeFile(join(folder, name), workbooks[i])));
    const out = await convert(folder, names, csvOfAllSheets);
    const files = await readdir(out);
    return Promise.all(names.map(async (_, i) => {
      const own = files.filter((file) => file.startsWith(`book${i}-`));
      const read = async (/** @type {string} */ file) => readCsv(await readFile(join(out, file), 'utf8'));
      return Object.fromEntries(await Promise.all(own.map(async (file) => [file.slice(`book${i}-`.length, -4), await read(file)])));
    }));
  });
}

/** @param {Uint8Array} bytes @param {string} name @param {(folder: string, pdf: string) => Promise<void>} look */
export const asPdf = (bytes, name, look) =>
  inFolder(async (folder) => {
    await writeFile(join(folder, name), bytes);
    const out = await convert(folder, [name], 'pdf');
    await look(folder, join(out, name.replace(/\.[a-z]+$/, '.pdf')));
  });
