// The files themselves: imports, policy, and the server that shows them.
import { readFile, readdir, stat } from 'node:fs/promises';
import { request } from 'node:http';
import { dirname, join, relative } from 'node:path';
import { firstLoad } from './first_load.mjs';
import { filesInPack } from './pack.mjs';
import { expect, test } from './runner.mjs';

test('site: the program imports only what the host gives', async ({ site }) => {
  const program = await WebAssembly.compile((await filesInPack(site))[0]);
  const known = ['env.mw_host_log', 'env.emscripten_notify_memory_growth', 'wasi_snapshot_preview1.proc_exit',
    'wasi_snapshot_preview1.fd_write', 'wasi_snapshot_preview1.fd_seek', 'wasi_snapshot_preview1.fd_close'];
  const unknown = WebAssembly.Module.imports(program)
    .map(({ module, name }) => `${module}.${name}`)
    .filter((name) => !name.startsWith('placeholder.') && !known.includes(name));
  expect(unknown.length === 0, `unknown imports: ${unknown}`);
});

/** Paths of all files below a folder, from there. @param {string} folder */
async function filesOf(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return files.map((entry) => relative(folder, join(entry.parentPath ?? entry.path, entry.name)));
}

/** Modules that these import statically, and theirs, from the site's folder. @param {string} site @param {string[]} entries */
async function importsOf(site, entries) {
  const found = new Set(entries);
  for (const name of found) {
    const code = await readFile(join(site, name), 'utf8');
    for (const [, path] of code.matchAll(/^(?:import|export)\b[^;]*?['"](\.[^'"]+)['"]/gm)) found.add(join(dirname(name), path));
  }
  return [...found];
}

test('site: the page asks at once for every module that the first picture needs', async ({ site }) => {
  const named = firstLoad(site);
  const needed = await importsOf(site, ['web/main.mjs', 'web/app.mjs']);
  expect(needed.length > 10, `only ${needed}`);
  const unnamed = needed.filter((name) => !named.includes(name));
  expect(unnamed.length === 0, `found only by another file: ${unnamed}`);
  const idle = named.filter((name) => name.endsWith('.mjs') && !needed.includes(name));
  expect(idle.length === 0, `asked for though nothing imports it at first: ${idle}`);
});

test('site: all that the page and the manifest name is there, and every file is known to the service worker', async ({ site }) => {
  const files = await filesOf(site);
  const manifest = JSON.parse(await readFile(join(site, 'manifest.webmanifest'), 'utf8'));
  const named = [...firstLoad(site), ...manifest.icons.map((/** @type {{src: string}} */ icon) => icon.src)];
  const missing = named.filter((name) => !files.includes(name));
  expect(missing.length === 0, `missing: ${missing}`);
  const worker = await readFile(join(site, 'sw.js'), 'utf8');
  const unknown = files.filter((name) => !['index.html', 'sw.js', 'mihwar.html'].includes(name) && !worker.includes(`"${name}"`));
  expect(unknown.length === 0, `not kept for use without a network: ${unknown}`);
});

test('site: the progress bar ends where the download ends', async ({ site }) => {
  const page = await readFile(join(site, 'index.html'), 'utf8');
  const { size } = await stat(join(site, 'mihwar.pack'));
  expect(page.includes(`data-bytes="${size}"`), `not ${size} bytes: ${/data-bytes="[^"]*"/.exec(page)}`);
});

test('site: a policy forbids foreign and inline code, and names no other address', async ({ site }) => {
  const page = await readFile(join(site, 'index.html'), 'utf8');
  const [, policy] = /Content-Security-Policy"\s+content="([^"]+)"/.exec(page) ?? [];
  expect(policy?.startsWith("default-src 'none'"), `policy: ${policy}`);
  expect(!policy.includes('unsafe-inline') && !policy.includes("'unsafe-eval'"), `policy: ${policy}`);
  expect(!/<script(?![^>]*\bsrc=)|<style|\sstyle=|\son[a-z]+=/.test(page), 'inline script or style');
  expect(!/https?:\/\//.test(page), 'an absolute address');
  expect(!/@[A-Z_]+@/.test(page), 'a placeholder is left');
});

/** A request as it is written, without the client's tidying of the path. @param {string} address @param {string} path */
function ask(address, path, headers = {}) {
  return new Promise((done, fail) => {
    const { hostname, port } = new URL(address);
    request({ hostname, port, path, headers, family: 4 }, (response) => {
      response.resume();
      response.on('end', () => done({ status: response.statusCode, headers: response.headers }));
    })
      .on('error', fail)
      .end();
  });
}

test('server: right types, gzip when asked for, nothing outside its folder', async ({ address }) => {
  const types = { '/': 'text/html', '/mihwar.pack': 'application/octet-stream', '/web/main.mjs': 'text/javascript', '/icon.svg': 'image/svg+xml',
    '/manifest.webmanifest': 'application/manifest+json', '/sw.js': 'text/javascript' };
  for (const [path, type] of Object.entries(types)) {
    const { status, headers } = await ask(address, path, { 'Accept-Encoding': 'gzip' });
    expect(status === 200 && headers['content-type'].startsWith(type), `${path}: ${status} ${headers['content-type']}`);
    expect(headers['content-encoding'] === 'gzip', `${path} is not compressed`);
    expect(headers['cache-control'] === 'no-store', `${path} may be cached`);
  }
  expect(!(await ask(address, '/')).headers['content-encoding'], 'compressed without being asked');
  for (const path of ['/../CMakeCache.txt', '/%2e%2e/%2e%2e/CMakeLists.txt', '/..%2f..%2fCMakeLists.txt', '//etc/passwd', '/web', '/%', '/%00']) {
    expect((await ask(address, path)).status === 404, `${path} is answered`);
  }
});
