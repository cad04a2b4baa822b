// When something is missing or breaks, the page says so in both languages and is never blank.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { launchBrowser, newPage } from './browser.mjs';
import { filesInPack, makePack } from './pack.mjs';
import { expect, test } from './runner.mjs';

/** @param {import('playwright-core').Locator} place @param {string} tag */
async function expectBothLanguages(place, tag) {
  const english = await place.locator(`${tag}:not([lang=ar])`).allInnerTexts();
  const arabic = await place.locator(`${tag}[lang=ar][dir=rtl]`).allInnerTexts();
  expect(english.length > 0 && english.every((text) => /[a-z]{4}/.test(text)), `English: ${english}`);
  expect(arabic.length === english.length && arabic.every((text) => /[\u0621-\u064a]{3}/.test(text)), `Arabic: ${arabic}`);
}

/**
 * @param {import('playwright-core').Page} page
 * @param {string} reason
 */
async function expectPanel(page, reason) {
  const panel = page.locator('#panel');
  await panel.waitFor({ state: 'visible', timeout: 20_000 });
  expect((await panel.getAttribute('data-reason')) === reason, `reason: ${await panel.getAttribute('data-reason')}`);
  await expectBothLanguages(panel, 'article');
  expect(await panel.getByRole('button').isVisible(), 'no button to load again');
  expect(await page.locator('#loading').isHidden(), 'the loading view is still there');
}

/** @type {[name: string, file: string, answer: object | null][]} */
const brokenFiles = [
  ['the pack is missing', '**/mihwar.pack', { status: 404, body: 'not found' }],
  ['the pack is an error page', '**/mihwar.pack', { status: 200, contentType: 'text/html', body: '<p>sorry' }],
  ['the pack is empty', '**/mihwar.pack', { status: 200, body: '' }],
  ['the connection breaks', '**/mihwar.pack', null],
  ['a script is missing', '**/web/renderer.mjs', { status: 404, body: 'not found' }],
];

for (const [name, file, answer] of brokenFiles) {
  test(`failure: ${name}`, async ({ browser, address }) => {
    const { page, close } = await newPage(browser);
    await page.route(file, (route) => (answer ? route.fulfill(answer) : route.abort()));
    await page.goto(address);
    await expectPanel(page, 'download');
    await close();
  });
}

/** @type {[name: string, make: (pack: Buffer, files: Uint8Array[]) => Promise<Buffer> | Buffer][]} */
const brokenPacks = [
  ['the pack was cut off', (pack) => pack.subarray(0, pack.length / 2)],
  ['the pack lacks its last hundred bytes', (pack) => pack.subarray(0, -100)],
  ['a bit of the pack has changed', (pack) => pack.fill(pack[100_000] ^ 4, 100_000, 100_001)],
  ['the pack promises too much', (pack) => pack.fill(255, 4, 8)],
  ['a font is an error page', (_, files) => makePack([...files.slice(0, 4), Buffer.from('<p>sorry')])],
  ['a font has only its first bytes', (_, files) => makePack([files[0], files[1].slice(0, 14), ...files.slice(2)])],
  ['the program is an error page', (_, files) => makePack([Buffer.from('<p>sorry'), ...files.slice(1)])],
];

for (const [name, make] of brokenPacks) {
  test(`failure: ${name}`, async ({ browser, address, site }) => {
    const { page, close } = await newPage(browser);
    const body = await make(await readFile(join(site, 'mihwar.pack')), await filesInPack(site));
    await page.route('**/mihwar.pack', (route) => route.fulfill({ body }));
    await page.goto(address);
    await expectPanel(page, 'download');
    await close();
  });
}

test('failure: without WebGL, a plain page that cannot be loaded is told', async ({ address }) => {
  const browser = await launchBrowser('--disable-3d-apis');
  const { page } = await newPage(browser);
  await page.route('**/web/twin/inputs.mjs', (route) => route.fulfill({ status: 404, body: 'not found' }));
  await page.goto(address);
  await expectPanel(page, 'download');
  await browser.close();
});

test('failure: the browser has no WebAssembly SIMD', async ({ browser, address }) => {
  const { page, close } = await newPage(browser);
  await page.addInitScript(() => {
    WebAssembly.validate = () => false;
  });
  await page.goto(address);
  await expectPanel(page, 'no-wasm');
  await close();
});

test('failure: the program stops, and the page says so once and stays calm', async ({ browser, address, site }) => {
  const { page, complaints, close } = await newPage(browser);
  const [program, ...fonts] = await filesInPack(site);
  const body = await makePack([await trapping(program), ...fonts]);
  await page.route('**/mihwar.pack', (route) => route.fulfill({ body }));
  await page.goto(address);
  await expectPanel(page, 'crash');
  expect((await page.locator('#panel code').innerText()).includes('unreachable'), 'the cause is not told');
  await page.mouse.move(200, 200);
  await page.waitForTimeout(200);
  expect(complaints.length === 0, complaints.join('\n'));
  await close();
});

test('failure: without scripts the page tells what it needs', async ({ browser, address }) => {
  const { page, close } = await newPage(browser, { javaScriptEnabled: false });
  await page.goto(address);
  expect((await page.locator('noscript').innerText()).includes('JavaScript'), 'no text for browsers without scripts');
  await expectBothLanguages(page.locator('noscript'), 'p');
  await expectBothLanguages(page.locator('#loading'), '> p');
  await close();
});

/** A program with every function that the page calls, whose frame traps. @param {Uint8Array<ArrayBuffer>} program */
async function trapping(program) {
  const real = WebAssembly.Module.exports(await WebAssembly.compile(program));
  const names = real.filter(({ name, kind }) => kind === 'function' && /^(mw_|_init)/.test(name) && name !== 'mw_frame').map(({ name }) => name);
  const text = (/** @type {string} */ name) => [name.length, ...Buffer.from(name)];
  const sized = (/** @type {number[]} */ bytes) => [(bytes.length & 127) | 128, bytes.length >> 7, ...bytes];
  const exported = [
    ...text('memory'), 2, 0,
    ...text('mw_frame'), 0, 1,
    ...names.flatMap((name) => [...text(name), 0, 0]),
  ];
  return Uint8Array.of(
    0, 97, 115, 109, 1, 0, 0, 0,
    1, 5, 1, 96, 0, 1, 127, // type: () -> i32
    3, 3, 2, 0, 0, // two functions
    5, 3, 1, 0, 4, // memory of four pages
    7, ...sized([names.length + 2, ...exported]),
    10, 11, 2, 5, 0, 65, 128, 8, 11, 3, 0, 0, 11, // 1024; unreachable
  );
}
