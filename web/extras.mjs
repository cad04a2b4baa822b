// What only some pages use, fetched only by them: a brand, a parent page to talk to, a copy for use without a network.
import { embedded } from './load.mjs';

const updateCheckMs = 3_600_000; // for pages that stay open for days

/** The page's brand, or null: without one, and when it is refused. */
export async function fetchBrand() {
  const file = document.querySelector('meta[name=mihwar-brand]')?.getAttribute('content');
  if (!file) return null;
  const { readBrand } = await import('./brand.mjs');
  return readBrand(file);
}

/**
 * The function returned is called after every frame.
 * @param {import('./embed.mjs').Host} host
 */
export function createEmbedding(host) {
  let follow = () => {};
  if (new URLSearchParams(location.search).get('embed') === '1' && parent !== window) {
    import('./embed.mjs').then(({ listenToParent }) => {
      follow = listenToParent(host);
    });
  }
  return () => follow();
}

/** From now on the page opens without a network. Where the browser does not allow it, all stays as it is. */
export async function keepOffline() {
  if (embedded.size > 0 || !isSecureContext || !navigator.serviceWorker) return;
  try {
    watch(await navigator.serviceWorker.register('sw.js'));
  } catch (error) {
    console.info(`no copy for use without a network: ${error}`);
  }
}

/** @param {ServiceWorkerRegistration} registration */
function watch(registration) {
  const offer = () => {
    if (!registration.waiting || !navigator.serviceWorker.controller) return;
    import('./update.mjs').then(({ offerUpdate }) => offerUpdate(registration));
  };
  offer();
  registration.addEventListener('updatefound', () => registration.installing?.addEventListener('statechange', offer));
  let checked = performance.now();
  document.addEventListener('visibilitychange', () => {
    if (document.hidden || !navigator.onLine || performance.now() - checked < updateCheckMs) return;
    checked = performance.now();
    registration.update().catch((/** @type {unknown} */ error) => console.info(`no update check: ${error}`));
  });
}
