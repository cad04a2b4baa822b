// Makes one page of the whole site, to be opened from a disk: node single_file.mjs WEB SITE OUTPUT
// WEB: the modules, with esbuild in their node_modules; SITE: the built folder.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const [web, site, output] = process.argv.slice(2).map((path) => resolve(path));
const { build } = createRequire(join(web, 'package.json'))('esbuild');
const { toText } = await import(pathToFileURL(join(web, 'single/files.mjs')).href);

// The site has them bundled in another folder than the sources.
const exportsIndex = join(web, 'exports/index.mjs');
const findExports = {
  name: 'exports',
  setup: (plugin) => plugin.onResolve({ filter: /(^|\/)exports\/index\.mjs$/ }, () => ({ path: exportsIndex })),
};

async function bundle(kind, options) {
  const { outputFiles } = await build({
    ...options, bundle: true, minify: true, write: false, target: 'es2022', charset: 'utf8', legalComments: 'eof', logLevel: 'warning',
  });
  const text = outputFiles[0].text.trim();
  if (new RegExp(`</${kind}|<!--`, 'i').test(text)) throw new Error(`the ${kind} would end too early in a page`);
  return text;
}

const read = (path) => readFileSync(join(site, path), 'utf8');
const hashOf = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const asData = (type, text) => `data:${type};base64,${Buffer.from(text).toString('base64')}`;

/** Files that the page would download. */
const packs = ['mihwar.pack', 'second.pack'].map((name) => {
  const bytes = readFileSync(join(site, name));
  return `<script type="text/plain" data-file="${name}" data-size="${bytes.length}">${toText(bytes)}</script>\n`;
});

/** What the licences want in every copy. */
function notices() {
  const texts = readdirSync(join(site, 'licenses')).sort().map((name) => `== ${name}\n\n${read(`licenses/${name}`)}`);
  return `<script type="text/plain" id="licenses">\n${texts.join('\n\n').replaceAll('<', '‹')}</script>\n`;
}

const script = await bundle('script', {
  entryPoints: [join(web, 'single/entry.mjs')], format: 'esm', plugins: existsSync(exportsIndex) ? [findExports] : [],
});
const styles = ['style.css', 'web/twin/twin.css'].map((name) => `@import './${name}';`);
const style = await bundle('style', { stdin: { contents: styles.join(''), resolveDir: site, loader: 'css' } });
const policy = `default-src 'none'; script-src ${hashOf(script)} 'wasm-unsafe-eval'; style-src ${hashOf(style)}; img-src data: blob:; base-uri 'none'; form-action 'none'`;

/** Exactly one place, or the page has changed and this has not. */
function replaceOnce(text, pattern, replacement) {
  if (text.match(new RegExp(pattern, 'g'))?.length !== 1) throw new Error(`index.html: ${pattern} is not there once`);
  return text.replace(pattern, () => replacement);
}

let page = read('index.html').replace(/ *<link rel="(preload|modulepreload|manifest|apple-touch-icon)"[^>]*>\n/g, '');
page = replaceOnce(page, /content="default-src[^"]*"/, `content="${policy}"`);
page = replaceOnce(page, /<link rel="icon"[^>]*>/, `<link rel="icon" href="${asData('image/svg+xml', read('icon.svg'))}" />`);
page = replaceOnce(page, /<link rel="stylesheet"[^>]*>/, `<style>${style}</style>`);
page = replaceOnce(page, / *<script type="module" src[^>]*><\/script>\n/, '');
page = replaceOnce(page, /( *)<\/body>/, `${packs.join('')}${notices()}<script type="module">${script}</script>\n  </body>`);
writeFileSync(output, page);
console.log(`${output}: ${Math.round(Buffer.byteLength(page) / 1000)} KB`);
