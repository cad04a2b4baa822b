// What a screen reader hears of the canvas: its description, the headline once a change has settled, messages, and the
// control that the keyboard is at.

const settledMs = 800; // without a change
const controlMs = 150; // a key that is held down changes a value often

/** @param {string} id */
const place = (id) => /** @type {HTMLElement} */ (document.getElementById(id));

/** The same words twice count as a change too. @param {HTMLElement} region @param {string} words */
function say(region, words) {
  region.textContent = words && region.textContent === words ? `${words}\u00a0` : words;
}

/**
 * The function returned is called after every frame.
 * @param {HTMLCanvasElement} canvas
 * @param {import('./core.mjs').Core} core
 */
export function createSpeech(canvas, core) {
  const [description, news, control] = ['described', 'said-result', 'said-control'].map(place);
  let [headline, figures] = core.headline();
  let awaited = headline + figures;
  let message = core.message();
  /** @type {ReturnType<typeof core.focused>} */
  let at = null;
  let isNew = false;
  let resultTimer = 0;
  let controlTimer = 0;

  function describe() {
    description.textContent = `${headline} ${figures}`;
    canvas.setAttribute('aria-roledescription', document.documentElement.lang === 'ar' ? 'حاسبة' : 'calculator');
  }

  function followResult() {
    const [words, shown = ''] = core.headline();
    if (words + shown === awaited) return;
    awaited = words + shown;
    clearTimeout(resultTimer);
    if (!words) return; // held: what comes of it is said afterwards
    resultTimer = setTimeout(() => {
      if (words !== headline) say(news, words);
      [headline, figures] = [words, shown];
      describe();
    }, settledMs);
  }

  function followMessage() {
    if (core.message() === message) return;
    message = core.message();
    if (message) say(news, message);
  }

  function followControl() {
    const now = document.activeElement === canvas ? core.focused() : null;
    if (now?.id === at?.id && now?.value === at?.value) return;
    isNew ||= now?.id !== at?.id;
    at = now;
    clearTimeout(controlTimer);
    controlTimer = setTimeout(() => {
      say(control, (isNew ? at?.sentence : at?.value) ?? '');
      isNew = false;
    }, controlMs);
  }

  /** The plain page speaks for itself. */
  const isPlain = () => (document.body.dataset.view ?? 'canvas') !== 'canvas';

  describe();
  return () => {
    if (!isPlain()) {
      followResult();
      followMessage();
    }
    followControl();
  };
}
