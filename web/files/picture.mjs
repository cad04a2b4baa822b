// A PNG picture of the canvas with the document inside, as an iTXt chunk, and the way back.
import { crc32 } from '../unpack.mjs';

const signature = [137, 80, 78, 71, 13, 10, 26, 10];
const keyword = 'mihwar';
const endBytes = 12; // of the last chunk, IEND

/** @param {Blob} blob */
export async function isPng(blob) {
  const start = new Uint8Array(await blob.slice(0, signature.length).arrayBuffer());
  return start.length === signature.length && signature.every((byte, i) => start[i] === byte);
}

/** Keyword, not compressed, no language, no translation, then the text. @param {string} text */
function chunkOf(text) {
  const data = new TextEncoder().encode(`iTXt${keyword}\0\0\0\0\0${text}`);
  const chunk = new Uint8Array(data.length + 8);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, data.length - 4);
  chunk.set(data, 4);
  view.setUint32(data.length + 4, crc32(data));
  return chunk;
}

/**
 * To be called while the canvas still has its picture: right after a frame.
 * @param {HTMLCanvasElement} canvas
 * @param {string} text
 * @returns {Promise<Blob>}
 */
export async function pictureOf(canvas, text) {
  const blob = await new Promise((done) => canvas.toBlob(done, 'image/png'));
  if (!blob) throw new Error('no picture');
  const end = blob.size - endBytes;
  return new Blob([blob.slice(0, end), chunkOf(text), blob.slice(end)], { type: 'image/png' });
}

/**
 * The document's bytes; null when there is none, or the picture is damaged.
 * @param {Uint8Array} png
 */
export function documentInPicture(png) {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  const header = new TextEncoder().encode(`iTXt${keyword}\0\0\0\0\0`);
  for (let at = signature.length; at + 12 <= png.length; ) {
    const size = view.getUint32(at);
    if (size > png.length - at - 12) return null;
    const data = png.subarray(at + 4, at + 8 + size);
    const isOurs = header.every((byte, i) => data[i] === byte);
    if (isOurs) return crc32(data) === view.getUint32(at + 8 + size) ? data.subarray(header.length) : null;
    at += size + 12;
  }
  return null;
}
