// The message that takes the app's place, in both languages.

/** @typedef {'no-wasm' | 'download' | 'stalled' | 'crash' | 'no-context'} Reason */

/** @type {Record<Reason, {en: [title: string, text: string], ar: [title: string, text: string]}>} */
const messages = {
  'no-wasm': {
    en: [
      'This browser cannot run the calculator',
      'It needs WebAssembly with SIMD. Please use a current version of Chrome, Edge, Firefox or Safari. Where a security setting of the browser has switched WebAssembly off, allow it for this page.',
    ],
    ar: [
      'لا يستطيع هذا المتصفح تشغيل الحاسبة',
      'تحتاج الحاسبة إلى WebAssembly مع SIMD. يُرجى استخدام إصدار حديث من Chrome أو Edge أو Firefox أو Safari. وإن كان إعداد أمان في المتصفح قد عطّل WebAssembly، فاسمح به لهذه الصفحة.',
    ],
  },
  download: {
    en: ['A part of the page could not be loaded', 'Please check the connection and load the page again.'],
    ar: ['تعذّر تحميل جزء من الصفحة', 'يُرجى التحقق من الاتصال ثم إعادة تحميل الصفحة.'],
  },
  stalled: {
    en: [
      'The download has stopped half-way',
      'Nothing has arrived for 20 seconds. Please check the connection and try again: scenarios in the address and saved work are still there.',
    ],
    ar: [
      'توقف التحميل في منتصفه',
      'لم يصل شيء منذ 20 ثانية. يُرجى التحقق من الاتصال ثم إعادة المحاولة: ما في العنوان من سيناريوهات وما حُفظ من عمل ما زال موجودًا.',
    ],
  },
  crash: {
    en: [
      'The calculator has stopped',
      'An error inside the program stopped it. Load the page again to go on: your work comes back as it was saved last.',
    ],
    ar: ['توقفت الحاسبة', 'أوقفها خطأ داخل البرنامج. أعد تحميل الصفحة للمتابعة: يعود عملك كما حُفظ آخر مرة.'],
  },
  'no-context': {
    en: [
      'The graphics were reset',
      'The browser has not given them back yet. Your figures are still there: wait a little, or load the page again to start afresh.',
    ],
    ar: [
      'أُعيد ضبط الرسوميات',
      'لم يُعِدها المتصفح بعد. أرقامك ما زالت موجودة: انتظر قليلًا، أو أعد تحميل الصفحة للبدء من جديد.',
    ],
  },
};

export class Failure extends Error {
  /**
   * @param {Reason} reason
   * @param {string} [detail] for whoever is asked for help
   */
  constructor(reason, detail = '') {
    super(detail || reason);
    this.reason = reason;
    this.detail = detail;
  }
}

/**
 * @param {string} tag
 * @param {string} text
 * @param {'en' | 'ar'} [language]
 */
export function element(tag, text, language = 'en') {
  const made = document.createElement(tag);
  made.textContent = text;
  made.lang = language;
  made.dir = language === 'ar' ? 'rtl' : 'ltr';
  return made;
}

/** @param {import('./notice.mjs').Words} words @param {() => void} act */
export function bilingualButton({ en, ar }, act) {
  const button = document.createElement('button');
  const [first, second] = inOrder().map((language) => element('span', language === 'ar' ? ar : en, language));
  button.append(first, ' ', second);
  button.addEventListener('click', act);
  return button;
}

/** The reader's language first. @returns {('en' | 'ar')[]} */
export function inOrder() {
  const { lang, dataset } = document.documentElement;
  const language = dataset.theme ? lang : navigator.language; // the app has said nothing yet
  return language.startsWith('ar') ? ['ar', 'en'] : ['en', 'ar'];
}

/** @param {Reason} reason @param {'en' | 'ar'} language */
function article(reason, language) {
  const [title, text] = messages[reason][language].map((words, i) => element(['h2', 'p'][i], words, language));
  title.id = `panel-title-${language}`; // #panel is named by them
  text.id = `panel-text-${language}`;
  const made = element('article', '', language);
  made.append(title, text);
  return made;
}

/** @param {string} className @param {...Node} content */
function box(className, ...content) {
  const made = document.createElement('div');
  made.className = className;
  made.append(...content);
  return made;
}

/** What was there before and comes back when the panel goes. @type {HTMLElement[]} */
let behind = [];
let loadingWasShown = false;

/** @param {HTMLElement} panel */
function cover(panel) {
  const loading = document.getElementById('loading');
  loadingWasShown = loading?.hidden === false;
  if (loading) loading.hidden = true;
  const all = /** @type {HTMLElement[]} */ ([...document.body.children]);
  behind = all.filter((one) => one !== panel && !one.inert);
  for (const one of behind) one.inert = true;
  panel.hidden = false;
}

/** @param {Failure} failure */
export function showPanel({ reason, detail }) {
  hidePanel();
  const panel = /** @type {HTMLElement} */ (document.getElementById('panel'));
  const words = ['download', 'stalled'].includes(reason)
    ? { en: 'Try again', ar: 'إعادة المحاولة' }
    : { en: 'Load again', ar: 'إعادة التحميل' };
  const again = bilingualButton(words, () => location.reload());
  const buttons = box('buttons', again);
  const articles = inOrder().map((language) => article(reason, language));
  panel.replaceChildren(box('card', ...articles, buttons, element('code', detail)));
  panel.dataset.reason = reason;
  cover(panel);
  again.focus();
  if (reason === 'crash') import('./rescue.mjs').then(({ offerRescue }) => offerRescue(buttons), () => {});
}

export function hidePanel() {
  const panel = document.getElementById('panel');
  const loading = document.getElementById('loading');
  if (panel) panel.hidden = true;
  if (loading && loadingWasShown) loading.hidden = false;
  loadingWasShown = false;
  for (const one of behind) one.inert = false;
  behind = [];
}
