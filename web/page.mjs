// The page around the canvas: it gives the app a language, digits and a theme to start with, and follows what the app
// makes of them.

import { Choice } from './core.mjs';

const languages = ['en', 'ar']; // by text::Language
const digitSets = ['latn', 'arab']; // by text::Digits
const themeChoices = ['system', 'light', 'dark', 'projector']; // by ui::ThemeChoice
const themes = ['light', 'dark', 'projector']; // by ui::ThemeName
const textSizes = ['80', '100', '125', '150', '200']; // percent

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
 * @typedef {object} ChoiceOptions
 * @property {number} choice
 * @property {string[]} values
 * @property {string} query
 * @property {string[]} [offered] of the values
 * @property {string[]} [preferred]
 * @property {(value: string) => number} [toNumber]
 */

/**
 * A choice that the app shows and changes: the address decides, then what was chosen last time, then the system.
 * @param {import('./core.mjs').Core} core
 * @param {ChoiceOptions} options
 */
function createChoice(core, { choice, values, query, offered = values, preferred = [], toNumber = (value) => values.indexOf(value) }) {
  const key = `mihwar.${query}`;
  const wishes = [new URLSearchParams(location.search).get(query), recall(key), ...preferred];
  const start = wishes.find((wish) => wish !== null && offered.includes(wish));
  if (start) core.setChoice(choice, toNumber(start));
  let current = core.choice(choice);
  const value = () => values.find((one) => toNumber(one) === current) ?? values[0];
  return {
    value,
    follow() {
      if (core.choice(choice) === current) return;
      current = core.choice(choice);
      remember(key, value());
      correctAddress(query, value());
    },
  };
}

// The size that the reader has set in the browser counts, as far as the app has it.
function preferredTextSize() {
  const percent = parseFloat(getComputedStyle(document.documentElement).getPropertyValue('font-size')) / 0.17;
  return textSizes.reduce((best, size) => (Math.abs(+size - percent) < Math.abs(+best - percent) ? size : best), '100');
}

/**
 * Tells the app how to start; the function returned is called after every frame.
 * @param {HTMLCanvasElement} canvas
 * @param {import('./core.mjs').Core} core
 * @param {string[]} [brandLanguages] those that a brand offers, the first one to start with
 */
export function createPage(canvas, core, brandLanguages) {
  const root = document.documentElement;
  const browserLanguages = navigator.languages.map((tag) => tag.split('-')[0].toLowerCase());
  const language = createChoice(core, {
    choice: Choice.language,
    values: languages,
    query: 'lang',
    offered: brandLanguages,
    preferred: brandLanguages ?? browserLanguages,
  });
  const choices = [
    language,
    createChoice(core, { choice: Choice.digits, values: digitSets, query: 'digits' }),
    createChoice(core, { choice: Choice.theme, values: themeChoices, query: 'theme' }),
    createChoice(core, { choice: Choice.textPercent, values: textSizes, query: 'text', preferred: [preferredTextSize()], toNumber: Number }),
    createChoice(core, { choice: Choice.knowsTheApp, values: ['no', 'yes'], query: 'known' }),
  ];
  let theme = '';
  let title = '';

  return function follow() {
    for (const choice of choices) choice.follow();
    if (root.lang !== language.value()) {
      root.lang = language.value();
      root.dir = root.lang === 'ar' ? 'rtl' : 'ltr';
    }

    const shownTheme = themes[core.theme()];
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
