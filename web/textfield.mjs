// The field in which a text is typed: the browser's own, laid over the place in the canvas where the text stands, for
// phone keyboards, input methods, either direction, paste and selection.
import { Field } from './core.mjs';

const margin = 8; // to the window's edges
const gap = 4; // between field and message
const padding = 10; // from the field's edge to its text, as in style.css
const minWidth = { number: 120, text: 320, message: 260 };
const maxLength = 20_000; // as UTF-8 it fits into the program's buffer

/** @param {number} start @param {number} size @param {number} low @param {number} high */
const fit = (start, size, low, high) => Math.max(low, Math.min(start, high - size));

/**
 * @param {HTMLCanvasElement} canvas
 * @param {import('./core.mjs').Core} core
 * @param {() => void} onChange
 */
export function createTextField(canvas, core, onChange) {
  const line = document.createElement('input');
  const paragraph = document.createElement('textarea');
  const message = document.createElement('p');
  const root = document.createElement('div');
  root.id = 'field';
  root.hidden = true;
  message.id = 'field-message';
  message.setAttribute('role', 'status');
  for (const control of [line, paragraph]) {
    control.autocomplete = 'off';
    control.maxLength = maxLength;
    control.setAttribute('aria-describedby', message.id);
  }
  line.enterKeyHint = 'done';
  for (const element of [line, paragraph, message]) element.dir = 'auto';
  root.append(line, paragraph, message);
  canvas.after(root);

  /** @type {HTMLInputElement | HTMLTextAreaElement} */
  let control = line;
  /** @type {import('./core.mjs').Editing | null} what the field is open for */
  let shown = null;
  let refused = false;
  let wasPointed = false;

  /** @param {HTMLElement} element @param {number} x @param {number} y @param {number} width */
  function put(element, x, y, width) {
    element.style.left = `${x}px`;
    element.style.top = `${y}px`;
    element.style.width = `${width}px`;
  }

  // Over its place in the canvas, but always in the part of the window that a phone keyboard leaves.
  function place() {
    if (!shown) return;
    const { offsetLeft = 0, offsetTop = 0, width: seenWidth = innerWidth, height: seenHeight = innerHeight } = visualViewport ?? {};
    const [left, right] = [offsetLeft + margin, offsetLeft + seenWidth - margin];
    const [top, bottom] = [offsetTop + margin, offsetTop + seenHeight - margin];

    // A number stands at the end of its row, so the field grows towards the start.
    const isNumber = shown.kind === Field.number;
    const fromRight = isNumber === (document.documentElement.dir !== 'rtl');
    const wantedWidth = Math.max(shown.x1 - shown.x0 + 2 * padding, isNumber ? minWidth.number : minWidth.text);
    const width = Math.min(wantedWidth, right - left);
    const wantedX = fromRight ? shown.x1 + padding - width : shown.x0 - padding;
    const x = fit(wantedX, width, left, right);
    if (control === paragraph) paragraph.style.height = `${Math.min(shown.y1 - shown.y0 + 2 * padding, bottom - top)}px`;
    put(control, x, 0, width);
    const height = control.offsetHeight;
    const wantedY = control === paragraph ? shown.y0 - padding : (shown.y0 + shown.y1 - height) / 2;
    const y = fit(wantedY, height, top, bottom);
    put(control, x, y, width);

    const messageWidth = Math.min(Math.max(width, minWidth.message), right - left);
    put(message, fit(fromRight ? x + width - messageWidth : x, messageWidth, left, right), 0, messageWidth);
    const below = y + height + gap;
    const above = y - gap - message.offsetHeight;
    message.style.top = `${below + message.offsetHeight <= bottom || above < top ? below : above}px`;
  }

  function preview() {
    const { acceptable, message: text } = core.previewTyped(control.value);
    message.textContent = text;
    message.classList.toggle('wrong', !acceptable);
    control.setAttribute('aria-invalid', String(refused && !acceptable));
    place();
  }

  /** @param {import('./core.mjs').Editing} editing */
  function open(editing) {
    if (!shown) wasPointed = canvas.classList.contains('pointed');
    shown = null; // what had the focus until now is not to be committed
    control = editing.kind === Field.paragraph ? paragraph : line;
    line.hidden = control !== line;
    paragraph.hidden = control !== paragraph;
    const isNumber = editing.kind === Field.number;
    line.classList.toggle('number', isNumber);
    line.inputMode = isNumber ? 'decimal' : 'text';
    line.spellcheck = !isNumber;
    control.value = editing.text;
    control.setAttribute('aria-label', editing.label);
    control.removeAttribute('aria-invalid');
    message.textContent = '';
    refused = false;
    root.hidden = false;
    control.focus({ preventScroll: true });
    if (control === line) line.select();
    else paragraph.setSelectionRange(editing.text.length, editing.text.length); // a key must not wipe out the notes
    shown = editing;
    place();
  }

  function close() {
    const hadFocus = document.activeElement === control;
    shown = null;
    if (hadFocus) {
      canvas.classList.toggle('pointed', wasPointed);
      canvas.focus({ preventScroll: true });
    }
    root.hidden = true;
    onChange();
  }

  function commit() {
    if (core.commitTyped(control.value)) return close();
    refused = true;
    preview();
  }

  function cancel() {
    core.cancelTyped();
    close();
  }

  /** @param {KeyboardEvent} event */
  function onKey(event) {
    event.stopPropagation();
    if (event.isComposing || event.keyCode === 229) return; // the input method's; Safari tells by 229 only
    const commits = event.key === 'Enter' && (control === line || event.ctrlKey || event.metaKey);
    if (!commits && event.key !== 'Escape') return;
    event.preventDefault();
    if (commits) commit();
    else cancel();
  }

  /** @param {FocusEvent} event */
  function onBlur({ relatedTarget }) {
    if (!shown || document.activeElement === control) return; // the window has lost the focus, not the field
    if (!core.commitTyped(control.value)) core.cancelTyped();
    close();
    if (relatedTarget) return;
    setTimeout(() => {
      if (document.activeElement === document.body) canvas.focus({ preventScroll: true }); // after a phone's "done"
    });
  }

  root.addEventListener('input', preview);
  root.addEventListener('keydown', onKey);
  root.addEventListener('keyup', (event) => event.stopPropagation());
  root.addEventListener('focusout', onBlur);
  visualViewport?.addEventListener('resize', place);
  visualViewport?.addEventListener('scroll', place);

  /** Opens, moves and closes the field as the app wants it; called after every frame. */
  return function follow() {
    const wanted = core.editing();
    if (!wanted) {
      if (shown) close();
    } else if (wanted.serial !== shown?.serial) {
      open(wanted);
    } else {
      shown = wanted;
      place();
    }
  };
}
