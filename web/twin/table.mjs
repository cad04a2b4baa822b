// Tables of texts: the first cell of a row is its heading. They scroll inside a box of their own.
import { createList, make, newId, put, say } from './dom.mjs';

const longestNumber = 24; // characters; what is longer is a sentence

/** @typedef {{caption: string, heads: string[], rows: string[][]}} TableData */

/** @param {HTMLElement} node @param {string} text */
function sayIsolated(node, text) {
  if (node.textContent !== text) node.replaceChildren(make('bdi', {}, text));
}

/** @param {'th' | 'td'} tag @param {Record<string, string>} [attributes] */
function createCells(tag, attributes = {}) {
  return () => {
    const node = make(tag, attributes);
    return { node, update: (/** @type {string} */ text) => sayIsolated(node, text) };
  };
}

/** @param {string[]} texts @returns {[string, string][]} */
const numbered = (texts) => texts.map((text, i) => [String(i), text]);

function createRow() {
  const heading = make('th', { scope: 'row' });
  const node = make('tr', {}, heading);
  /** @type {HTMLElement[]} */
  const cells = [];
  return {
    node,
    update(/** @type {string[]} */ [first = '', ...rest]) {
      sayIsolated(heading, first);
      while (cells.length > rest.length) cells.pop()?.remove();
      while (cells.length < rest.length) cells.push(node.appendChild(make('td')));
      rest.forEach((text, i) => {
        sayIsolated(cells[i], text);
        cells[i].classList.toggle('words', text.length > longestNumber);
      });
    },
  };
}

// Only what can scroll is a stop of the keyboard.
const observer = new ResizeObserver((entries) => {
  for (const { target } of entries) put(target, { tabindex: target.scrollWidth > target.clientWidth ? 0 : null });
});

/** Makes a box that may scroll reachable. @param {HTMLElement} node */
export const watchScrolling = (node) => observer.observe(node);

/** @param {string} [kind] 'words': cells are texts, not numbers */
export function createTable(kind = '') {
  const caption = make('caption', { id: newId() });
  const heads = make('tr');
  const body = make('tbody');
  const table = make('table', kind ? { class: kind } : {}, caption, make('thead', {}, heads), body);
  const node = make('div', { class: 'scroll', role: 'group', 'aria-labelledby': caption.id }, table);
  const updateHeads = createList(heads, createCells('th', { scope: 'col' }));
  const updateRows = createList(body, createRow);
  watchScrolling(node);
  return {
    node,
    update(/** @type {TableData} */ { caption: words, heads: texts, rows }) {
      say(caption, words);
      updateHeads(numbered(texts));
      updateRows(rows.map((row, i) => [String(i), row]));
    },
  };
}

/**
 * Tab-separated text, the first row with the heads.
 * @param {string} text
 * @param {(number: number) => string} write
 * @param {string[]} names of columns that have none
 */
export function readTable(text, write, names) {
  const [heads = [], ...rows] = text.trimEnd().split('\n').map((line) => line.split('\t'));
  const shown = (/** @type {string} */ cell) => (cell.trim() !== '' && Number.isFinite(Number(cell)) ? write(Number(cell)) : cell);
  return { heads: heads.map((head, i) => head || names[Math.min(i, names.length - 1)]), rows: rows.map((cells) => cells.map(shown)) };
}

/**
 * Numbers as the reader has them.
 * @param {{language: string, digits: string}} account
 * @returns {(number: number) => string}
 */
export function numberWriter({ language, digits }) {
  const format = new Intl.NumberFormat(`${language}-u-nu-${digits}`, { maximumSignificantDigits: 7 });
  return (number) => format.format(number);
}
