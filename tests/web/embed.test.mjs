// The app in a frame of another page, and what the two say to each other.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '../../scripts/serve.mjs';
import { newPage } from './browser.mjs';
import { expect, expectNear, test } from './runner.mjs';

/** @typedef {import('playwright-core').Page} Page */

/**
 * A page on another port, which is another origin, with the app in a frame.
 * @param {any} given
 * @param {(own: string) => string} query from the page's own origin
 */
async function embed({ browser, address }, query) {
  const folder = await mkdtemp(join(tmpdir(), 'mihwar-'));
  const server = await serve({ folder });
  const own = new URL(server.address).origin;
  await writeFile(join(folder, 'index.html'), '<!doctype html><title>Parent</title><link rel="icon" href="data:,">');
  const app = await newPage(browser);
  await app.page.goto(server.address);
  await app.page.evaluate((url) => {
    globalThis.heard = [];
    addEventListener('message', ({ data, origin }) => globalThis.heard.push({ ...data, origin }));
    const frame = document.createElement('iframe');
    frame.src = url;
    frame.width = '1280';
    frame.height = '720';
    document.body.append(frame);
    globalThis.tell = (/** @type {object} */ message) => frame.contentWindow?.postMessage(message, '*');
  }, address + query(own));
  const close = async () => {
    await app.close();
    await server.close();
    await rm(folder, { recursive: true });
  };
  return { ...app, close };
}

/** The next message of a type. @param {Page} page @param {string} type */
async function hear(page, type) {
  await page.waitForFunction((wanted) => globalThis.heard.some((/** @type {any} */ one) => one.type === wanted), type);
  return page.evaluate((wanted) => {
    const found = globalThis.heard.findIndex((/** @type {any} */ one) => one.type === wanted);
    return globalThis.heard.splice(found, 1)[0];
  }, type);
}

/** @param {Page} page @param {object} message */
const tell = (page, message) => page.evaluate((said) => globalThis.tell(said), message);

/** @param {Page} page */
const frameOf = (page) => /** @type {import('playwright-core').Frame} */ (page.frames()[1]);

test('embed: the parent asks for the state and loads a link', async (given) => {
  const { page, complaints, close } = await embed(given, (own) => `?embed=1&origin=${encodeURIComponent(own)}`);
  const ready = await hear(page, 'ready');
  expect(ready.mihwar === 1 && ready.origin === new URL(given.address).origin, JSON.stringify(ready));
  await tell(page, { mihwar: 1, type: 'get', id: 7 });
  const state = await hear(page, 'state');
  expectNear(state.results.revenue_gain, (await given.evaluate()).summary.revenue_gain, 'revenue_gain');
  expect(state.id === 7 && state.link.startsWith('m1') && state.parameters['lever.retention_gain'] > 0, JSON.stringify(state));

  await tell(page, { mihwar: 1, type: 'load', link: '#m1&lever.retention_gain=0' });
  const loaded = await hear(page, 'state');
  const wanted = await given.evaluate(['lever.retention_gain=0']);
  expectNear(loaded.results.revenue_gain, wanted.summary.revenue_gain, 'revenue_gain of the link');
  expect(loaded.link.includes('retention_gain=0'), `link: ${loaded.link}`);
  expect(complaints.length === 0, `complaints: ${complaints}`);
  await close();
});

test('embed: the parent hears of a change once it has come to rest, and only then', async (given) => {
  const { page, close } = await embed(given, (own) => `?embed=1&origin=https://elsewhere.example&origin=${own}`);
  await hear(page, 'ready');
  await page.waitForTimeout(1000);
  expect((await page.evaluate(() => globalThis.heard.length)) === 0, 'told without a change');
  const frame = frameOf(page);
  const rect = await frame.evaluate(() => globalThis.mihwar.controlRect('lever.retention_gain'));
  const box = await page.locator('iframe').boundingBox();
  const y = (box?.y ?? 0) + (rect.y0 + rect.y1) / 2;
  const x = (/** @type {number} */ share) => (box?.x ?? 0) + rect.x0 + share * (rect.x1 - rect.x0);
  await page.mouse.move(x(0.5), y);
  await page.mouse.down();
  await page.mouse.move(x(0.9), y, { steps: 12 });
  await page.mouse.up();
  const shown = await frame.evaluate(() => globalThis.mihwar.results());
  // A slow machine rests between the steps of the hand, and tells of them.
  await page.waitForFunction((wanted) => globalThis.heard.at(-1)?.results?.revenue_gain === wanted, shown.revenue_gain);
  const told = await page.evaluate(() => globalThis.heard.map((/** @type {any} */ one) => one.type));
  expect(told.every((/** @type {string} */ type) => type === 'changed') && told.length < 7, `told: ${told}`);
  await page.waitForTimeout(800);
  expect((await page.evaluate(() => globalThis.heard.length)) === told.length, 'told twice');
  await close();
});

test('embed: an origin that is not named is neither heard nor told', async (given) => {
  for (const query of ['?embed=1', '?embed=1&origin=https://elsewhere.example', '?embed=1&origin=*', '']) {
    const { page, close } = await embed(given, () => query);
    await page.waitForFunction(() => document.querySelector('iframe') !== null);
    const frame = frameOf(page);
    await frame.waitForFunction(() => globalThis.mihwar?.isComplete());
    await tell(page, { mihwar: 1, type: 'load', link: 'm1&lever.retention_gain=0' });
    await tell(page, { mihwar: 1, type: 'get' });
    await page.waitForTimeout(500);
    expect((await page.evaluate(() => globalThis.heard.length)) === 0, `${query}: told a stranger`);
    expect((await frame.evaluate(() => globalThis.mihwar.parameters()['lever.retention_gain'])) > 0, `${query}: obeyed a stranger`);
    await close();
  }
});

test('embed: messages that mean nothing are answered with an error or not at all, and change nothing', async (given) => {
  const { page, close } = await embed(given, (own) => `?embed=1&origin=${own}`);
  await hear(page, 'ready');
  const frame = frameOf(page);
  const before = await frame.evaluate(() => JSON.stringify(globalThis.mihwar.parameters()));
  for (const message of [{ type: 'load', link: 7 }, { type: 'load' }, { type: 'load', link: 'x'.repeat(9000) },
    { type: 'load', link: 'm1&lever.retention_gain=<script>' }, { type: 'load', link: '' }, { type: 'explode' }, {}]) {
    await tell(page, { mihwar: 1, id: 'a', ...message });
    const error = await hear(page, 'error');
    expect(error.id === 'a' && error.message.length > 5, JSON.stringify(error));
  }
  for (const message of [null, 'get', { type: 'get' }, { mihwar: 2, type: 'get' }]) await tell(page, /** @type {object} */ (message));
  await page.waitForTimeout(500);
  expect((await page.evaluate(() => globalThis.heard.length)) === 0, 'answered');
  expect((await frame.evaluate(() => JSON.stringify(globalThis.mihwar.parameters()))) === before, 'something has changed');
  await close();
});
