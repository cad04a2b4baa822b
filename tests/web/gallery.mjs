// Pictures of every view for reviewers: node tests/web/gallery.mjs [FOLDER] [--only TEXT] [--quick] [--site FOLDER]
// Every size, language and theme; menus, traces, fields, large text, long views. FOLDER/index.html leads to a sheet for
// each size. --only: only pictures whose "SIZE VIEW LANGUAGE THEME" holds every word of this text ("390x844 compare ar");
// --quick: two sizes, light. Called by scripts/gallery.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { serve } from '../../scripts/serve.mjs';
import { launchBrowser, load, newPage, settle } from './browser.mjs';
import { press, pointOf, rectOf, reveal, tap, turnWheel } from './gestures.mjs';
import { shootFile } from './pictures.mjs';

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {{name: string, width: number, height: number, touch: boolean, ratio: number}} Size */
/** @typedef {'en' | 'ar'} Language */

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    only: { type: 'string', default: '' },
    quick: { type: 'boolean', default: false },
    site: { type: 'string', default: 'build/site' },
  },
});
const folder = positionals[0] ?? 'build/gallery';

/** @type {Size[]} */
const allSizes = [
  { name: '1920x1080', width: 1920, height: 1080, touch: false, ratio: 1 },
  { name: '1366x768', width: 1366, height: 768, touch: false, ratio: 1 },
  { name: '1280x720', width: 1280, height: 720, touch: false, ratio: 1 },
  { name: '820x1180', width: 820, height: 1180, touch: true, ratio: 1 },
  { name: '390x844', width: 390, height: 844, touch: true, ratio: 2 },
];
const allThemes = ['light', 'dark', 'projector'];
const allLanguages = /** @type {Language[]} */ (['en', 'ar']);
const views = ['results', 'why', 'how sure', 'what if', 'claims', 'queue', 'evidence', 'compare']; // by their keys, 1 to 8
const groups = ['open.perception', 'open.complaints', 'open.employees', 'open.effort', 'open.wait', 'open.cx', 'open.run', 'open.company'];
const mostParts = 8; // of one scrolled view

const words = values.only.split(/\s+/).filter(Boolean);
/** What the words leave of a list that some of them may name. @param {string[]} all */
const chosen = (all) => (words.some((word) => all.includes(word)) ? all.filter((one) => words.includes(one)) : all);
const sizes = chosen(allSizes.map(({ name }) => name)).map((wanted) => /** @type {Size} */ (allSizes.find(({ name }) => name === wanted)));
const themes = chosen(values.quick ? ['light'] : allThemes);
const languages = /** @type {Language[]} */ (chosen(allLanguages));

/** By size: the pictures taken of it. @type {Map<string, {view: string, language: string, theme: string, file: string}[]>} */
const taken = new Map();
let failed = false;

/** A failure that does not keep us from the other pictures. @param {string} what */
function report(what) {
  failed = true;
  console.error(`error: ${what}`);
}

/** @param {Page} page @param {Size} size @param {string} theme */
function createPhotographer(page, size, theme) {
  const { width, height, touch } = size;
  /** @type {Language} */
  let language = 'en';
  const zoom = theme === 'projector' && width >= 320 * 1.25 ? 1.25 : 1;

  /** @param {string} id */
  async function click(id) {
    await reveal(page, id, { zoom });
    await (touch ? tap : press)(page, id);
  }

  // Nothing is pointed at, and no ring is drawn.
  async function rest() {
    await page.mouse.move(width / 2, 2);
    await page.evaluate(() => {
      const canvas = /** @type {HTMLElement} */ (document.querySelector('canvas'));
      canvas.classList.add('pointed');
      canvas.focus();
    });
    await settle(page);
  }

  /** @param {string} key */
  async function type(key) {
    await rest();
    await page.keyboard.press(key);
    await settle(page);
  }

  const nameOf = (/** @type {string} */ view) => `${size.name} ${view} ${language} ${theme}`;
  const isWanted = (/** @type {string} */ view) => words.every((word) => nameOf(view).includes(word));

  /** @param {string} view */
  async function shoot(view) {
    if (!isWanted(view)) return null;
    const file = `${view} ${language} ${theme}.png`;
    const picture = await shootFile(page);
    await writeFile(join(folder, size.name, file), picture);
    const list = taken.get(size.name) ?? [];
    taken.set(size.name, list);
    list.push({ view, language, theme, file });
    return picture;
  }

  /** What scrolls under a point, from its top on, as far as it goes or enough is seen. @param {string} view @param {number} x */
  async function shootScrolling(view, x) {
    if (!isWanted(`${view} 1`) && !words.some((word) => view.includes(word))) return;
    const at = { x, y: height * 0.5 };
    await turnWheel(page, at, -100_000);
    let before = Buffer.alloc(0);
    for (let part = 1; part <= mostParts; ++part) {
      const now = await page.screenshot();
      if (now.equals(before)) return;
      before = now;
      await shoot(`${view} ${part}`);
      await turnWheel(page, at, (height - 130) * 0.85);
    }
  }

  /** Something that opens, and its picture. @param {string} view @param {() => Promise<void>} openIt */
  async function shootOpen(view, openIt) {
    if (!isWanted(view)) return;
    try {
      await openIt();
      await shoot(view);
    } catch (error) {
      report(`${nameOf(view)}: ${error instanceof Error ? error.message : error}`);
    }
    for (let i = 0; i < 2; ++i) {
      await page.keyboard.press('Escape'); // a field's text is given up, not taken over
      await settle(page);
    }
  }

  /** @param {Language} wanted */
  async function speak(wanted) {
    if (language !== wanted) await click('button.language');
    language = wanted;
    await rest();
  }

  async function shootMenus() {
    const share = async () => {
      if (!(await rectOf(page, 'button.share'))) await click('button.more');
      await click('button.share');
    };
    await shootOpen('menu of scenarios', () => click('button.cases'));
    await shootOpen('menu of presets', async () => {
      await click('button.cases');
      await click('button.presets');
    });
    await shootOpen('menu of more', () => click('button.more'));
    await shootOpen('menu of currencies', async () => {
      await click('button.more');
      await click('button.currency');
    });
    await shootOpen('menu of sharing', share);
    await shootOpen('message', async () => {
      await share();
      await click('share.summary');
      await page.waitForTimeout(300);
      await page.evaluate(() => document.querySelector('dialog')?.close());
      await rest();
    });
    await shootOpen('keys', () => type('Shift+Slash'));
  }

  async function shootDetails() {
    await shootOpen('trace of a figure', () => click('result.npv'));
    await shootOpen('trace of a lever', () => click('trace.lever.wait_reduction'));
    for (const [view, text] of [['field of a number', language === 'ar' ? '٧٥٫٥' : '75.5'], ['field of a number out of range', '500']]) {
      await shootOpen(view, async () => {
        await click('value.lever.wait_reduction');
        await page.keyboard.press('Control+A');
        await page.keyboard.insertText(text);
      });
    }
    await shootOpen('pointed chart', async () => {
      await reveal(page, 'chart.main', { zoom });
      const { x, y } = await pointOf(page, 'chart.main', 0.4);
      await page.mouse.move(x, y);
    });
  }

  async function shootLongViews() {
    const isNarrow = width < 900;
    const atStart = (/** @type {number} */ x) => (language === 'ar' ? width - x : x);
    await type('7');
    await shootScrolling('long evidence', isNarrow ? 4 : atStart(420));
    await type('1');
    if (!isWanted('long levers 1') && !words.some((word) => 'long levers'.includes(word))) return;
    await turnWheel(page, { x: atStart(4), y: height / 2 }, -100_000);
    for (const id of ['open.lever.retention_gain', 'open.more', ...groups]) {
      if (language === languages[0]) await click(id);
    }
    await shootScrolling('long levers', atStart(4));
    await turnWheel(page, { x: atStart(4), y: height / 2 }, -100_000);
  }

  return async function shootAll() {
    const spoken = theme === 'projector' ? languages.filter((one) => one === 'en') : languages;
    for (const one of spoken) {
      await speak(one);
      await shoot('first opening');
    }
    await click('button.close_invitation');
    for (const one of spoken) {
      await speak(one);
      await rest();
      await shoot('start');
      if (theme === 'light') await shootMenus();
      if (theme === 'light') await shootDetails();
    }
    for (const one of [...spoken].reverse()) {
      await speak(one);
      for (let i = 0; i < views.length; ++i) {
        await type(String(i + 1));
        await shoot(views[i]);
      }
    }
    for (const one of spoken) {
      await speak(one);
      if (one === spoken[0]) {
        await click('button.cases');
        await click('button.duplicate');
        await click('switch.wait_reduction');
      }
      await type('8');
      await shoot('compare two');
      await type('1');
      await shoot('results of two');
    }
    if (theme !== 'light') return;
    for (const one of spoken) {
      await speak(one);
      await shootLongViews();
    }
  };
}

const escape = (/** @type {string} */ text) => text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);

/** @param {string} title @param {string} body */
const html = (title, body) => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>${escape(title)}</title>
<style>
body { font: 14px/1.4 system-ui, sans-serif; margin: 1rem; background: #ddd; color: #111 }
main { display: flex; flex-wrap: wrap; gap: 1rem; align-items: flex-start }
figure { margin: 0 } img { width: 20rem; display: block; border: 1px solid #999 } .tall img { width: 12rem }
</style>
<h1>${escape(title)}</h1>
${body}
</html>
`;

/** @param {Size} size */
function contactSheet({ name, width, height }) {
  const figures = (taken.get(name) ?? []).map(({ view, language, theme, file }) => {
    const [address, caption] = [encodeURI(file), escape(`${view} ${language} ${theme}`)];
    return `<figure><a href="${address}"><img src="${address}" alt="${caption}" loading="lazy"></a><figcaption>${caption}</figcaption></figure>`;
  });
  return html(`Mihwar at ${name}`, `<main${width < height ? ' class="tall"' : ''}>\n${figures.join('\n')}\n</main>`);
}

const server = await serve({ folder: values.site });
const browser = await launchBrowser();

/** @param {Size} size @param {string} query @param {(page: Page) => Promise<void>} work */
async function onPage(size, query, work) {
  const { page, complaints, close } = await newPage(browser, {
    viewport: { width: size.width, height: size.height },
    deviceScaleFactor: size.ratio,
    hasTouch: size.touch,
    isMobile: size.touch,
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  await load(page, server.address + query);
  await work(page).catch((error) => report(`${size.name} ${query}: ${error.message}`));
  for (const complaint of complaints) report(`console: ${complaint}`);
  await close();
}

try {
  for (const size of values.quick && sizes.length > 2 ? sizes.filter(({ name }) => ['1366x768', '390x844'].includes(name)) : sizes) {
    await mkdir(join(folder, size.name), { recursive: true });
    for (const theme of themes) {
      const begin = performance.now();
      await onPage(size, `?lang=en&theme=${theme}`, (page) => createPhotographer(page, size, theme)());
      console.log(`  ${size.name} ${theme}: ${((performance.now() - begin) / 1000).toFixed(0)} s`);
    }
    for (const language of themes.includes('light') ? languages : []) {
      for (const percent of ['80', '200']) {
        const view = `text ${percent}`;
        if (!words.every((word) => `${size.name} ${view} ${language} light`.includes(word))) continue;
        await onPage(size, `?lang=${language}&theme=light&known=yes&text=${percent}`, async (page) => {
          const file = `${view} ${language} light.png`;
          await writeFile(join(folder, size.name, file), await shootFile(page));
          taken.set(size.name, [...(taken.get(size.name) ?? []), { view, language, theme: 'light', file }]);
        });
      }
    }
    await writeFile(join(folder, size.name, 'index.html'), contactSheet(size));
  }
  const links = [...taken].map(([name, list]) => `<li><a href="${name}/index.html">${name}</a>: ${list.length} pictures</li>`);
  await writeFile(join(folder, 'index.html'), html('Mihwar: every view', `<ul>\n${links.join('\n')}\n</ul>`));
  console.log(`${join(folder, 'index.html')} shows them all`);
} finally {
  await browser.close();
  await server.close();
}
process.exit(failed ? 1 : 0);
