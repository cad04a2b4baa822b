// The program's second part: views, menus and cards that open from the first screen.
import { download } from './load.mjs';
import { unpack } from './unpack.mjs';

export const SecondPart = { here: 0, coming: 1, missing: 2 };

/**
 * @param {import('./core.mjs').Core} core
 * @param {() => void} onChange
 */
export function createSecondPart(core, onChange) {
  /** @type {Promise<void> | null} */
  let loading = null;
  let isHere = false;
  core.tellSecondPart(SecondPart.coming);

  async function fetchAndAdd() {
    core.tellSecondPart(SecondPart.coming);
    try {
      const [program, texts] = unpack(await download('second.pack', () => {}));
      await core.addSecondPart(program, texts);
      isHere = true;
      core.tellSecondPart(SecondPart.here);
    } catch {
      loading = null; // the app says so, and asks again when it is needed
      core.tellSecondPart(SecondPart.missing);
    }
    onChange();
  }

  return {
    /** Never fails: what happened is told to the app. */
    load: () => (loading ??= fetchAndAdd()),
    isHere: () => isHere,
  };
}
