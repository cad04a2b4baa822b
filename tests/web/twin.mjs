// The plain page in the tests: opening it, its fields, what the accessibility tree holds, what axe-core finds.
import { createRequire } from 'node:module';
import { newPage } from './browser.mjs';
import { expect } from './runner.mjs';

/** @typedef {import('playwright-core').Page} Page */

const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** Waits until nothing is drawn or made anew any more. @param {Page} page */
export async function settlePlain(page) {
  await page.waitForFunction(() => globalThis.mihwar.isIdle() && globalThis.mihwar.isSettled());
}

/** @param {Page} page @param {string} address */
export async function loadPlain(page, address) {
  await page.goto(address);
  await page.waitForFunction(() => globalThis.mihwar?.isComplete() && document.querySelector('#twin:not([hidden])'), null, { timeout: 120_000 });
  await settlePlain(page);
}

/** @param {import('playwright-core').Browser} browser @param {string} address @param {string} [query] @param {import('playwright-core').BrowserContextOptions} [options] */
export async function openPlain(browser, address, query = '', options = {}) {
  const app = await newPage(browser, { viewport: { width: 1366, height: 768 }, permissions: ['clipboard-read', 'clipboard-write'], ...options });
  await loadPlain(app.page, `${address}?view=html&known=yes${query}`);
  return app;
}

/** The field of a parameter; its group is opened. @param {Page} page @param {string} id */
export async function fieldOf(page, id) {
  await page.evaluate((name) => {
    for (let node = document.querySelector(`#twin [data-id="${name}"]`); node; node = node.parentElement) {
      if (node instanceof HTMLDetailsElement) node.open = true;
    }
  }, id);
  return page.locator(`#twin [data-id="${id}"] input[type=text]`);
}

/** Types a number and takes it. @param {Page} page @param {string} id @param {string} text */
export async function typePlain(page, id, text) {
  const field = await fieldOf(page, id);
  await field.fill(text);
  await field.press('Enter');
  await settlePlain(page);
}

/** What axe-core objects to, in words. @param {Page} page */
export async function violations(page) {
  await page.evaluate(await (await import('node:fs/promises')).readFile(axePath, 'utf8'));
  return page.evaluate(async () => {
    const { violations: found } = await globalThis.axe.run(document, { resultTypes: ['violations'] });
    return found.map((/** @type {any} */ { id, help, nodes }) => `${id}: ${help}\n  ${nodes.slice(0, 4).map((/** @type {any} */ node) => `${node.target}: ${node.failureSummary?.split('\n').slice(1).join(';').slice(0, 200)}`).join('\n  ')}`);
  });
}

/** @param {Page} page @param {string} where */
export async function expectAccessible(page, where) {
  const found = await violations(page);
  expect(found.length === 0, `${where}:\n${found.join('\n')}`);
}

/** Figures of one scenario as the plain page has them. @param {Page} page @param {number} [scenario] @returns {Promise<Record<string, string>>} */
export const shownFigures = (page, scenario = 0) =>
  page.evaluate((column) => {
    const rows = [...document.querySelectorAll('#results tbody tr')];
    return Object.fromEntries(rows.map((row) => [row.children[0].textContent, row.children[column + 1].textContent]));
  }, scenario);
