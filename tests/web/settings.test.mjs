// Theme, text size, currency, the clipboard, and what is asked of the system; all of it leaves the figures alone.
import { load, newPage, settle } from './browser.mjs';
import { expectPredicted, mainLevers, valueOf } from './figures.mjs';
import { dragByMouse, press, rectOf, reveal } from './gestures.mjs';
import { copied, open, readTable } from './hands.mjs';
import { decodePng } from './png.mjs';
import { expect, expectNear, test } from './runner.mjs';

/** @typedef {import('playwright-core').Page} Page */

const wait = 'lever.wait_reduction';
const pageColours = { light: 'rgb(243, 245, 248)', dark: 'rgb(16, 21, 27)', projector: 'rgb(255, 255, 255)' };
const themeItems = ['system', 'light', 'dark', 'projector'];
const textSizes = [80, 100, 125, 150, 200];

/** @param {Page} page */
const figures = (page) => page.evaluate(() => JSON.stringify([globalThis.mihwar.parameters(), globalThis.mihwar.results()]));

/** @param {Page} page */
const framesOf = (page) => page.evaluate(() => globalThis.mihwar.frames());

/** Chooses in the menu, which it leaves closed. @param {Page} page @param {string} id */
async function chooseInMenu(page, id) {
  await press(page, 'button.more');
  await reveal(page, id);
  await press(page, id);
  await page.keyboard.press('Escape');
  await settle(page);
}

/** What the page says it shows, and a pixel of the margin at its foot. @param {Page} page */
async function themeOf(page) {
  await page.waitForTimeout(200); // until the compositor shows the last frame
  const { rgb, width, height } = decodePng(await page.screenshot());
  const at = ((height - 4) * width + 3) * 3;
  return { name: await page.evaluate(() => document.documentElement.dataset.theme), pixel: `rgb(${[...rgb.subarray(at, at + 3)].join(', ')})` };
}

/** @param {Page} page @param {keyof typeof pageColours} wanted @param {string} what */
async function expectTheme(page, wanted, what) {
  const { name, pixel } = await themeOf(page);
  expect(name === wanted, `${what}: data-theme ${name} instead of ${wanted}`);
  expect(pixel === pageColours[wanted], `${what}: the page is ${pixel}, ${wanted} is ${pageColours[wanted]}`);
  const styled = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  expect(styled === pageColours[wanted], `${what}: the page around is ${styled}`);
}

test('settings: each theme of the menu is shown, and there again after loading', async ({ browser, address }) => {
  const { page, complaints, close } = await newPage(browser, { colorScheme: 'light' });
  await load(page, `${address}?known=yes`);
  const before = await figures(page);
  for (const theme of /** @type {const} */ (['dark', 'projector', 'light'])) {
    await chooseInMenu(page, `theme.${themeItems.indexOf(theme)}`);
    await expectTheme(page, theme, 'chosen');
    await load(page, `${address}?known=yes`);
    await expectTheme(page, theme, 'after loading');
  }
  expect((await figures(page)) === before, 'the figures have changed');
  expect(complaints.length === 0, complaints.join('\n'));
  await close();
});

test('settings: only the theme "as the system" follows the system', async ({ browser, address }) => {
  const { page, close } = await newPage(browser, { colorScheme: 'light' });
  await load(page, `${address}?known=yes`);
  const follow = async (/** @type {'light' | 'dark'} */ colorScheme) => {
    await page.emulateMedia({ colorScheme });
    await page.waitForTimeout(200);
    await settle(page);
  };
  await expectTheme(page, 'light', 'at first');
  await follow('dark');
  await expectTheme(page, 'dark', 'system dark');
  await chooseInMenu(page, 'theme.1');
  await expectTheme(page, 'light', 'light chosen on a dark system');
  await follow('light');
  await follow('dark');
  await expectTheme(page, 'light', 'light chosen, the system goes dark');
  await chooseInMenu(page, 'theme.0');
  await expectTheme(page, 'dark', 'system chosen again');
  await follow('light');
  await expectTheme(page, 'light', 'system light again');
  await close();
});

test('settings: a link chooses theme and text size for itself, says what is shown, and is not remembered', async ({ browser, address }) => {
  const { page, close } = await newPage(browser, { colorScheme: 'light' });
  await load(page, `${address}?known=yes`);
  const normal = await rectOf(page, wait);
  await load(page, `${address}?known=yes&theme=dark&text=150`);
  await expectTheme(page, 'dark', 'link');
  const large = await rectOf(page, wait);
  expectNear(large.x1 - large.x0, 1.5 * (normal.x1 - normal.x0), 'width of a slider', 0.01);
  await load(page, `${address}?known=yes`);
  await expectTheme(page, 'light', 'without the link');
  expectNear((await rectOf(page, wait)).x1, normal.x1, 'size without the link');
  await load(page, `${address}?known=yes&theme=dark`);
  await chooseInMenu(page, 'theme.3');
  expect(page.url() === `${address}?known=yes&theme=projector`, page.url());
  await load(page, `${address}?known=yes&theme=purple&text=137`);
  await expectTheme(page, 'projector', 'a theme that we do not have: what was chosen last');
  await close();
});

for (const lang of ['en', 'ar']) {
  test(`settings (${lang}): at every text size the layout follows, and a lever is dragged where it is seen`, async ({ browser, address, evaluate }) => {
    const { page, complaints, close } = await newPage(browser);
    await load(page, `${address}?known=yes&lang=${lang}`);
    let size = 0;
    for (const [i, percent] of textSizes.entries()) {
      await chooseInMenu(page, `text_size.${i}`);
      const manner = { zoom: percent / 100 };
      await reveal(page, `value.${wait}`, manner);
      const field = await rectOf(page, `value.${wait}`);
      expect(field.y1 - field.y0 > size, `${percent} %: the line is ${field.y1 - field.y0} high, before ${size}`);
      size = field.y1 - field.y0;
      for (const share of [0.8, 0.3]) {
        await reveal(page, wait, manner);
        await dragByMouse(page, wait, share);
        const value = await valueOf(page, wait);
        // The knob stays inside the slider, so its ends are a little further in.
        expectNear(value, lang === 'ar' ? 1 - share : share, `${percent} %: dragged to ${share}`, 0.03);
        await expectPredicted(page, evaluate, [wait]);
      }
      await reveal(page, `value.${wait}`, manner);
      const number = await rectOf(page, `value.${wait}`);
      await press(page, `value.${wait}`);
      const box = await page.locator('#field input').boundingBox();
      expect(box, `${percent} %: no field`);
      const covers = box.x <= number.x0 + 1 && box.x + box.width >= number.x1 - 1 && Math.abs(box.y + box.height / 2 - (number.y0 + number.y1) / 2) <= 2;
      expect(covers, `${percent} %: field ${JSON.stringify(box)} over ${JSON.stringify(number)}`);
      await page.keyboard.press('Escape');
      await settle(page);
    }
    const chosen = await rectOf(page, 'button.more');
    await load(page, `${address}?known=yes&lang=${lang}`);
    const again = await rectOf(page, 'button.more');
    expectNear(again.y1 - again.y0, chosen.y1 - chosen.y0, 'the size after loading');
    expect(complaints.length === 0, complaints.join('\n'));
    await close();
  });
}

test('settings: a currency changes no figure, and is a step to undo', async ({ browser, address }) => {
  const { page, hand, close } = await open(browser, address, 'mouse');
  const summary = async () => copied(page, hand, 'share.summary');
  const [before, dollars] = [await figures(page), await summary()];
  await hand.press('button.more');
  await hand.press('button.currency');
  await hand.press('currency.EUR');
  expect((await figures(page)) === before, 'the figures have changed');
  const euros = await summary();
  expect(dollars.includes('$') && !euros.includes('$') && /€|EUR/.test(euros), `in euros: ${euros}`);
  expect(dollars.replace(/[^\d]/g, '') === euros.replace(/[^\d]/g, ''), `${dollars}\n${euros}`);
  await hand.undo();
  expect((await summary()) === dollars, 'undo does not bring the currency back');
  await close();
});

for (const lang of ['en', 'ar']) {
  test(`clipboard (${lang}): summary and table carry the figures that are shown`, async ({ browser, address, evaluate }) => {
    const { page, hand, close } = await open(browser, address, 'mouse', { query: `&lang=${lang}` });
    await hand.type(`value.${wait}`, '75');
    const results = await page.evaluate(() => globalThis.mihwar.results());
    const [{ values }] = readTable(await copied(page, hand, 'share.table'));
    Object.entries(results).forEach(([id, value], row) => expectNear(values[row], value, `${id} in the table`));
    expect(values.length === Object.keys(results).length, `${values.length} rows`);
    const summary = await copied(page, hand, 'share.summary');
    const { summary: predicted } = await evaluate([`${wait}=0.75`]);
    for (const id of ['revenue_gain', 'npv']) {
      const millions = (predicted[id] / 1e6).toFixed(1);
      expect(summary.includes(millions), `${id}: no ${millions} in ${summary}`);
    }
    expect(/[\u0621-\u064a]/.test(summary) === (lang === 'ar'), summary);
    await close();
  });
}

test('clipboard: refused, the text stands in a box to be copied by hand', async ({ browser, address }) => {
  const { page, close } = await newPage(browser);
  await page.addInitScript(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException('denied', 'NotAllowedError'));
  });
  await load(page, `${address}?known=yes`);
  await press(page, 'button.share');
  await press(page, 'share.table');
  const area = page.locator('dialog[open] textarea');
  await area.waitFor();
  const results = await page.evaluate(() => globalThis.mihwar.results());
  const [{ values }] = readTable(await area.inputValue());
  Object.entries(results).forEach(([id, value], row) => expectNear(values[row], value, `${id} in the box`));
  const selected = await area.evaluate((box) => {
    const { selectionStart, selectionEnd, value } = /** @type {HTMLTextAreaElement} */ (box);
    return document.activeElement === box && selectionStart === 0 && selectionEnd === value.length;
  });
  expect(selected, 'the text is not selected');
  await page.keyboard.press('Escape');
  await page.locator('dialog').waitFor({ state: 'detached' });
  await page.keyboard.press('Tab');
  await press(page, 'button.more');
  expect(await rectOf(page, 'theme.1'), 'the app does not go on');
  await close();
});

test('presenting: the screen is kept awake, and let go afterwards', async ({ browser, address }) => {
  const { page, hand, close } = await open(browser, address, 'keyboard');
  await page.evaluate(() => {
    /** @type {string[]} */
    const calls = [];
    class Lock extends EventTarget {
      async release() {
        calls.push('release');
        this.dispatchEvent(new Event('release'));
      }
    }
    const wakeLock = {
      async request(/** @type {string} */ kind) {
        calls.push(kind);
        return new Lock();
      },
    };
    Object.defineProperty(navigator, 'wakeLock', { value: wakeLock });
    Object.assign(globalThis, { calls });
  });
  const calls = () => page.evaluate(() => String(globalThis.calls));
  expect((await calls()) === '', `asked before: ${await calls()}`);
  await hand.present();
  expect((await calls()) === 'screen', `asked: ${await calls()}`);
  expect(await page.evaluate(() => globalThis.mihwar.isKeptAwake()), 'not kept awake');
  await hand.leave('');
  expect((await calls()) === 'screen,release', `asked: ${await calls()}`);
  expect(!(await page.evaluate(() => globalThis.mihwar.isKeptAwake())), 'still kept awake');
  await close();
});

/** No frame for five seconds. @param {Page} page @param {string} what */
async function expectQuiet(page, what) {
  await settle(page);
  await page.waitForTimeout(300);
  await settle(page);
  const before = await framesOf(page);
  await page.waitForTimeout(5000);
  const drawn = (await framesOf(page)) - before;
  expect(drawn === 0, `${what}: ${drawn} frames`);
}

test('idle: no frame after loading, beside an open menu, after it is closed, and after a message has gone', async ({ browser, address }) => {
  const { page, hand, close } = await open(browser, address, 'mouse');
  await expectQuiet(page, 'after loading');
  await hand.press('button.more');
  await page.mouse.move(700, 700);
  await expectQuiet(page, 'beside a menu');
  await page.keyboard.press('Escape');
  await expectQuiet(page, 'after the menu');
  await copied(page, hand, 'share.summary');
  const shown = await framesOf(page);
  await page.waitForTimeout(7500);
  expect((await framesOf(page)) > shown, 'the message does not go');
  await expectQuiet(page, 'after the message');
  await close();
});

test('settings: on a phone, large text and the projector leave the three main levers where they can be dragged', async ({ browser, address }) => {
  const { page, close } = await newPage(browser, { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  for (const query of ['', '&text=200', '&theme=projector', '&theme=projector&text=200']) {
    await load(page, `${address}?known=yes${query}`);
    for (const id of mainLevers) {
      await reveal(page, id, { zoom: query ? 390 / 320 : 1 });
      const { x0, x1 } = await rectOf(page, id);
      expect(x0 >= 0 && x1 <= 390 && x1 - x0 > 200, `${id} from ${x0} to ${x1} with ${query}`);
    }
  }
  await close();
});
