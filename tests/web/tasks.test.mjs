// What people come for, from the first to the last press: by mouse, by touch on a phone, and by keyboard alone. The
// command line says which figures it must lead to.
import { settle } from './browser.mjs';
import { valueOf } from './figures.mjs';
import { rectOf } from './gestures.mjs';
import { copied, open, readTable } from './hands.mjs';
import { expect, expectNear, test } from './runner.mjs';

/** @typedef {import('playwright-core').Page} Page */

const wait = 'lever.wait_reduction';
const kinds = /** @type {const} */ (['mouse', 'touch', 'keyboard']);
const languages = /** @type {const} */ (['en', 'ar']);

/** @param {Page} page */
const resultsOf = (page) => page.evaluate(() => globalThis.mihwar.results());

/**
 * The figures are those of the command line for the default scenario with these settings.
 * @param {Page} page @param {(settings?: string[]) => Promise<any>} evaluate @param {string[]} settings
 */
async function expectResults(page, evaluate, settings) {
  const { summary } = await evaluate(settings);
  const results = await resultsOf(page);
  for (const [id, value] of Object.entries(results)) expectNear(value, summary[id], `${id} with ${settings}`);
  return results;
}

/** @param {string} name @param {(given: any) => Promise<void>} body what: done with a hand in a language */
function task(name, body) {
  for (const kind of kinds) {
    for (const lang of languages) {
      test(`task by ${kind} (${lang}): ${name}`, async ({ browser, address, evaluate }) => {
        const { page, complaints, hand, close } = await open(browser, address, kind, { query: `&lang=${lang}` });
        await body({ page, hand, kind, lang, evaluate });
        expect(complaints.length === 0, complaints.join('\n'));
        await close();
      });
    }
  }
}

task('what halving the wait does', async ({ page, hand, kind, evaluate }) => {
  await hand.press('switch.wait_reduction');
  const without = await expectResults(page, evaluate, [`${wait}=0`]);
  await hand.type(`value.${wait}`, '50');
  expectNear(await valueOf(page, wait), 0.5, wait);
  const halved = await expectResults(page, evaluate, [`${wait}=0.5`]);
  expect(halved.npv > without.npv && halved.wait_minutes_programme < without.wait_minutes_programme, `${kind}: no effect`);
  await hand.press('switch.wait_reduction');
  await expectResults(page, evaluate, [`${wait}=0`]);
  await hand.press('switch.wait_reduction');
  await expectResults(page, evaluate, [`${wait}=0.5`]);
});

task('two scenarios made and compared', async ({ page, hand, evaluate }) => {
  await hand.type('scenario.name', 'As it is');
  await hand.type(`value.${wait}`, '0');
  await hand.press('button.cases');
  await hand.press('button.duplicate');
  await hand.type('scenario.name', 'Half the wait');
  expect((await page.title()).includes('Half the wait'), await page.title());
  await hand.type(`value.${wait}`, '50');
  await expectResults(page, evaluate, [`${wait}=0.5`]);

  await hand.press('button.cases');
  await hand.press('button.compare');
  const ids = Object.keys(await resultsOf(page));
  const table = readTable(await copied(page, hand, 'share.table'));
  expect(table.length === 2, `${table.length} scenarios in the table`);
  for (const [i, name, value] of /** @type {[number, string, number][]} */ ([[0, 'As it is', 0], [1, 'Half the wait', 0.5]])) {
    expect(table[i].name.includes(name), `scenario ${i + 1} is called ${table[i].name}`);
    const { summary } = await evaluate([`${wait}=${value}`]);
    ids.forEach((id, row) => expectNear(table[i].values[row], summary[id], `${id} of ${name} in the table`));
  }

  await hand.press('trace.lever.wait_reduction'); // that the two differ in, listed under the comparison too
  await hand.leave('button.close_trace');
  await hand.press('button.cases');
  await hand.press('case.1');
  expect((await page.title()).includes('As it is'), await page.title());
  await expectResults(page, evaluate, [`${wait}=0`]);
});

task('presented, and back', async ({ page, hand }) => {
  const presents = async () => !(await rectOf(page, 'button.more')) && !!(await rectOf(page, 'button.leave_presenting'));
  const before = JSON.stringify(await resultsOf(page));
  await hand.present();
  expect(await presents(), 'it is not presented');
  await hand.leave('button.leave_presenting');
  expect(!(await presents()) && (await rectOf(page, 'button.more')), 'it is still presented');
  expect(JSON.stringify(await resultsOf(page)) === before, 'presenting changes the figures');
});

task("where the wait lever's revenue comes from", async ({ page, hand, kind, evaluate }) => {
  const { attribution } = await evaluate();
  await hand.press(`trace.${wait}`);
  expect(await rectOf(page, 'button.close_trace'), 'no trace of the lever');
  await hand.leave('button.close_trace');
  expect(!(await rectOf(page, 'button.close_trace')), 'the trace stays open');

  await hand.view(2);
  await page.evaluate(() => navigator.clipboard.writeText(''));
  await hand.press('button.copy_contributions');
  await page.waitForFunction(async () => (await navigator.clipboard.readText()) !== '');
  const text = await page.evaluate(() => navigator.clipboard.readText());
  const numbers = text.split(/[\t\n]/).filter((cell) => /^-?\d/.test(cell)).map(Number);
  for (const [lever, money] of Object.entries(attribution.revenue_gain)) {
    const nearest = Math.min(...numbers.map((number) => Math.abs(number - Number(money))));
    expect(nearest <= 1e-9 * Math.abs(Number(money)), `${lever} adds ${money}, not in ${text}`);
  }
  await hand.press('chart.contributions');
  expect(await rectOf(page, 'button.close_trace'), 'no trace of the contributions');
  await hand.leave('button.close_trace');
  expect(!(await rectOf(page, 'button.close_trace')), `${kind}: the trace stays open`);
});

task('three steps undone and done again', async ({ page, hand, evaluate }) => {
  const steps = [['lever.retention_gain=0.05'], [`${wait}=0`], ['lever.engagement_gain=20']];
  const after = (/** @type {number} */ count) => steps.slice(0, count).flat();
  await hand.type('value.lever.retention_gain', '5');
  await expectResults(page, evaluate, after(1));
  await hand.press('switch.wait_reduction');
  await expectResults(page, evaluate, after(2));
  await hand.type('value.lever.engagement_gain', '20');
  await expectResults(page, evaluate, after(3));
  for (const left of [2, 1, 0]) {
    await hand.undo();
    await expectResults(page, evaluate, after(left));
  }
  await settle(page);
  for (const left of [1, 2, 3]) {
    await hand.redo();
    await expectResults(page, evaluate, after(left));
  }
});

for (const lang of languages) {
  test(`task by keyboard (${lang}): arrows on a slider are one step to undo`, async ({ browser, address, evaluate }) => {
    const { page, hand, close } = await open(browser, address, 'keyboard', { query: `&lang=${lang}` });
    await hand.press(`trace.${wait}`); // the slider follows
    await hand.leave('button.close_trace');
    await page.keyboard.press('Tab');
    const [more, less] = lang === 'en' ? ['ArrowRight', 'ArrowLeft'] : ['ArrowLeft', 'ArrowRight'];
    for (const key of [more, more, more, less]) await page.keyboard.press(key);
    await settle(page);
    expectNear(await valueOf(page, wait), 0.52, wait);
    await expectResults(page, evaluate, [`${wait}=0.52`]);
    await hand.undo();
    await expectResults(page, evaluate, []);
    await hand.redo();
    await expectResults(page, evaluate, [`${wait}=0.52`]);
    await close();
  });
}
