// Saving and opening files: downloads, the picker, drops on the page.
import { News } from '../core.mjs';
import { documentInPicture, isPng } from './picture.mjs';

const maxDocumentBytes = 1 << 20; // as scenario::kMaxFileBytes
const maxPictureBytes = 1 << 26;
const keepMs = 60_000; // a download may begin late

/** @param {string} name @param {Blob} blob */
export function saveAs(name, blob) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), keepMs);
}

/** From the current scenario's name: letters, digits and single hyphens. @param {string} text of a document */
export function fileNameOf(text) {
  const { scenarios, current } = JSON.parse(text);
  const kept = scenarios[current].name.normalize('NFC').replace(/[^\p{L}\p{N}\p{M}]+/gu, '-').replace(/^-+|-+$/g, '');
  // Systems count bytes, up to 255 of them.
  let short = '';
  for (const point of kept) if (new TextEncoder().encode(short + point).length <= 120) short += point;
  return !short || /^(con|prn|aux|nul|com\d|lpt\d)$/i.test(short) ? 'mihwar' : short;
}

/**
 * Opens a document, or the one inside a picture. What is wrong is told to the app.
 * @param {import('../core.mjs').Core} core
 * @param {Blob} blob
 * @param {(news: number) => void} tell
 */
export async function openBlob(core, blob, tell) {
  let bytes;
  try {
    // One byte too many is enough for the program to say that the file is too long.
    const most = (await isPng(blob)) ? maxPictureBytes : maxDocumentBytes + 1;
    bytes = new Uint8Array(await blob.slice(0, most).arrayBuffer());
  } catch (error) {
    console.info(`file: ${error}`);
    return tell(News.unreadable);
  }
  const inside = (await isPng(blob)) ? documentInPicture(bytes) : bytes;
  if (!inside) return tell(News.noScenarioInside);
  core.openFile(inside.subarray(0, maxDocumentBytes + 1), performance.now() / 1000);
}

/** @param {(blob: Blob) => void} open */
export function pickFile(open) {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = '.json,application/json,image/png';
  input.addEventListener('change', () => {
    const file = input.files?.[0];
    if (file) open(file);
  });
  input.click();
}

/** @param {(blob: Blob) => void} open */
export function acceptDrops(open) {
  addEventListener('dragover', (event) => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'copy';
  });
  addEventListener('drop', (event) => {
    const file = event.dataTransfer?.files[0];
    if (!file) return;
    event.preventDefault();
    open(file);
  });
}
