// The work outlives the program: a copy of it stands here, outside the program's memory, and the panel of a crash hands it out.
import { savedText } from './files/autosave.mjs';
import { fileNameOf, saveAs } from './files/files.mjs';
import { bilingualButton, element, inOrder } from './panel.mjs';
import { hasSavedWork } from './work.mjs';

const betweenMs = 1000; // copies at most this often

let lastGood = '';

/** The function returned is called after every frame. @param {import('./core.mjs').Core} core */
export function keepCopy(core) {
  let copied = -1; // the revision
  let copiedAt = -betweenMs;
  let timer = 0;
  function copy() {
    timer = 0;
    const revision = core.revision();
    const text = core.document(true);
    if (!text) return; // the second part is not here yet
    lastGood = text;
    copied = revision;
    copiedAt = performance.now();
  }
  return () => {
    if (timer || core.revision() === copied) return;
    timer = setTimeout(copy, Math.max(0, copiedAt + betweenMs - performance.now()));
  };
}

const words = {
  copy: { en: 'Copy my scenario', ar: 'نسخ السيناريو' },
  copied: { en: 'Copied', ar: 'تم النسخ' },
  save: { en: 'Save as file', ar: 'حفظ في ملف' },
  byHand: { en: 'Text of the scenario, to be copied', ar: 'نص السيناريو لنسخه' },
  fresh: { en: 'Start afresh without my saved work', ar: 'البدء من جديد دون العمل المحفوظ' },
  freshNote: {
    en: 'Choose this if it stops each time. The saved work stays in this browser, at the address without “fresh”.',
    ar: 'اختر هذا إن كانت تتوقف في كل مرة. يبقى العمل المحفوظ في هذا المتصفح، في العنوان من دون «fresh».',
  },
};

/** @param {import('./notice.mjs').Words} both @param {string} tag */
const inBoth = (both, tag) => inOrder().map((language) => element(tag, both[language], language));

/** Where the clipboard is refused: to be copied by hand. @param {HTMLElement} buttons @param {string} text */
function showText(buttons, text) {
  const shown = buttons.parentElement?.querySelector('textarea');
  if (shown) return shown.select();
  const area = document.createElement('textarea');
  area.value = text;
  area.readOnly = true;
  area.dir = 'ltr';
  area.rows = 6;
  area.setAttribute('aria-label', `${words.byHand.en} · ${words.byHand.ar}`);
  buttons.after(area);
  area.select();
}

/** @param {HTMLElement} buttons @param {string} text */
function copyButton(buttons, text) {
  const told = document.createElement('p');
  told.setAttribute('role', 'status');
  buttons.after(told);
  return bilingualButton(words.copy, async () => {
    try {
      await navigator.clipboard.writeText(text);
      told.replaceChildren(...inBoth(words.copied, 'span'));
    } catch {
      showText(buttons, text);
    }
  });
}

/** Under a name that nothing is kept under yet. The old work stays, and so does what the address says of language and theme. */
function startAfresh() {
  let number = 1;
  while (hasSavedWork(`mihwar.fresh${number}.`)) ++number;
  const url = new URL(location.href);
  url.hash = '';
  url.searchParams.set('fresh', String(number));
  location.assign(url);
}

/** Adds to the panel of a crash. @param {HTMLElement} buttons */
export function offerRescue(buttons) {
  const text = lastGood || savedText();
  if (text) {
    const blob = new Blob([text], { type: 'application/json' });
    const save = bilingualButton(words.save, () => saveAs(`${fileNameOf(text)}.mihwar.json`, blob));
    buttons.append(copyButton(buttons, text), save);
  }
  if (!hasSavedWork() && location.hash.length < 2) return;
  const fresh = bilingualButton(words.fresh, startAfresh);
  fresh.classList.add('fresh');
  buttons.append(fresh, ...inBoth(words.freshNote, 'small'));
}
