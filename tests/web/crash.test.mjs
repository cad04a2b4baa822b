// When the program stops, the work is still there: to be copied, saved, brought back or left behind.
import { readFile } from 'node:fs/promises';
import { load, newPage, settle } from './browser.mjs';
import { dragByMouse } from './gestures.mjs';
import { expectPanel, makeFragile } from './panels.mjs';
import { expect, test } from './runner.mjs';

/** @typedef {import('playwright-core').Page} Page */

/** @param {Page} page */
async function crash(page) {
  await page.evaluate(() => {
    globalThis.trapNow = true;
  });
  await page.mouse.move(300, 300);
  await page.mouse.move(310, 300);
  await expectPanel(page, 'crash');
}

/** A changed scenario, and the page's copy of it. @param {Page} page */
async function changed(page) {
  await dragByMouse(page, 'lever.wait_reduction', 0.8);
  await page.waitForFunction(() => globalThis.mihwar.keeping()[0] === 1);
  await page.waitForTimeout(1500); // copies are made once a second
  return page.evaluate(() => globalThis.mihwar.document());
}

const button = (/** @type {Page} */ page, /** @type {string} */ words) => page.locator('#panel').getByRole('button', { name: words });

test('crash: the scenario can be copied and saved, and is what the app had', async ({ browser, address }) => {
  const { page, complaints, close } = await newPage(browser, { permissions: ['clipboard-read', 'clipboard-write'] });
  await makeFragile(page);
  await load(page, address);
  const text = await changed(page);
  await crash(page);
  await button(page, 'Copy my scenario').click();
  await page.locator('#panel [role=status]', { hasText: 'Copied' }).waitFor();
  expect((await page.evaluate(() => navigator.clipboard.readText())) === text, 'another text in the clipboard');
  const [download] = await Promise.all([page.waitForEvent('download'), button(page, 'Save as file').click()]);
  expect(download.suggestedFilename().endsWith('.mihwar.json'), download.suggestedFilename());
  expect((await readFile(await download.path(), 'utf8')) === text, 'another text in the file');
  await page.keyboard.press('Shift+Tab');
  expect(await page.evaluate(() => document.activeElement?.id !== 'canvas'), 'the keyboard reaches the dead canvas');
  expect(complaints.length === 0, complaints.join('\n'));
  await close();
});

test('crash: where the clipboard is refused, the text stands there to be copied by hand', async ({ browser, address }) => {
  const { page, close } = await newPage(browser);
  await makeFragile(page);
  await page.addInitScript(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException('denied', 'NotAllowedError'));
  });
  await load(page, address);
  const text = await changed(page);
  await crash(page);
  await button(page, 'Copy my scenario').click();
  const area = page.locator('#panel textarea');
  await area.waitFor();
  expect((await area.inputValue()) === text, 'another text');
  const selected = await area.evaluate((one) => one.selectionEnd - one.selectionStart);
  expect(selected === text.length, `${selected} characters are selected`);
  await button(page, 'Copy my scenario').click();
  expect((await area.count()) === 1, 'it stands there twice');
  await close();
});

test('crash: while a slider is held, the copy of before is there', async ({ browser, address }) => {
  const { page, close } = await newPage(browser);
  await makeFragile(page);
  await load(page, address);
  const text = await changed(page);
  const { x0, x1, y0, y1 } = await page.evaluate(() => globalThis.mihwar.controlRect('lever.retention_gain'));
  await page.mouse.move((x0 + x1) / 2, (y0 + y1) / 2);
  await page.mouse.down();
  await page.mouse.move(x1 - 20, (y0 + y1) / 2, { steps: 5 });
  await crash(page);
  await page.mouse.up();
  const [download] = await Promise.all([page.waitForEvent('download'), button(page, 'Save as file').click()]);
  expect((await readFile(await download.path(), 'utf8')) === text, 'another text in the file');
  await close();
});

test('crash: loading again brings the work back', async ({ browser, address }) => {
  const { page, close } = await newPage(browser);
  await makeFragile(page);
  await load(page, `${address}?theme=light`);
  const text = await changed(page);
  await crash(page);
  await button(page, 'Load again').click();
  await page.waitForFunction(() => globalThis.mihwar?.isComplete());
  expect((await page.evaluate(() => globalThis.mihwar.document())) === text, 'the work is not back');
  await close();
});

test('crash: work that stops the program at each start can be copied, and left where it is', async ({ browser, address }) => {
  const { page, close } = await newPage(browser, { permissions: ['clipboard-read', 'clipboard-write'] });
  await load(page, address);
  await dragByMouse(page, 'lever.wait_reduction', 0.8);
  await page.waitForFunction(() => globalThis.mihwar.keeping()[0] === 1);
  const slots = () => page.evaluate(() => ['a', 'b'].map((slot) => localStorage.getItem(`mihwar.work.${slot}`)));
  const before = await slots();
  const value = await page.evaluate(() => globalThis.mihwar.parameters()['lever.wait_reduction']);
  await makeFragile(page, `"lever.wait_reduction"`); // what was saved holds it, as it differs from the default
  await page.goto(`${address}?lang=en#m1`);
  await page.reload();
  await expectPanel(page, 'crash');
  await button(page, 'Copy my scenario').click();
  await page.locator('#panel [role=status]', { hasText: 'Copied' }).waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied.includes(String(value)), `copied: ${copied}`);

  await button(page, 'Load again').click();
  await expectPanel(page, 'crash');
  await button(page, 'Start afresh').click();
  await page.waitForFunction(() => globalThis.mihwar?.isComplete());
  expect(new URL(page.url()).searchParams.get('lang') === 'en' && !page.url().includes('#'), page.url());
  expect((await page.evaluate(() => globalThis.mihwar.parameters()['lever.wait_reduction'])) === 0.5, 'it is not afresh');
  await dragByMouse(page, 'lever.retention_gain', 0.9);
  await page.waitForFunction(() => globalThis.mihwar.keeping()[0] === 1);
  await settle(page);
  expect(String(await slots()) === String(before), 'the saved work has changed');

  const fresh = await page.evaluate(() => globalThis.mihwar.document());
  await page.reload();
  await page.waitForFunction(() => globalThis.mihwar?.isComplete());
  expect((await page.evaluate(() => globalThis.mihwar.document())) === fresh, 'the new work is not kept');
  await close();
});
