// Shows the report in a window of its own. That inherits the page's policy, so its style is a sheet made by script.
import { askForPress } from './dialogs.mjs';
import { qrSvg } from './qr.mjs';
import { makeReport } from './report.mjs';
import { reportStyle } from './report-style.mjs';

/** "2026-07-31", here. */
function today() {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}

/** @param {Window & typeof globalThis} view @param {string} html @param {string} printWords */
function fill(view, html, printWords) {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const { document: shown } = view;
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(reportStyle);
  shown.adoptedStyleSheets = [sheet];
  shown.replaceChild(shown.adoptNode(page.documentElement), shown.documentElement);
  const button = shown.createElement('button');
  button.textContent = printWords;
  button.addEventListener('click', () => view.print());
  shown.body.prepend(button);
}

/**
 * @param {import('../account.mjs').Account} account
 * @param {string} address of the link; empty when it would be too long
 */
export async function openReport(account, address) {
  const html = makeReport(account, { address, qr: address && qrSvg(address), day: today() });
  const show = () => {
    const view = /** @type {(Window & typeof globalThis) | null} */ (open('', '_blank'));
    if (view) fill(view, html, account.words.print);
    return view !== null;
  };
  if (!show()) askForPress(account.words.report, account.words.report, show);
}
