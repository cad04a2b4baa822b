// Where this browser keeps the work: each tab that is open has a place of its own, so that none overwrites another's.

const places = ['', '2', '3', '4', '5', '6'];
const placeKey = 'mihwar.place';
let place = '';

const query = new URLSearchParams(location.search);

/** Inside another page that page decides what is shown, and nothing is kept. */
export const isEmbedded = () => query.get('embed') === '1';

/** After "start afresh" the work is kept beside what was there. */
function freshPrefix() {
  const fresh = query.get('fresh') ?? '';
  return /^\d{1,4}$/.test(fresh) ? `mihwar.fresh${fresh}.` : '';
}

/** @param {string} one */
const prefixOf = (one) => `mihwar.work${one}.`;

/** Keys begin so. */
export const workPrefix = () => freshPrefix() || prefixOf(place);

/** Where storage is forbidden there are none. */
function storedKeys() {
  try {
    return Object.keys(localStorage);
  } catch {
    return [];
  }
}

/** The time in the newest slot of a place (files/autosave.mjs), 0 = none. @param {string} one */
function savedAt(one) {
  const slots = storedKeys().filter((key) => key.startsWith(prefixOf(one)));
  return Math.max(0, ...slots.map((key) => Number(/^\S+ \d+ (\d+)\n/.exec(localStorage.getItem(key) ?? '')?.[1] ?? 0)));
}

const byTime = () => [...places].sort((a, b) => savedAt(b) - savedAt(a));

/** For as long as this tab lives; false: another tab has it. @param {string} one @returns {Promise<boolean>} */
function take(one) {
  return new Promise((taken, failed) => {
    const held = (/** @type {Lock | null} */ lock) => {
      taken(lock !== null);
      return lock ? new Promise(() => {}) : null;
    };
    navigator.locks.request(prefixOf(one), { ifAvailable: true }, held).catch(failed);
  });
}

/** Where this tab was before a reload, if it was anywhere. */
function formerPlace() {
  try {
    return places.filter((one) => one === sessionStorage.getItem(placeKey));
  } catch {
    return [];
  }
}

/** The tab's former place, else the one that was saved last of those that no other tab has. Without locks all share the first. */
export async function claimPlace() {
  if (isEmbedded() || freshPrefix() || !navigator.locks) return;
  for (const one of [...formerPlace(), ...byTime()]) {
    // Where storage is forbidden, locks are too.
    if (!(await take(one).catch(() => false))) continue;
    place = one;
    try {
      sessionStorage.setItem(placeKey, one);
    } catch {
      // Then a reload goes to the place that was saved last.
    }
    return;
  }
}

/** For a tab whose own place is empty: the other tabs' newest work, to go on from. */
export const newestPrefix = () => freshPrefix() || prefixOf(byTime()[0]);

/** @param {string} [prefix] */
export function hasSavedWork(prefix = freshPrefix() || 'mihwar.work') {
  return storedKeys().some((key) => key.startsWith(prefix));
}

/** This page's address with a fragment, for others: their work is kept where it always is. @param {string} fragment */
export function linkTo(fragment) {
  const url = new URL(location.href);
  url.searchParams.delete('fresh');
  url.hash = fragment;
  return url.href;
}
