// Where this browser keeps the work.

/** Keys begin so; differently after "start afresh", so that what was there stays. */
export function workPrefix() {
  const fresh = new URLSearchParams(location.search).get('fresh') ?? '';
  return /^\d{1,4}$/.test(fresh) ? `mihwar.fresh${fresh}.` : 'mihwar.work.';
}

/** Where storage is forbidden there is none. @param {string} [prefix] */
export function hasSavedWork(prefix = workPrefix()) {
  try {
    return Object.keys(localStorage).some((key) => key.startsWith(prefix));
  } catch {
    return false;
  }
}

/** This page's address with a fragment, for others: their work is kept where it always is. @param {string} fragment */
export function linkTo(fragment) {
  const url = new URL(location.href);
  url.searchParams.delete('fresh');
  url.hash = fragment;
  return url.href;
}
