// The files themselves: imports, policy, and the server that shows them.
import { readFile, readdir, stat } from 'node:fs/promises';
import { request } from 'node:http';
import { join, relative } from 'node:path';
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

test('site: the page asks for every file at once', async ({ site }) => {
  const page = await readFile(join(site, 'index.html'), 'utf8');
  const later = /^(licenses\/|index.html$|second.pack$|web\/(exports|files)\/)/;
  const wanted = (await filesOf(site)).filter((name) => !later.test(name));
  const unnamed = wanted.filter((name) => !page.includes(`href="${name}"`));
  expect(unnamed.length === 0, `found only by another file: ${unnamed}`);
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
  const types = { '/': 'text/html', '/mihwar.pack': 'application/octet-stream', '/web/main.mjs': 'text/javascript', '/icon.svg': 'image/svg+xml' };
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
