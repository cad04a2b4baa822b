// Without a network, and from one version to the next. Each test has a host of its own, whose folder may change.
import { execFile } from 'node:child_process';
import { appendFile, cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { serve } from '../../scripts/serve.mjs';
import { load, newPage } from './browser.mjs';
import { press } from './gestures.mjs';
import { expect, test } from './runner.mjs';
import { loadPlain } from './twin.mjs';

/** @typedef {import('playwright-core').Page} Page */

const worker = fileURLToPath(new URL('../../scripts/cmake/service_worker.mjs', import.meta.url));

/** Lists the folder's files anew. @param {string} folder */
const seal = (folder) => promisify(execFile)(process.execPath, [worker, folder]);

/** A copy of the site in a sub-folder of a host, and a page of it. @param {any} given @param {string} [under] */
async function hostCopy({ browser, site }, under = 'tools/calculator/') {
  const root = await mkdtemp(join(tmpdir(), 'mihwar-'));
  const folder = join(root, under);
  await mkdir(folder, { recursive: true });
  await cp(site, folder, { recursive: true });
  const server = await serve({ folder: root });
  const app = await newPage(browser, { serviceWorkers: 'allow' });
  const close = async () => {
    await app.close();
    await server.close();
    await rm(root, { recursive: true });
  };
  return { ...app, root, folder, server, address: server.address + under, close };
}

/** Waits until everything is kept. @param {Page} page */
const whenKept = (page) => page.waitForFunction(() => globalThis.navigator.serviceWorker.controller?.state === 'activated');

/** @param {Page} page */
const cacheNames = (page) => page.evaluate(() => globalThis.caches.keys());

/** Makes a version that says so, and has the page look for it. @param {Page} page @param {string} folder @param {string} words */
async function publish(page, folder, words) {
  const index = join(folder, 'index.html');
  await writeFile(index, (await readFile(index, 'utf8')).replace(/content="Mihwar [^"]*"/, `content="Mihwar ${words}"`));
  await appendFile(join(folder, 'web/panel.mjs'), `// ${words}\n`);
  await seal(folder);
  await page.evaluate(async () => (await globalThis.navigator.serviceWorker.getRegistration())?.update());
}

/** @param {Page} page */
const versionOf = (page) => page.locator('meta[name=generator]').getAttribute('content');

test('offline: the plain page opens with the network cut', async (given) => {
  const { page, address, server, complaints, close } = await hostCopy(given);
  await load(page, address);
  await whenKept(page);
  await server.close();
  await page.goto('about:blank');
  await loadPlain(page, `${address}?view=html`);
  expect((await page.locator('#results tbody tr').count()) > 5, 'no figures');
  expect((await page.locator('#twin .card').first().evaluate((card) => getComputedStyle(card).borderRadius)) === '12px', 'no style');
  expect(complaints.length === 0, complaints.join('\n'));
  await close();
});

test('offline: after one visit the app opens with the network cut, in a sub-folder, with any query', async (given) => {
  const { page, address, server, complaints, close } = await hostCopy(given);
  await load(page, address);
  await whenKept(page);
  await server.close();
  for (const path of ['', 'index.html', '?lang=ar', '#m1&lever.retention_gain=0']) {
    await page.goto('about:blank');
    await load(page, address + path);
  }
  expect((await page.evaluate(() => globalThis.mihwar.parameters()['lever.retention_gain'])) === 0, 'the link was not opened');
  await press(page, 'button.share');
  expect(await page.evaluate(() => globalThis.mihwar.controlRect('share.link') !== null), 'the second part is not here');
  const lost = complaints.filter((text) => !text.includes('sw.js'));
  expect(lost.length === 0, `complaints: ${lost}`);
  await close();
});

test('offline: the browser says that it is off line, and what is loaded only when asked is there too', async (given) => {
  const { page, address, close } = await hostCopy(given);
  await load(page, address);
  await whenKept(page);
  await page.context().setOffline(true);
  const loaded = await page.evaluate(async () => {
    const names = ['brand', 'embed', 'update'];
    const modules = await Promise.all(names.map((name) => import(`./web/${name}.mjs`)));
    return modules.length;
  });
  expect(loaded === 3, 'modules are missing');
  await page.reload();
  await page.waitForFunction(() => globalThis.mihwar?.isComplete());
  await close();
});

test('offline: a new version is offered in the language shown, never forced, and the old one is removed', async (given) => {
  const { page, address, folder, close } = await hostCopy(given);
  await load(page, `${address}?lang=ar`);
  await whenKept(page);
  const [before] = await cacheNames(page);
  await publish(page, folder, 'next');
  const offer = page.locator('#update');
  await offer.waitFor();
  expect(/[\u0621-\u064a]{3}/.test(await offer.innerText()) && !/[a-z]{3}/.test(await offer.innerText()), await offer.innerText());
  expect((await versionOf(page)) !== 'Mihwar next', 'the page has changed by itself');
  await page.reload();
  await offer.waitFor();
  expect((await versionOf(page)) !== 'Mihwar next', 'loading again has changed the version');
  await offer.getByRole('button').nth(1).click();
  expect((await offer.count()) === 0, 'the message stays');

  await page.reload();
  await offer.getByRole('button').first().click();
  await page.waitForFunction(() => document.querySelector('meta[name=generator]')?.getAttribute('content') === 'Mihwar next');
  await page.waitForFunction(() => globalThis.mihwar?.isComplete());
  const names = await cacheNames(page);
  expect(names.length === 1 && names[0] !== before, `caches: ${names}`);
  expect((await offer.count()) === 0, 'offered again');
  await close();
});

test('offline: no version changes under another open tab', async (given) => {
  const { page, address, folder, close } = await hostCopy(given);
  await load(page, address);
  await whenKept(page);
  const other = await page.context().newPage();
  await load(other, address);
  await publish(page, folder, 'next');
  await page.locator('#update button').first().click();
  await page.getByText('also open in another tab').waitFor();
  expect((await versionOf(other)) !== 'Mihwar next' && (await versionOf(page)) !== 'Mihwar next', 'changed');
  await other.close();
  await page.locator('#update button').first().click();
  await page.waitForFunction(() => document.querySelector('meta[name=generator]')?.getAttribute('content') === 'Mihwar next');
  await close();
});

test('offline: a version that is only half uploaded is not taken', async (given) => {
  const { page, address, folder, close } = await hostCopy(given);
  await load(page, address);
  await whenKept(page);
  const before = await cacheNames(page);
  await appendFile(join(folder, 'web/panel.mjs'), '// next\n');
  await seal(folder);
  await appendFile(join(folder, 'web/panel.mjs'), '// another one\n');
  await page.evaluate(async () => {
    const registration = await globalThis.navigator.serviceWorker.getRegistration();
    await registration?.update();
    const { installing } = registration ?? {};
    await new Promise((done) => (!installing || installing.state === 'redundant' ? done(0) : installing.addEventListener('statechange', done)));
  });
  await load(page, address);
  expect((await page.locator('#update').count()) === 0, 'it is offered');
  const after = await page.evaluate(async (names) => (await globalThis.caches.open(names[0])).keys().then((all) => all.length), before);
  expect(after > 10, 'the version in use is gone');
  await close();
});

test('offline: another copy on the same host keeps its files', async (given) => {
  const { page, root, folder, address, server, close } = await hostCopy(given);
  await cp(folder, join(root, 'other'), { recursive: true });
  await load(page, `${server.address}other/`);
  await whenKept(page);
  await load(page, address);
  await whenKept(page);
  expect((await cacheNames(page)).length === 2, `caches: ${await cacheNames(page)}`);
  await server.close();
  await load(page, `${server.address}other/`);
  await close();
});

test('offline: where a service worker is refused, the app goes on without a word', async ({ browser, address }) => {
  const { page, complaints, close } = await newPage(browser, { serviceWorkers: 'allow' });
  await page.addInitScript(() => {
    navigator.serviceWorker.register = () => Promise.reject(new DOMException('not here', 'SecurityError'));
  });
  await load(page, address);
  await page.waitForTimeout(300);
  expect(complaints.length === 0, `complaints: ${complaints}`);
  expect(await page.locator('#panel').isHidden(), 'a panel');
  await close();
});
