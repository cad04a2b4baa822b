// The page as it opens: quiet, alone, and with the figures of the command line.
import { load, newPage, settle } from './browser.mjs';
import { decodePng } from './png.mjs';
import { expect, expectNear, test } from './runner.mjs';

test('page: loads without a complaint or a foreign request, and asks for nothing afterwards', async ({ browser, address }) => {
  const { page, requests, complaints, close } = await newPage(browser);
  await load(page, address);
  const asked = requests.length;
  await page.mouse.move(300, 300);
  await page.mouse.wheel(0, 200);
  await page.waitForTimeout(1500);
  expect(complaints.length === 0, complaints.join('\n'));
  expect(requests.length === asked, `asked for after loading: ${requests.slice(asked)}`);
  const foreign = requests.filter((url) => !url.startsWith(address) && !url.startsWith('data:'));
  expect(foreign.length === 0, `foreign: ${foreign}`);
  expect(new Set(requests).size === requests.length, `asked for twice: ${requests}`);
  await close();
});

test('page: opens with the results of the default scenario', async ({ browser, address, evaluate }) => {
  const { page, close } = await newPage(browser);
  await load(page, address);
  const shown = await page.evaluate(() => globalThis.mihwar.results());
  const { summary } = await evaluate();
  expect(Object.keys(shown).length > 0, 'no results');
  for (const [id, value] of Object.entries(shown)) expectNear(value, summary[id], id);
  for (const id of Object.keys(summary)) expect(id in shown, `the page has no ${id}`);
  expectNear(shown.revenue_gain, 69242089.436, 'revenue_gain', 1e-6);
  await close();
});

test('page: has no frame while nothing happens for five seconds', async ({ browser, address }) => {
  const { page, close } = await newPage(browser);
  await load(page, address);
  await page.mouse.move(700, 400);
  await page.waitForTimeout(1500);
  await settle(page);
  const before = await page.evaluate(() => globalThis.mihwar.frames());
  await page.waitForTimeout(5000);
  const drawn = (await page.evaluate(() => globalThis.mihwar.frames())) - before;
  expect(drawn === 0, `${drawn} frames`);
  await close();
});

test('page: follows the browser from a dark to a light theme, and the loading view has the same background', async ({ browser, address }) => {
  const { page, close } = await newPage(browser, { colorScheme: 'dark' });
  await load(page, address);
  const compare = async () => {
    await page.waitForTimeout(300);
    const { rgb, width } = decodePng(await page.screenshot());
    const inMargin = (600 * width + 3) * 3;
    const drawn = [...rgb.subarray(inMargin, inMargin + 3)];
    const styled = await page.evaluate(() => getComputedStyle(document.body).backgroundColor.match(/\d+/g)?.map(Number));
    expect(String(drawn) === String(styled), `drawn ${drawn}, styled ${styled}`);
    return drawn[0];
  };
  expect((await compare()) < 60, 'the dark page is bright');
  await page.emulateMedia({ colorScheme: 'light' });
  expect((await compare()) > 200, 'the light page is dark');
  await close();
});
