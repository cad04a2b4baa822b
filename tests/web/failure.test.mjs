// When something is missing or breaks, the page says so in both languages and is never blank.
import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { launchBrowser, load, newPage } from './browser.mjs';
import { filesInPack, makePack } from './pack.mjs';
import { expectBothLanguages, expectPanel } from './panels.mjs';
import { expect, expectNear, test } from './runner.mjs';

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

test('failure: the browser has no WebAssembly at all', async ({ browser, address }) => {
  const { page, complaints, close } = await newPage(browser);
  await page.addInitScript(() => {
    Reflect.deleteProperty(globalThis, 'WebAssembly');
  });
  await page.goto(address);
  await expectPanel(page, 'no-wasm');
  expect(complaints.length === 0, complaints.join('\n'));
  await close();
});

const halfMinute = 30_000; // of the page's clock

for (const [name, file] of [['the program', '**/mihwar.pack'], ['a script', '**/web/renderer.mjs']]) {
  test(`failure: the download of ${name} stalls, and trying again goes on with the same address`, async ({ browser, address }) => {
    const { page, close } = await newPage(browser);
    await page.clock.install();
    let held = 0;
    await page.route(file, (route) => (held++ ? route.continue() : undefined));
    const asked = page.waitForRequest(file);
    await page.goto(`${address}#m1&lever.wait_reduction=0.25`, { waitUntil: 'commit' });
    await asked;
    await page.waitForFunction(() => document.readyState !== 'loading');
    await page.clock.runFor(10_000);
    expect(await page.locator('#panel').isHidden(), 'too early');
    // The scripts may be slow to ask.
    for (let i = 0; i < 30 && (await page.locator('#panel').isHidden()); ++i) {
      await page.clock.runFor(5000);
      await page.waitForTimeout(100);
    }
    await expectPanel(page, 'stalled');
    await page.clock.resume();
    await page.locator('#panel button').first().click();
    await page.waitForFunction(() => globalThis.mihwar?.parameters()['lever.wait_reduction'] === 0.25);
    await close();
  });
}

test('failure: the connection falls silent half-way through the program', async ({ browser, address, site }) => {
  const pack = await readFile(join(site, 'mihwar.pack'));
  let calls = 0;
  const server = createServer(async (request, response) => {
    if (request.url?.startsWith('/mihwar.pack') && ++calls === 1) {
      response.writeHead(200, { 'content-length': pack.length });
      response.write(pack.subarray(0, pack.length / 2)); // and no end
      return;
    }
    const answer = await fetch(new URL(request.url ?? '', address));
    response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? '' });
    response.end(Buffer.from(await answer.arrayBuffer()));
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', () => done(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  const { page, close } = await newPage(browser);
  await page.clock.install();
  await page.goto(`http://127.0.0.1:${port}/`);
  await page.waitForFunction(() => /** @type {HTMLProgressElement} */ (document.getElementById('progress')).value > 0.3);
  await page.clock.runFor(halfMinute);
  await expectPanel(page, 'stalled');
  await page.clock.resume();
  await page.locator('#panel button').first().click();
  await page.waitForFunction(() => globalThis.mihwar?.frames() > 0);
  await close();
  server.closeAllConnections();
  server.close();
});

test('failure: without scripts the page tells what it is, what it needs, and an example', async ({ browser, address, evaluate, mihwar }) => {
  const { page, close } = await newPage(browser, { javaScriptEnabled: false });
  await page.goto(address);
  const articles = page.locator('noscript article');
  expect((await articles.count()) === 2, 'not two languages');
  await expectBothLanguages(page.locator('noscript'), 'article');
  for (const article of await articles.all()) expect((await article.innerText()).includes('JavaScript'), 'what it needs');
  expect(await page.locator('#progress').isHidden(), 'it seems to be loading');
  const { summary } = await evaluate();
  const { parameters } = JSON.parse(execFileSync(mihwar, ['params']).toString());
  const inputs = Object.fromEntries(parameters.map((row) => [row.id, row.default]));
  for (const [kind, known] of /** @type {const} */ ([['result', summary], ['input', inputs]])) {
    const cells = await page.locator(`noscript [data-${kind}]`).evaluateAll((all) => all.map((cell) => ({ ...cell.dataset })));
    expect(cells.length === 8, `${cells.length} cells of ${kind}s`);
    for (const { value, [kind]: id } of cells) expectNear(Number(value), known[id], id);
  }
  await close();
});

test('failure: the example without scripts says what the app says', async ({ browser, address }) => {
  for (const language of ['en', 'ar']) {
    const { page, close } = await newPage(browser);
    await load(page, `${address}?lang=${language}`);
    const { headline } = await page.evaluate(() => globalThis.mihwar.account());
    expect((await page.locator('noscript').textContent())?.includes(headline), `${language}: ${headline}`);
    await close();
  }
});

test('failure: when the scripts are blocked, the loading view says after a while that something is wrong', async ({ browser, address }) => {
  const { page, close } = await newPage(browser);
  await page.route('**/web/main.mjs', (route) => route.abort());
  await page.goto(address);
  await expectBothLanguages(page.locator('#loading'), '> p');
  const slow = page.locator('#loading .slow');
  expect(await slow.isHidden(), 'too early');
  await slow.evaluate((one) => one.getAnimations().forEach((animation) => animation.finish()));
  expect(await slow.isVisible(), 'nothing is told');
  await expectBothLanguages(slow, 'p');
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
