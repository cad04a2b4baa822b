// The message that takes the app's place, in both languages.

/** @typedef {'no-wasm' | 'no-webgl' | 'download' | 'crash' | 'no-context'} Reason */

/** @type {Record<Reason, {en: [title: string, text: string], ar: [title: string, text: string]}>} */
const messages = {
  'no-wasm': {
    en: [
      'This browser cannot run the calculator',
      'It needs WebAssembly with SIMD. Please use a current version of Chrome, Edge, Firefox or Safari.',
    ],
    ar: [
      'لا يستطيع هذا المتصفح تشغيل الحاسبة',
      'تحتاج الحاسبة إلى WebAssembly مع SIMD. يُرجى استخدام إصدار حديث من Chrome أو Edge أو Firefox أو Safari.',
    ],
  },
  'no-webgl': {
    en: [
      'Graphics are not available',
      'The calculator draws with WebGL 2, which this browser does not offer here. Switch on hardware acceleration in its settings, or use another browser.',
    ],
    ar: [
      'الرسوميات غير متاحة',
      'ترسم الحاسبة بواسطة WebGL 2، وهو غير متاح في هذا المتصفح. فعّل تسريع الأجهزة في إعداداته، أو استخدم متصفحًا آخر.',
    ],
  },
  download: {
    en: ['A part of the page could not be loaded', 'Please check the connection and load the page again.'],
    ar: ['تعذّر تحميل جزء من الصفحة', 'يُرجى التحقق من الاتصال ثم إعادة تحميل الصفحة.'],
  },
  crash: {
    en: ['The calculator has stopped', 'An error inside the program stopped it. Load the page again to go on.'],
    ar: ['توقفت الحاسبة', 'أوقفها خطأ داخل البرنامج. أعد تحميل الصفحة للمتابعة.'],
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
function element(tag, text, language = 'en') {
  const made = document.createElement(tag);
  made.textContent = text;
  made.lang = language;
  made.dir = language === 'ar' ? 'rtl' : 'ltr';
  return made;
}

/** @param {Failure} failure */
export function showPanel({ reason, detail }) {
  const panel = /** @type {HTMLElement} */ (document.getElementById('panel'));
  const articles = /** @type {const} */ (['en', 'ar']).map((language) => {
    const [title, text] = messages[reason][language];
    const article = element('article', '', language);
    article.append(element('h2', title, language), element('p', text, language));
    return article;
  });
  const button = element('button', '');
  button.append(element('span', 'Load again'), ' · ', element('span', 'إعادة التحميل', 'ar'));
  button.addEventListener('click', () => location.reload());
  panel.replaceChildren(...articles, button, element('code', detail));
  panel.dataset.reason = reason;
  panel.hidden = false;
  document.getElementById('loading')?.setAttribute('hidden', '');
  button.focus();
}

export function hidePanel() {
  const panel = document.getElementById('panel');
  if (panel) panel.hidden = true;
}
