// What the build packs comes out the same, or not at all.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { unpack } from '../../web/unpack.mjs';
import { filesInPack, makePack } from './pack.mjs';
import { expect, test } from './runner.mjs';

/** Bytes without a pattern, always the same. @param {number} count */
function noise(count) {
  let seed = 1;
  return Uint8Array.from({ length: count }, () => (seed = Math.imul(seed, 1103515245) + 12345) >>> 16);
}

/** @param {Uint8Array[]} left @param {Uint8Array[]} right */
const areSame = (left, right) => left.length === right.length && left.every((file, i) => Buffer.compare(file, right[i]) === 0);

test('pack: every kind of file comes out as it went in', async ({ site }) => {
  const real = await filesInPack(site);
  const far = noise(100_000); // repeated, it needs distances of every length
  const kinds = {
    'the program and its fonts': real,
    'in another order': [...real].reverse(),
    'no files': [],
    'an empty file': [new Uint8Array()],
    'one byte': [Uint8Array.of(200)],
    'empty files between others': [new Uint8Array(), noise(10), new Uint8Array(), noise(9), new Uint8Array()],
    zeros: [new Uint8Array(1_000_000)],
    noise: [noise(70_000)],
    'old noise': [far, ...Array.from({ length: 400 }, (_, i) => far.slice(i * 240, i * 240 + 2 + (i % 300)))],
    text: [await readFile(new URL(import.meta.url)), await readFile(join(site, 'index.html'))],
  };
  for (const [name, files] of Object.entries(kinds)) expect(areSame(unpack(await makePack(files)), files), name);
});

test('pack: a damaged one is an error, soon', async ({ site }) => {
  const files = [await readFile(join(site, 'web/core.mjs')), noise(500), await readFile(join(site, 'style.css'))];
  const whole = await makePack(files);
  const contents = whole.length - 8; // behind them stands the end marker
  const begin = performance.now();
  /** @param {Uint8Array} damaged @param {string} how */
  function expectError(damaged, how) {
    let result;
    try {
      result = unpack(damaged);
    } catch {
      return;
    }
    expect(false, `${how}: ${result.map((file) => file.length)}`);
  }
  for (let size = 0; size < contents; size += size < 40 ? 1 : 97) expectError(whole.slice(0, size), `cut off at ${size}`);
  for (let at = 0; at < contents; at += at < 40 ? 1 : 97) {
    if (at === 28) continue; // LZMA's first byte says nothing
    for (const bits of [1, 128, 255]) {
      const damaged = Uint8Array.from(whole);
      damaged[at] ^= bits;
      expectError(damaged, `bits ${bits} at ${at}`);
    }
  }
  expectError(noise(5000), 'noise');
  expectError(Buffer.from('<!doctype html><title>not found</title>'.repeat(100)), 'an error page');
  expect(performance.now() - begin < 20_000, `took ${performance.now() - begin} ms`);
});
