// The field over the canvas: numbers, names and notes, by real keys, paste and input methods.
import { load, newPage, settle } from './browser.mjs';
import { expectPredicted, mainLevers, valueOf } from './figures.mjs';
import { dragByMouse, pointOf, press, rectOf, reveal, tap, turnWheel, typeInto } from './gestures.mjs';
import { decodePng } from './png.mjs';
import { expect, expectNear, test } from './runner.mjs';

/** @typedef {import('playwright-core').Page} Page */

const wait = 'lever.wait_reduction';
const retention = 'company.annual_retention';
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 };

/** The open field, or null. @param {Page} page */
const fieldOf = (page) =>
  page.evaluate(() => {
    const control = /** @type {HTMLInputElement} */ (document.querySelector('#field:not([hidden]) :is(input, textarea):not([hidden])'));
    if (!control) return null;
    const message = /** @type {HTMLElement} */ (document.querySelector('#field [role=status]'));
    const rect = (/** @type {Element} */ element) => {
      const { left: x0, top: y0, right: x1, bottom: y1 } = element.getBoundingClientRect();
      return { x0, y0, x1, y1 };
    };
    return {
      tag: control.tagName,
      text: control.value,
      selected: control.value.slice(control.selectionStart ?? 0, control.selectionEnd ?? 0),
      focused: document.activeElement === control,
      invalid: control.getAttribute('aria-invalid') === 'true',
      label: control.getAttribute('aria-label') ?? '',
      inputMode: control.inputMode,
      dir: control.dir,
      direction: getComputedStyle(control).direction,
      fontSize: parseFloat(getComputedStyle(control).fontSize),
      rect: rect(control),
      message: message.textContent ?? '',
      messageRect: rect(message),
    };
  });

/** Brings the annual retention into sight, one of the assumptions. @param {Page} page */
async function openCompany(page) {
  for (const id of ['open.more', 'open.company']) {
    await reveal(page, id);
    await press(page, id);
  }
  await reveal(page, `value.${retention}`);
}

/** @param {Page} page @param {string} what */
async function expectClosed(page, what) {
  await settle(page);
  expect((await fieldOf(page)) === null, `${what}: the field is still open`);
  const focused = await page.evaluate(() => document.activeElement?.id);
  expect(focused === 'canvas', `${what}: the focus is at ${focused}`);
}

/** @param {Page} page */
async function expectInWindow(page) {
  const field = await fieldOf(page);
  expect(field, 'no field');
  const seen = await page.evaluate(() => {
    const { offsetLeft: x, offsetTop: y, width, height } = /** @type {VisualViewport} */ (visualViewport);
    return { x0: x, y0: y, x1: x + width, y1: y + height };
  });
  for (const rect of [field.rect, field.messageRect]) {
    const inside = rect.x0 >= seen.x0 && rect.y0 >= seen.y0 && rect.x1 <= seen.x1 && rect.y1 <= seen.y1;
    expect(inside, `${JSON.stringify(rect)} is not in ${JSON.stringify(seen)}`);
  }
  return field;
}

for (const lang of ['en', 'ar']) {
  test(`typing (${lang}): a press opens a field over the number, with all of it selected`, async ({ browser, address }) => {
    const { page, complaints, close } = await newPage(browser);
    await load(page, `${address}?lang=${lang}`);
    const number = await rectOf(page, `value.${wait}`);
    await press(page, `value.${wait}`);
    const field = await expectInWindow(page);
    expect(field.tag === 'INPUT' && field.focused, `${field.tag}, focused: ${field.focused}`);
    expect(/\d/.test(field.text) && field.selected === field.text, `"${field.selected}" of "${field.text}" is selected`);
    expect(field.inputMode === 'decimal' && field.dir === 'auto', `inputmode ${field.inputMode}, dir ${field.dir}`);
    expect(field.fontSize >= 16 && field.rect.x1 - field.rect.x0 >= 120, JSON.stringify(field));
    expect(/[\u0621-\u064a]/.test(field.label) === (lang === 'ar') && field.label.length > 3, `label "${field.label}"`);
    const { rect } = field;
    const covers = rect.x0 <= number.x0 && rect.x1 >= number.x1 && rect.y0 <= number.y0 && rect.y1 >= number.y1;
    expect(covers, `${JSON.stringify(rect)} does not cover ${JSON.stringify(number)}`);
    expect(complaints.length === 0, complaints.join('\n'));
    await close();
  });

  test(`typing (${lang}): 85 into the annual retention is 85 %`, async ({ browser, address, evaluate }) => {
    const { page, close } = await newPage(browser);
    await load(page, `${address}?lang=${lang}`);
    await openCompany(page);
    await typeInto(page, `value.${retention}`, '85');
    const { message, invalid } = await expectInWindow(page);
    expect(message.includes('85') && !invalid, `message "${message}"`);
    await page.keyboard.press('Enter');
    await expectClosed(page, 'Enter');
    expectNear(await valueOf(page, retention), 0.85, retention);
    await expectPredicted(page, evaluate, [retention]);
    await close();
  });

  test(`typing (${lang}): a number out of range is refused with a reason, and Escape restores`, async ({ browser, address }) => {
    const { page, close } = await newPage(browser);
    await load(page, `${address}?lang=${lang}`);
    const inputs = () => page.evaluate(() => JSON.stringify(globalThis.mihwar.parameters()));
    const before = await inputs();
    await openCompany(page);
    for (const text of ['500', 'abc']) {
      await typeInto(page, `value.${retention}`, text);
      expect(!(await fieldOf(page))?.invalid, 'marked before anything was refused');
      await page.keyboard.press('Enter');
      await settle(page);
      const field = await expectInWindow(page);
      expect(field.invalid && field.message.length > 5, `invalid: ${field.invalid}, message "${field.message}"`);
      expect(/[\u0621-\u064a]/.test(field.message) === (lang === 'ar'), `message "${field.message}"`);
      expect((await inputs()) === before, `the inputs have changed after ${text}`);
      await page.keyboard.press('Escape');
      await expectClosed(page, 'Escape');
      expect((await inputs()) === before, 'the inputs have changed after Escape');
    }
    await typeInto(page, `value.${retention}`, '70');
    await page.keyboard.press('Escape');
    await expectClosed(page, 'Escape');
    expect((await inputs()) === before, 'Escape takes the text over');
    await close();
  });

  test(`typing (${lang}): a scenario is named in Arabic, and the page's title says so`, async ({ browser, address }) => {
    const { page, close } = await newPage(browser);
    await load(page, `${address}?lang=${lang}`);
    const name = 'خطة الربع الرابع 2026';
    await typeInto(page, 'scenario.name', name);
    const field = await expectInWindow(page);
    expect(field.direction === 'rtl' && field.inputMode !== 'decimal', `${field.direction}, inputmode ${field.inputMode}`);
    expect(field.label.length > 3, `label "${field.label}"`);
    await page.keyboard.press('Enter');
    await expectClosed(page, 'Enter');
    expect((await page.title()).includes(name), await page.title());
    await press(page, 'scenario.name');
    expect((await fieldOf(page))?.text === name, `opened again: "${(await fieldOf(page))?.text}"`);
    await page.keyboard.insertText('Plan B');
    await page.keyboard.press('Enter');
    await expectClosed(page, 'Enter');
    expect((await page.title()).includes('Plan B'), await page.title());
    await close();
  });

  test(`typing (${lang}): notes take several lines, and Ctrl+Enter`, async ({ browser, address }) => {
    const { page, close } = await newPage(browser, { viewport: { width: 1440, height: 1600 } });
    await load(page, `${address}?lang=${lang}`);
    await press(page, 'button.pages');
    await reveal(page, 'notes.text');
    await press(page, 'notes.text');
    const field = await expectInWindow(page);
    expect(field.tag === 'TEXTAREA' && field.label.length > 3, `${field.tag}, label "${field.label}"`);
    await page.keyboard.insertText('ملاحظة أولى');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Second line');
    await page.keyboard.press('Control+Enter');
    await expectClosed(page, 'Ctrl+Enter');
    await press(page, 'notes.text');
    const { text } = await expectInWindow(page);
    expect(text === 'ملاحظة أولى\nSecond line', `opened again: ${JSON.stringify(text)}`);
    await page.keyboard.press('Escape');
    await expectClosed(page, 'Escape');
    await close();
  });
}

test('typing: ٧٥٫٥ in Arabic is 75.5 %, and the command line predicts the rest', async ({ browser, address, evaluate }) => {
  for (const digits of ['latn', 'arab']) {
    const { page, close } = await newPage(browser);
    await load(page, `${address}?lang=ar&digits=${digits}`);
    await press(page, `value.${wait}`);
    const first = (await fieldOf(page))?.text ?? '';
    expect((digits === 'arab' ? /[٠-٩]/ : /[0-9]/).test(first), `the field opens with "${first}"`);
    await page.keyboard.type('٧٥٫٥');
    expect((digits === 'arab' ? /٧٥٫٥/ : /75\.5/).test((await expectInWindow(page)).message), `message "${(await fieldOf(page))?.message}"`);
    await page.keyboard.press('Enter');
    await expectClosed(page, 'Enter');
    expectNear(await valueOf(page, wait), 0.755, wait);
    await expectPredicted(page, evaluate, [wait]);
    await close();
  }
});

test('typing: a press elsewhere takes over what is acceptable and gives up what is not', async ({ browser, address }) => {
  const { page, close } = await newPage(browser);
  await load(page, address);
  const before = await valueOf(page, wait);
  const { x, y } = { x: 720, y: 4 };
  const next = `value.${mainLevers[0]}`;
  await typeInto(page, `value.${wait}`, '999999');
  await page.mouse.click(x, y);
  await expectClosed(page, 'a press elsewhere');
  expect((await valueOf(page, wait)) === before, 'an unacceptable text was taken over');
  await typeInto(page, `value.${wait}`, '60');
  await press(page, next); // one press ends this field and opens the next
  expectNear(await valueOf(page, wait), 0.6, wait);
  const opened = await fieldOf(page);
  expect(opened?.focused && opened.text.startsWith('2'), `next field: ${JSON.stringify(opened)}`);
  await page.keyboard.press('Tab');
  await settle(page);
  expect((await fieldOf(page)) === null, 'Tab does not end the field');
  await close();
});

test("typing: the field's keys are not the app's", async ({ browser, address }) => {
  const { page, close } = await newPage(browser);
  await load(page, address);
  await dragByMouse(page, wait, 0.4); // the arrow keys move this one
  const before = await valueOf(page, wait);
  await press(page, `value.${mainLevers[0]}`);
  for (const key of ['ArrowRight', 'Home', 'End', 'ArrowLeft', 'PageUp', 'Space']) await page.keyboard.press(key);
  await settle(page);
  expect((await valueOf(page, wait)) === before, 'a key in the field moves a slider');
  await page.keyboard.press('Escape');
  await expectClosed(page, 'Escape');
  await page.keyboard.press('ArrowRight');
  await settle(page);
  expect((await valueOf(page, wait)) > before, 'the canvas has not got the keys back');
  await close();
});

test('typing: Enter held down ends the field and nothing else', async ({ browser, address }) => {
  const { page, close } = await newPage(browser);
  await load(page, address);
  await typeInto(page, `value.${wait}`, '60');
  for (let i = 0; i < 4; ++i) await page.keyboard.down('Enter');
  await settle(page);
  await page.keyboard.up('Enter');
  await expectClosed(page, 'Enter held down');
  expectNear(await valueOf(page, wait), 0.6, wait);
  await close();
});

test('typing: an open field costs no frames, and a scrolled one follows', async ({ browser, address }) => {
  const { page, close } = await newPage(browser, { viewport: { width: 1280, height: 460 } });
  await load(page, address);
  await press(page, `value.${wait}`);
  await page.waitForTimeout(1200);
  await settle(page);
  const frames = await page.evaluate(() => globalThis.mihwar.frames());
  await page.waitForTimeout(1500);
  expect((await page.evaluate(() => globalThis.mihwar.frames())) === frames, 'frames while nothing happens');
  const before = await expectInWindow(page);
  const slider = await rectOf(page, wait);
  await turnWheel(page, await pointOf(page, 'lever.engagement_gain'), 40);
  const after = await expectInWindow(page);
  const moved = slider.y0 - (await rectOf(page, wait)).y0;
  expect(moved > 30 && Math.abs(before.rect.y0 - after.rect.y0 - moved) <= 1, `${before.rect.y0} to ${after.rect.y0}, slider ${moved}`);
  await turnWheel(page, await pointOf(page, 'lever.engagement_gain'), 4000);
  expect((await expectInWindow(page)).focused, 'scrolling away takes the focus');
  await close();
});

test('typing: input methods and paste', async ({ browser, address }) => {
  const { page, close } = await newPage(browser, { permissions: ['clipboard-read', 'clipboard-write'] });
  await load(page, address);
  await press(page, 'scenario.name');
  const session = await page.context().newCDPSession(page);
  await session.send('Input.imeSetComposition', { text: 'محو', selectionStart: 3, selectionEnd: 3 });
  await page.evaluate(() => {
    const enter = { key: 'Enter', code: 'Enter', isComposing: true, bubbles: true, cancelable: true };
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', enter));
  });
  expect((await fieldOf(page))?.text.includes('محو'), `composed: ${(await fieldOf(page))?.text}`);
  await session.send('Input.insertText', { text: 'محور' });
  await page.keyboard.press('Enter');
  await expectClosed(page, 'Enter');
  expect((await page.title()).includes('محور'), await page.title());
  await page.evaluate(() => navigator.clipboard.writeText(' 62,5 % '));
  await press(page, `value.${wait}`);
  await page.keyboard.press('Control+V');
  expect((await fieldOf(page))?.text.includes('62,5'), `pasted: ${(await fieldOf(page))?.text}`);
  await page.keyboard.press('Enter');
  await expectClosed(page, 'Enter');
  expectNear(await valueOf(page, wait), 0.625, wait);
  await close();
});

test('typing: the field wears the theme that was chosen in the menu', async ({ browser, address }) => {
  const { page, close } = await newPage(browser, { colorScheme: 'light' });
  await load(page, address);
  await press(page, 'button.more');
  await press(page, 'theme.2');
  await page.keyboard.press('Escape');
  await settle(page);
  const shown = await page.evaluate(() => document.documentElement.dataset.theme);
  expect(shown === 'dark', `data-theme ${shown}`);
  await press(page, `value.${wait}`);
  const style = await page.evaluate(() => {
    const { backgroundColor, color } = getComputedStyle(/** @type {Element} */ (document.activeElement));
    return { backgroundColor, color, page: getComputedStyle(document.body).backgroundColor };
  });
  expect(style.backgroundColor === 'rgb(25, 32, 42)' && style.color === 'rgb(233, 238, 243)', JSON.stringify(style));
  const { rgb, width } = decodePng(await page.screenshot());
  const inMargin = (600 * width + 3) * 3;
  const drawn = `rgb(${[...rgb.subarray(inMargin, inMargin + 3)].join(', ')})`;
  expect(drawn === style.page, `drawn ${drawn}, styled ${style.page}`);
  await close();
});

for (const lang of ['en', 'ar']) {
  test(`typing (${lang}): on a phone, a tap has given the field the focus when it ends, and zoom keeps it in sight`, async ({ browser, address }) => {
    const { page, complaints, close } = await newPage(browser, phone);
    await load(page, `${address}?lang=${lang}`);
    await page.evaluate(() => {
      const seen = { focused: '' };
      Object.assign(globalThis, { seen });
      addEventListener('touchend', () => (seen.focused = document.activeElement?.tagName ?? ''));
    });
    const id = `value.${wait}`;
    for (let i = 0; i < 20 && !(await rectOf(page, id)); ++i) await turnWheel(page, { x: 8, y: 500 }, 150);
    await turnWheel(page, { x: 8, y: 500 }, 60);
    await tap(page, id);
    expect((await page.evaluate(() => globalThis.seen.focused)) === 'INPUT', 'no focus at the end of the tap');
    await page.waitForTimeout(400); // a late mouse event would take the focus away
    expect((await expectInWindow(page)).focused, 'the focus does not stay');
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setPageScaleFactor', { pageScaleFactor: 2 });
    await page.waitForFunction(() => visualViewport?.scale === 2);
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    await expectInWindow(page);
    await session.send('Emulation.setPageScaleFactor', { pageScaleFactor: 1 });
    await page.keyboard.press('Control+A');
    await page.keyboard.insertText('40');
    await page.touchscreen.tap(195, 3);
    await expectClosed(page, 'a tap elsewhere');
    expectNear(await valueOf(page, wait), 0.4, wait);
    expect(complaints.length === 0, complaints.join('\n'));
    await close();
  });
}
