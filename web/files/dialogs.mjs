// What stands over the app for a moment: the QR code of a link, and a question before all is forgotten.

/** @param {{en: string, ar: string}} words of the language shown */
const say = (words) => (document.documentElement.lang === 'ar' ? words.ar : words.en);

const close = { en: 'Close', ar: 'إغلاق' };
const cancel = { en: 'Cancel', ar: 'إلغاء' };
const forget = { en: 'Forget everything', ar: 'انس كل شيء' };
const forgetTitle = { en: 'Forget everything?', ar: 'هل تريد نسيان كل شيء؟' };
const forgetText = {
  en: 'All scenarios and choices that this browser keeps for this page are deleted. This cannot be undone. Files and links that you have saved elsewhere remain.',
  ar: 'تحذف جميع السيناريوهات والاختيارات التي يحفظها هذا المتصفح لهذه الصفحة. لا يمكن التراجع عن ذلك. وتبقى الملفات والروابط التي حفظتها في مكان آخر.',
};
const qrTitle = { en: 'Link to these figures', ar: 'رابط هذه الأرقام' };
const qrTooLong = {
  en: 'This link is too long for a QR code. It can be copied.',
  ar: 'هذا الرابط أطول من أن يحمله رمز QR. ويمكن نسخه.',
};

/** @param {string} tag @param {string} [text] */
function element(tag, text = '') {
  const made = document.createElement(tag);
  made.textContent = text;
  return made;
}

/** @param {string} title @param {Node[]} content @param {{words: string, act?: () => void}[]} buttons the first has the focus */
function showDialog(title, content, buttons) {
  const dialog = document.createElement('dialog');
  dialog.setAttribute('aria-label', title);
  dialog.append(element('h2', title), ...content);
  for (const { words, act } of buttons) {
    const button = element('button', words);
    button.addEventListener('click', () => {
      dialog.close();
      act?.();
    });
    dialog.append(button);
  }
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}

/** @param {() => void} onYes */
export function confirmForgetting(onYes) {
  const dialog = showDialog(say(forgetTitle), [element('p', say(forgetText))], [
    { words: say(cancel) },
    { words: say(forget), act: onYes },
  ]);
  dialog.classList.add('question');
}

/** @param {string} address */
export async function showQr(address) {
  const { qrSvg } = await import('./qr.mjs');
  const code = qrSvg(address);
  const area = document.createElement('textarea');
  area.value = address;
  area.readOnly = true;
  area.dir = 'ltr';
  area.rows = 3;
  area.setAttribute('aria-label', say(qrTitle));
  const picture = element('div');
  picture.className = 'qr';
  if (code) picture.innerHTML = code;
  else picture.textContent = say(qrTooLong);
  showDialog(say(qrTitle), [picture, area], [{ words: say(close) }]);
}

/** A press that the browser wants to see before it opens a window. @param {string} title @param {string} words @param {() => void} act */
export function askForPress(title, words, act) {
  showDialog(title, [], [{ words, act }, { words: say(close) }]);
}
