// The browser tests: node tests/web/run.mjs [SITE [MIHWAR [PART_OF_A_NAME]]]
// SITE: the built folder (build/site); MIHWAR: the command line (build/release/mihwar); several parts: 'a|b'.
// Ends with "N passed, N failed".
import { execFile } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { serve } from '../../scripts/serve.mjs';
import { launchBrowser } from './browser.mjs';
import { run } from './runner.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const root = resolve(here, '../..');
const [site = resolve(root, 'build/site'), mihwar = resolve(root, 'build/release/mihwar'), filter = ''] = process.argv.slice(2);

/** What the command line makes of the default scenario with these `id=value` settings. @param {string[]} settings */
async function evaluate(settings = []) {
  const args = settings.flatMap((setting) => ['--set', setting]);
  const { stdout } = await promisify(execFile)(resolve(mihwar), ['eval', ...args], { maxBuffer: 1 << 26 });
  return JSON.parse(stdout);
}

for (const name of (await readdir(here)).sort()) {
  if (name.endsWith('.test.mjs')) await import(`./${name}`);
}
const server = await serve({ folder: site });
const browser = await launchBrowser();
const given = { browser, address: server.address, site: resolve(site), mihwar: resolve(mihwar), evaluate };
const passed = await run(given, filter);
await browser.close();
await server.close();
process.exit(passed ? 0 : 1);
