// The entry of the single-file edition: what the site downloads stands in the page.
import { embedded } from '../load.mjs';
import { toBytes } from './files.mjs';

for (const block of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('script[data-file]'))) {
  const { file = '', size } = block.dataset;
  embedded.set(file, () => toBytes(block.textContent ?? '', Number(size)));
}
await import('../main.mjs');
