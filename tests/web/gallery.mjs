// Pictures of every panel for reviewers: node tests/web/gallery.mjs [FOLDER] [--only TEXT] [--site FOLDER]
// In both languages and digit sets, light and dark, at every designed size; FOLDER/index.html shows them side by side.
// --only: only the sizes and languages whose "SIZE LANGUAGE" holds this text ("390x844", "ar"). Called by scripts/gallery.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { serve } from '../../scripts/serve.mjs';
import { launchBrowser, load, newPage, settle } from './browser.mjs';
import { press, rectOf, tap, turnWheel } from './gestures.mjs';
import { shootFile } from './pictures.mjs';

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {{name: string, width: number, height: number, touch: boolean, ratio: number}} Size */

const sizes = [
  { name: '1920x1080', width: 1920, height: 1080, touch: false, ratio: 1 },
  { name: '1366x768', width: 1366, height: 768, touch: false, ratio: 1 },
  { name: '1280x720', width: 1280, height: 720, touch: false, ratio: 1 },
  { name: '820x1180', width: 820, height: 1180, touch: true, ratio: 1 },
  { name: '390x844', width: 390, height: 844, touch: true, ratio: 2 },
];
const themes = /** @type {const} */ (['light', 'dark']);
const languages = { en: ['latn'], ar: ['latn', 'arab'] };
const variants = { 'en-latn': 'English', 'ar-latn': 'العربية 123', 'ar-arab': 'العربية ١٢٣' };
// From the last to the first, so that what is opened moves nothing that is still to be opened.
const groups = ['open.bonus', 'open.complaints', 'open.employees', 'open.effort', 'open.wait', 'open.cx', 'open.run', 'open.levers'];
const details = ['cx_gain', 'complaint_resolution', 'complaint_capture', 'effort_reduction', 'engagement_gain', 'wait_reduction', 'retention_gain'];
const narrow = 900; // below it the screen has one column, as src/ui/screen.cpp has it
const leversWidth = 412;
const headerHeight = 60;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { only: { type: 'string', default: '' }, site: { type: 'string', default: 'build/site' } },
});
const folder = positionals[0] ?? 'build/gallery';

/** By "SIZE-THEME" and view: the variants that there is a picture of. @type {Map<string, Map<string, Set<string>>>} */
const taken = new Map();

let failed = false;

/** A failure that does not keep us from the other pictures. @param {string} what */
function report(what) {
  failed = true;
  console.error(`error: ${what}`);
}

/**
 * One size in one language: opens things, and takes pictures of them in every theme and digit set.
 * @param {Page} page
 * @param {Size} size
 * @param {'en' | 'ar'} language
 */
function createPhotographer(page, size, language) {
  const { width, height, touch } = size;
  const click = (/** @type {string} */ id) => (touch ? tap(page, id) : press(page, id));

  // Margins of the columns, where the pointer is over nothing.
  const levers = { x: language === 'ar' && width >= narrow ? width - leversWidth + 6 : 5, y: height / 2 };
  const story = { x: language === 'ar' ? 7 : leversWidth + 7, y: height / 2 };
  const columns = Object.entries(width < narrow ? { page: levers } : { levers, story });

  const columnOf = (/** @type {{x0: number, x1: number}} */ { x0, x1 }) =>
    width < narrow || (language === 'ar' ? x0 > width - leversWidth : x1 < leversWidth) ? levers : story;

  /** Scrolls until a control is well in sight, or as far as it goes. @param {string} id */
  async function reveal(id) {
    const low = headerHeight + 40;
    const high = height * (width < narrow ? 0.38 : 0.9); // on a narrow screen a trace would be below
    for (const column of [null, ...columns.map(([, at]) => at)]) {
      if (column) await turnWheel(page, column, -100_000);
      for (let tries = 0; tries < 40; ++tries) {
        const rect = await rectOf(page, id);
        if (rect && rect.y0 >= low && rect.y1 <= high) return;
        if (rect) {
          await turnWheel(page, columnOf(rect), rect.y0 < low ? rect.y0 - low - 20 : rect.y1 - high + 20);
          const after = await rectOf(page, id);
          if (after && after.y0 === rect.y0 && after.y1 === rect.y1) return;
        } else if (column) {
          await turnWheel(page, column, (height - headerHeight) * 0.5);
        } else {
          break; // then from the tops of the columns
        }
      }
    }
    throw new Error(`${size.name} ${language}: ${id} is not to be found`);
  }

  /** @param {string} view */
  async function shoot(view) {
    for (const theme of themes) {
      await page.emulateMedia({ colorScheme: theme });
      for (const digits of languages[language]) {
        await setDigits(digits);
        await save(view, theme, digits);
      }
    }
    await setDigits('latn');
  }

  /** Without a press, as that would close an open field; its message is made anew. @param {string} digits */
  async function setDigits(digits) {
    await page.evaluate((wanted) => {
      globalThis.mihwar.setDigits(wanted);
      document.querySelector('#field:not([hidden]) input')?.dispatchEvent(new Event('input', { bubbles: true }));
    }, digits);
  }

  /** @param {string} view @param {string} theme @param {string} digits */
  async function save(view, theme, digits) {
    const set = `${size.name}-${theme}`;
    await mkdir(join(folder, set), { recursive: true });
    await writeFile(join(folder, set, `${view}.${language}-${digits}.png`), await shootFile(page));
    const views = taken.get(set) ?? new Map();
    taken.set(set, views.set(view, (views.get(view) ?? new Set()).add(`${language}-${digits}`)));
  }

  /** What scrolls under a point, from its top to its end. @param {string} name @param {{x: number, y: number}} at @param {number} step */
  async function shootScrolling(name, at, step) {
    await turnWheel(page, at, -100_000);
    for (let part = 1, before = Buffer.alloc(0); part < 50; ++part) {
      const now = await shootFile(page);
      if (now.equals(before)) return;
      before = now;
      await shoot(`${name} ${part}`);
      await turnWheel(page, at, step);
    }
    report(`${size.name} ${language}: ${name} has no end`);
  }

  /** @param {string} what @param {string} id */
  async function shootTrace(what, id) {
    await reveal(id);
    await click(id);
    const closing = await rectOf(page, 'button.close_trace');
    const trace = { x: (closing.x0 + closing.x1) / 2, y: height - 6 };
    await shootScrolling(`trace of ${what}`, trace, (height - closing.y0) * 0.8);
    await turnWheel(page, trace, -100_000);
    await click('button.close_trace');
  }

  /** @param {string} what @param {string} id @param {string} text */
  async function shootField(what, id, text) {
    await reveal(id);
    await click(id);
    if (text) {
      await page.keyboard.press('Control+A');
      await page.keyboard.insertText(text);
    }
    await shoot(`field of ${what}`);
    await page.keyboard.press('Escape');
    await settle(page);
  }

  return async function shootAll() {
    await shoot('start');
    await shootTrace('a figure', 'result.npv');
    await shootTrace('a lever', 'trace.lever.wait_reduction');
    await shootField('a number', 'value.lever.wait_reduction', language === 'ar' ? '٧٥٫٥' : '75.5');
    await shootField('a number out of range', 'value.lever.wait_reduction', '500');
    await shootField('the name', 'scenario.name', language === 'ar' ? 'خطة الربع الرابع' : 'Plan for the fourth quarter');
    await shootField('the notes', 'notes.text', '');
    for (const id of [...groups, ...details.map((lever) => `open.lever.${lever}`)]) {
      await reveal(id);
      await click(id);
    }
    for (const [column, at] of columns) await shootScrolling(column, at, (height - headerHeight) * 0.85);
  };
}

const escape = (/** @type {string} */ text) => text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);

function indexPage() {
  const sections = [...taken].map(([set, views]) => {
    const rows = [...views].map(([view, made]) => {
      const cells = Object.keys(variants).map((variant) => {
        if (!made.has(variant)) return '<td></td>';
        const file = encodeURI(`${set}/${view}.${variant}.png`);
        return `<td><a href="${file}"><img src="${file}" alt="${escape(`${view}, ${variant}`)}" loading="lazy"></a></td>`;
      });
      return `<tr><th>${escape(view)}</th>${cells.join('')}</tr>`;
    });
    const heads = Object.values(variants).map((name) => `<th>${name}</th>`);
    return `<h2 id="${set}">${set}</h2>\n<table><tr><th></th>${heads.join('')}</tr>\n${rows.join('\n')}\n</table>`;
  });
  const links = [...taken.keys()].map((set) => `<a href="#${set}">${set}</a>`);
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Mihwar: every panel</title>
<style>
body { font: 15px/1.4 system-ui, sans-serif; margin: 1rem; background: #ddd; color: #111 }
td { width: 33%; vertical-align: top } th { text-align: start; vertical-align: top } img { max-width: 100% }
</style>
<h1>Mihwar: every panel</h1>
<p>${links.join(' · ')}</p>
${sections.join('\n')}
</html>
`;
}

const server = await serve({ folder: values.site });
const browser = await launchBrowser();
try {
  for (const size of sizes) {
    for (const language of /** @type {('en' | 'ar')[]} */ (Object.keys(languages))) {
      if (!`${size.name} ${language}`.includes(values.only)) continue;
      const { page, complaints, close } = await newPage(browser, {
        viewport: { width: size.width, height: size.height },
        deviceScaleFactor: size.ratio,
        hasTouch: size.touch,
        isMobile: size.touch,
      });
      await load(page, `${server.address}?lang=${language}`);
      await createPhotographer(page, size, language)().catch((error) => report(error.message));
      for (const complaint of complaints) report(`console: ${complaint}`);
      console.log(`  ${size.name} ${language}`);
      await close();
    }
  }
  await writeFile(join(folder, 'index.html'), indexPage());
  console.log(`${join(folder, 'index.html')} shows them all`);
} finally {
  await browser.close();
  await server.close();
}
process.exit(failed ? 1 : 0);
