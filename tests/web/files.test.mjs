// Files: what is saved opens again, what is wrong changes nothing.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { load, newPage, settle } from './browser.mjs';
import { documentOf, drop, messageOf, savedBy, share } from './documents.mjs';
import { dragByMouse, press } from './gestures.mjs';
import { hostileFiles } from './hostile.mjs';
import { expect, test } from './runner.mjs';

const start = '#m1&p=retail&n=%3Cscript%3Ealert(1)%3C%2Fscript%3E%20%D8%AE%D8%B7%D8%A9&t=one%0Atwo&p=bank&c=KWD&n=B';

/** @param {Buffer | Uint8Array} bytes */
const asText = (bytes) => new TextDecoder().decode(bytes);

test('files: what is saved opens in another browser as it was, and is undone', async ({ browser, address }) => {
  const first = await newPage(browser);
  await load(first.page, `${address}${start}`);
  const { name, bytes } = await savedBy(first.page, 'share.save');
  expect(name === 'script-alert-1-script-خطة.mihwar.json', `named ${name}`);
  expect(JSON.parse(asText(bytes)).scenarios.length === 2, asText(bytes));
  const results = await first.page.evaluate(() => globalThis.mihwar.results());
  await first.close();

  const { page, complaints, close } = await newPage(browser);
  await load(page, address);
  await dragByMouse(page, 'lever.wait_reduction', 0.9);
  const before = await documentOf(page);
  const message = await drop(page, name, bytes);
  expect(message.includes('<script>alert(1)</script> خطة'), `message: ${message}`);
  expect((await documentOf(page)) === asText(bytes), 'it is not the same');
  expect(JSON.stringify(await page.evaluate(() => globalThis.mihwar.results())) === JSON.stringify(results), 'other results');
  await press(page, 'button.toast_undo');
  expect((await documentOf(page)) === before, 'Undo brought something else back');
  expect(complaints.length === 0, `complaints: ${complaints}`);
  await close();
});

test('files: opened by the picker', async ({ browser, address }) => {
  const { page, close } = await newPage(browser);
  await load(page, `${address}?lang=ar`);
  const folder = await mkdtemp(join(tmpdir(), 'mihwar-'));
  const path = join(folder, 'plan.json');
  await writeFile(path, '{"format": 1, "name": "خطة", "values": {"cx.index": 71}}');
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), share(page, 'share.open')]);
  await chooser.setFiles(path);
  await page.waitForFunction(() => globalThis.mihwar.parameters()['cx.index'] === 71);
  expect((await messageOf(page)).startsWith('فتح الملف'), await messageOf(page));
  await rm(folder, { recursive: true });
  await close();
});

test('files: hostile ones each give a message and change nothing', async ({ browser, address }) => {
  const { page, complaints, close } = await newPage(browser);
  await load(page, `${address}${start}`);
  await dragByMouse(page, 'lever.wait_reduction', 0.9);
  const before = await documentOf(page);
  const files = hostileFiles(before);
  expect(files.length >= 50, `only ${files.length} files`);
  for (const [index, [name, bytes]] of files.entries()) {
    if (index === files.length >> 1) await press(page, 'button.language');
    const arabic = index >= files.length >> 1;
    const message = await drop(page, `${name}.json`, bytes);
    expect(message.startsWith(arabic ? 'لم ' : 'Not opened'), `${name}: ${message}`);
    expect((await documentOf(page)) === before, `${name}: something has changed`);
  }
  expect(await page.locator('#panel').isHidden(), 'the app has stopped');
  expect(complaints.length === 0, `complaints: ${complaints}`);
  await close();
});

test('files: a message names line and field in the language shown', async ({ browser, address }) => {
  const { page, close } = await newPage(browser);
  await load(page, address);
  const file = new TextEncoder().encode('{\n  "format": 1,\n  "values": {\n    "cx.index": 700\n  }\n}\n');
  const english = await drop(page, 'a.json', file);
  expect(english.includes('Line 4: CX index is 700; allowed: 0 to 100.'), english);
  await press(page, 'button.language');
  const arabic = await drop(page, 'a.json', file);
  expect(/السطر .*4.*مؤشر التجربة/.test(arabic), arabic);
  await close();
});

test('picture: the view with the document inside, and back', async ({ browser, address }) => {
  const first = await newPage(browser);
  await load(first.page, `${address}${start}`);
  const saved = await documentOf(first.page);
  const { name, bytes } = await savedBy(first.page, 'share.picture');
  expect(name.endsWith('.png'), `named ${name}`);
  expect([...bytes.subarray(0, 4)].join() === '137,80,78,71', 'no PNG');
  const size = await first.page.evaluate(async (base64) => {
    const blob = await (await fetch(`data:image/png;base64,${base64}`).catch(() => null))?.blob();
    const content = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
    const bitmap = await createImageBitmap(blob ?? new Blob([content], { type: 'image/png' }));
    return [bitmap.width, bitmap.height];
  }, bytes.toString('base64')).catch(String);
  expect(String(size) === '1440,900', `a picture of ${size}`);
  await first.close();

  const { page, close } = await newPage(browser);
  await load(page, address);
  await drop(page, name, bytes);
  expect((await documentOf(page)) === saved, 'it is not the same');
  const damaged = Buffer.from(bytes);
  damaged[damaged.length - 40] ^= 1;
  const message = await drop(page, name, damaged);
  expect(message.includes('no scenario'), `damaged: ${message}`);
  await close();
});

test('report: where the browser allows no window, it is offered once more, by a press', async ({ browser, address }) => {
  const { page, close } = await newPage(browser);
  await page.addInitScript(() => {
    const { open } = globalThis;
    let asked = 0;
    globalThis.open = (...values) => (++asked === 1 ? null : open(...values));
  });
  await load(page, `${address}${start}`);
  await share(page, 'share.report');
  const offered = page.locator('dialog button').first();
  await offered.waitFor();
  const [report] = await Promise.all([page.waitForEvent('popup'), offered.click()]);
  await report.waitForSelector('h1');
  await page.locator('dialog').waitFor({ state: 'hidden' });
  await close();
});

test('report: a page of its own with figures, charts, assumptions and the code', async ({ browser, address }) => {
  for (const language of ['en', 'ar']) {
    const { page, complaints, close } = await newPage(browser);
    await load(page, `${address}?lang=${language}${start}`);
    const [report] = await Promise.all([page.waitForEvent('popup'), share(page, 'share.report')]);
    await report.waitForSelector('h1');
    const { headline, results, title } = await page.evaluate(() => {
      const { headline, scenarios, current, title } = globalThis.mihwar.account();
      return { headline, title, results: Object.values(scenarios[current].results_shown) };
    });
    const text = (await report.evaluate(() => document.body.textContent)) ?? '';
    expect(text.includes(title) && text.includes(headline), 'name or headline is missing');
    for (const figure of results) expect(text.includes(figure), `${figure} is missing`);
    expect((await report.locator('figure svg').count()) === 6, 'charts are missing');
    expect((await report.locator('.link svg path').count()) === 1, 'no QR code');
    const style = await report.evaluate(() => getComputedStyle(document.querySelector('h2') ?? document.body).borderBottomWidth);
    expect(style === '2px', `no style: ${style}`);
    expect((await report.evaluate(() => document.documentElement.dir)) === (language === 'ar' ? 'rtl' : 'ltr'), 'direction');
    const pdf = await report.pdf({ preferCSSPageSize: true });
    expect(pdf.subarray(0, 4).toString() === '%PDF' && pdf.length > 20_000, `a PDF of ${pdf.length} bytes`);
    expect(complaints.length === 0, `complaints: ${complaints}`);
    await close();
  }
});

test('QR code: of the link, in a dialog', async ({ browser, address }) => {
  const { page, complaints, close } = await newPage(browser);
  await load(page, `${address}${start}`);
  await share(page, 'share.qr');
  await page.waitForSelector('dialog .qr svg');
  const link = await page.locator('dialog textarea').inputValue();
  expect(link.startsWith(`${address}#m1&lang=en&`) && link.includes('p=retail'), link);
  await page.keyboard.press('Escape');
  await settle(page);
  expect((await page.locator('dialog').count()) === 0, 'the dialog stays');
  expect(complaints.length === 0, `complaints: ${complaints}`);
  await close();
});
