// What is printed of the plain page is the report.
import { makeReport } from '../files/report.mjs';
import { reportStyle } from '../files/report-style.mjs';
import { make } from './dom.mjs';

/** @type {((text: string) => string) | null} */
let qr = null;

/** @param {import('../core.mjs').Core} core @param {() => boolean} isShown */
export function printAsReport(core, isShown) {
  const place = make('div', { id: 'print', hidden: true });
  document.body.append(place);
  const sheet = new CSSStyleSheet({ media: 'print' });
  sheet.replaceSync(reportStyle);
  import('../files/qr.mjs').then(({ qrSvg }) => (qr = qrSvg), () => {});

  addEventListener('beforeprint', () => {
    const account = isShown() ? core.account() : null;
    if (!account) return;
    const address = account.link && new URL(`#${account.link}`, location.href.split('#')[0]).href;
    const html = makeReport(account, { address, qr: address && (qr?.(address) ?? ''), day: new Date().toISOString().slice(0, 10) });
    const page = new DOMParser().parseFromString(html, 'text/html');
    place.replaceChildren(...page.body.childNodes);
    place.hidden = false;
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  });
  addEventListener('afterprint', () => {
    place.replaceChildren();
    place.hidden = true;
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
  });
}
