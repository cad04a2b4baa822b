// An organisation's own name, colour, start and disclaimer; and what is refused.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checkBrand, contrast } from '../../web/brand_check.mjs';
import { load, newPage, settle } from './browser.mjs';
import { press } from './gestures.mjs';
import { decodePng } from './png.mjs';
import { expect, test } from './runner.mjs';

/** @typedef {import('playwright-core').Page} Page */

const logo = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 80 20"><rect width="80" height="20" fill="#7a1fa2"/></svg>';
const full = {
  name: { en: 'Gulf Advisory', ar: 'استشارات الخليج' },
  logo: 'brand/logo.svg',
  accent: { light: '#7a1fa2', dark: '#d9a6f0' },
  scenario: 'm1&lever.retention_gain=0',
  languages: ['ar', 'en'],
  disclaimer: { en: 'For discussion only; no advice.', ar: 'للنقاش فقط؛ ليست مشورة.' },
};

/** The page as a host with a brand has it. @param {any} given @param {unknown} brand an object, or the file's text; null = no file */
async function branded({ browser, address, site }, brand, options = {}) {
  const app = await newPage(browser, options);
  const index = (await readFile(join(site, 'index.html'), 'utf8')).replace('<meta name="generator"', '<meta name="mihwar-brand" content="brand.json" />$&');
  await app.page.route((url) => url.pathname === '/', (route) => route.fulfill({ contentType: 'text/html', body: index }));
  const body = typeof brand === 'string' ? brand : JSON.stringify(brand);
  await app.page.route('**/brand.json', (route) => route.fulfill(brand === null ? { status: 404 } : { contentType: 'application/json', body }));
  await app.page.route('**/brand/logo.svg', (route) => route.fulfill({ contentType: 'image/svg+xml', body: logo }));
  return { ...app, address };
}

/** Pixels of a colour. @param {Page} page @param {number[]} wanted */
async function pixelsOf(page, wanted) {
  const { rgb } = decodePng(await page.locator('#canvas').screenshot());
  let count = 0;
  for (let at = 0; at < rgb.length; at += 3) if (wanted.every((value, i) => rgb[at + i] === value)) ++count;
  return count;
}

test('brand: name, colour, logo, start, language and disclaimer are the host\'s', async (given) => {
  const { page, address, complaints, close } = await branded(given, full, { colorScheme: 'light' });
  await load(page, address);
  expect((await page.evaluate(() => globalThis.mihwar.language())) === 'ar', 'does not start in Arabic');
  expect((await page.title()).endsWith('استشارات الخليج'), await page.title());
  expect((await page.evaluate(() => globalThis.mihwar.parameters()['lever.retention_gain'])) === 0, 'the scenario was not opened');
  const foot = page.locator('#brand');
  expect((await foot.innerText()).trim() === full.disclaimer.ar, await foot.innerText());
  expect(await foot.locator('img').evaluate((image) => image.naturalWidth > 0), 'no logo');
  await press(page, 'button.language');
  expect((await page.title()).endsWith('Gulf Advisory'), await page.title());
  expect((await foot.innerText()).trim() === full.disclaimer.en, await foot.innerText());
  const canvas = await page.locator('#canvas').boundingBox();
  const strip = await foot.boundingBox();
  expect(canvas && strip && Math.abs(canvas.y + canvas.height - strip.y) < 1, 'the foot covers the canvas');
  expect((await pixelsOf(page, [0x7a, 0x1f, 0xa2])) > 300, 'the accent is not drawn');
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.waitForTimeout(300);
  await settle(page);
  expect((await pixelsOf(page, [0xd9, 0xa6, 0xf0])) > 300, 'the dark accent is not drawn');
  const styled = await page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--accent').trim());
  expect(styled === '#d9a6f0', `styled: ${styled}`);
  expect(complaints.length === 0, `complaints: ${complaints}`);
  await close();
});

test('brand: with one language there is no button for the other, and the address cannot ask for it', async (given) => {
  const { page, address, close } = await branded(given, { languages: ['ar'] });
  await load(page, `${address}?lang=en`);
  expect((await page.evaluate(() => globalThis.mihwar.language())) === 'ar', 'not in Arabic');
  expect((await page.evaluate(() => globalThis.mihwar.controlRect('button.language'))) === null, 'the button is there');
  expect((await page.locator('#brand').count()) === 0, 'an empty foot');
  await close();
});

test('brand: a page without the meta element asks for no brand', async ({ browser, address }) => {
  const { page, requests, close } = await newPage(browser);
  await load(page, address);
  expect(!requests.some((url) => url.includes('brand')), `asked for: ${requests}`);
  await close();
});

/** @type {[what: string, file: unknown, told: string][]} */
const refusals = [
  ['an unknown member', { colour: '#000000' }, 'colour: unknown'],
  ['an accent too pale on light cards', { accent: { light: '#7fb8d0', dark: '#58b8dc' } }, 'accent.light'],
  ['an accent too dark on dark cards', { accent: { light: '#0b6a8f', dark: '#0b6a8f' } }, 'accent.dark'],
  ['a file that is no JSON', '{"name": ', 'JSON object'],
  ['a file that is missing', null, 'cannot be read'],
];

for (const [what, file, told] of refusals) {
  test(`brand: ${what} is refused as a whole, and the page says so in both languages`, async (given) => {
    const { page, address, complaints, close } = await branded(given, file);
    await load(page, address);
    const notice = page.locator('#refused');
    expect((await notice.innerText()).includes(told), await notice.innerText());
    expect(complaints.some((text) => text.includes('brand.json')), `console: ${complaints}`);
    await press(page, 'button.language');
    expect(/[\u0621-\u064a]{3}/.test(await notice.innerText()), await notice.innerText());
    expect((await page.title()).endsWith('محور'), await page.title());
    await notice.getByRole('button').click();
    expect((await notice.count()) === 0, 'the message stays');
    await close();
  });
}

test('brand: types, sizes, paths and colours are checked one by one', async () => {
  expect(checkBrand(JSON.stringify(full)).problems.length === 0, JSON.stringify(checkBrand(JSON.stringify(full)).problems));
  const both = (/** @type {unknown} */ text) => ({ en: text, ar: text });
  const wrong = {
    name: ['Name', both(''), both('x'.repeat(25)), both(7), { en: 'only' }, { ...both('x'), fr: 'x' }, null],
    logo: ['https://elsewhere.example/logo.svg', '//elsewhere.example/a.svg', '/logo.svg', '../logo.svg', 'logo.html', 'javascript:a.svg', 'data:image/svg+xml,.svg', 7, ''],
    accent: ['#0b6a8f', { light: '#0b6a8f' }, { light: 'red', dark: '#58b8dc' }, { light: '#0b6a8f', dark: '#58b8dc', projector: '#000000' }, []],
    scenario: ['#m1', 'javascript:alert(1)', 7, '', `m1&${'x'.repeat(9000)}`],
    languages: ['en', [], ['fr'], ['en', 'en'], [['en']], ['en', 'ar', 'en']],
    disclaimer: ['text', both('x'.repeat(301)), both([])],
  };
  for (const [member, values] of Object.entries(wrong)) {
    for (const value of values) {
      const { problems } = checkBrand(JSON.stringify({ [member]: value }));
      expect(problems.length > 0 && problems.every(({ en, ar }) => en && /[\u0621-\u064a]/.test(ar)), `${member}: ${JSON.stringify(value)} is taken`);
    }
  }
  for (const text of ['', '[]', '7', 'null', '"x"', `{"x": "${'x'.repeat(20_000)}"}`, '{"__proto__": {"name": 1}}']) {
    expect(checkBrand(text).problems.length > 0, `${text.slice(0, 20)} is taken`);
  }
  expect(Math.abs(contrast('#ffffff', '#000000') - 21) < 1e-9 && contrast('#123456', '#123456') === 1, 'contrast');
});

test('brand: the colours of the cards are those of the app', async () => {
  const theme = await readFile(new URL('../../src/ui/theme.cpp', import.meta.url), 'utf8');
  const check = await readFile(new URL('../../web/brand_check.mjs', import.meta.url), 'utf8');
  const cards = [...theme.matchAll(/\.card = rgb\(0x([0-9a-f]{6})\)/g)].map(([, colour]) => colour);
  expect(cards.length === 3 && cards.every((colour) => check.includes(`'#${colour}'`)), `cards: ${cards}`);
});
