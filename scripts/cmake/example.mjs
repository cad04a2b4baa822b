// Asks the built program for the result that it starts with, as HTML in both languages: node example.mjs WEB SITE OUTPUT_FOLDER
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const [web, site, output] = process.argv.slice(2).map((path) => resolve(path));
const load = (name) => import(pathToFileURL(join(web, name)).href);
const [{ Choice, startCore }, { SecondPart }, { unpack }] = await Promise.all(['core.mjs', 'second.mjs', 'unpack.mjs'].map(load));

const filesOf = (pack) => unpack(new Uint8Array(readFileSync(join(site, pack))));
const [program, ...fonts] = filesOf('mihwar.pack');
const core = await startCore(program, fonts, (failure) => {
  throw failure;
});
await core.addSecondPart(...filesOf('second.pack'));
core.tellSecondPart(SecondPart.here);

const inputs = ['company.customers', 'lever.retention_gain', 'lever.wait_reduction', 'lever.engagement_gain'];
const results = ['revenue_gain', 'npv', 'roi', 'payback_month'];
const captions = { en: ['What is assumed', 'What comes of it'], ar: ['ما يُفترض', 'ما ينتج عنه'] };

const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const row = (label, value, data) => `<tr><th scope="row">${escaped(label)}</th><td${data}>${escaped(value)}</td></tr>`;
const table = (caption, rows) => `<table>\n<caption>${caption}</caption>\n${rows.join('\n')}\n</table>\n`;

for (const [index, language] of ['en', 'ar'].entries()) {
  core.setChoice(Choice.language, index);
  const account = core.account();
  const [scenario] = account.scenarios;
  const assumed = inputs.map((id) => row(account.parameters[id].label, account.parameters[id].shown, ` data-input="${id}" data-value="${scenario.parameters[id]}"`));
  const found = results.map((id) => row(account.results[id].label, scenario.results_shown[id], ` data-result="${id}" data-value="${scenario.results[id]}"`));
  const html = `<p class="headline">${escaped(account.headline)}</p>\n${table(captions[language][1], found)}${table(captions[language][0], assumed)}`;
  writeFileSync(join(output, `example.${language}.html`), html);
}
