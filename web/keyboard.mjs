// Keys by their place (event.code), so that they work on an Arabic layout; which ones are taken stands in web.cpp.
// Never taken: Tab (it leaves the canvas) and all that goes with control, alt or meta.
import { modifierBits } from './pointer.mjs';

/**
 * @param {HTMLCanvasElement} canvas
 * @param {import('./core.mjs').Core} core
 * @param {{onChange: () => void, wantsText: () => boolean}} app
 */
export function listenToKeyboard(canvas, core, { onChange, wantsText }) {
  /** @type {Set<string>} */
  const held = new Set();

  canvas.addEventListener('keydown', (event) => {
    if (event.repeat && !held.has(event.code)) return; // pressed elsewhere: in the text field
    core.modifiers(modifierBits(event));
    const typesWithAlt = event.getModifierState('AltGraph');
    const isCommand = (event.ctrlKey || event.altKey || event.metaKey) && !typesWithAlt;
    if (!isCommand && !event.isComposing) {
      const taken = core.key(event.code, true);
      if (taken) held.add(event.code);
      const typed = wantsText() && [...event.key].length === 1;
      if (typed) core.text(event.key);
      if (taken || typed) event.preventDefault();
    }
    onChange();
  });

  canvas.addEventListener('keyup', (event) => {
    core.modifiers(modifierBits(event));
    if (held.delete(event.code)) core.key(event.code, false);
    onChange();
  });

  canvas.addEventListener('focus', () => {
    core.focus(1);
    onChange();
  });
  canvas.addEventListener('blur', () => {
    canvas.classList.remove('pointed');
    held.clear();
    core.focus(0);
    onChange();
  });

  /** True while a key is held down: it repeats. */
  return () => held.size > 0;
}
