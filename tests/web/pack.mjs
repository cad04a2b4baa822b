// The site's pack, and others made as the build makes it.
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { unpack } from '../../web/unpack.mjs';

const script = fileURLToPath(new URL('../../scripts/cmake/pack.py', import.meta.url));

/** The program and its fonts. @param {string} site */
export async function filesInPack(site) {
  return unpack(await readFile(join(site, 'mihwar.pack')));
}

/** @param {Uint8Array[]} files */
export async function makePack(files) {
  const folder = await mkdtemp(join(tmpdir(), 'mihwar-pack-'));
  const paths = files.map((_, i) => join(folder, `${i}`));
  await Promise.all(files.map((file, i) => writeFile(paths[i], file)));
  await promisify(execFile)('python3', [script, join(folder, 'pack'), ...paths]);
  const pack = await readFile(join(folder, 'pack'));
  await rm(folder, { recursive: true });
  return pack;
}
