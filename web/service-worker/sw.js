// Keeps the site for use without a network. scripts/cmake/service_worker.mjs writes `self.site` before it: the version and
// the files with their digests. A version is downloaded as a whole; it takes over when the page asks for it, or when no page
// of the version before is open any more.

/** @typedef {{path: string, integrity: string}} Kept */

const worker = /** @type {ServiceWorkerGlobalScope & {site: {version: string, files: Kept[], later: Kept[]}}} */ (
  /** @type {unknown} */ (self)
);
const { version, files, later } = worker.site;
const { scope } = worker.registration;
// Other folders of the same host may hold other copies of this app.
const prefix = `mihwar ${scope} `;
const cacheName = prefix + version;
const known = new Map([...files, ...later].map((file) => [new URL(file.path, scope).href, file]));

/** Asks the host again, and refuses what does not belong to this version. @param {Kept} file */
const asked = ({ path, integrity }) => new Request(new URL(path, scope), { cache: 'no-cache', integrity });

worker.addEventListener('install', (event) => event.waitUntil(install()));

async function install() {
  const cache = await caches.open(cacheName);
  await cache.addAll(files.map(asked));
  // What fails here is kept when it is first used.
  await Promise.allSettled(later.map((file) => cache.add(asked(file))));
}

worker.addEventListener('activate', (event) => event.waitUntil(activate()));

async function activate() {
  const old = (await caches.keys()).filter((name) => name.startsWith(prefix) && name !== cacheName);
  await Promise.all(old.map((name) => caches.delete(name)));
  await worker.clients.claim();
}

worker.addEventListener('fetch', (event) => {
  const { method, url } = event.request;
  const address = withoutQuery(url);
  if (method === 'GET' && known.has(address)) event.respondWith(answer(event.request, address));
});

/** @param {string} url */
function withoutQuery(url) {
  const address = new URL(url);
  address.search = address.hash = '';
  return address.href === `${scope}index.html` ? scope : address.href;
}

/** @param {Request} request @param {string} address */
async function answer(request, address) {
  const cache = await caches.open(cacheName);
  const kept = await cache.match(address, { ignoreVary: true });
  if (kept) return kept;
  const file = /** @type {Kept} */ (known.get(address));
  const fresh = await fetch(asked(file)).catch(() => null);
  if (!fresh?.ok) return fetch(request);
  await cache.put(address, fresh.clone());
  return fresh;
}

worker.addEventListener('message', (event) => {
  if (event.data === 'take over') event.waitUntil(takeOver(event.source));
});

/** One page may change its version; two would change under each other's feet. @param {ExtendableMessageEvent['source']} asking */
async function takeOver(asking) {
  const pages = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const open = pages.filter(({ url }) => url.startsWith(scope));
  if (open.length > 1) asking?.postMessage('others are open');
  else await worker.skipWaiting();
}
