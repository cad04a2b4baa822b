// The app's figures, and the command line's for the same inputs.
import { expectNear } from './runner.mjs';

export const mainLevers = ['lever.retention_gain', 'lever.wait_reduction', 'lever.engagement_gain'];

/** The value of one parameter. @param {import('playwright-core').Page} page @param {string} id */
export const valueOf = (page, id) => page.evaluate((name) => globalThis.mihwar.parameters()[name], id);

/** The page's results are those of the command line for the page's values, and nothing but `ids` has changed. */
export async function expectPredicted(page, evaluate, ids) {
  const { parameters, results } = await page.evaluate(() => ({
    parameters: globalThis.mihwar.parameters(),
    results: globalThis.mihwar.results(),
  }));
  const { summary } = await evaluate(ids.map((id) => `${id}=${parameters[id]}`));
  for (const [id, value] of Object.entries(results)) expectNear(value, summary[id], `${id} after ${ids}`);
}
