// The keyboard alone: which control has the focus is read from the ring that is drawn around it.
import { settle } from './browser.mjs';
import { expect } from './runner.mjs';

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {{x0: number, y0: number, x1: number, y1: number}} Rect */

const ringDistance = 4.25; // from the control's edge to the ring's outer one, CSS pixels at 100 %
const mostStops = 300;

/** Keeps the end of every picture's vertices, where the ring stands. Before loading. @param {Page} page */
export async function watchRing(page) {
  await page.addInitScript(() => {
    const vertexBytes = 20;
    const kept = 400; // vertices: more than a ring takes
    const prototype = WebGL2RenderingContext.prototype;
    const { bufferData } = prototype;
    Object.assign(globalThis, { lastVertices: new Uint8Array() });
    prototype.bufferData = function (/** @type {any[]} */ ...values) {
      const [target, source, , at, size] = values;
      if (target === this.ARRAY_BUFFER && source instanceof Uint8Array) {
        globalThis.lastVertices = source.slice(at + Math.max(0, size - kept * vertexBytes), at + size);
      }
      return Reflect.apply(bufferData, this, values);
    };
  });
}

/**
 * The rectangle around the last shape of one colour that was drawn, in the app's pixels: the ring, if there is one.
 * And where each of the controls is.
 * @param {Page} page @param {string[]} ids
 * @returns {Promise<{last: Rect | null, rects: (Rect | null)[], inCanvas: boolean}>}
 */
const lookAt = (page, ids) =>
  page.evaluate((names) => {
    const bytes = globalThis.lastVertices;
    const view = new DataView(bytes.buffer);
    const colourAt = (/** @type {number} */ at) => view.getUint32(at + 16, true) & 0xffffff;
    let last = null;
    for (let at = bytes.length - 20, colour = at < 0 ? 0 : colourAt(at); at >= 0 && colourAt(at) === colour; at -= 20) {
      const [x, y] = [view.getFloat32(at, true), view.getFloat32(at + 4, true)];
      last ??= { x0: x, y0: y, x1: x, y1: y };
      last = { x0: Math.min(last.x0, x), y0: Math.min(last.y0, y), x1: Math.max(last.x1, x), y1: Math.max(last.y1, y) };
    }
    const rects = names.map((/** @type {string} */ name) => globalThis.mihwar.controlRect(name));
    return { last, rects, inCanvas: document.activeElement?.id === 'canvas' };
  }, ids);

/** @param {Rect | null} ring @param {Rect | null} control */
function surrounds(ring, control) {
  if (!ring || !control) return false;
  const outer = [control.x0 - ringDistance, control.y0 - ringDistance, control.x1 + ringDistance, control.y1 + ringDistance];
  return [ring.x0, ring.y0, ring.x1, ring.y1].every((edge, i) => Math.abs(edge - outer[i]) < 1.6);
}

/** Of these controls the one that the ring is around, or null; at text size 100 %. @param {Page} page @param {string[]} ids */
export async function focusedOf(page, ids) {
  const { last, rects } = await lookAt(page, ids);
  return ids.find((_, i) => surrounds(last, rects[i])) ?? null;
}

/** Where the ring is, if one is drawn, and whether the canvas has the focus. @param {Page} page */
export async function ringOf(page) {
  const { last, inCanvas } = await lookAt(page, []);
  return { ring: last && `${Math.round(last.x0)},${Math.round(last.y0)},${Math.round(last.x1)},${Math.round(last.y1)}`, inCanvas };
}

/** From the page's start into the canvas: the link to the plain page comes first. @param {Page} page */
export async function tabInto(page) {
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.id === 'skip'), 'the link to the plain page is not the first stop');
  await page.keyboard.press('Tab');
}

/** Walks to a control with Tab alone. @param {Page} page @param {string} id @param {'Tab' | 'Shift+Tab'} [key] */
export async function walkTo(page, id, key = 'Tab') {
  let left = 0;
  for (let stops = 0; stops < mostStops; ++stops) {
    const { last, rects, inCanvas } = await lookAt(page, [id]);
    if (surrounds(last, rects[0])) return;
    if (!inCanvas && ++left > 3) break; // around the page's end
    await page.keyboard.press(key);
    await settle(page);
  }
  expect(false, `the keyboard does not reach ${id}`);
}

/** Walks to a control and presses it. @param {Page} page @param {string} id @param {'Enter' | 'Space'} [key] */
export async function pressByKey(page, id, key = 'Enter') {
  await walkTo(page, id);
  await page.keyboard.press(key);
  await settle(page);
}
