// The report: one HTML page for screen, print and PDF, made of the account (web/account.d.mts).

/** @typedef {import('../account.mjs').Account} Account */

const maxLinkShown = 1200; // characters; longer ones are for a file

/** @param {string} text */
const escape = (text) =>
  text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`).replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '');

/** What people have written has its own direction. @param {string} text */
const written = (text) => `<bdi>${escape(text)}</bdi>`;

/** What stays in English. @param {string} text */
const latin = (text) => `<span lang="en" dir="ltr">${escape(text)}</span>`;

/** @param {string} title @param {string} content */
const section = (title, content) => (content ? `<section><h2>${escape(title)}</h2>${content}</section>` : '');

/** @param {string[]} heads @param {string} rows @param {string} [kind] of columns */
const table = (heads, rows, kind = '') =>
  `<table class="${kind}"><thead><tr>${heads.map((head) => `<th scope="col">${head}</th>`).join('')}</tr></thead><tbody>${rows}</tbody></table>`;

/** @param {string[]} lines */
const list = (lines) => (lines.length > 0 ? `<ul>${lines.map((line) => `<li>${line}</li>`).join('')}</ul>` : '');

const mainFigures = ['revenue_gain', 'npv', 'roi', 'payback_month'];

/** @param {Account} account */
function keyFigures({ scenarios, current, results }) {
  const shown = scenarios[current].results_shown;
  const figure = (/** @type {string} */ id) =>
    `<div><dt>${escape(results[id].label)}</dt><dd>${escape(shown[id])}</dd><p>${escape(results[id].help)}</p></div>`;
  return `<dl class="figures">${mainFigures.map(figure).join('')}</dl>`;
}

/** Every figure, of all scenarios side by side. @param {Account} account */
function allFigures({ scenarios, results, words }) {
  const rows = Object.entries(results).map(([id, { label }]) => {
    const cells = scenarios.map((scenario) => `<td class="number">${escape(scenario.results_shown[id])}</td>`);
    return `<tr><th scope="row">${escape(label)}</th>${cells.join('')}</tr>`;
  });
  return table([escape(words.key_figures), ...scenarios.map(({ name }) => written(name))], rows.join(''));
}

/** @param {Account} account */
const charts = (account) =>
  account.charts.map(({ title, svg }) => `<figure><figcaption>${escape(title)}</figcaption>${svg}</figure>`).join('');

/** @param {Account} account @param {string} id */
function assumption({ parameters, words }, id) {
  const { label, shown, source, grade, grade_words: gradeWords, is_default: isDefault } = parameters[id];
  const own = grade === 'user' ? words.own_input : words.unsourced;
  const mark = isDefault ? '' : ` <small>${escape(words.changed)}</small>`;
  return `<tr${isDefault ? '' : ' class="changed"'}><th scope="row">${escape(label)}</th><td>${escape(shown)}${mark}</td><td>${
    source ? latin(source) : escape(own)}</td><td>${escape(gradeWords)}</td></tr>`;
}

/** @param {Account} account */
function assumptions(account) {
  const { words, groups } = account;
  const heads = [words.label, words.value, words.source, words.grade].map(escape);
  return groups
    .filter(({ parameters }) => parameters.length > 0)
    .map(({ label, parameters }) => `<h3>${escape(label)}</h3>${table(heads, parameters.map((id) => assumption(account, id)).join(''), 'fixed assumptions')}`)
    .join('');
}

/** @param {Account} account */
function evidence({ evidence: records, words }) {
  const rows = records.map(({ claim, caveat, source, grade_words: grade }) =>
    `<tr><td>${escape(claim)}<p>${escape(words.caveat)}: ${escape(caveat)}</p></td><td>${latin(source)}</td><td>${escape(grade)}</td></tr>`);
  return table([words.claim, words.source, words.grade].map(escape), rows.join(''), 'fixed evidence');
}

/** @param {Account} account @param {string} address @param {string} qr */
function linkBack({ words, model_version: version }, address, qr) {
  const text = address && address.length <= maxLinkShown
    ? `<a href="${escape(address)}" dir="ltr">${escape(address)}</a>`
    : escape(words.link_too_long);
  return `<div class="link"><p>${text}</p>${qr}</div><p>${escape(words.model_version)}: ${escape(version)}</p>`;
}

/** @param {Account} account */
function head({ title, words, headline, notes, scenarios, current }) {
  const own = scenarios[current].notes;
  return `<header><p class="product">${escape(words.app)} · ${escape(words.subtitle)}</p><h1>${written(title)}</h1>
<p class="headline">${escape(headline)}</p>${list(notes.map(escape))}${own ? `<p class="own">${written(own)}</p>` : ''}</header>`;
}

/**
 * A whole page without scripts; its style is report.css.
 * @param {Account} account
 * @param {{address?: string, qr?: string, day?: string, style?: string}} [more] the link's address and code; the day it is made
 */
export function makeReport(account, { address = '', qr = '', day = '', style = '' } = {}) {
  const { words, language, direction, title } = account;
  return `<!doctype html>
<html lang="${language}" dir="${direction}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)} – ${escape(words.report)}</title>${style && `<style>${style}</style>`}</head><body><main>
${head(account)}${keyFigures(account)}
${section(words.charts, charts(account))}
${section(words.scenarios, allFigures(account))}
${section(words.assumptions, assumptions(account))}
${section(words.evidence, evidence(account))}
${section(words.link, linkBack(account, address, qr))}
${day && `<p class="day" dir="ltr">${escape(day)}</p>`}</main></body></html>`;
}
