// The same doings by mouse, by one finger on a phone, and by the keyboard without any pointer.
import { load, newPage, settle } from './browser.mjs';
import { pressByKey, tabInto, walkTo, watchRing } from './focus.mjs';
import { press, reveal, rectOf, tap } from './gestures.mjs';
import { expect } from './runner.mjs';

/** @typedef {import('playwright-core').Page} Page */

/**
 * @typedef {object} Hand
 * @property {string} name
 * @property {boolean} phone
 * @property {(id: string) => Promise<void>} press brings a control into sight and presses it
 * @property {(id: string, text: string) => Promise<void>} type into a number or a name
 * @property {() => Promise<void>} undo
 * @property {() => Promise<void>} redo
 * @property {(position: number) => Promise<void>} view opens one of the eight views, counted from 1
 * @property {() => Promise<void>} present
 * @property {(id: string) => Promise<void>} leave closes what lies on top; id: the button that does it
 */

export const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 1 };
const desk = { viewport: { width: 1000, height: 700 } }; // small, as many pictures are drawn on the way of Tab
const pages = ['results', 'why', 'how_sure', 'what_if', 'claims', 'queue', 'evidence', 'compare'];

/** @param {Page} page @param {string} text */
async function typeOver(page, text) {
  const field = page.locator('#field:not([hidden]) :is(input, textarea):not([hidden])');
  expect(await field.count(), 'no field to type in');
  await page.keyboard.press('Control+A');
  await page.keyboard.insertText(text);
  await page.keyboard.press('Enter');
  await settle(page);
  expect((await field.count()) === 0, `"${text}" is not accepted`);
}

/** @param {Page} page @param {boolean} touch @returns {Hand} */
function pointing(page, touch) {
  const pressIt = async (/** @type {string} */ id) => {
    await reveal(page, id, { touch });
    await (touch ? tap : press)(page, id);
  };
  return {
    name: touch ? 'touch' : 'mouse',
    phone: touch,
    press: pressIt,
    async type(id, text) {
      await pressIt(id);
      await typeOver(page, text);
    },
    undo: () => pressIt('button.undo'),
    async redo() {
      if (await rectOf(page, 'button.redo')) return pressIt('button.redo');
      await pressIt('button.more'); // where the header has no room
      await pressIt('button.redo');
    },
    async view(position) {
      if (!(await rectOf(page, 'page.results'))) {
        await reveal(page, 'button.pages', { touch }).then(() => pressIt('button.pages'), () => {});
      }
      await pressIt(`page.${pages[position - 1]}`);
    },
    async present() {
      if (!(await rectOf(page, 'button.present'))) await pressIt('button.more');
      await pressIt('button.present');
    },
    leave: pressIt,
  };
}

/** @param {Page} page @returns {Hand} */
function keyboard(page) {
  const keys = async (/** @type {string} */ combination) => {
    await page.keyboard.press(combination);
    await settle(page);
  };
  return {
    name: 'keyboard',
    phone: false,
    press: (id) => pressByKey(page, id),
    async type(id, text) {
      await walkTo(page, id);
      await keys('Enter');
      await typeOver(page, text);
    },
    undo: () => keys('Control+Z'),
    redo: () => keys('Control+Shift+Z'),
    view: (position) => keys(String(position)),
    present: () => keys('KeyP'),
    leave: () => keys('Escape'),
  };
}

/**
 * A page that knows the user already, and a hand to use it with.
 * @param {import('playwright-core').Browser} browser
 * @param {string} address
 * @param {'mouse' | 'touch' | 'keyboard'} kind
 * @param {{query?: string, options?: import('playwright-core').BrowserContextOptions}} [more]
 */
export async function open(browser, address, kind, { query = '', options = {} } = {}) {
  const permissions = ['clipboard-read', 'clipboard-write'];
  const app = await newPage(browser, { permissions, ...(kind === 'touch' ? phone : kind === 'keyboard' ? desk : {}), ...options });
  if (kind === 'keyboard') await watchRing(app.page);
  await load(app.page, `${address}?known=yes${query}`);
  if (kind === 'keyboard') await tabInto(app.page);
  return { ...app, hand: kind === 'keyboard' ? keyboard(app.page) : pointing(app.page, kind === 'touch') };
}

/** Copies by way of the menu, and says what the clipboard then holds. @param {Page} page @param {Hand} hand @param {string} id */
export async function copied(page, hand, id) {
  await page.evaluate(() => navigator.clipboard.writeText(''));
  if (hand.phone) await hand.press('button.more');
  await hand.press('button.share');
  await hand.press(id);
  await page.waitForFunction(async () => (await navigator.clipboard.readText()) !== '');
  return page.evaluate(() => navigator.clipboard.readText());
}

/** The columns of figures in a copied table, by scenario. @param {string} text */
export function readTable(text) {
  const [head, ...lines] = text.trimEnd().split('\n').map((line) => line.split('\t'));
  return head.slice(1).map((name, column) => ({
    name,
    values: lines.map((cells) => (cells[column + 1] === '' ? null : Number(cells[column + 1]))),
  }));
}
