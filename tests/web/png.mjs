// Reads the PNG files that the browser makes (8 bits, RGB or RGBA, not interlaced) and says what is in them.
import { inflateSync } from 'node:zlib';

/** @typedef {{width: number, height: number, rgb: Uint8Array}} Picture */

/**
 * @param {Buffer} file
 * @returns {Picture}
 */
export function decodePng(file) {
  const width = file.readUInt32BE(16);
  const height = file.readUInt32BE(20);
  const [depth, colorType, , , interlace] = file.subarray(24, 29);
  if (depth !== 8 || (colorType !== 2 && colorType !== 6) || interlace) throw new Error('PNG kind not supported');
  const data = [];
  for (let at = 8; at < file.length; ) {
    const size = file.readUInt32BE(at);
    if (file.toString('latin1', at + 4, at + 8) === 'IDAT') data.push(file.subarray(at + 8, at + 8 + size));
    at += size + 12;
  }
  const channels = colorType === 6 ? 4 : 3;
  const rows = unfilter(inflateSync(Buffer.concat(data)), width * channels, height, channels);
  if (channels === 3) return { width, height, rgb: rows };
  const rgb = new Uint8Array(width * height * 3);
  for (let from = 0, to = 0; to < rgb.length; from += 4, to += 3) rgb.set(rows.subarray(from, from + 3), to);
  return { width, height, rgb };
}

/**
 * @param {Buffer} filtered each row led by its filter's number
 * @param {number} rowBytes
 * @param {number} height
 * @param {number} channels
 */
function unfilter(filtered, rowBytes, height, channels) {
  const out = new Uint8Array(rowBytes * height);
  for (let y = 0; y < height; ++y) {
    const filter = filtered[y * (rowBytes + 1)];
    const row = y * rowBytes;
    for (let x = 0; x < rowBytes; ++x) {
      const left = x >= channels ? out[row + x - channels] : 0;
      const up = y ? out[row + x - rowBytes] : 0;
      const corner = x >= channels && y ? out[row + x - rowBytes - channels] : 0;
      const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter];
      out[row + x] = filtered[y * (rowBytes + 1) + 1 + x] + guess;
    }
  }
  return out;
}

/** @param {number} left @param {number} up @param {number} corner */
function paeth(left, up, corner) {
  const [a, b, c] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)];
  return a <= b && a <= c ? left : b <= c ? up : corner;
}

/**
 * How much there is to see.
 * @param {Picture} picture
 */
export function describe({ rgb }) {
  /** @type {Map<number, number>} */
  const counts = new Map();
  for (let i = 0; i < rgb.length; i += 3) {
    const color = (rgb[i] << 16) | (rgb[i + 1] << 8) | rgb[i + 2];
    counts.set(color, (counts.get(color) ?? 0) + 1);
  }
  const pixels = rgb.length / 3;
  return { colors: counts.size, background: Math.max(...counts.values()) / pixels };
}

/**
 * Share of pixels that differ.
 * @param {Picture} a
 * @param {Picture} b
 */
export function difference(a, b) {
  if (a.width !== b.width || a.height !== b.height) return 1;
  let differing = 0;
  for (let i = 0; i < a.rgb.length; i += 3) {
    if (a.rgb[i] !== b.rgb[i] || a.rgb[i + 1] !== b.rgb[i + 1] || a.rgb[i + 2] !== b.rgb[i + 2]) ++differing;
  }
  return differing / (a.rgb.length / 3);
}
