// Talks to the page that shows this one in a frame (?embed=1), by postMessage; docs/hosting.md tells what is said.

/**
 * What this needs of the app.
 * @typedef {object} Host
 * @property {import('./core.mjs').Core} core
 * @property {(fragment: string) => Promise<boolean>} openLink false: it has errors
 * @property {() => Promise<void>} whenComplete
 */

const quietMs = 300; // without a change, until the parent hears of the last one
const maxLink = 8192; // characters, as for any link

/** Origins that may talk to this page: ?origin=…, as often as needed; without any, its own. */
function allowedOrigins() {
  const named = new URLSearchParams(location.search).getAll('origin');
  const exact = named.filter((text) => URL.canParse(text) && new URL(text).origin === text && text !== 'null');
  for (const text of named) if (!exact.includes(text)) console.warn(`?origin=${text} is no origin such as https://example.org`);
  return new Set(named.length > 0 ? exact : [location.origin]);
}

/** The parent's, where the browser tells it. */
const parentOrigin = () => location.ancestorOrigins?.[0] ?? (document.referrer ? new URL(document.referrer).origin : '');

/**
 * The function returned is called after every frame.
 * @param {Host} host
 */
export function listenToParent({ core, openLink, whenComplete }) {
  const allowed = allowedOrigins();
  let origin = parentOrigin(); // to which answers go
  const state = () => ({ link: core.link(), parameters: core.parameters(), results: core.results() });
  const figures = () => JSON.stringify([core.link(), core.parameters()]);
  let told = '';
  let seen = '';
  let timer = 0;

  /** @param {string} type @param {object} [content] */
  function tell(type, content) {
    if (allowed.has(origin)) parent.postMessage({ mihwar: 1, type, ...content }, origin);
  }

  function look() {
    timer = 0;
    const now = figures();
    if (now === told) return;
    if (now === seen) {
      told = now;
      tell('changed', state());
    } else {
      seen = now;
      timer = setTimeout(look, quietMs);
    }
  }

  /** @param {{type?: unknown, link?: unknown, id?: unknown}} message */
  async function obey({ type, link, id }) {
    const answer = id === undefined ? {} : { id };
    await whenComplete();
    if (type === 'get') return tell('state', { ...answer, ...state() });
    if (type !== 'load') return tell('error', { ...answer, message: 'type: load or get' });
    if (typeof link !== 'string' || link.length > maxLink) {
      return tell('error', { ...answer, message: `link: a text of at most ${maxLink} characters` });
    }
    if (await openLink(link.replace(/^#/, ''))) tell('state', { ...answer, ...state() });
    else tell('error', { ...answer, message: 'link: it cannot be opened; nothing has changed' });
  }

  addEventListener('message', (event) => {
    if (event.source !== parent || event.data?.mihwar !== 1) return;
    if (!allowed.has(event.origin)) return console.warn(`a message from ${event.origin}, which ?origin= does not name`);
    origin = event.origin;
    obey(event.data);
  });
  whenComplete().then(() => {
    told = seen = figures();
    tell('ready');
  });
  return () => {
    if (told) timer ||= setTimeout(look, quietMs);
  };
}
