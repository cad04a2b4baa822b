// An organisation's own name, logo, colour, start and disclaimer, from the file that <meta name="mihwar-brand"> names.
import { checkBrand } from './brand_check.mjs';
import { Choice } from './core.mjs';
import { inBoth, showNotice } from './notice.mjs';

const patienceMs = 4000; // then the page starts without
const refused = { en: 'brand.json is not used:', ar: 'لم يُستخدم brand.json:' };
const close = { en: 'Close', ar: 'إغلاق' };

/** @param {import('./notice.mjs').Words[]} problems */
function refuse(problems) {
  for (const { en } of problems) console.error(`brand.json is not used: ${en}`);
  const notice = showNotice('refused', [refused, ...problems.slice(0, 6)], [{ words: close, act: () => notice.remove() }]);
  return null;
}

/** @param {unknown} error */
const refuseUnread = (error) =>
  refuse([{ en: `The file cannot be read (${error}).`, ar: `تعذّرت قراءة الملف (${error}).` }]);

/** The strip at the foot of the page; the canvas keeps clear of it. @param {import('./brand_check.mjs').Brand} brand */
function addFoot({ name, logo, disclaimer }) {
  if (!logo && !disclaimer) return;
  const foot = document.createElement('footer');
  foot.id = 'brand';
  if (logo) {
    const image = document.createElement('img');
    image.src = logo;
    image.alt = name ? `${name.en} · ${name.ar}` : '';
    image.addEventListener('error', () => {
      image.remove();
      refuse([{ en: `logo: ${logo} is missing or no image.`, ar: `logo: ${logo} مفقود أو ليس صورة.` }]);
    });
    foot.append(image);
  }
  if (disclaimer) foot.append(...inBoth(disclaimer, 'p'));
  document.body.append(foot);
  new ResizeObserver(() => document.documentElement.style.setProperty('--foot', `${foot.offsetHeight}px`)).observe(foot);
}

/**
 * Null when it is refused: the page says why, and is as without.
 * @param {string} file
 */
export async function readBrand(file) {
  /** @type {import('./brand_check.mjs').Brand} */
  let brand;
  try {
    const response = await fetch(file, { signal: AbortSignal.timeout(patienceMs) });
    if (!response.ok) throw new Error(`${response.status}`);
    const checked = checkBrand(await response.text());
    if (checked.problems.length > 0) return refuse(checked.problems);
    brand = checked.brand;
  } catch (error) {
    return refuseUnread(error);
  }
  return { languages: brand.languages, scenario: brand.scenario, wear: (/** @type {import('./core.mjs').Core} */ core) => wear(brand, core) };
}

/**
 * The function returned is called after every frame; true when another one is needed.
 * @param {import('./brand_check.mjs').Brand} brand
 * @param {import('./core.mjs').Core} core
 */
function wear(brand, core) {
  const { name, accent, languages } = brand;
  const root = document.documentElement;
  const number = (/** @type {string | undefined} */ colour) => (colour ? parseInt(colour.slice(1), 16) : -1);
  let shown = '';
  addFoot(brand);

  function follow() {
    const language = core.choice(Choice.language) === 1 ? 'ar' : 'en';
    const theme = core.theme() === 1 ? 'dark' : 'light';
    if (shown === language + theme) return false;
    shown = language + theme;
    core.brand(name?.[language] ?? '', number(accent?.light), number(accent?.dark), languages?.length === 1);
    if (accent) root.style.setProperty('--accent', accent[theme]);
    return true;
  }
  follow();
  return follow;
}
