// Downloads that tell how far they are.
import { Failure } from './panel.mjs';

/**
 * A running download. `bytes` counts what has arrived, decompressed.
 * @param {string} url
 * @param {(bytes: number) => void} onBytes
 * @param {string} type of the response that is handed on, whatever the server calls it
 * @returns {Promise<Response>}
 */
export async function download(url, onBytes, type) {
  const response = await fetch(url).catch((error) => {
    throw new Failure('download', `${url}: ${error.message}`);
  });
  if (!response.ok || !response.body) throw new Failure('download', `${url}: ${response.status}`);
  const counter = new TransformStream({
    transform(/** @type {Uint8Array} */ chunk, controller) {
      onBytes(chunk.byteLength);
      controller.enqueue(chunk);
    },
  });
  return new Response(response.body.pipeThrough(counter), { headers: { 'Content-Type': type } });
}

/**
 * @param {HTMLProgressElement} bar
 * @param {number} total bytes
 * @returns {(bytes: number) => void}
 */
export function progressTo(bar, total) {
  let done = 0;
  return (bytes) => {
    done += bytes;
    bar.value = Math.min(done / total, 1);
  };
}
