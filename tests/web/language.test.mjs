// The whole app in Arabic, and the way from one language to the other.
import { load, newPage, settle } from './browser.mjs';
import { walkTo, watchRing } from './focus.mjs';
import { expectPredicted, mainLevers, valueOf } from './figures.mjs';
import { dragByMouse, press, rectOf } from './gestures.mjs';
import { expectNotFlat, shoot } from './pictures.mjs';
import { difference } from './png.mjs';
import { expect, test } from './runner.mjs';

/** @typedef {import('playwright-core').Page} Page */

/** What the page says of itself. @param {Page} page */
const languageOf = (page) =>
  page.evaluate(() => ({
    lang: document.documentElement.lang,
    dir: document.documentElement.dir,
    title: document.title,
    label: document.querySelector('canvas')?.getAttribute('aria-label'),
    app: globalThis.mihwar.language(),
    digits: globalThis.mihwar.digits(),
  }));

/** @param {Page} page @param {'en' | 'ar'} wanted @param {string} what */
async function expectLanguage(page, wanted, what) {
  const { lang, dir, title, label, app } = await languageOf(page);
  expect(app === wanted && lang === wanted, `${what}: the app is in ${app}, the page in ${lang}`);
  expect(dir === (wanted === 'ar' ? 'rtl' : 'ltr'), `${what}: dir ${dir}`);
  expect(/[\u0621-\u064a]/.test(title) === (wanted === 'ar'), `${what}: title ${title}`);
  expect(label === title, `${what}: the canvas is called ${label}`);
}

/** In the menu, which it leaves closed. @param {Page} page @param {0 | 1} set */
async function chooseDigits(page, set) {
  await press(page, 'button.more');
  await press(page, `digits.${set}`);
  await page.keyboard.press('Escape');
  await settle(page);
}

test('language: the button turns the page around, and back', async ({ browser, address }) => {
  const { page, complaints, close } = await newPage(browser);
  await load(page, address);
  await expectLanguage(page, 'en', 'at first');
  const lever = await rectOf(page, mainLevers[0]);
  const values = await page.evaluate(() => JSON.stringify(globalThis.mihwar.parameters()));
  const english = await shoot(page);
  await press(page, 'button.language');
  await expectLanguage(page, 'ar', 'after the press');
  const mirrored = await rectOf(page, mainLevers[0]);
  expect(lever.x1 < 720 && mirrored.x0 > 720, `the lever is at ${mirrored.x0}, and was at ${lever.x0}`);
  await page.mouse.move(2, 2);
  const arabic = await shoot(page);
  expectNotFlat(arabic, 'Arabic');
  expect(difference(english, arabic) > 0.03, 'the pictures are the same');
  expect((await page.evaluate(() => JSON.stringify(globalThis.mihwar.parameters()))) === values, 'the inputs have changed');
  await press(page, 'button.language');
  await expectLanguage(page, 'en', 'after the second press');
  await page.mouse.move(2, 2);
  expect(difference(english, await shoot(page)) === 0, 'English looks different from before');
  expect(complaints.length === 0, complaints.join('\n'));
  await close();
});

for (const id of mainLevers) {
  test(`language: in Arabic, dragging ${id} to the left increases it, as the command line predicts`, async ({ browser, address, evaluate }) => {
    const { page, close } = await newPage(browser);
    await load(page, address);
    await press(page, 'button.language');
    for (const share of [0.2, 0.7]) {
      const before = await valueOf(page, id);
      await dragByMouse(page, id, share);
      const after = await valueOf(page, id);
      expect(share === 0.2 ? after > before : after < before, `${id}: ${before} to ${after} at ${share} from the left`);
      await expectPredicted(page, evaluate, [id]);
    }
    await close();
  });
}

test('language: in Arabic, the left arrow key increases', async ({ browser, address, evaluate }) => {
  const { page, close } = await newPage(browser);
  await load(page, `${address}?lang=ar`);
  const id = mainLevers[1];
  await dragByMouse(page, id, 0.6);
  const before = await valueOf(page, id);
  await page.keyboard.press('ArrowLeft');
  await settle(page);
  expect((await valueOf(page, id)) > before, `ArrowLeft: ${before} to ${await valueOf(page, id)}`);
  await expectPredicted(page, evaluate, [id]);
  await close();
});

/** @type {[what: string, options: object, query: string, wanted: 'en' | 'ar'][]} */
const starts = [
  ['an English browser', { locale: 'en-GB' }, '', 'en'],
  ['an Arabic browser', { locale: 'ar-EG' }, '', 'ar'],
  ['a browser in neither language', { locale: 'fr-FR' }, '', 'en'],
  ['an English browser, asked for Arabic', { locale: 'en-GB' }, '?lang=ar', 'ar'],
  ['an Arabic browser, asked for English', { locale: 'ar' }, '?lang=en', 'en'],
  ['an Arabic browser, asked for nothing we know', { locale: 'ar' }, '?lang=xx', 'ar'],
];
for (const [what, options, query, wanted] of starts) {
  test(`language: ${what} starts in ${wanted}`, async ({ browser, address }) => {
    const { page, close } = await newPage(browser, options);
    await load(page, address + query);
    await expectLanguage(page, wanted, what);
    expect((await languageOf(page)).digits === 'latn', 'other digits than 0-9');
    await close();
  });
}

test('language: a browser that knows Arabic second, after a language that we do not speak, starts in Arabic', async ({ browser, address }) => {
  const { page, close } = await newPage(browser);
  await page.addInitScript(() => Object.defineProperty(navigator, 'languages', { value: ['fr-FR', 'AR-ma', 'en'] }));
  await load(page, address);
  await expectLanguage(page, 'ar', 'fr, ar, en');
  await close();
});

test('language: what was chosen is there again after loading, digits too', async ({ browser, address }) => {
  const { page, close } = await newPage(browser);
  await load(page, address);
  await press(page, 'button.language');
  const western = await shoot(page);
  await chooseDigits(page, 1);
  expect((await languageOf(page)).digits === 'arab', 'digits.1 does not change the digits');
  expect(difference(western, await shoot(page)) > 0.003, 'the digits look the same');
  await load(page, address);
  await expectLanguage(page, 'ar', 'after loading');
  expect((await languageOf(page)).digits === 'arab', 'the digits are forgotten');
  await chooseDigits(page, 0);
  await press(page, 'button.language');
  await load(page, address);
  await expectLanguage(page, 'en', 'after loading again');
  expect((await languageOf(page)).digits === 'latn', 'the first digits are forgotten');
  await close();
});

test('language: a link decides for itself alone, and says what is shown after a switch', async ({ browser, address }) => {
  const { page, close } = await newPage(browser);
  await load(page, `${address}?lang=ar&digits=arab#m1`);
  await expectLanguage(page, 'ar', 'link');
  expect((await languageOf(page)).digits === 'arab', 'the link does not decide on the digits');
  await load(page, address);
  await expectLanguage(page, 'en', 'without the link');
  expect((await languageOf(page)).digits === 'latn', "the link's digits are remembered");
  await load(page, `${address}?lang=ar&digits=arab#m1`);
  await press(page, 'button.language');
  expect(page.url() === `${address}?lang=en&digits=arab#m1`, page.url());
  await page.reload();
  await page.waitForFunction(() => globalThis.mihwar?.frames() > 0);
  await expectLanguage(page, 'en', 'after reloading');
  await close();
});

test('language: without storage everything works but the memory', async ({ browser, address }) => {
  const { page, complaints, close } = await newPage(browser);
  await page.addInitScript(() =>
    Object.defineProperty(globalThis, 'localStorage', {
      get() {
        throw new DOMException('denied', 'SecurityError');
      },
    }),
  );
  await load(page, address);
  await press(page, 'button.language');
  await expectLanguage(page, 'ar', 'after the press');
  await chooseDigits(page, 1);
  expect((await languageOf(page)).digits === 'arab', 'the digits stay');
  await load(page, address);
  await expectLanguage(page, 'en', 'after loading');
  expect(complaints.length === 0, complaints.join('\n'));
  await close();
});

test('language: 200 switches leave no memory, node or texture behind', async ({ browser, address }) => {
  const { page, complaints, close } = await newPage(browser, { viewport: { width: 960, height: 480 } });
  await watchRing(page);
  await load(page, address);
  const measure = () =>
    page.evaluate(() => ({
      memory: globalThis.mihwar.memoryBytes(),
      nodes: document.getElementsByTagName('*').length,
      textures: globalThis.mihwar.textures(),
      allocated: globalThis.mihwar.allocatedBytes(),
      frames: globalThis.mihwar.frames(),
    }));
  await walkTo(page, 'button.language');
  const switches = async (/** @type {number} */ count) => {
    for (let i = 0; i < count; ++i) {
      await page.keyboard.press('Enter');
      await settle(page);
    }
  };
  await switches(20);
  const before = await measure();
  await switches(200);
  const after = await measure();
  await expectLanguage(page, 'en', 'after 220 switches');
  for (const name of /** @type {const} */ (['memory', 'nodes', 'textures'])) {
    expect(after[name] <= before[name], `${name}: ${before[name]} to ${after[name]}`);
  }
  // The allocator's rounding differs by some bytes; 16 bytes, the least that it gives, at every second switch are more.
  expect(after.allocated < before.allocated + 1000, `allocated: ${before.allocated} to ${after.allocated}`);
  const frames = (after.frames - before.frames) / 200;
  expect(frames <= 8, `${frames} frames for each switch`);
  console.log(`    ${after.memory >> 20} MB (${after.allocated} bytes in use), ${after.nodes} nodes, ${after.textures} textures, ${frames} frames each`);
  expect(complaints.length === 0, complaints.join('\n'));
  await close();
});
