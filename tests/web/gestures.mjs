// What a hand does to the app.
import { settle } from './browser.mjs';
import { expect } from './runner.mjs';

/** @typedef {import('playwright-core').Page} Page */

/** @param {Page} page @param {string} id */
export const rectOf = (page, id) => page.evaluate((name) => globalThis.mihwar.controlRect(name), id);

/** A point of a control; `share` 0..1 from left to right. @param {Page} page @param {string} id @param {number} share */
export async function pointOf(page, id, share = 0.5) {
  const rect = await rectOf(page, id);
  expect(rect, `${id} is not on the screen`);
  return { x: rect.x0 + share * (rect.x1 - rect.x0), y: (rect.y0 + rect.y1) / 2 };
}

/** A click in a control's middle. @param {Page} page @param {string} id */
export async function press(page, id) {
  const { x, y } = await pointOf(page, id);
  await page.mouse.move(x, y);
  await settle(page); // a hand is there before it presses
  await page.mouse.click(x, y);
  await settle(page);
}

/** A tap in a control's middle. @param {Page} page @param {string} id */
export async function tap(page, id) {
  const { x, y } = await pointOf(page, id);
  await page.touchscreen.tap(x, y);
  await settle(page);
}

/** Turns the wheel over a point. @param {Page} page @param {{x: number, y: number}} at @param {number} pixels down */
export async function turnWheel(page, { x, y }, pixels) {
  await page.mouse.move(x, y);
  await settle(page); // the app learns where the pointer is
  await page.mouse.wheel(0, pixels);
  await page.waitForTimeout(60);
  await settle(page);
}

/** Opens the field of a control and types over what it holds. @param {Page} page @param {string} id @param {string} text */
export async function typeInto(page, id, text) {
  await press(page, id);
  await page.keyboard.press('Control+A');
  await page.keyboard.insertText(text);
}

/** @param {Page} page @param {string} id @param {number} to share of the slider's width */
export async function dragByMouse(page, id, to) {
  const from = await pointOf(page, id, 0.5);
  const goal = await pointOf(page, id, to);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(goal.x, goal.y, { steps: 8 });
  await page.mouse.up();
  await settle(page);
}

/**
 * One finger along a line; `holdMs` rests before moving, `fling` lifts without a rest at the end.
 * @param {Page} page
 * @param {{x: number, y: number}} from
 * @param {{x: number, y: number}} to
 * @param {{steps?: number, holdMs?: number, fling?: boolean}} [manner]
 */
export async function swipe(page, from, to, { steps = 10, holdMs = 0, fling = false } = {}) {
  const session = await page.context().newCDPSession(page);
  /** @type {Promise<unknown>[]} */
  const sent = [];
  // Not awaited one by one: a slow picture must not slow the finger down.
  /** @param {'touchStart' | 'touchMove' | 'touchEnd'} type @param {{x: number, y: number}[]} touchPoints */
  const send = (type, touchPoints) => sent.push(session.send('Input.dispatchTouchEvent', { type, touchPoints }));
  send('touchStart', [from]);
  if (holdMs) {
    await sent[0]; // a busy page may see the finger late
    await page.waitForTimeout(holdMs);
  }
  for (let i = 1; i <= steps; ++i) {
    const share = i / steps;
    send('touchMove', [{ x: from.x + share * (to.x - from.x), y: from.y + share * (to.y - from.y) }]);
    await page.waitForTimeout(12);
  }
  if (!fling) await page.waitForTimeout(300);
  send('touchEnd', []);
  await Promise.all(sent);
  await session.detach();
}

const headerHeight = 60;
const barHeight = 68; // of the figures at the foot of a narrow screen
const leversWidth = 408;
const narrow = 900;

/** @typedef {{touch?: boolean, zoom?: number}} Manner zoom: of text size and theme */

/**
 * Scrolls the page until a control is in sight.
 * @param {Page} page @param {string} id @param {Manner} [manner]
 */
export async function reveal(page, id, { touch = false, zoom = 1 } = {}) {
  const { width, height } = /** @type {{width: number, height: number}} */ (page.viewportSize());
  const isNarrow = width / zoom < narrow;
  const [top, bottom] = [headerHeight * zoom, height - (isNarrow ? barHeight * zoom : 0)];
  const isArabic = await page.evaluate(() => document.documentElement.dir === 'rtl');
  const fromStart = (/** @type {number} */ x) => (isArabic ? width - x : x);
  const columns = isNarrow ? [4] : [fromStart(6), fromStart(leversWidth * zoom + 8)];
  const columnOf = (/** @type {{x0: number, x1: number}} */ { x0, x1 }) =>
    isNarrow || (isArabic ? x0 > width - leversWidth * zoom : x1 < leversWidth * zoom) ? columns[0] : columns[1];
  const scroll = async (/** @type {number} */ x, /** @type {number} */ pixels) => {
    if (!touch) return turnWheel(page, { x, y: (top + bottom) / 2 }, pixels);
    const most = (bottom - top) * 0.35;
    const way = Math.max(-most, Math.min(pixels, most));
    const middle = (top + bottom) / 2;
    await swipe(page, { x, y: middle + way / 2 }, { x, y: middle - way / 2 });
    await settle(page);
  };
  for (const start of [null, ...columns]) {
    if (start !== null) {
      for (let i = 0; i < (touch ? 12 : 1); ++i) await scroll(start, touch ? -1000 : -100_000);
    }
    for (let tries = 0; tries < 40; ++tries) {
      const rect = await rectOf(page, id);
      if (rect) {
        const tall = rect.y1 - rect.y0 > (bottom - top) * 0.5;
        if (rect.y1 <= top || tall || (rect.y0 > top + 6 && rect.y1 < bottom - 6)) return;
        await scroll(columnOf(rect), (rect.y0 + rect.y1) / 2 - (top + bottom) / 2);
        const after = await rectOf(page, id);
        if (after && after.y0 === rect.y0 && after.y1 === rect.y1) return; // it does not scroll, or no further
      } else if (start !== null) {
        await scroll(start, (bottom - top) * 0.5);
      } else {
        break;
      }
    }
  }
  throw new Error(`${id} is not to be found`);
}
