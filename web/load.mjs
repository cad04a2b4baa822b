// Downloads that tell how far they are.
import { Failure } from './panel.mjs';

/** Files that the page brings along: the single-file edition has all of them. @type {Map<string, () => Uint8Array<ArrayBuffer>>} */
export const embedded = new Map();

/**
 * @param {string} url
 * @param {(bytes: number) => void} onBytes told what arrives, decompressed
 */
export async function download(url, onBytes) {
  try {
    const file = embedded.get(url)?.();
    if (file) return file;
    const response = await fetch(url);
    if (!response.ok || !response.body) throw new Error(`${response.status}`);
    const counter = new TransformStream({
      transform(/** @type {Uint8Array} */ chunk, controller) {
        onBytes(chunk.byteLength);
        controller.enqueue(chunk);
      },
    });
    return new Uint8Array(await new Response(response.body.pipeThrough(counter)).arrayBuffer());
  } catch (error) {
    throw new Failure('download', `${url}: ${error instanceof Error ? error.message : error}`);
  }
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
