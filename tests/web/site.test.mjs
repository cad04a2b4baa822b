// The files themselves: types, imports, sizes, and the server that shows them.
import { execFile } from 'node:child_process';
import { readFile, readdir } from 'node:fs/promises';
import { request } from 'node:http';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { expect, test } from './runner.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));

/** Paths of all files below a folder. @param {string} folder */
async function filesOf(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return files.map((entry) => relative(folder, join(entry.parentPath ?? entry.path, entry.name))).sort();
}

test('site: web/ passes the type checker', async () => {
  const tsc = join(here, 'node_modules/typescript/bin/tsc');
  await promisify(execFile)(process.execPath, [tsc, '-p', join(here, '../../web/tsconfig.json')]).catch((error) => {
    throw new Error(error.stdout || error.message);
  });
});

test('site: the program imports only what the host gives', async ({ site }) => {
  const program = await WebAssembly.compile(await readFile(join(site, 'mihwar.wasm')));
  const known = ['env.mw_host_log', 'env.emscripten_notify_memory_growth', 'wasi_snapshot_preview1.proc_exit',
    'wasi_snapshot_preview1.fd_write', 'wasi_snapshot_preview1.fd_seek', 'wasi_snapshot_preview1.fd_close']; // prettier-ignore
  const unknown = WebAssembly.Module.imports(program)
    .map(({ module, name }) => `${module}.${name}`)
    .filter((name) => !known.includes(name));
  expect(unknown.length === 0, `unknown imports: ${unknown}`);
});

test('site: the first load is at most 300 KB compressed', async ({ site }) => {
  let total = 0;
  const lines = [];
  for (const name of await filesOf(site)) {
    const size = gzipSync(await readFile(join(site, name)), { level: 9 }).length;
    total += size;
    lines.push(`${name} ${(size / 1000).toFixed(1)}`);
  }
  console.log(`    gzip, KB: total ${(total / 1000).toFixed(1)}; ${lines.join(', ')}`);
  expect(total <= 300_000, `${total} bytes`);
});

test('site: the page asks for every file at once', async ({ site }) => {
  const page = await readFile(join(site, 'index.html'), 'utf8');
  const unnamed = (await filesOf(site)).filter((name) => name !== 'index.html' && !page.includes(`href="${name}"`));
  expect(unnamed.length === 0, `found only by another file: ${unnamed}`);
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
    request({ hostname, port, path, headers }, (response) => {
      response.resume();
      response.on('end', () => done({ status: response.statusCode, headers: response.headers }));
    })
      .on('error', fail)
      .end();
  });
}

test('server: right types, gzip when asked for, nothing outside its folder', async ({ address }) => {
  const types = { '/': 'text/html', '/mihwar.wasm': 'application/wasm', '/web/main.mjs': 'text/javascript', '/icon.svg': 'image/svg+xml' };
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
