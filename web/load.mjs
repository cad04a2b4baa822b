// Downloads that tell how far they are.
import { Failure } from './panel.mjs';

/** Files that the page brings along: the single-file edition has all of them. @type {Map<string, () => Uint8Array<ArrayBuffer>>} */
export const embedded = new Map();

/** Without a byte, until a download counts as broken off. */
const stallMs = 20_000;

/**
 * @param {string} url
 * @param {(bytes: number) => void} onBytes told what arrives, decompressed
 */
export async function download(url, onBytes) {
  const stop = new AbortController();
  let alarm = 0;
  const wait = () => {
    clearTimeout(alarm);
    alarm = setTimeout(() => stop.abort(), stallMs);
  };
  try {
    const file = embedded.get(url)?.();
    if (file) return file;
    wait();
    const response = await fetch(url, { signal: stop.signal });
    if (!response.ok || !response.body) throw new Error(`${response.status}`);
    const counter = new TransformStream({
      transform(/** @type {Uint8Array} */ chunk, controller) {
        wait();
        onBytes(chunk.byteLength);
        controller.enqueue(chunk);
      },
    });
    return new Uint8Array(await new Response(response.body.pipeThrough(counter)).arrayBuffer());
  } catch (error) {
    if (stop.signal.aborted) throw new Failure('stalled', url);
    throw new Failure('download', `${url}: ${error instanceof Error ? error.message : error}`);
  } finally {
    clearTimeout(alarm);
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
