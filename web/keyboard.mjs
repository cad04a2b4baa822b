// Keys by their place (event.code), so that they work on an Arabic layout; which ones are taken stands in web_input.cpp.
// Tab goes from control to control and then out of the canvas. What goes with control, alt or meta stays the browser's,
// but undo and redo.
import { modifierBits } from './pointer.mjs';

/**
 * @param {HTMLCanvasElement} canvas
 * @param {import('./core.mjs').Core} core
 * @param {{onChange: () => void, wantsText: () => boolean}} app
 */
export function listenToKeyboard(canvas, core, { onChange, wantsText }) {
  /** @type {Set<string>} */
  const held = new Set();
  let goesBackwards = false; // the last Tab anywhere on the page

  addEventListener('keydown', (event) => {
    if (event.key === 'Tab') goesBackwards = event.shiftKey;
  }, true);

  /** @param {KeyboardEvent} event */
  function command(event) {
    if (!core.key(event.code, true, true)) return;
    event.preventDefault();
    core.key(event.code, false, true); // its end is not always told
  }

  /** @param {KeyboardEvent} event */
  function plain(event) {
    const taken = core.key(event.code, true);
    if (taken) held.add(event.code);
    const typed = wantsText() && [...event.key].length === 1;
    if (typed) core.text(event.key);
    if (taken || typed) event.preventDefault();
  }

  canvas.addEventListener('keydown', (event) => {
    if (event.repeat && !held.has(event.code) && !event.ctrlKey && !event.metaKey && event.key !== 'Tab') return; // pressed elsewhere: in the text field
    core.modifiers(modifierBits(event));
    const typesWithAlt = event.getModifierState('AltGraph');
    const isCommand = (event.ctrlKey || event.metaKey) && !event.altKey;
    if (event.key === 'Tab' && !event.ctrlKey && !event.altKey && !event.metaKey) {
      if (core.tab(Number(event.shiftKey))) event.preventDefault();
    } else if (isCommand && !typesWithAlt) {
      command(event);
    } else if ((!event.altKey || typesWithAlt) && !event.isComposing) {
      plain(event);
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
    if (canvas.matches(':focus-visible') && !canvas.classList.contains('pointed')) core.enter(Number(goesBackwards));
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
