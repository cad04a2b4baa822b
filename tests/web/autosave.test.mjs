// The work is kept in the browser: after a reload, a killed tab, damage; and where it cannot be, the app says so.
import { load, newPage, settle } from './browser.mjs';
import { documentOf, messageOf, savedBy } from './documents.mjs';
import { dragByMouse, press } from './gestures.mjs';
import { expect, test } from './runner.mjs';

/** @typedef {import('playwright-core').Page} Page */

const keys = ['mihwar.work.a', 'mihwar.work.b'];
const states = ['nothing yet', 'saved', 'blocked', 'full', 'failed', 'off'];

/** @param {Page} page @param {string} state */
const waitUntil = (page, state) =>
  page.waitForFunction((wanted) => globalThis.mihwar.keeping()[0] === wanted, states.indexOf(state));

/** @param {Page} page @param {number} share */
async function change(page, share) {
  await dragByMouse(page, 'lever.wait_reduction', share);
  return documentOf(page);
}

/** @param {Page} page */
const slotsOf = (page) => page.evaluate((names) => names.map((name) => localStorage.getItem(name)), keys);

/** Changes until both slots are full. @param {Page} page */
async function fillSlots(page) {
  const documents = [];
  for (const share of [0.2, 0.9]) {
    const before = await slotsOf(page);
    documents.push(await change(page, share));
    await page.waitForFunction(
      ([names, old]) => JSON.stringify(names.map((name) => localStorage.getItem(name))) !== old,
      /** @type {[string[], string]} */ ([keys, JSON.stringify(before)]),
    );
  }
  return documents;
}

test('autosave: work is back after a reload, and in a new tab after one was killed', async ({ browser, address }) => {
  const { page, complaints, close } = await newPage(browser);
  await load(page, address);
  expect((await slotsOf(page)).every((slot) => slot === null), 'something is saved without a change');
  const before = await change(page, 0.9);
  await waitUntil(page, 'saved');
  const [, time] = await page.evaluate(() => globalThis.mihwar.keeping());
  expect(/^\d\d:\d\d$/.test(String(time)), `saved at ${time}`);
  await load(page, address);
  expect((await documentOf(page)) === before, 'after the reload it is not the same');

  const other = await page.context().newPage();
  const session = await page.context().newCDPSession(page);
  session.send('Page.crash').catch(() => {}); // there is nobody left to answer
  await page.waitForEvent('crash');
  await load(other, address);
  expect((await documentOf(other)) === before, 'after the crash it is not the same');
  expect(complaints.length === 0, `complaints: ${complaints}`);
  await close();
});

test('autosave: tabs that are open at once keep their work apart', async ({ browser, address }) => {
  const { page, close } = await newPage(browser);
  await load(page, address);
  const first = await change(page, 0.9);
  await waitUntil(page, 'saved');
  const other = await page.context().newPage();
  await load(other, address);
  expect((await documentOf(other)) === first, 'another tab does not go on from the work that is there');
  const second = await change(other, 0.2);
  await waitUntil(other, 'saved');
  await change(page, 0.5);
  await waitUntil(page, 'saved');
  const third = await documentOf(page);
  await page.waitForTimeout(600); // longer than it waits for quiet
  await load(other, address);
  expect((await documentOf(other)) === second, 'the first tab has overwritten the work of the second');
  await load(page, address);
  expect((await documentOf(page)) === third, 'the second tab has overwritten the work of the first');
  await close();
});

test('autosave: what was changed just before the page goes is saved', async ({ browser, address }) => {
  const { page, close } = await newPage(browser);
  await load(page, address);
  await page.evaluate(() => globalThis.mihwar.isIdle());
  await page.keyboard.press('Tab');
  await press(page, 'switch.wait_reduction');
  const before = await documentOf(page);
  await load(page, address);
  expect((await documentOf(page)) === before, 'it is not the same');
  await close();
});

test('autosave: a slot that is cut off or damaged is passed over, with a message', async ({ browser, address }) => {
  const { page, complaints, close } = await newPage(browser);
  await load(page, address);
  const [older] = await fillSlots(page);
  const good = await slotsOf(page);
  const newest = good.findIndex((slot) => / 2 /.test(String(slot).slice(0, 12)));
  const whole = String(good[newest]);
  const damages = [whole.slice(0, whole.length >> 1), whole.replace(/0\.9/, '0.8'), '', 'rubbish', `${whole} `];
  for (const damage of damages) {
    await page.evaluate(([names, slots]) => names.forEach((name, i) => localStorage.setItem(name, String(slots[i]))), [keys, good]);
    await page.evaluate(([name, text]) => localStorage.setItem(name, text), [keys[newest], damage]);
    await load(page, address);
    expect((await documentOf(page)) === older, `${damage.slice(0, 20)}: not the older slot`);
    expect((await messageOf(page)).startsWith('Saved work was damaged: an earlier'), await messageOf(page));
  }
  await page.evaluate((names) => names.forEach((name) => localStorage.setItem(name, 'rubbish')), keys);
  await load(page, `${address}?lang=ar`);
  expect((await messageOf(page)).startsWith('العمل المحفوظ تالف وتعذر'), await messageOf(page));
  const after = await change(page, 0.3);
  await waitUntil(page, 'saved');
  await load(page, address);
  expect((await documentOf(page)) === after, 'it does not save again');
  expect(complaints.length === 0, `complaints: ${complaints}`);
  await close();
});

test('autosave: blocked storage is told, and the app works', async ({ browser, address }) => {
  const { page, complaints, close } = await newPage(browser);
  await page.addInitScript(() => {
    Object.defineProperty(globalThis, 'localStorage', {
      get() {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  });
  await load(page, address);
  await waitUntil(page, 'blocked');
  await change(page, 0.9);
  const { bytes } = await savedBy(page, 'share.save');
  expect(bytes.length > 100, 'no file');
  await press(page, 'button.more');
  await press(page, 'button.forget');
  await page.locator('dialog button').last().click();
  await page.waitForFunction(() => globalThis.mihwar.message() !== '');
  expect((await messageOf(page)).startsWith('The browser did not allow it'), await messageOf(page));
  expect(complaints.length === 0, `complaints: ${complaints}`);
  await close();
});

test('autosave: full storage is told, and what was saved before stays', async ({ browser, address }) => {
  const { page, close } = await newPage(browser);
  await load(page, address);
  const kept = await change(page, 0.2);
  await waitUntil(page, 'saved');
  await page.evaluate(() => {
    for (let size = 1 << 22; size > 0; size >>= 1) {
      for (let i = 0; ; ++i) {
        try {
          localStorage.setItem(`other.${size}.${i}`, 'x'.repeat(size));
        } catch {
          break;
        }
      }
    }
  });
  await change(page, 0.9);
  await waitUntil(page, 'full');
  await load(page, address);
  expect((await documentOf(page)) === kept, 'it is not the one saved before');
  await close();
});

test('autosave: storage that forgets at once is told', async ({ browser, address }) => {
  const { page, close } = await newPage(browser);
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {};
  });
  await load(page, address);
  await change(page, 0.9);
  await waitUntil(page, 'failed');
  await close();
});

test('autosave: a link stands beside own work, is compared with it, and Undo keeps only mine', async ({ browser, address }) => {
  const { page, complaints, close } = await newPage(browser);
  await load(page, address);
  const mine = await change(page, 0.9);
  await waitUntil(page, 'saved');
  await page.goto('about:blank');
  for (let visit = 0; visit < 2; ++visit) {
    await load(page, `${address}#m1&p=retail&n=Theirs`);
    const { scenarios, current, reference } = JSON.parse(await documentOf(page));
    expect(scenarios.length === 2 && scenarios[current].name === 'Theirs' && reference === 0, `visit ${visit}`);
    if (visit === 0) {
      expect((await messageOf(page)).includes('beside your own work'), await messageOf(page));
      await page.goto('about:blank');
    }
  }
  await page.evaluate(() => localStorage.clear());
  await page.goto('about:blank');

  await load(page, address);
  await change(page, 0.9);
  await waitUntil(page, 'saved');
  await page.goto('about:blank');
  await load(page, `${address}#m1&p=retail&n=Theirs`);
  await press(page, 'button.toast_undo');
  await settle(page);
  expect((await documentOf(page)) === mine, 'Undo leaves something else');
  expect(complaints.length === 0, `complaints: ${complaints}`);
  await close();
});

test('autosave: looking at a link leaves no work behind; changing it does, and the address is plain', async ({ browser, address }) => {
  const { page, close } = await newPage(browser);
  await load(page, `${address}#m1&p=retail&n=Theirs`);
  await page.waitForTimeout(600);
  expect((await slotsOf(page)).every((slot) => slot === null), 'it is saved');
  const changed = await change(page, 0.9);
  await waitUntil(page, 'saved');
  expect(page.url() === address, `address: ${page.url()}`);
  await load(page, address);
  expect((await documentOf(page)) === changed, 'it is not the same');
  await close();
});

test('autosave: everything is forgotten after a question', async ({ browser, address }) => {
  const { page, close } = await newPage(browser);
  await load(page, address);
  const start = await documentOf(page);
  await change(page, 0.9);
  await waitUntil(page, 'saved');
  for (const answer of ['first', 'last']) {
    await press(page, 'button.more');
    await press(page, 'button.forget');
    const buttons = page.locator('dialog button');
    await (answer === 'first' ? buttons.first() : buttons.last()).click();
    await settle(page);
    expect(((await documentOf(page)) === start) === (answer === 'last'), `after the ${answer} button`);
  }
  await page.waitForTimeout(600);
  const left = await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('mihwar.')));
  expect(left.length === 0, `left: ${left}`);
  await load(page, address);
  expect((await documentOf(page)) === start, 'it is back');
  await close();
});

test('autosave: inside another page nothing is kept', async ({ browser, address }) => {
  const { page, close } = await newPage(browser);
  await load(page, `${address}?embed=1`);
  await waitUntil(page, 'off');
  await change(page, 0.9);
  await page.waitForTimeout(600);
  expect((await slotsOf(page)).every((slot) => slot === null), 'it is saved');
  await close();
});
