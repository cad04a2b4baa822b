// Exported files: CSV, the workbook as LibreOffice calculates it, slides; hostile names; in the browser under its policy.
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { accountOf } from './accounts.mjs';
import { load, newPage } from './browser.mjs';
import { asPdf, calculated, readCsv, run, textsIn, uncalculated } from './office.mjs';
import { expect, expectNear, test } from './runner.mjs';

/** @typedef {Record<string, any>} Account */

/** @typedef {(kind: string, account: Account) => Promise<{name: string, type: string, bytes: Uint8Array}>} MakeExport */

/** The exports as they are in the site. @param {string} site @returns {Promise<MakeExport>} */
const exporter = async (site) => (await import(pathToFileURL(join(resolve(site), 'web/exports/index.mjs')).href)).makeExport;

/** Small random numbers that are the same everywhere. @param {number} seed */
function randomFrom(seed) {
  let state = seed;
  return () => (state = (state * 48271) % 2147483647) / 2147483647;
}

// Within their limits, and within the combined rules.
const coupled = /^(wait\.(current|patience)_minutes|bonus\.(floor|target)_retention|lever\.\w+\.months_to_\d+|company\.(annual_revenue|customers))$/;

/** A value for about half of the inputs. @param {Account} account @param {number} seed */
function randomSettings(account, seed) {
  const random = randomFrom(seed);
  /** @type {Record<string, string | number>} */
  const settings = {};
  for (const [id, { kind, minimum, maximum, choices }] of Object.entries(account.parameters)) {
    if (coupled.test(id) || random() < 0.5) continue;
    const share = random();
    if (kind === 'choice') settings[id] = choices[Math.floor(share * choices.length)];
    else if (kind === 'boolean') settings[id] = String(share < 0.5);
    else {
      const [low, high] = [minimum, Math.min(maximum, maximum > 1e9 ? 2e6 : maximum)];
      settings[id] = kind === 'whole' ? Math.round(low + share * (high - low)) : low + share * (high - low);
    }
  }
  const steep = seed % 2 === 0;
  return { ...settings, 'wait.current_minutes': 30 * random(), 'wait.patience_minutes': 31 + 60 * random(),
    'lever.cx_gain.months_to_10': steep ? 6 : 0, 'lever.cx_gain.months_to_90': steep ? 6 : 0,
    'lever.wait_reduction.months_to_10': 9, 'lever.wait_reduction.months_to_90': steep ? 9.01 : 30,
    'bonus.floor_retention': 0.5, 'bonus.target_retention': 0.9 };
}

/** Every row of Summary whose last cell is the id of a result. @param {string[][]} rows @param {Account} results @param {string} what */
function expectSummary(rows, results, what) {
  const found = Object.fromEntries(rows.filter((row) => row[3] in results).map((row) => [row[3], row[1]]));
  for (const [id, wanted] of Object.entries(results)) {
    const shown = found[id];
    if (wanted === null) expect(shown === '–', `${what}: ${id} is ${shown} instead of absent`);
    else expectNear(shown?.endsWith('%') ? parseFloat(shown) / 100 : Number(shown), wanted, `${what}: ${id}`);
  }
}

/** Where an input stands in the sheet Inputs. @param {string[][]} rows @param {string} id */
const cellOf = (rows, id) => `B${rows.findIndex((row) => row[5] === id) + 1}`;

test('exports: the workbook calculates what the app does', async ({ site, mihwar }) => {
  const makeExport = await exporter(site);
  const plain = await accountOf(mihwar);
  const wanted = [plain];
  for (const preset of ['temkin-2018', 'hospital', 'employees-first', 'overnight']) wanted.push(await accountOf(mihwar, { preset }));
  for (let seed = 1; seed <= 6; ++seed) wanted.push(await accountOf(mihwar, { settings: randomSettings(plain, seed) }));
  wanted.push(await accountOf(mihwar, { settings: { 'lever.retention_gain': 0, 'lever.wait_reduction': 0, 'lever.engagement_gain': 0 } }));
  const books = await Promise.all(wanted.map(async (account) => uncalculated((await makeExport('xlsx', account)).bytes)));
  const sheets = await calculated(books);
  wanted.forEach((account, i) => expectSummary(sheets[i].Summary, account.scenarios[0].results, `workbook ${i}`));
});

test('exports: changing an input cell changes the results as the app does', async ({ site, mihwar }) => {
  const makeExport = await exporter(site);
  const { bytes } = await makeExport('xlsx', await accountOf(mihwar));
  const changes = [{ 'lever.retention_gain': 0.05 }, { 'run.horizon_months': 60, 'lever.cx_gain': 8, 'cx.response_shape': 1 }];
  const [plain] = await calculated([bytes]);
  const books = changes.map((change) =>
    uncalculated(bytes, Object.fromEntries(Object.entries(change).map(([id, value]) => [cellOf(plain.Inputs, id), value]))));
  const sheets = await calculated(books);
  for (const [i, change] of changes.entries()) {
    const shapes = ['linear', 'diminishing', 'increasing'];
    const settings = Object.fromEntries(Object.entries(change).map(([id, value]) => [id, id === 'cx.response_shape' ? shapes[value] : value]));
    expectSummary(sheets[i].Summary, (await accountOf(mihwar, { settings })).scenarios[0].results, JSON.stringify(change));
  }
});

test('exports: the workbook in Arabic runs from right to left, with the app’s values until it is calculated', async ({ site, mihwar }) => {
  const account = await accountOf(mihwar, { language: 'ar', name: 'خطة' });
  const { bytes } = await (await exporter(site))('xlsx', account);
  const texts = textsIn(bytes);
  for (const sheet of [1, 2, 3]) expect(/rightToLeft="(1|true)"/.test(texts[`xl/worksheets/sheet${sheet}.xml`]), `sheet ${sheet} runs from left to right`);
  expect(/name="المدخلات".*name="النموذج".*name="الملخص"/.test(texts['xl/workbook.xml']), 'sheets have no Arabic names');
  expect(texts['xl/worksheets/sheet3.xml'].includes(`<v>${account.scenarios[0].results.npv}</v>`), 'the value of the NPV is missing');
  const [sheets] = await calculated([uncalculated(bytes)]);
  expectSummary(sheets['الملخص'], account.scenarios[0].results, 'in Arabic');
});

test('exports: CSV holds all scenarios, unrounded', async ({ site, mihwar }) => {
  const makeExport = await exporter(site);
  const account = await accountOf(mihwar, { name: 'First' });
  account.scenarios.push({ ...(await accountOf(mihwar, { preset: 'hospital' })).scenarios[0], name: 'Second', currency: 'EUR' });
  const decode = (/** @type {Uint8Array} */ bytes) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const months = decode((await makeExport('csv-months', account)).bytes);
  expect(months.startsWith('\ufeffScenario,Month [month],'), `begins ${months.slice(0, 60)}`);
  expect(!/[^\r]\n/.test(months) && months.endsWith('\r\n'), 'not CRLF everywhere');
  const rows = readCsv(months);
  expect(rows.length === 1 + 2 * 37 && rows.every((row) => row.length === rows[0].length), `${rows.length} rows`);
  const revenue = rows[0].findIndex((cell) => cell.endsWith('[revenue_programme]'));
  account.scenarios[1].months.revenue_programme.forEach((/** @type {number} */ value, /** @type {number} */ t) =>
    expect(rows[1 + 37 + t][revenue] === String(value), `month ${t}: ${rows[1 + 37 + t][revenue]} instead of ${value}`));
  const summary = readCsv(decode((await makeExport('csv-summary', account)).bytes));
  const npv = summary.find((row) => row[1] === 'npv');
  expect(npv?.[6] === String(account.scenarios[0].results.npv) && npv?.[7] === String(account.scenarios[1].results.npv), `NPV: ${npv}`);
  for (const id of Object.keys(account.parameters)) expect(summary.some((row) => row[1] === id), `${id} is missing`);
});

const hostileNames = ['=HYPERLINK("http://example.com","x")', ' @SUM(1+1)', '<script>alert(1)</script>', '-1+1|cmd', '"quoted", and; more', '\t=1',
  'x'.repeat(50_000), 'أفضل خطة: 100%', '🙂👩‍👩‍👧‍👦', 'line\r\nbreak', '../../etc/passwd', 'nul', '\u0000\u0001\ud800 ]]> &amp;', '', '. .'];

/** XML that a strict reader takes. @param {import('playwright-core').Page} page @param {Record<string, string>} texts @param {string} what */
async function expectWellFormed(page, texts, what) {
  const parts = Object.entries(texts).filter(([name]) => /\.(xml|rels)$/.test(name));
  const bad = await page.evaluate((all) => all.filter(([, text]) =>
    new DOMParser().parseFromString(text, 'application/xml').querySelector('parsererror')).map(([name]) => name), parts);
  expect(bad.length === 0, `${what}: no XML: ${bad}`);
  for (const [name, text] of parts) expect(!/<script/i.test(text), `${what}: ${name}: a tag from a name`);
}

test('exports: hostile names stay texts', async ({ browser, site, mihwar }) => {
  const makeExport = await exporter(site);
  const { page, close } = await newPage(browser);
  const account = await accountOf(mihwar);
  for (const name of hostileNames) {
    const what = JSON.stringify(name.slice(0, 30));
    account.scenarios[0].name = name;
    account.title = name;
    for (const kind of ['csv-months', 'csv-summary']) {
      const file = await makeExport(kind, account);
      const cells = readCsv(new TextDecoder().decode(file.bytes)).flat();
      const bad = cells.find((cell) => /^[\s]*[=+@-]/.test(cell) && !/^-[\d.e+-]+$/.test(cell));
      expect(bad === undefined, `${what}: ${kind}: ${bad}`);
      expect(/^[\p{L}\p{N}\p{M}-]{1,120}-(months|summary)\.csv$/u.test(file.name) && new TextEncoder().encode(file.name).length < 150, `${what}: ${file.name}`);
      expect(!/^(con|nul|-)\b/.test(file.name), `${what}: ${file.name}`);
    }
    for (const kind of ['xlsx', 'pptx']) await expectWellFormed(page, textsIn((await makeExport(kind, account)).bytes), `${what}: ${kind}`);
  }
  await close();
});

test('exports: LibreOffice opens slides and workbooks with hostile names', async ({ site, mihwar }) => {
  const makeExport = await exporter(site);
  const account = await accountOf(mihwar);
  account.scenarios[0].name = hostileNames.join(' ');
  account.contributions[0].label = '<b>&"\'';
  const [sheets] = await calculated([(await makeExport('xlsx', account)).bytes]);
  expect(sheets.Summary[0][0].includes('<script>alert(1)</script>'), `title: ${sheets.Summary[0][0].slice(0, 100)}`);
  await asPdf((await makeExport('pptx', account)).bytes, 'slides.pptx', async (_, pdf) => {
    const { stdout } = await run('pdftotext', [pdf, '-']);
    expect(stdout.includes('<script>alert(1)'), `slides: ${stdout.slice(0, 200)}`);
  });
});

for (const language of /** @type {const} */ (['en', 'ar'])) {
  test(`exports: slides with native charts, opened by LibreOffice (${language})`, async ({ site, mihwar }) => {
    const account = await accountOf(mihwar, { language, name: language === 'ar' ? 'خطة' : 'Plan' });
    const { bytes, type } = await (await exporter(site))('pptx', account);
    expect(type.endsWith('presentation'), type);
    const texts = textsIn(bytes);
    const charts = Object.keys(texts).filter((name) => /^ppt\/charts\/chart\d+\.xml$/.test(name));
    expect(charts.length === 3, `${charts.length} charts`);
    expect(!Object.keys(texts).some((name) => /\.(png|jpe?g)$/.test(name)), 'a picture instead of a chart');
    expect(texts['ppt/presentation.xml'].includes('rtl="1"') === (language === 'ar'), 'direction of the presentation');
    expect(texts['ppt/slides/slide1.xml'].includes('rtl="1"') === (language === 'ar'), 'direction of the texts');
    expect(texts[charts[0]].includes(`<c:v>${account.scenarios[0].months.revenue_programme[36]}</c:v>`), 'the chart holds other numbers');
    await asPdf(bytes, 'slides.pptx', async (_, pdf) => {
      const { stdout } = await run('pdfinfo', [pdf]);
      expect(/Pages:\s+5/.test(stdout), stdout);
    });
  });
}

test('exports: in the browser, under the page’s policy, loaded only when asked for', async ({ browser, address, site, mihwar }) => {
  const { page, requests, complaints, close } = await newPage(browser);
  await load(page, address);
  expect(!requests.some((url) => url.includes('/exports/')), 'exports are loaded with the page');
  const account = await accountOf(mihwar);
  const makeExport = await exporter(site);
  for (const kind of ['csv-months', 'csv-summary', 'xlsx', 'pptx']) {
    const made = await page.evaluate(async ([asked, given]) => {
      const { makeExport: make } = await import(new URL('web/exports/index.mjs', document.baseURI).href);
      const { name, bytes } = await make(asked, given);
      return { name, length: bytes.length };
    }, /** @type {[string, any]} */ ([kind, account]));
    const { name, bytes } = await makeExport(kind, account);
    expect(made.name === name && Math.abs(made.length - bytes.length) < 100, `${kind}: ${made.name}, ${made.length} bytes instead of ${bytes.length}`);
  }
  expect(requests.every((url) => url.startsWith(address) || url.startsWith('data:') || url.startsWith('blob:')), `requests: ${requests}`);
  expect(complaints.length === 0, `complaints: ${complaints}`);
  await close();
});
