// Takes apart what scripts/cmake/pack.py made: size and CRC-32 of each file, then one LZMA stream.
import { decodeLzma } from './lzma.mjs';

const maxBytes = 1 << 26; // of all files: a damaged size asks for no more

const remainders = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let i = 0; i < 8; ++i) rest = (rest >>> 1) ^ (rest & 1 ? 0xedb88320 : 0);
  return rest;
});

/** @param {Uint8Array} bytes */
export function crc32(bytes) {
  let rest = -1;
  for (let i = 0; i < bytes.length; ++i) rest = (rest >>> 8) ^ remainders[(rest ^ bytes[i]) & 255];
  return ~rest >>> 0;
}

/**
 * @param {Uint8Array} pack
 * @returns {Uint8Array<ArrayBuffer>[]} the files as they were; anything else is an error
 */
export function unpack(pack) {
  const view = new DataView(pack.buffer, pack.byteOffset, pack.byteLength);
  const count = view.getUint32(0, true);
  const sizes = [];
  for (let i = 0; i < count; ++i) sizes.push(view.getUint32(4 + 8 * i, true));
  const total = sizes.reduce((sum, size) => sum + size, 0);
  if (total > maxBytes) throw new Error('too large');

  const all = new Uint8Array(total);
  decodeLzma(pack.subarray(4 + 8 * count), all);
  let end = 0;
  return sizes.map((size, i) => {
    const file = all.subarray(end, (end += size));
    if (crc32(file) !== view.getUint32(8 + 8 * i, true)) throw new Error(`file ${i + 1} is damaged`);
    return file;
  });
}
