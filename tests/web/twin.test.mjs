// The plain page: the same calculator in HTML, with and without WebGL.
import { execFile } from 'node:child_process';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { launchBrowser, load, newPage, settle } from './browser.mjs';
import { expect, expectNear, test } from './runner.mjs';
import { expectAccessible, fieldOf, loadPlain, openPlain, settlePlain, shownFigures, typePlain } from './twin.mjs';

/** @typedef {import('playwright-core').Page} Page */

/** @param {Page} page */
async function copiedLink(page) {
  for (let i = 0; i < 100; ++i) {
    const text = await page.evaluate(() => navigator.clipboard.readText());
    if (text) return text;
    await page.waitForTimeout(100);
  }
  throw new Error('no link is copied');
}

/** What the page shows is what the core has. @param {Page} page */
async function expectShown(page, what = '') {
  const account = await page.evaluate(() => globalThis.mihwar.account(1 | 16));
  const shown = await shownFigures(page, account.current);
  const { results_shown: wanted } = account.scenarios[account.current];
  for (const [id, { label }] of Object.entries(account.results)) {
    expect(shown[label] === wanted[id], `${what} ${id}: ${shown[label]} instead of ${wanted[id]}`);
  }
  expect(Object.keys(shown).length === Object.keys(account.results).length, 'rows are missing');
  expect((await page.locator('#twin .headline').textContent()) === account.headline, `${what} headline`);
}

test('twin: without WebGL the calculator is complete, and its numbers are the command line’s', async ({ address, mihwar, evaluate }) => {
  const browser = await launchBrowser('--disable-3d-apis');
  const { page, complaints, close } = await newPage(browser, { permissions: ['clipboard-read', 'clipboard-write'] });
  await loadPlain(page, address);
  expect(await page.locator('#panel').isHidden(), 'a panel is shown');
  expect((await page.locator('#twin .why').innerText()).includes('WebGL'), 'it does not say why');
  expect(await page.locator('#twin .graphic').isHidden(), 'there is a way to the graphic view');

  const typed = { 'company.annual_retention': '85', 'lever.retention_gain': '3.5', 'company.contribution_margin': '٤٢٫٥', 'wait.current_minutes': '3' };
  for (const [id, text] of Object.entries(typed)) await typePlain(page, id, text);
  const settings = ['company.annual_retention=0.85', 'lever.retention_gain=0.035', 'company.contribution_margin=0.425', 'wait.current_minutes=3'];
  const compare = async (/** @type {string[]} */ set) => {
    const { summary } = await evaluate(set);
    const results = await page.evaluate(() => globalThis.mihwar.results());
    expect(Object.keys(summary).length === 21 && Object.keys(results).length === 21, `${Object.keys(summary).length} figures`);
    for (const [id, value] of Object.entries(summary)) expectNear(results[id], value, id);
    await expectShown(page);
  };
  await compare(settings);

  await page.locator('#twin').getByRole('button', { name: 'Undo' }).click();
  await settlePlain(page);
  await compare(settings.slice(0, 3));

  await page.locator('#twin summary', { hasText: /^Share$/ }).click();
  await page.evaluate(() => navigator.clipboard.writeText(''));
  await page.locator('[data-share=link]').click();
  const link = await copiedLink(page);
  expect(/company.annual_retention|retention/.test(link), link);

  const download = async (/** @type {string} */ kind) => {
    await page.locator('#twin summary', { hasText: /^Share$/ }).click();
    const [file] = await Promise.all([page.waitForEvent('download'), page.locator(`[data-share=${kind}]`).click()]);
    return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') };
  };
  const saved = await download('save');
  const path = join(tmpdir(), `mihwar-${process.pid}.json`);
  await writeFile(path, saved.text);
  const { stdout } = await promisify(execFile)(mihwar, ['eval', path], { maxBuffer: 1 << 26 });
  await rm(path);
  const results = await page.evaluate(() => globalThis.mihwar.results());
  for (const [id, value] of Object.entries(JSON.parse(stdout).summary)) expectNear(results[id], /** @type {number} */ (value), `${id} of the file`);
  const csv = await download('csv_summary');
  expect(csv.name.endsWith('.csv') && csv.text.includes('company.annual_retention'), 'no CSV');
  expect(complaints.filter((text) => !/WebGL/.test(text)).length === 0, complaints.join('\n'));
  await browser.close();
});

test('twin: what cannot be read is refused in words, and changes nothing', async ({ browser, address }) => {
  const { page, close } = await openPlain(browser, address);
  const id = 'company.annual_retention';
  const before = await page.evaluate(() => globalThis.mihwar.results());
  for (const text of ['850', 'much', '']) {
    const field = await fieldOf(page, id);
    await field.fill(text);
    await field.press('Enter');
    await settlePlain(page);
    expect((await field.getAttribute('aria-invalid')) === 'true', `"${text}" is accepted`);
    const ids = ((await field.getAttribute('aria-describedby')) ?? '').split(' ');
    const described = (await Promise.all(ids.map((one) => page.locator(`[id="${one}"]`).textContent()))).join(' ');
    expect(/Allowed|number/.test(described), `no reason: ${described}`);
    expect((await field.inputValue()) === text, 'what was typed is gone');
  }
  expect(JSON.stringify(await page.evaluate(() => globalThis.mihwar.results())) === JSON.stringify(before), 'something has changed');
  const field = await fieldOf(page, id);
  await field.press('Escape');
  expect((await field.inputValue()) === '80' && !(await field.getAttribute('aria-invalid')), 'Escape does not bring the value back');
  await close();
});

for (const language of ['en', 'ar']) {
  for (const theme of ['light', 'dark', 'projector']) {
    test(`twin: axe-core finds nothing (${language}, ${theme})`, async ({ browser, address }) => {
      const { page, close } = await openPlain(browser, address, `&lang=${language}&theme=${theme}`);
      await expectAccessible(page, 'closed');
      await page.evaluate(() => document.querySelectorAll('#twin details').forEach((one) => ((/** @type {HTMLDetailsElement} */ (one)).open = !one.classList.contains('menu'))));
      const field = await fieldOf(page, 'company.annual_retention');
      await field.fill('900');
      await field.press('Enter');
      await settlePlain(page);
      await expectAccessible(page, 'all open, one refused');
      const menus = theme === 'dark' ? await page.locator('#twin .menu > summary').all() : [];
      for (const menu of menus) {
        await menu.click();
        await expectAccessible(page, `menu ${await menu.textContent()}`);
        await page.keyboard.press('Escape');
      }
      await close();
    });
  }
}

test('twin: axe-core finds nothing beside the canvas and with the canvas alone', async ({ browser, address }) => {
  const { page, close } = await newPage(browser, { viewport: { width: 1366, height: 3000 } });
  await loadPlain(page, `${address}?view=both&known=yes`);
  await expectAccessible(page, 'both');
  await load(page, `${address}?known=yes`);
  await expectAccessible(page, 'canvas');
  await close();
});

test('twin: the skip link is the first stop, leads to the plain page and back', async ({ browser, address }) => {
  const { page, close } = await newPage(browser);
  await load(page, `${address}?known=yes`);
  await page.keyboard.press('Tab');
  const focused = () => page.evaluate(() => document.activeElement?.id || document.activeElement?.tagName);
  expect((await focused()) === 'skip', `first stop: ${await focused()}`);
  expect(await page.locator('#skip').isVisible(), 'it is not seen');
  await page.keyboard.press('Enter');
  await page.waitForSelector('#twin:not([hidden])');
  await settlePlain(page);
  expect((await focused()) === 'H1', `the focus is on ${await focused()}`);
  expect(page.url().includes('view=html'), page.url());
  await page.keyboard.press('Tab');
  await page.getByRole('button', { name: 'Graphic view' }).press('Enter');
  await settle(page);
  expect((await focused()) === 'canvas', `the focus is on ${await focused()}`);
  expect(!page.url().includes('view='), page.url());
  expect(await page.locator('#twin').isHidden(), 'the plain page is still there');
  await close();
});

test('twin: graphics that are lost for good leave the plain page', async ({ browser, address }) => {
  const { page, close } = await newPage(browser);
  await load(page, `${address}?known=yes`);
  await page.evaluate(() => globalThis.mihwar.loseContext());
  await page.waitForSelector('#twin:not([hidden])', { timeout: 60_000 });
  await settlePlain(page);
  expect(await page.locator('#panel').isHidden(), 'a panel is shown');
  expect((await page.locator('#twin .why').innerText()).length > 20, 'it does not say why');
  await typePlain(page, 'lever.retention_gain', '3');
  await expectShown(page);
  await page.evaluate(() => globalThis.mihwar.restoreContext());
  await page.getByRole('button', { name: 'Graphic view' }).click();
  await settle(page);
  expect((await page.evaluate(() => globalThis.mihwar.textures())) > 0, 'the graphic view has no textures');
  await close();
});

test('twin: a slider that is dragged is one step, and nothing is built anew', async ({ browser, address }) => {
  const { page, close } = await openPlain(browser, address);
  const slider = page.locator('[data-id="lever.retention_gain"] input[type=range]').first();
  await slider.evaluate((node) => Object.assign(globalThis, { marked: node, field: document.querySelector('[data-id="lever.retention_gain"] input[type=text]') }));
  const box = /** @type {{x: number, y: number, width: number, height: number}} */ (await slider.boundingBox());
  await page.mouse.move(box.x + box.width * 0.2, box.y + box.height / 2);
  await page.mouse.down();
  for (const share of [0.3, 0.4, 0.5, 0.6]) {
    await page.mouse.move(box.x + box.width * share, box.y + box.height / 2);
    await page.waitForTimeout(300);
  }
  await page.mouse.up();
  await settlePlain(page);
  await expectShown(page, 'dragged');
  expect(await slider.evaluate((node) => node === globalThis.marked && node.isConnected), 'the slider was replaced');
  const value = await page.evaluate(() => globalThis.mihwar.parameters()['lever.retention_gain']);
  expect(value > 0.02, `dragged to ${value}`);
  await page.getByRole('button', { name: 'Undo' }).click();
  await settlePlain(page);
  expectNear(await page.evaluate(() => globalThis.mihwar.parameters()['lever.retention_gain']), 0.02, 'undone');
  await close();
});

/** Reached as a screen reader does it: by role and name in the browser's accessibility tree. @param {Page} page */
async function accessibility(page) {
  const session = await page.context().newCDPSession(page);
  const nodes = async () => (await session.send('Accessibility.getFullAXTree')).nodes.filter(({ ignored }) => !ignored);
  const value = (/** @type {any} */ node, /** @type {string} */ name) => node.properties?.find((/** @type {any} */ one) => one.name === name)?.value.value;
  return {
    async focused() {
      const node = (await nodes()).find((one) => one.role?.value !== 'RootWebArea' && value(one, 'focused'));
      return { role: node?.role?.value ?? '', name: node?.name?.value ?? '', value: node?.value?.value ?? '' };
    },
    async texts() {
      return (await nodes()).map((node) => node.name?.value ?? '').filter(Boolean);
    },
  };
}

test('twin: with the keyboard alone and the accessibility tree, from retention to a shared link', async ({ browser, address, evaluate }) => {
  const { page, close } = await openPlain(browser, address);
  const tree = await accessibility(page);
  const walk = async (/** @type {string} */ role, /** @type {RegExp} */ name) => {
    for (let i = 0; i < 120; ++i) {
      await page.keyboard.press('Tab');
      const at = await tree.focused();
      if (at.role === role && name.test(at.name)) return at;
    }
    throw new Error(`the keyboard does not reach ${role} ${name}`);
  };
  await walk('DisclosureTriangle', /^Company$/);
  await page.keyboard.press('Enter');
  const field = await walk('textbox', /^Annual retention/);
  expect(field.value === '80', `retention is ${field.value}`);
  await page.keyboard.press('Control+A');
  await page.keyboard.type('85');
  await page.keyboard.press('Enter');
  await settlePlain(page);
  const { summary } = await evaluate(['company.annual_retention=0.85']);
  const gain = `$${(summary.revenue_gain / 1e6).toFixed(1)}M`;
  await page.waitForFunction((text) => document.querySelector('#summary [role=status]')?.textContent?.includes(text), gain);
  expect((await tree.texts()).some((text) => text === gain), `${gain} is not in the tree`);
  const at = await tree.focused();
  expect(at.role === 'textbox' && at.value === '85', `the focus has moved to ${at.role} ${at.name}`);

  await page.keyboard.press('Control+Home');
  await page.evaluate(() => document.querySelector('#twin h1')?.focus()); // as a reader's key for headings does
  await walk('button', /^العربية$/);
  await page.keyboard.press('Enter');
  await settlePlain(page);
  expect((await page.evaluate(() => `${document.documentElement.lang} ${document.documentElement.dir}`)) === 'ar rtl', 'not in Arabic');
  expect((await tree.focused()).name === 'English', `the focus is on ${(await tree.focused()).name}`);
  expect((await tree.texts()).includes('الروافع'), 'headings are not in Arabic');
  await expectShown(page, 'in Arabic');

  await page.evaluate(() => document.querySelector('#twin h1')?.focus());
  await walk('DisclosureTriangle', /^مشاركة$/);
  await page.keyboard.press('Enter');
  await walk('button', /الرابط|رابط/);
  await page.evaluate(() => navigator.clipboard.writeText(''));
  await page.keyboard.press('Enter');
  const link = await copiedLink(page);
  expect(link.includes('lang=ar'), link);
  const other = await page.context().newPage();
  await loadPlain(other, link.replace('/#', '/?view=html#').replace(/\?view=html&known=yes#/, '?view=html#'));
  expectNear(await other.evaluate(() => globalThis.mihwar.parameters()['company.annual_retention']), 0.85, 'retention of the link');
  await close();
});

/** Repeats itself in every run. @param {number} seed */
function randomNumbers(seed) {
  let state = seed;
  return () => {
    state = (state * 1664525 + 1013904223) % 4294967296;
    return state / 4294967296;
  };
}

test('twin: 200 random edits on either side, and both show the same', async ({ browser, address }) => {
  const { page, complaints, close } = await newPage(browser, { viewport: { width: 1366, height: 1200 } });
  await loadPlain(page, `${address}?view=both&known=yes`);
  const random = randomNumbers(3);
  const account = await page.evaluate(() => globalThis.mihwar.account(1 | 16));
  const ids = Object.keys(account.parameters).filter((id) => ['number', 'whole'].includes(account.parameters[id].kind));
  const levers = ['lever.retention_gain', 'lever.wait_reduction', 'lever.engagement_gain'];
  for (let i = 0; i < 200; ++i) {
    if (i % 2 === 0) {
      const id = ids[Math.floor(random() * ids.length)];
      const { minimum, maximum, scale } = account.parameters[id];
      const now = await page.evaluate((name) => globalThis.mihwar.account(1 | 16).fields[name], id);
      const value = now.low + random() * (Math.min(now.high, now.low + (maximum - minimum)) - now.low);
      const field = await fieldOf(page, id);
      await field.evaluate((node, text) => {
        const input = /** @type {HTMLInputElement} */ (node);
        input.focus();
        input.value = text;
        for (const type of ['input', 'change']) input.dispatchEvent(new Event(type, { bubbles: true }));
      }, (value * scale).toFixed(6));
    } else {
      // By the canvas's own slider: a press somewhere on its track.
      const rect = await page.evaluate((id) => globalThis.mihwar.controlRect(id), levers[Math.floor(random() * levers.length)]);
      expect(rect, 'the slider is out of sight');
      await page.mouse.click(rect.x0 + 14 + random() * (rect.x1 - rect.x0 - 28), (rect.y0 + rect.y1) / 2);
    }
    if (i % 10 < 8) continue;
    await settlePlain(page);
    await expectShown(page, `edit ${i}`);
    for (const id of levers) {
      const [raw, slider] = await page.evaluate((name) => [globalThis.mihwar.parameters()[name],
        Number(/** @type {HTMLInputElement} */ (document.querySelector(`[data-id="${name}"] input[type=range]`)).value)], id);
      const { step } = account.parameters[id];
      expect(Math.abs(raw - slider) <= step / 2 + 1e-9, `${id}: ${slider} instead of ${raw}`);
    }
  }
  const changes = await page.evaluate(() => globalThis.mihwar.account(1 | 16).can_undo);
  expect(changes, 'nothing can be undone');
  expect(complaints.length === 0, complaints.join('\n'));
  await close();
});

test('twin: what is printed is the report, and nothing of the controls', async ({ browser, address }) => {
  const { page, close } = await openPlain(browser, address, '&theme=dark');
  await page.evaluate(() => addEventListener('beforeprint', () => {
    const place = /** @type {HTMLElement} */ (document.getElementById('print'));
    Object.assign(globalThis, { printed: place.innerText, pictures: place.querySelectorAll('svg').length });
  }));
  const pdf = await page.pdf({ format: 'A4' });
  const pages = pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0;
  const { printed, pictures } = await page.evaluate(() => ({ printed: globalThis.printed, pictures: globalThis.pictures }));
  const account = await page.evaluate(() => globalThis.mihwar.account());
  expect(printed.includes(account.headline) && printed.includes('Annual retention'), 'no report');
  expect(pictures >= account.charts.length, `${pictures} pictures`);
  expect(pages >= 4 && pages <= 20, `${pages} pages`);
  expect(await page.locator('#print').isHidden(), 'the report stays');
  await expectShown(page, 'after printing');
  await close();
});
