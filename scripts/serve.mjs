#!/usr/bin/env node
// Serves a folder on localhost, for development and tests: node scripts/serve.mjs [FOLDER] [--port N]
// No caching; gzip where the browser takes it, as a static host does.
import { createReadStream } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import { pipeline } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { createGzip } from 'node:zlib';

const types = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};
const packed = new Set(['.png', '.woff2']);

/** The file that a URL means, or null: nothing outside the folder, whatever the path or a link in it says. */
async function findFile(folder, url) {
  try {
    const path = decodeURIComponent(new URL(url, 'http://localhost').pathname);
    if (path.includes('\0')) return null;
    const file = await realpath(join(folder, path.endsWith('/') ? `${path}index.html` : path));
    if (!file.startsWith(folder + sep)) return null;
    const { size } = await stat(file).then((s) => (s.isFile() ? s : Promise.reject()));
    return { file, size };
  } catch {
    return null;
  }
}

function answer(response, status, text) {
  response.writeHead(status, { 'Content-Type': types['.txt'] }).end(`${text}\n`);
}

/**
 * @param {{folder: string, port?: number}} options port 0 = any free one
 * @returns {Promise<{address: string, close: () => Promise<void>}>}
 */
export async function serve({ folder, port = 0 }) {
  const root = await realpath(resolve(folder));
  const server = createServer(async (request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return answer(response, 405, 'only GET');
    const found = await findFile(root, request.url ?? '/');
    if (!found) return answer(response, 404, 'not found');
    const extension = extname(found.file);
    const headers = {
      'Content-Type': types[extension] ?? 'application/octet-stream',
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
      Vary: 'Accept-Encoding',
    };
    const zip = !packed.has(extension) && /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
    if (zip) headers['Content-Encoding'] = 'gzip';
    else headers['Content-Length'] = found.size;
    response.writeHead(200, headers);
    if (request.method === 'HEAD') return response.end();
    const steps = [createReadStream(found.file), ...(zip ? [createGzip()] : []), response];
    pipeline(steps, () => {});
  });
  await new Promise((done, fail) => {
    server.once('error', fail);
    server.listen(port, '127.0.0.1', done); // not the network's; Chromium and curl find it as localhost
  });
  return {
    address: `http://localhost:${server.address().port}/`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

async function main(args) {
  const options = { folder: 'build/site', port: 8000 };
  for (let i = 0; i < args.length; ++i) {
    if (args[i] === '--help' || args[i] === '-h') {
      console.log('usage: node scripts/serve.mjs [FOLDER] [--port N]   (build/site, 8000; port 0 = any free one)');
      return;
    }
    if (args[i] === '--port') options.port = Number(args[++i]);
    else if (args[i].startsWith('-')) throw new Error(`unknown option ${args[i]}`);
    else options.folder = args[i];
  }
  if (!Number.isInteger(options.port) || options.port < 0 || options.port > 65535) throw new Error('--port needs 0 to 65535');
  const { address } = await serve(options);
  console.log(`serving ${options.folder} at ${address} (stop with Ctrl+C)`);
}

if (process.argv[1] && fileURLToPath(import.meta.url) === resolve(process.argv[1])) {
  main(process.argv.slice(2)).catch((error) => {
    const busy = error.code === 'EADDRINUSE';
    console.error(`error: ${busy ? 'the port is taken; try --port 0' : error.message}`);
    process.exit(busy ? 1 : 2);
  });
}
