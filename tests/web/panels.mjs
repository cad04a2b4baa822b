// The message that takes the app's place, and programs that stop.
import { expect } from './runner.mjs';

/** @param {import('playwright-core').Locator} place @param {string} tag */
export async function expectBothLanguages(place, tag) {
  const english = await place.locator(`${tag}:not([lang=ar])`).allInnerTexts();
  const arabic = await place.locator(`${tag}[lang=ar][dir=rtl]`).allInnerTexts();
  expect(english.length > 0 && english.every((text) => /[a-z]{4}/.test(text)), `English: ${english}`);
  expect(arabic.length === english.length && arabic.every((text) => /[\u0621-\u064a]{3}/.test(text)), `Arabic: ${arabic}`);
}

/**
 * @param {import('playwright-core').Page} page
 * @param {string} reason
 */
export async function expectPanel(page, reason) {
  const panel = page.locator('#panel');
  await panel.waitFor({ state: 'visible', timeout: 20_000 });
  expect((await panel.getAttribute('data-reason')) === reason, `reason: ${await panel.getAttribute('data-reason')}`);
  await expectBothLanguages(panel, 'article');
  expect((await panel.getAttribute('role')) === 'alertdialog', 'no dialog for screen readers');
  const focused = page.locator(':focus');
  expect((await focused.count()) === 1 && (await panel.getByRole('button').first().evaluate((one) => one === document.activeElement)), 'the first button has no focus');
  const first = await panel.getByRole('button').first().innerText();
  expect(/again/.test(first) && /إعادة/.test(first), `first button: ${first}`);
  expect(await page.locator('#loading').isHidden(), 'the loading view is still there');
}


/**
 * A program that stops when `trapNow` of the page is set, or when it is to restore a document with a text in it.
 * @param {import('playwright-core').Page} page
 * @param {string} [poison]
 */
export const makeFragile = (page, poison = 'no such text') =>
  page.addInitScript((text) => {
    const { instantiate } = WebAssembly;
    // @ts-expect-error: only the form that the page uses
    WebAssembly.instantiate = async (code, imports) => {
      const { module, instance } = await instantiate(code, imports);
      if (!('mw_frame' in instance.exports)) return { module, instance };
      const exports = /** @type {any} */ ({ ...instance.exports });
      const fail = () => {
        throw new WebAssembly.RuntimeError('unreachable');
      };
      const { mw_frame, mw_restore, memory } = exports;
      exports.mw_frame = (/** @type {any[]} */ ...values) => (globalThis.trapNow ? fail() : mw_frame(...values));
      exports.mw_restore = (/** @type {number} */ at, /** @type {number} */ size, /** @type {number} */ now) =>
        new TextDecoder().decode(new Uint8Array(memory.buffer, at, size)).includes(text) ? fail() : mw_restore(at, size, now);
      return { module, instance: { exports } };
    };
  }, poison);
