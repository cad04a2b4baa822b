// What is on the screen: something, sharp, and the same again after the graphics were lost.
import { load, newPage } from './browser.mjs';
import { dragByMouse } from './gestures.mjs';
import { expectNotFlat, shoot } from './pictures.mjs';
import { difference } from './png.mjs';
import { expect, test } from './runner.mjs';

const sizes = [
  [1920, 1080],
  [1366, 768],
  [1280, 720],
  [820, 1180],
  [390, 844],
];

/** @param {import('playwright-core').Page} page */
const canvasSize = (page) =>
  page.evaluate(() => {
    const { width, height } = /** @type {HTMLCanvasElement} */ (document.querySelector('canvas'));
    return [width, height];
  });

test('picture: is not flat at any of the designed sizes, also when the window changes', async ({ browser, address }) => {
  const { page, complaints, close } = await newPage(browser);
  await load(page, address);
  for (const [width, height] of sizes) {
    await page.setViewportSize({ width, height });
    await page.waitForTimeout(200);
    expectNotFlat(await shoot(page), `${width}x${height}`);
    const size = await canvasSize(page);
    expect(size[0] === width && size[1] === height, `canvas ${size} in ${width}x${height}`);
  }
  expect(complaints.length === 0, complaints.join('\n'));
  await close();
});

for (const ratio of [2, 1.5, 1.25]) {
  test(`picture: has one texel per device pixel at ratio ${ratio}`, async ({ browser, address }) => {
    const { page, close } = await newPage(browser, { viewport: { width: 1280, height: 720 }, deviceScaleFactor: ratio });
    await load(page, address);
    const [width, height] = await canvasSize(page);
    expect(width === 1280 * ratio && height === 720 * ratio, `canvas ${width}x${height}`);
    const picture = await shoot(page);
    expect(picture.width === width, `picture ${picture.width} wide`);
    expectNotFlat(picture, `ratio ${ratio}`);
    await close();
  });
}

test('picture: is the same after the graphics were lost and restored, and the figures too', async ({ browser, address }) => {
  const { page, close } = await newPage(browser);
  await load(page, address);
  await dragByMouse(page, 'lever.retention_gain', 0.7);
  await page.mouse.move(2, 2);
  await page.waitForTimeout(800);
  const before = await shoot(page);
  const results = await page.evaluate(() => JSON.stringify(globalThis.mihwar.results()));
  for (let round = 0; round < 2; ++round) {
    await page.evaluate(() => globalThis.mihwar.loseContext());
    await page.waitForTimeout(300);
    const frames = await page.evaluate(() => globalThis.mihwar.frames());
    await page.evaluate(() => globalThis.mihwar.restoreContext());
    await page.waitForFunction((drawn) => globalThis.mihwar.frames() > drawn, frames);
    const after = await shoot(page);
    expectNotFlat(after, 'after the loss');
    const share = difference(before, after);
    expect(share === 0, `${(share * 100).toFixed(3)} % of the pixels differ`);
  }
  expect((await page.evaluate(() => JSON.stringify(globalThis.mihwar.results()))) === results, 'results have changed');
  await dragByMouse(page, 'lever.retention_gain', 0.2);
  expect((await page.evaluate(() => JSON.stringify(globalThis.mihwar.results()))) !== results, 'the app does not react');
  await close();
});
