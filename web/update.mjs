// Offers a new version that is already here. It never starts by itself while this one is in use.
import { showNotice } from './notice.mjs';

const ready = { en: 'A new version is ready.', ar: 'إصدار جديد جاهز.' };
const others = {
  en: 'The calculator is also open in another tab or window. Close it there first, as both change at once.',
  ar: 'الحاسبة مفتوحة أيضًا في لسان أو نافذة أخرى. أغلقها هناك أولًا، فكلاهما يتغيّر معًا.',
};
const reload = { en: 'Load it now', ar: 'تحميله الآن' };
const later = { en: 'Later', ar: 'لاحقًا' };

let isOffered = false;

/** @param {ServiceWorkerRegistration} registration */
export function offerUpdate(registration) {
  if (isOffered) return;
  isOffered = true;
  let isWanted = false;
  /** @param {import('./notice.mjs').Words[]} lines */
  const show = (...lines) => {
    const notice = showNotice('update', lines, [
      {
        words: reload,
        act() {
          isWanted = true;
          registration.waiting?.postMessage('take over');
        },
      },
      { words: later, act: () => notice.remove() },
    ]);
  };
  navigator.serviceWorker.addEventListener('controllerchange', () => isWanted && location.reload());
  navigator.serviceWorker.addEventListener('message', ({ data }) => data === 'others are open' && show(ready, others));
  show(ready);
}
