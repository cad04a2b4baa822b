// What the app asks of the browser: the clipboard, and a screen that stays awake while presenting.
import { linkTo } from './work.mjs';

/** By hand, where the browser refuses: the text stands selected in a box. @param {string} text */
function offerText(text) {
  const dialog = document.createElement('dialog');
  const area = document.createElement('textarea');
  const close = document.createElement('button');
  const arabic = document.documentElement.lang === 'ar';
  area.value = text;
  area.readOnly = true;
  area.dir = 'auto';
  area.setAttribute('aria-label', arabic ? 'نص للنسخ' : 'Text to copy');
  close.textContent = arabic ? 'إغلاق' : 'Close';
  close.addEventListener('click', () => dialog.close());
  dialog.addEventListener('close', () => dialog.remove());
  dialog.append(area, close);
  document.body.append(dialog);
  dialog.showModal();
  area.select();
}

/** @param {string} text */
async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    offerText(text); // not allowed, or no clipboard without https
  }
}

/**
 * @param {import('./core.mjs').Core} core
 * @param {() => void} loadSecondPart
 * @param {(request: {kind: string, text: string}) => void} handleLater files, reports and pictures
 */
export function createRequests(core, loadSecondPart, handleLater) {
  /** @type {WakeLockSentinel | null} */
  let awake = null;
  let wantsAwake = false;

  // Given back by the browser when the page is hidden, so it is asked for again.
  async function keepAwake() {
    if (!wantsAwake || awake || document.hidden || !navigator.wakeLock) return;
    try {
      const lock = await navigator.wakeLock.request('screen');
      awake = lock;
      lock.addEventListener('release', () => {
        awake = null;
      });
      if (!wantsAwake) lock.release();
    } catch {
      // Low battery, or a policy: the screen then sleeps as always.
    }
  }
  document.addEventListener('visibilitychange', keepAwake);

  /** Called after every frame. */
  function follow() {
    for (let request = core.takeRequest(); request; request = core.takeRequest()) {
      if (request.kind === 'copy') copy(request.text);
      else if (request.kind === 'second-part') loadSecondPart();
      else if (request.kind === 'copy-link') copy(linkTo(request.text));
      else handleLater(request);
    }
    const presenting = core.presenting() !== 0;
    if (presenting === wantsAwake) return;
    wantsAwake = presenting;
    if (wantsAwake) keepAwake();
    else awake?.release();
  }
  return { follow, isKeptAwake: () => awake !== null };
}
