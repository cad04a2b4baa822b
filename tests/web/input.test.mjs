// Real pointer, touch, wheel and key events; the command line says what they must lead to.
import { load, newPage, settle } from './browser.mjs';
import { expectPredicted, mainLevers, valueOf } from './figures.mjs';
import { focusedOf, ringOf, tabInto, walkTo, watchRing } from './focus.mjs';
import { dragByMouse, pointOf, rectOf, swipe } from './gestures.mjs';
import { expect, expectNear, test } from './runner.mjs';

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 };

for (const id of mainLevers) {
  test(`mouse: dragging ${id} changes it, as the command line predicts`, async ({ browser, address, evaluate }) => {
    const { page, complaints, close } = await newPage(browser);
    await load(page, address);
    for (const share of [0.8, 0.3]) {
      const before = await valueOf(page, id);
      await dragByMouse(page, id, share);
      const after = await valueOf(page, id);
      expect(share === 0.8 ? after > before : after < before, `${id}: ${before} to ${after} at ${share}`);
      await expectPredicted(page, evaluate, [id]);
    }
    expect(complaints.length === 0, complaints.join('\n'));
    await close();
  });

  test(`touch: dragging ${id} sideways changes it, as the command line predicts`, async ({ browser, address, evaluate }) => {
    const { page, close } = await newPage(browser, { viewport: { width: 1280, height: 800 }, hasTouch: true });
    await load(page, address);
    const before = await valueOf(page, id);
    await swipe(page, await pointOf(page, id, 0.5), await pointOf(page, id, 0.85));
    await settle(page);
    const after = await valueOf(page, id);
    expect(after > before, `${id}: ${before} to ${after}`);
    await expectPredicted(page, evaluate, [id]);
    await close();
  });
}

test('mouse: all three main levers together are as the command line predicts', async ({ browser, address, evaluate }) => {
  const { page, close } = await newPage(browser);
  await load(page, address);
  for (const id of mainLevers) await dragByMouse(page, id, 0.7);
  await expectPredicted(page, evaluate, mainLevers);
  await close();
});

test('mouse: a press that comes with the pointer, before the app has drawn it there, counts', async ({ browser, address }) => {
  const { page, close } = await newPage(browser);
  await load(page, `${address}?known=yes`);
  const missed = [];
  for (const [id, sign] of [['button.more', 'theme.2'], ['button.cases', 'button.duplicate'], ['button.share', 'share.link']]) {
    await page.mouse.move(700, 3);
    await settle(page);
    const { x, y } = await pointOf(page, id);
    await page.evaluate(([clientX, clientY]) => {
      const canvas = /** @type {HTMLElement} */ (document.querySelector('canvas'));
      canvas.setPointerCapture = () => {};
      const send = (/** @type {string} */ name, /** @type {number} */ buttons) =>
        canvas.dispatchEvent(new PointerEvent(name, { clientX, clientY, buttons, pointerId: 1, pointerType: 'mouse', bubbles: true }));
      send('pointermove', 0);
      send('pointerdown', 1);
      setTimeout(() => send('pointerup', 0), 300);
    }, [x, y]);
    await page.waitForTimeout(500);
    await settle(page);
    if (!(await rectOf(page, sign))) missed.push(id);
    await page.keyboard.press('Escape');
    await settle(page);
  }
  expect(missed.length === 0, `missed: ${missed}`);
  await close();
});

test('touch: a swipe up over a slider scrolls and coasts, and leaves the slider alone', async ({ browser, address }) => {
  const { page, close } = await newPage(browser, phone);
  await load(page, address);
  const id = await firstVisibleSlider(page);
  const value = await valueOf(page, id);
  const before = await rectOf(page, id);
  const from = await pointOf(page, id);
  await swipe(page, from, { x: from.x + 4, y: from.y - 60 }, { fling: true });
  await settle(page);
  const after = await rectOf(page, id);
  expect((await valueOf(page, id)) === value, `${id} has changed`);
  expect(!after || before.y0 - after.y0 > 75, `scrolled only ${after && before.y0 - after.y0} px: no coasting`);
  await close();
});

test('touch: a swipe with a rest at its end moves the content as far as the finger', async ({ browser, address }) => {
  const { page, close } = await newPage(browser, phone);
  await load(page, address);
  const id = await firstVisibleSlider(page);
  const before = await rectOf(page, id);
  const from = await pointOf(page, id);
  await swipe(page, from, { x: from.x, y: from.y - 100 }, { steps: 25 });
  await settle(page);
  const after = await rectOf(page, id);
  expect(Math.abs(before.y0 - after.y0 - 100) <= 12, `scrolled ${before.y0 - after.y0} px`);
  await close();
});

test('touch: a tap sets the slider, and a long press lets it be dragged in any direction', async ({ browser, address }) => {
  const { page, close } = await newPage(browser, phone);
  await load(page, address);
  const id = await firstVisibleSlider(page);
  const spot = await pointOf(page, id, 0.9);
  await page.touchscreen.tap(spot.x, spot.y);
  await settle(page);
  const tapped = await valueOf(page, id);
  const left = await pointOf(page, id, 0.2);
  await swipe(page, spot, { x: left.x, y: left.y + 250 }, { holdMs: 500 });
  await settle(page);
  const dragged = await valueOf(page, id);
  expect(dragged < tapped, `tap ${tapped}, drag ${dragged}`);
  await close();
});

test('touch: two fingers are left to the browser, which zooms', async ({ browser, address }) => {
  const { page, close } = await newPage(browser, phone);
  await load(page, address);
  const id = await firstVisibleSlider(page);
  const value = await valueOf(page, id);
  const { x, y } = await pointOf(page, id);
  const session = await page.context().newCDPSession(page);
  await session.send('Input.synthesizePinchGesture', { x, y, scaleFactor: 2, gestureSourceType: 'touch' });
  await settle(page);
  expect((await valueOf(page, id)) === value, `${id} has changed`);
  // The zoom itself does not show in headless Chromium; whether the page forbids it does.
  const { action, viewport } = await page.evaluate(() => ({
    action: getComputedStyle(/** @type {Element} */ (document.querySelector('canvas'))).touchAction,
    viewport: document.querySelector('meta[name=viewport]')?.getAttribute('content') ?? '',
  }));
  expect(action === 'pinch-zoom', `touch-action: ${action}`);
  expect(!/user-scalable|maximum-scale/.test(viewport), `viewport: ${viewport}`);
  await close();
});

/** @param {import('playwright-core').Page} page */
async function firstVisibleSlider(page) {
  for (let i = 0; i < 20; ++i) {
    for (const id of [...mainLevers, 'lever.effort_reduction']) {
      const rect = await rectOf(page, id);
      if (rect && rect.y0 > 200 && rect.y1 < 700) return id;
    }
    await swipe(page, { x: 8, y: 600 }, { x: 8, y: 350 });
    await settle(page);
  }
  throw new Error('no slider found');
}

test('wheel: scrolls what the pointer is over', async ({ browser, address }) => {
  const { page, close } = await newPage(browser, { viewport: { width: 1280, height: 420 } });
  await load(page, address);
  const known = await page.evaluate(() => Object.keys(globalThis.mihwar.parameters()));
  const visible = async () => {
    const rects = await page.evaluate((ids) => ids.map((id) => [id, globalThis.mihwar.controlRect(id)]), known);
    return Object.fromEntries(rects.filter(([, rect]) => rect));
  };
  const before = await visible();
  const [id, rect] = Object.entries(before).at(-1) ?? [];
  expect(rect, 'no slider on the screen');
  await page.mouse.move((rect.x0 + rect.x1) / 2, (rect.y0 + rect.y1) / 2);
  await page.mouse.wheel(0, 60);
  await page.waitForTimeout(200);
  await settle(page);
  const after = (await visible())[id];
  expect(after && Math.abs(rect.y0 - after.y0 - 60) <= 2, `moved ${after && rect.y0 - after.y0} px instead of 60`);
  await close();
});

test('keys: arrows step the slider that was used last', async ({ browser, address, evaluate }) => {
  const { page, close } = await newPage(browser);
  await load(page, address);
  const id = mainLevers[0];
  await dragByMouse(page, id, 0.4);
  const before = await valueOf(page, id);
  await page.keyboard.press('ArrowRight');
  await settle(page);
  const once = await valueOf(page, id);
  expect(once > before, `ArrowRight: ${before} to ${once}`);
  await page.keyboard.press('ArrowLeft');
  await settle(page);
  expectNear(await valueOf(page, id), before, 'ArrowLeft');
  await page.keyboard.press('ArrowRight');
  await settle(page);
  await expectPredicted(page, evaluate, [id]);
  await close();
});

test("keys and wheel: the browser's own stay the browser's", async ({ browser, address }) => {
  const { page, close } = await newPage(browser);
  await load(page, address);
  const taken = await page.evaluate(() => {
    const canvas = /** @type {HTMLElement} */ (document.querySelector('canvas'));
    const isTaken = (/** @type {Event} */ event) => !canvas.dispatchEvent(event);
    const key = (/** @type {string} */ code, /** @type {object} */ more = {}) =>
      isTaken(new KeyboardEvent('keydown', { code, key: code, cancelable: true, bubbles: true, ...more }));
    const wheel = (/** @type {object} */ more) =>
      isTaken(new WheelEvent('wheel', { deltaY: 10, cancelable: true, bubbles: true, ...more }));
    return {
      browser: [
        key('F5'),
        key('F12'),
        key('Tab', { ctrlKey: true }),
        key('KeyC', { ctrlKey: true }),
        key('KeyV', { metaKey: true }),
        key('KeyR', { ctrlKey: true, shiftKey: true }),
        key('KeyP', { ctrlKey: true }),
        key('KeyF', { metaKey: true }),
        key('Digit1', { ctrlKey: true }),
        key('ArrowLeft', { altKey: true }),
        wheel({ ctrlKey: true }),
      ],
      app: [
        key('ArrowLeft'),
        key('Home'),
        key('Space'),
        key('PageDown'),
        key('Escape'),
        key('Tab'), // from control to control
        key('KeyZ', { ctrlKey: true }),
        key('KeyZ', { metaKey: true, shiftKey: true }),
        key('KeyY', { ctrlKey: true }),
        wheel({}),
        wheel({ shiftKey: true }),
      ],
    };
  });
  expect(!taken.browser.includes(true), `taken from the browser: ${taken.browser}`);
  expect(!taken.app.includes(false), `not taken: ${taken.app}`);
  await close();
});

const everywhere = ['button.cases', 'scenario.name', 'button.language', 'button.share', 'button.present', 'button.more',
  ...mainLevers, ...mainLevers.map((id) => `value.${id}`), ...mainLevers.map((id) => `trace.${id}`),
  'switch.wait_reduction', 'open.lever.wait_reduction', 'open.more', 'headline', 'result.revenue_gain', 'result.npv',
  'result.roi', 'result.payback_month', 'button.invitation', 'button.close_invitation', 'charted.0', 'charted.1',
  'charted.2', 'chart.main', 'button.copy_chart', 'button.pages'];

for (const lang of ['en', 'ar']) {
  test(`keys (${lang}): Tab enters the canvas, stops at every control with a ring around it, and leaves; Shift+Tab comes back`, async ({ browser, address }) => {
    const { page, close } = await newPage(browser);
    await watchRing(page);
    await load(page, `${address}?lang=${lang}`);
    const focused = () => page.evaluate(() => document.activeElement?.id ?? '');
    /** @type {string[]} */
    const reached = [];
    const rings = new Set();
    for (let stops = 1; ; ++stops) {
      await (stops === 1 ? tabInto(page) : page.keyboard.press('Tab'));
      await settle(page);
      if ((await focused()) !== 'canvas') break;
      expect(stops < 100, 'Tab does not leave the canvas');
      const id = await focusedOf(page, everywhere);
      if (id) reached.push(id);
      const { ring } = await ringOf(page);
      expect(!rings.has(ring), `stop ${stops}: the ring is at ${ring} again`);
      rings.add(ring);
    }
    const missed = everywhere.filter((id) => !reached.includes(id));
    expect(missed.length === 0, `never reached: ${missed}; reached: ${reached}`);
    expect(new Set(reached).size === reached.length, `reached twice: ${reached}`);
    expect((await focusedOf(page, everywhere)) === null, 'a ring is left behind');
    for (const id of reached.slice(-3).reverse()) await walkTo(page, id, 'Shift+Tab');
    await close();
  });
}

test('keys: arrows move the slider that has the focus, with Shift ten steps, to its ends with Home and End', async ({ browser, address, evaluate }) => {
  const { page, close } = await newPage(browser);
  await watchRing(page);
  await load(page, `${address}?known=yes`);
  const id = mainLevers[1];
  await walkTo(page, id);
  for (const [key, wanted] of /** @type {[string, number][]} */ ([
    ['ArrowRight', 0.51],
    ['ArrowUp', 0.52],
    ['ArrowLeft', 0.51],
    ['Shift+ArrowRight', 0.61],
    ['Shift+ArrowDown', 0.51],
    ['PageUp', 0.61],
    ['PageDown', 0.51],
    ['Home', 0],
    ['End', 1],
  ])) {
    await page.keyboard.press(key);
    await settle(page);
    expectNear(await valueOf(page, id), wanted, key);
    await expectPredicted(page, evaluate, [id]);
  }
  await close();
});

test('wheel: with Shift it steps the slider under the pointer and scrolls nothing', async ({ browser, address, evaluate }) => {
  const { page, close } = await newPage(browser, { viewport: { width: 1280, height: 420 } });
  await load(page, `${address}?known=yes`);
  const id = mainLevers[0];
  const before = await rectOf(page, id);
  const { x, y } = await pointOf(page, id);
  await page.mouse.move(x, y);
  await settle(page);
  const value = await valueOf(page, id);
  await page.keyboard.down('Shift');
  for (const [pixels, wanted] of [[-100, value + 0.001], [-100, value + 0.002], [100, value + 0.001]]) {
    await page.mouse.wheel(0, pixels);
    await page.waitForTimeout(100);
    await settle(page);
    expectNear(await valueOf(page, id), wanted, `${id} after ${pixels}`);
  }
  await page.keyboard.up('Shift');
  await expectPredicted(page, evaluate, [id]);
  expect((await rectOf(page, id)).y0 === before.y0, 'it scrolls too');
  await close();
});

test('keys: ? lists the keys, and Escape closes the list', async ({ browser, address }) => {
  const { page, close } = await newPage(browser);
  await load(page, `${address}?known=yes`);
  await tabInto(page);
  for (const closes of ['Escape', 'Shift+Slash']) {
    await page.keyboard.press('Shift+Slash');
    await settle(page);
    expect(await rectOf(page, 'button.close_keys'), 'no list');
    await page.keyboard.press(closes);
    await settle(page);
    expect(!(await rectOf(page, 'button.close_keys')), `${closes} does not close it`);
  }
  await close();
});

test('keys: 1 to 8 choose the views', async ({ browser, address }) => {
  const { page, close } = await newPage(browser);
  await load(page, `${address}?known=yes`);
  await tabInto(page);
  const signs = [['1', 'chart.main'], ['2', 'contributions.result.0'], ['6', 'button.queue_cost'], ['8', 'button.compare_duplicate']];
  for (const [key, sign] of signs) {
    expect(key === '1' || !(await rectOf(page, sign)), `${sign} before ${key}`);
    await page.keyboard.press(key);
    await settle(page);
    await page.mouse.move(1000, 500);
    for (let i = 0; i < 10 && !(await rectOf(page, sign)); ++i) {
      await page.mouse.wheel(0, 300);
      await page.waitForTimeout(60);
      await settle(page);
    }
    expect(await rectOf(page, sign), `${key} does not show ${sign}`);
  }
  await close();
});

test('drag: a frame is cheap, reads no GL state, and the memory does not grow', async ({ browser, address }) => {
  const { page, close } = await newPage(browser);
  await page.addInitScript(() => {
    const slow = ['getParameter', 'isEnabled', 'readPixels', 'getError', 'getTexParameter', 'getVertexAttrib',
      'getUniformLocation', 'getProgramParameter', 'getBufferParameter', 'checkFramebufferStatus', 'finish'];
    const counts = { reads: 0 };
    Object.assign(globalThis, { glCounts: counts });
    const prototype = /** @type {any} */ (WebGL2RenderingContext.prototype);
    for (const name of slow) {
      const original = prototype[name];
      prototype[name] = function (/** @type {unknown[]} */ ...values) {
        ++counts.reads;
        return original.apply(this, values);
      };
    }
  });
  await load(page, address);
  const measure = () =>
    page.evaluate(() => ({
      reads: globalThis.glCounts.reads,
      memory: globalThis.mihwar.memoryBytes(),
      frames: globalThis.mihwar.frames(),
    }));
  for (const id of mainLevers) await dragByMouse(page, id, 0.6);
  const before = await measure();
  for (let round = 0; round < 2; ++round) {
    for (const id of mainLevers) await dragByMouse(page, id, round % 2 ? 0.3 : 0.9);
  }
  const after = await measure();
  expect(after.frames > before.frames + 30, `only ${after.frames - before.frames} frames`);
  expect(after.reads === before.reads, `${after.reads - before.reads} reads of GL state`);
  expect(after.memory === before.memory, `memory ${before.memory} to ${after.memory}`);
  expect(after.memory <= 16 << 20, `memory ${after.memory}`);
  const times = await page.evaluate(() => globalThis.mihwar.frameMs());
  times.sort((a, b) => a - b);
  const [median, late] = [0.5, 0.95].map((share) => times[Math.floor(share * (times.length - 1))]);
  console.log(`    drag frame: median ${median.toFixed(2)} ms, 95th percentile ${late.toFixed(2)} ms, memory ${after.memory >> 20} MB`);
  expect(median < 16, `median ${median} ms`);
  await close();
});
