// The page's entry: says what is missing, else starts the app. It must load even where the rest cannot.
import { Failure, hidePanel, showPanel } from './panel.mjs';

const stallMs = 20_000; // as in load.mjs, which may not have come

// (func (result v128) i32.const 0 i8x16.splat i8x16.popcnt)
const simdModule = new Uint8Array([
  0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 10, 1, 8, 0, 65, 0, 253, 15, 253, 98, 11,
]);

/** Scripts that do not come: said after a while, and taken back when they do. The function returned ends the watch. */
function watchScripts() {
  let alarm = 0;
  const wait = () => {
    clearTimeout(alarm);
    alarm = setTimeout(() => showPanel(new Failure('stalled', 'web/app.mjs')), stallMs);
  };
  const arrivals = new PerformanceObserver(wait);
  arrivals.observe({ type: 'resource' });
  wait();
  return () => {
    arrivals.disconnect();
    clearTimeout(alarm);
  };
}

try {
  if (typeof WebAssembly !== 'object') throw new Failure('no-wasm', 'WebAssembly');
  if (!WebAssembly.validate(simdModule)) throw new Failure('no-wasm', 'WebAssembly SIMD');
  const { start } = await import('./app.mjs').finally(watchScripts());
  hidePanel();
  await start();
} catch (error) {
  showPanel(error instanceof Failure ? error : new Failure('download', String(error)));
}
