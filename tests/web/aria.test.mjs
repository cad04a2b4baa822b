// The canvas by ear: role, name, description, what is said after a change and of the control at the keyboard's ring.
import { load, newPage, settle } from './browser.mjs';
import { tabInto } from './focus.mjs';
import { pointOf, press } from './gestures.mjs';
import { expect, test } from './runner.mjs';

/** @typedef {import('playwright-core').Page} Page */

/** @param {Page} page @param {string} id */
const textOf = async (page, id) => ((await page.locator(`#${id}`).textContent()) ?? '').replace(/\u00a0$/, '');

/** @param {Page} page @param {string} id @param {string} words */
async function expectSaid(page, id, words) {
  await page.waitForFunction(([place, text]) => document.getElementById(place)?.textContent?.replace(/\u00a0$/, '') === text, [id, words])
    .catch(async () => expect(false, `"${await textOf(page, id)}" instead of "${words}"`));
}

/** Loaded, with its description. @param {Page} page @param {string} address */
async function loadWithWords(page, address) {
  await load(page, address);
  await page.waitForFunction(() => document.getElementById('described')?.textContent !== '');
}

const patience = 20_000;

for (const [language, role, title] of [['en', 'calculator', /Mihwar$/], ['ar', 'حاسبة', /محور$/]]) {
  test(`aria: the canvas has a role, a name and a description of the result (${language})`, async ({ browser, address }) => {
    const { page, close } = await newPage(browser);
    page.setDefaultTimeout(patience);
    await loadWithWords(page, `${address}?lang=${language}`);
    const canvas = page.locator('#canvas');
    expect((await canvas.getAttribute('role')) === 'application', 'role');
    expect((await canvas.getAttribute('aria-roledescription')) === role, `${await canvas.getAttribute('aria-roledescription')}`);
    expect(title.test((await canvas.getAttribute('aria-label')) ?? ''), `${await canvas.getAttribute('aria-label')}`);
    expect((await canvas.getAttribute('aria-describedby')) === 'described', 'no description');
    const account = await page.evaluate(() => globalThis.mihwar.account());
    const description = await textOf(page, 'described');
    expect(description.startsWith(account.headline), description);
    for (const id of ['revenue_gain', 'npv', 'payback_month'])
      expect(description.includes(account.scenarios[0].results_shown[id]), `${id}: ${description}`);
    for (const id of ['said-result', 'said-control']) {
      expect((await page.locator(`#${id}`).getAttribute('aria-live')) === 'polite', id);
      expect((await textOf(page, id)) === '', `said at the start: ${await textOf(page, id)}`);
    }
    await close();
  });

  test(`aria: the headline is said once a change has settled, and not during a drag (${language})`, async ({ browser, address }) => {
    const { page, close } = await newPage(browser);
    page.setDefaultTimeout(patience);
    await loadWithWords(page, `${address}?lang=${language}`);
    const { x, y } = await pointOf(page, 'lever.wait_reduction');
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 60, y, { steps: 6 });
    await page.waitForTimeout(2000);
    expect((await textOf(page, 'said-result')) === '', `said while held: ${await textOf(page, 'said-result')}`);
    await page.mouse.up();
    const { headline } = await page.evaluate(() => globalThis.mihwar.account());
    await expectSaid(page, 'said-result', headline);
    expect((await textOf(page, 'described')).startsWith(headline), 'the description is an old one');
    await press(page, 'button.language');
    await page.waitForFunction((before) => document.getElementById('described')?.textContent?.startsWith(before) === false, headline);
    const other = await page.evaluate(() => globalThis.mihwar.account().headline);
    await expectSaid(page, 'said-result', other);
    await close();
  });

  test(`aria: the keyboard's control is said, then what its keys change (${language})`, async ({ browser, address }) => {
    const { page, close } = await newPage(browser);
    page.setDefaultTimeout(patience);
    await loadWithWords(page, `${address}?lang=${language}&known=yes`);
    const english = language === 'en';
    const heard = [];
    await page.locator('#skip').focus(); // the stop before the canvas
    for (let i = 0; i < 40; ++i) {
      await page.keyboard.press('Tab');
      await settle(page);
      await page.waitForTimeout(300);
      heard.push(await textOf(page, 'said-control'));
      if (heard.at(-1)?.endsWith(english ? 'slider' : 'شريط تمرير')) break;
    }
    expect(heard.every((words) => words.length > 3), `silent: ${heard.join(' | ')}`);
    const account = await page.evaluate(() => globalThis.mihwar.account());
    const { label, shown } = account.parameters['lever.retention_gain'];
    expect(heard.at(-1)?.startsWith(label) && heard.at(-1)?.includes(shown), `${heard.at(-1)}`);
    expect(heard.some((words) => words.endsWith(english ? 'button' : 'زر')), heard.join(' | '));
    await page.keyboard.press('ArrowUp');
    const changed = () => globalThis.mihwar.account().parameters['lever.retention_gain'].shown;
    await page.waitForFunction((before) => globalThis.mihwar.account().parameters['lever.retention_gain'].shown !== before, shown);
    await expectSaid(page, 'said-control', await page.evaluate(changed));
    await expectSaid(page, 'said-result', await page.evaluate(() => globalThis.mihwar.account().headline));
    for (let i = 0; i < 4 && !/switch|مفتاح/.test(await textOf(page, 'said-control')); ++i) {
      await page.keyboard.press('Shift+Tab');
      await settle(page);
      await page.waitForTimeout(300);
    }
    await page.keyboard.press('Space');
    await expectSaid(page, 'said-control', english ? 'off' : 'متوقف');
    await close();
  });
}

test('aria: a message at the foot of the screen is said, and a pointer makes no control speak', async ({ browser, address }) => {
  const { page, close } = await newPage(browser, { permissions: ['clipboard-read', 'clipboard-write'] });
  page.setDefaultTimeout(patience);
  await loadWithWords(page, address);
  await press(page, 'button.copy_chart');
  await page.waitForFunction(() => globalThis.mihwar.message() !== '');
  await expectSaid(page, 'said-result', await page.evaluate(() => globalThis.mihwar.message()));
  expect((await textOf(page, 'said-control')) === '', 'a pressed button speaks');
  await close();
});

test('aria: the last control lets the keyboard out, and nothing is said of it any more', async ({ browser, address }) => {
  const { page, close } = await newPage(browser, { viewport: { width: 1000, height: 700 } });
  page.setDefaultTimeout(patience);
  await loadWithWords(page, `${address}?known=yes`);
  await tabInto(page);
  await settle(page);
  expect((await page.evaluate(() => document.activeElement?.id)) === 'canvas', 'Tab does not come in');
  let stops = 0;
  for (; stops < 200 && (await page.evaluate(() => document.activeElement?.id === 'canvas')); ++stops) {
    await page.keyboard.press('Tab');
    await settle(page);
  }
  expect(stops > 10 && stops < 200, `${stops} stops`);
  await page.waitForFunction(() => document.getElementById('said-control')?.textContent === '');
  await close();
});
