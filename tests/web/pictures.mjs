// Pictures of the page.
import { settle } from './browser.mjs';
import { decodePng, describe } from './png.mjs';
import { expect } from './runner.mjs';

/** What is on the screen once it has come to rest, as a PNG file. @param {import('playwright-core').Page} page */
export async function shootFile(page) {
  await settle(page);
  await page.waitForTimeout(100); // until the compositor shows the last frame
  return page.screenshot();
}

/** @param {import('playwright-core').Page} page */
export const shoot = async (page) => decodePng(await shootFile(page));

/** @param {import('./png.mjs').Picture} picture @param {string} what */
export function expectNotFlat(picture, what) {
  const { colors, background } = describe(picture);
  expect(colors > 60, `${what}: only ${colors} colours`);
  expect(background < 0.97, `${what}: ${(background * 100).toFixed(1)} % is one colour`);
}
