// The canvas's backing store: exactly one texel for each device pixel.

/**
 * @typedef {object} Size
 * @property {number} width device pixels
 * @property {number} height device pixels
 * @property {number} ratio device pixels per CSS pixel
 */

/**
 * The browser's own count of device pixels, unless it knows nothing of the ratio, as in emulated devices.
 * @param {number} computed
 * @param {number | undefined} exact
 */
const nearest = (computed, exact) => (exact !== undefined && Math.abs(exact - computed) < 1 ? exact : Math.round(computed));

/**
 * Calls onChange when the canvas or the pixel ratio changes, and once at first.
 * @param {HTMLCanvasElement} canvas
 * @param {(size: Size) => void} onChange
 */
export function watchSize(canvas, onChange) {
  const observer = new ResizeObserver(([entry]) => {
    const ratio = devicePixelRatio;
    const exact = entry.devicePixelContentBoxSize?.[0];
    const box = entry.contentBoxSize[0];
    onChange({
      width: nearest(box.inlineSize * ratio, exact?.inlineSize),
      height: nearest(box.blockSize * ratio, exact?.blockSize),
      ratio,
    });
  });

  function observe() {
    observer.disconnect();
    try {
      observer.observe(canvas, { box: 'device-pixel-content-box' });
    } catch {
      observer.observe(canvas); // Safari
    }
  }

  // A query matches one ratio only, so each change needs the next query.
  function watchRatio() {
    matchMedia(`(resolution: ${devicePixelRatio}dppx)`).addEventListener(
      'change',
      () => {
        observe();
        watchRatio();
      },
      { once: true },
    );
  }

  observe();
  watchRatio();
}
