// The program comes in two parts: the first screen answers while the second is on its way, or does not come at all.
import { newPage } from './browser.mjs';
import { press } from './gestures.mjs';
import { expect, test } from './runner.mjs';

const languages = ['en', 'ar'];

/** @param {import('playwright-core').Page} page @param {string} address */
async function loadFirstPart(page, address) {
  await page.goto(address);
  await page.waitForFunction(() => globalThis.mihwar?.frames() > 0);
}

/** All that the first screen offers, and what opens from it. @param {import('playwright-core').Page} page */
async function useFirstScreen(page) {
  const controls = ['button.undo', 'button.redo', 'button.language', 'button.share', 'button.present', 'button.more', 'button.cases',
    'result.revenue_gain', 'line.keep_or_buy', 'button.pages', 'page.why', 'page.claims', 'page.results', 'trace.shapley',
    'button.copy_chart', 'switch.wait_reduction', 'open.lever.wait_reduction', 'open.more', 'open.company', 'button.language'];
  for (const id of controls) await press(page, id).catch(() => {}); // some stand below the fold, or have moved
  for (const key of ['Tab', 'Tab', 'Tab', 'Shift+Slash', 'KeyP', 'Digit2', 'Escape', 'ArrowRight', 'Control+z']) await page.keyboard.press(key);
}

for (const language of languages) {
  test(`second part: the first screen answers before it is here (${language})`, async ({ browser, address }) => {
    const { page, complaints, close } = await newPage(browser);
    let release = () => {};
    const held = new Promise((done) => (release = () => done(undefined)));
    await page.route('**/second.pack', async (route) => {
      await held;
      await route.continue();
    });
    await loadFirstPart(page, `${address}?lang=${language}`);
    await useFirstScreen(page);
    expect(await page.locator('#panel').isHidden(), 'the app has stopped');
    expect(!(await page.evaluate(() => globalThis.mihwar.isComplete())), 'the second part is here already');
    release();
    await page.waitForFunction(() => globalThis.mihwar.isComplete());
    await page.waitForTimeout(300);
    expect(await page.locator('#panel').isHidden(), 'the app has stopped');
    expect(complaints.length === 0, `complaints: ${complaints}`);
    await close();
  });
}

test('second part: a lever moves the figures before it is here', async ({ browser, address, evaluate }) => {
  const { page, close } = await newPage(browser);
  await page.route('**/second.pack', () => {});
  await loadFirstPart(page, address);
  await press(page, 'switch.retention_gain');
  await page.waitForFunction((before) => globalThis.mihwar.results().revenue_gain !== before, 69242089.44);
  const expected = await evaluate(['lever.retention_gain=0']);
  const { revenue_gain: shown } = await page.evaluate(() => globalThis.mihwar.results());
  expect(Math.abs(shown - expected.summary.revenue_gain) <= 1e-9 * shown, `${shown} is not ${expected.summary.revenue_gain}`);
  await close();
});

test('second part: when it does not come, the app says so, goes on, and asks again', async ({ browser, address }) => {
  const { page, close } = await newPage(browser);
  let asked = 0;
  await page.route('**/second.pack', (route) => (++asked < 3 ? route.fulfill({ status: 404 }) : route.continue()));
  await loadFirstPart(page, address);
  await press(page, 'button.pages');
  await press(page, 'page.why');
  await press(page, 'button.load_again');
  expect(asked === 2, `asked ${asked} times`);
  await press(page, 'button.share'); // needs it, so asks once more
  await page.waitForFunction(() => globalThis.mihwar.isComplete());
  await press(page, 'button.share'); // it was closed when the part did not come
  expect(await page.evaluate(() => globalThis.mihwar.controlRect('share.link') !== null), 'the menu did not open');
  await close();
});

test('second part: damaged, it is refused', async ({ browser, address }) => {
  const { page, close } = await newPage(browser);
  await page.route('**/second.pack', (route) => route.fulfill({ status: 200, body: 'x'.repeat(5000) }));
  await loadFirstPart(page, address);
  await press(page, 'button.pages');
  await press(page, 'page.why');
  expect(await page.evaluate(() => globalThis.mihwar.controlRect('button.load_again') !== null), 'no way to try again');
  expect(await page.locator('#panel').isHidden(), 'the app has stopped');
  await close();
});
