// A message at the foot of the page, in the language shown (style.css hides the other one).

/** @typedef {{en: string, ar: string}} Words */

/** @param {Words} words @param {string} tag @returns {HTMLElement[]} */
export const inBoth = (words, tag) =>
  /** @type {const} */ (['en', 'ar']).map((language) => {
    const made = document.createElement(tag);
    made.textContent = words[language];
    made.lang = language;
    made.dir = language === 'ar' ? 'rtl' : 'ltr';
    return made;
  });

/**
 * @param {string} id a message with this id takes the place of the one before
 * @param {Words[]} lines
 * @param {{words: Words, act: () => void}[]} buttons
 */
export function showNotice(id, lines, buttons) {
  document.getElementById(id)?.remove();
  const notice = document.createElement('section');
  notice.id = id;
  notice.className = 'notice';
  notice.setAttribute('role', 'status');
  for (const line of lines) notice.append(...inBoth(line, 'p'));
  for (const { words, act } of buttons) {
    const button = document.createElement('button');
    button.append(...inBoth(words, 'span'));
    button.addEventListener('click', act);
    notice.append(button);
  }
  document.body.append(notice);
  return notice;
}
