// Files on their way into the app and out of it.
import { readFile } from 'node:fs/promises';
import { settle } from './browser.mjs';
import { press } from './gestures.mjs';

/** @typedef {import('playwright-core').Page} Page */

/** The document as the app would save it. @param {Page} page @returns {Promise<string>} */
export const documentOf = (page) => page.evaluate(() => globalThis.mihwar.document());

/** What stands at the foot of the screen, until it goes. @param {Page} page @returns {Promise<string>} */
export const messageOf = (page) => page.evaluate(() => globalThis.mihwar.message());

/** Opens the Share menu and presses an item. @param {Page} page @param {string} id */
export async function share(page, id) {
  await press(page, 'button.share');
  await press(page, id);
}

/** The file that an item of the Share menu gives. @param {Page} page @param {string} id */
export async function savedBy(page, id) {
  const [download] = await Promise.all([page.waitForEvent('download'), share(page, id)]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

/** Drops a file on the page and waits for what the app says. @param {Page} page @param {string} name @param {Uint8Array} bytes */
export async function drop(page, name, bytes) {
  const before = await page.evaluate(() => globalThis.mihwar.openedFiles());
  await page.evaluate(
    ([fileName, base64]) => {
      const content = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([content], fileName));
      for (const type of ['dragenter', 'dragover', 'drop']) {
        document.body.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer }));
      }
    },
    [name, Buffer.from(bytes).toString('base64')],
  );
  await page.waitForFunction((count) => globalThis.mihwar.openedFiles() > count, before);
  await settle(page);
  return messageOf(page);
}
