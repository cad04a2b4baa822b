// Writes SITE/sw.js: the service worker with the list of the site's files. To be run again after any change in the folder.
//   node service_worker.mjs SITE [SOURCE]
// SOURCE: web/service-worker/sw.js; without it the SITE/sw.js that is there gets a new list.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

const notKept = ['sw.js', 'mihwar.html']; // the worker itself, and the edition that needs none
const later = /^(exports|web\/exports|licenses)\//; // fetched after the rest, and not missed
const mark = '// Written by scripts/cmake/service_worker.mjs.\n';

const [site, source = join(site, 'sw.js')] = process.argv.slice(2);
const paths = readdirSync(site, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
  .map((entry) => relative(site, join(entry.parentPath ?? entry.path, entry.name)).split(sep).join('/'))
  .filter((path) => !notKept.includes(path))
  .sort();

const files = paths.map((path) => ({
  path: path === 'index.html' ? './' : path.split('/').map(encodeURIComponent).join('/'),
  integrity: `sha256-${createHash('sha256').update(readFileSync(join(site, path))).digest('base64')}`,
}));
const code = readFileSync(source, 'utf8').split(mark).pop();
const version = createHash('sha256').update(JSON.stringify(files)).update(code).digest('hex').slice(0, 16);
const list = {
  version,
  files: files.filter(({ path }) => !later.test(path)),
  later: files.filter(({ path }) => later.test(path)),
};
writeFileSync(join(site, 'sw.js'), `self.site = ${JSON.stringify(list, null, 1)};\n${mark}${code}`);
