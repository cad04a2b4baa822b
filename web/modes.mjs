// What is shown: the canvas, the plain page (twin/), or both, as ?view=html and ?view=both say, as readers choose, and where
// there is no WebGL.
import { embedded } from './load.mjs';

/** @typedef {'canvas' | 'html' | 'both'} Mode */
/** @typedef {import('./twin/index.mjs').Reason} Reason */

/** @returns {Mode} */
function askedFor() {
  const view = new URLSearchParams(location.search).get('view');
  return view === 'html' || view === 'both' ? view : 'canvas';
}

/** @param {Mode} mode */
function tellAddress(mode) {
  const url = new URL(location.href);
  if (mode === 'canvas') url.searchParams.delete('view');
  else url.searchParams.set('view', mode);
  if (url.href !== location.href) history.replaceState(history.state, '', url);
}

/**
 * @param {object} app
 * @param {import('./core.mjs').Core} app.core
 * @param {HTMLCanvasElement} app.canvas
 * @param {boolean} app.hasGraphics
 * @param {boolean} app.oneLanguage
 * @param {() => void} app.onChange
 * @param {() => Promise<boolean>} app.whenComplete false: the program's second part is missing
 */
export function createModes({ core, canvas, hasGraphics, oneLanguage, onChange, whenComplete }) {
  /** @type {Awaited<import('./twin/index.mjs').Twin> | null} */
  let twin = null;
  /** @type {ReturnType<typeof import('./twin/index.mjs').createTwin> | null} */
  let making = null;
  /** @type {Mode} */
  let mode = 'canvas';
  let hasCanvas = hasGraphics;
  const skip = document.getElementById('skip');

  /** @param {Mode} wanted */
  function show(wanted) {
    mode = wanted;
    document.body.dataset.view = mode;
    canvas.inert = mode === 'html';
    if (skip?.parentElement) skip.parentElement.hidden = mode !== 'canvas';
    onChange();
  }

  function showCanvas() {
    tellAddress('canvas');
    twin?.close();
    show('canvas');
    scrollTo(0, 0);
    canvas.focus();
  }

  /**
   * False: it could not be loaded.
   * @param {{wanted?: 'html' | 'both', reason?: Reason, takesFocus?: boolean}} how
   */
  async function open({ wanted = 'html', reason = '', takesFocus = false }) {
    if (!(await whenComplete())) return false;
    try {
      const { createTwin } = await import('./twin/index.mjs');
      making ??= createTwin({ core, onChange, showCanvas, oneLanguage });
      twin = await making;
    } catch (error) {
      making = null;
      console.info(`plain page: ${error}`);
      return false;
    }
    show(wanted);
    twin.open(hasCanvas && wanted === 'html', reason, takesFocus);
    const loading = document.getElementById('loading');
    if (loading) loading.hidden = true;
    return true;
  }

  async function openByChoice() {
    if (await open({ takesFocus: true })) tellAddress('html');
  }

  skip?.addEventListener('click', (event) => {
    event.preventDefault();
    openByChoice();
  });
  if (embedded.size > 0) skip?.setAttribute('href', '#');

  return {
    /** Shown first, if it is not the canvas. */
    starts: () => (hasGraphics ? askedFor() : 'html'),
    start: () =>
      hasGraphics ? open({ wanted: askedFor() === 'both' ? 'both' : 'html' }) : open({ reason: 'no_webgl' }),
    openByChoice,
    showsCanvas: () => mode !== 'html',
    /** For good, as far as anyone knows. */
    contextLost() {
      hasCanvas = false;
      return open({ reason: 'context_lost', takesFocus: mode !== 'html' });
    },
    contextBack() {
      if (hasCanvas) return;
      hasCanvas = true;
      if (mode === 'html') twin?.open(true, 'context_back', false);
    },
    /** Called after every frame. */
    follow: () => twin?.follow(),
    isSettled: () => mode === 'canvas' || (twin?.isSettled() ?? false),
  };
}
