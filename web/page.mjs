// The page around the canvas: it gives the app a language, digits and a theme to start with, and follows what the app
// makes of them.

const languages = ['en', 'ar']; // by text::Language
const digitSets = ['latn', 'arab']; // by text::Digits

/** Storage may be forbidden. @param {string} key */
function recall(key) {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** @param {string} key @param {string} value */
function remember(key, value) {
  try {
    localStorage.setItem(key, value);
  } catch {
    // Then the next visit starts as this one did.
  }
}

/** The address keeps saying what is shown, if it says anything of it. @param {string} key @param {string} value */
function correctAddress(key, value) {
  const url = new URL(location.href);
  if (!url.searchParams.has(key)) return;
  url.searchParams.set(key, value);
  history.replaceState(history.state, '', url);
}

/**
 * A choice that the app shows and changes: the address decides, then what was chosen last time, then the browser.
 * @param {{values: string[], query: string, key: string, preferred?: string[], get: () => number, set: (index: number) => void}} choice
 */
function createChoice({ values, query, key, preferred = [], get, set }) {
  const wishes = [new URLSearchParams(location.search).get(query), recall(key), ...preferred];
  const start = wishes.find((wish) => wish !== null && values.includes(wish));
  let current = start ? values.indexOf(start) : 0;
  set(current);
  return {
    value: () => values[current],
    follow() {
      if (get() === current) return;
      current = get();
      remember(key, values[current]);
      correctAddress(query, values[current]);
    },
  };
}

/**
 * Tells the app how to start; the function returned is called after every frame.
 * @param {HTMLCanvasElement} canvas
 * @param {import('./core.mjs').Core} core
 */
export function createPage(canvas, core) {
  const root = document.documentElement;
  const language = createChoice({
    values: languages,
    query: 'lang',
    key: 'mihwar.language',
    preferred: navigator.languages.map((tag) => tag.split('-')[0].toLowerCase()),
    get: core.language,
    set: core.setLanguage,
  });
  const digits = createChoice({
    values: digitSets,
    query: 'digits',
    key: 'mihwar.digits',
    get: core.digits,
    set: core.setDigits,
  });
  let theme = '';
  let title = '';

  return function follow() {
    language.follow();
    digits.follow();
    if (root.lang !== language.value()) {
      root.lang = language.value();
      root.dir = root.lang === 'ar' ? 'rtl' : 'ltr';
    }

    const shownTheme = core.dark() ? 'dark' : 'light';
    if (theme !== shownTheme) {
      theme = root.dataset.theme = shownTheme;
      const background = getComputedStyle(root).getPropertyValue('--background');
      for (const meta of document.querySelectorAll('meta[name=theme-color]')) meta.setAttribute('content', background);
    }

    const shownTitle = core.title();
    if (title !== shownTitle) {
      title = document.title = shownTitle;
      canvas.setAttribute('aria-label', title);
    }
  };
}
