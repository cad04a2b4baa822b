// What a site loads up to its first picture: the page and all that it names.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Paths in the folder. @param {string} site */
export function firstLoad(site) {
  const page = readFileSync(join(site, 'index.html'), 'utf8');
  // Browsers fetch these for installing, if ever.
  const links = (page.match(/<link [^>]*>/g) ?? []).filter((link) => !/rel="(manifest|apple-touch-icon)"/.test(link));
  const linked = links.map((link) => /href="([^"]+)"/.exec(link)?.[1] ?? '');
  const scripts = [...page.matchAll(/<script [^>]*src="([^"]+)"/g)].map(([, path]) => path);
  return [...new Set(['index.html', ...linked, ...scripts])];
}
