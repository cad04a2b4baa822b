// The single-file edition, opened from a disk.
import { copyFile, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { toBytes, toText } from '../../web/single/files.mjs';
import { load, newPage, settle } from './browser.mjs';
import { press } from './gestures.mjs';
import { expect, expectNear, test } from './runner.mjs';
import { loadPlain, typePlain } from './twin.mjs';

/**
 * The file alone in a folder, and a page without a network.
 * @param {any} given
 * @param {(page: string) => string} [change]
 */
async function openAlone({ browser, site }, change) {
  const folder = await mkdtemp(join(tmpdir(), 'mihwar alone '));
  const file = join(folder, 'Mihwar محور.html');
  await copyFile(join(site, 'mihwar.html'), file);
  if (change) await writeFile(file, change(await readFile(file, 'utf8')));
  const app = await newPage(browser, { offline: true, serviceWorkers: 'allow' });
  const close = async () => {
    await app.close();
    await rm(folder, { recursive: true });
  };
  return { ...app, address: pathToFileURL(file).href, close };
}

test('single file: opens from a disk without a network, asks for nothing, and has the figures of the command line', async (given) => {
  const { page, address, requests, complaints, close } = await openAlone(given);
  await load(page, address);
  const shown = await page.evaluate(() => globalThis.mihwar.results());
  const { summary } = await given.evaluate();
  expect(Object.keys(shown).length > 5, 'no results');
  for (const [id, value] of Object.entries(shown)) expectNear(value, summary[id], id);
  const asked = requests.filter((url) => !url.startsWith('data:') && url !== address);
  expect(asked.length === 0, `asked for: ${asked}`);
  expect(complaints.length === 0, `complaints: ${complaints}`);
  await close();
});

test('single file: both languages, a link, and all that opens from the first screen', async (given) => {
  const { page, address, complaints, close } = await openAlone(given);
  await load(page, `${address}?lang=ar#m1&lever.retention_gain=0`);
  expect((await page.evaluate(() => globalThis.mihwar.language())) === 'ar', 'not in Arabic');
  expect((await page.evaluate(() => globalThis.mihwar.parameters()['lever.retention_gain'])) === 0, 'the link was not opened');
  await press(page, 'button.share');
  expect(await page.evaluate(() => globalThis.mihwar.controlRect('share.link') !== null), 'the second part is not here');
  await page.keyboard.press('Escape');
  await press(page, 'button.language');
  await settle(page);
  expect((await page.evaluate(() => document.documentElement.lang)) === 'en', 'the language did not change');
  expect(await page.locator('#panel').isHidden(), 'the app has stopped');
  expect(complaints.length === 0, `complaints: ${complaints}`);
  await close();
});

test('single file: the plain page, with its style', async (given) => {
  const { page, address, complaints, close } = await openAlone(given);
  await loadPlain(page, `${address}?view=html&known=yes`);
  await typePlain(page, 'company.annual_retention', '85');
  const { summary } = await given.evaluate(['company.annual_retention=0.85']);
  const { revenue_gain: gain } = await page.evaluate(() => globalThis.mihwar.results());
  expectNear(gain, summary.revenue_gain, 'revenue gain');
  const rounded = await page.locator('#twin .card').first().evaluate((card) => getComputedStyle(card).borderRadius);
  expect(rounded === '12px', 'the style is missing');
  expect(complaints.length === 0, `complaints: ${complaints}`);
  await close();
});

test('single file: a policy allows its own code by hash, and nothing from elsewhere', async ({ site }) => {
  const page = await readFile(join(site, 'mihwar.html'), 'utf8');
  const [, policy = ''] = /Content-Security-Policy"\s+content="([^"]+)"/.exec(page) ?? [];
  expect(policy.startsWith("default-src 'none'") && /script-src 'sha256-[^']+' 'wasm-unsafe-eval';/.test(policy), `policy: ${policy}`);
  expect(!/'self'|unsafe-inline|'unsafe-eval'|connect-src/.test(policy), `policy: ${policy}`);
  const markup = page.replaceAll(/<script\b[^>]*>[^]*?<\/script>/g, (script) => script.slice(0, script.indexOf('>') + 1));
  const tags = (markup.match(/<(script|link|img|iframe)\b[^>]*>/g) ?? []).filter((tag) => /\b(src|href)="(?!data:)/.test(tag));
  expect(tags.length === 0, `from elsewhere: ${tags}`);
  for (const name of await readdir(join(site, 'licenses'))) expect(page.includes(`== ${name}`), `the notice ${name} is missing`);
});

test('single file: code that was changed does not run, damaged data ends in the panel', async (given) => {
  const changed = await openAlone(given, (page) => page.replace('<script type="module">', '<script type="module">globalThis.changed = true;'));
  await changed.page.goto(changed.address);
  await changed.page.waitForTimeout(500);
  expect(!(await changed.page.evaluate(() => 'changed' in globalThis)), 'changed code ran');
  await changed.close();
  const damaged = await openAlone(given, (page) => {
    const at = page.indexOf('data-file="mihwar.pack"') + 50_000;
    return page.slice(0, at) + 'AAAA' + page.slice(at + 4);
  });
  await damaged.page.goto(damaged.address);
  await damaged.page.locator('#panel[data-reason=download]').waitFor();
  await damaged.close();
});

test('single file: its files are the same bytes in text and back, whatever they hold', async () => {
  for (let size = 0; size < 40; ++size) {
    const bytes = Uint8Array.from({ length: size }, (_, i) => (i * 89 + size * 31) & 255);
    expect(String(toBytes(toText(bytes), size)) === String(bytes), `${size} bytes`);
  }
  const large = Uint8Array.from({ length: 70_000 }, (_, i) => (Math.imul(i, 2654435761) >>> 13) & 255);
  const text = toText(large);
  expect(Buffer.compare(toBytes(text, large.length), large) === 0, 'many bytes');
  expect(!/[<>&\r]/.test(text) && text.length < large.length * 1.24, `${text.length} characters`);
});
