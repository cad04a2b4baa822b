// Mouse, pen and wheel; fingers go to touch.mjs.
import { Modifier, Pointer, Source } from './core.mjs';
import { createTouch } from './touch.mjs';

const pixelsPerLine = 18;
const buttons = [1, 2, 4]; // bits of PointerEvent.buttons: left, right, middle

/** @param {MouseEvent | KeyboardEvent} event */
export function modifierBits(event) {
  return (
    (event.ctrlKey ? Modifier.control : 0) |
    (event.shiftKey ? Modifier.shift : 0) |
    (event.altKey ? Modifier.alt : 0) |
    (event.metaKey ? Modifier.meta : 0)
  );
}

/**
 * @param {HTMLCanvasElement} canvas
 * @param {import('./core.mjs').Core} core
 * @param {{onChange: () => void, onTap: () => void}} app onTap: a finger's press has ended
 */
export function listenToPointer(canvas, core, { onChange, onTap }) {
  const touch = createTouch(core, onChange);
  let pressed = 0; // PointerEvent.buttons so far

  // While one button is held, others change in pointermove events.
  /** @param {PointerEvent} event */
  function mouse(event) {
    const source = event.pointerType === 'pen' ? Source.pen : Source.mouse;
    core.modifiers(modifierBits(event));
    core.pointer(Pointer.move, event.clientX, event.clientY, 0, source);
    buttons.forEach((bit, button) => {
      if ((event.buttons ^ pressed) & bit) {
        core.pointer(event.buttons & bit ? Pointer.down : Pointer.up, event.clientX, event.clientY, button, source);
      }
    });
    pressed = event.buttons;
  }

  /**
   * @param {'pointerdown' | 'pointermove' | 'pointerup' | 'pointercancel' | 'pointerleave'} name
   * @param {(event: PointerEvent) => void} onMouse
   * @param {(event: PointerEvent) => void} [onTouch]
   */
  function listen(name, onMouse, onTouch) {
    canvas.addEventListener(name, (event) => {
      if (event.pointerType === 'touch') onTouch?.(event);
      else onMouse(event);
      onChange();
    });
  }

  /** @param {PointerEvent} event */
  function hold(event) {
    canvas.setPointerCapture(event.pointerId);
    // A script's focus() would show the keyboard's ring: only keys bring it back.
    canvas.classList.add('pointed');
    canvas.focus({ preventScroll: true });
  }

  listen(
    'pointerdown',
    (event) => {
      hold(event);
      mouse(event);
    },
    (event) => {
      hold(event);
      touch.down(event);
    },
  );
  listen('pointermove', mouse, touch.move);
  let pressEnded = false;
  listen('pointerup', mouse, (event) => {
    pressEnded = touch.up(event);
  });
  listen('pointercancel', mouse, touch.cancel);
  listen('pointerleave', () => core.pointer(Pointer.leave, 0, 0, 0, Source.mouse));
  // Follows pointerup. Phones show their keyboard only for what takes the focus within this event, and the mouse events
  // that would come after it would take the focus away again.
  canvas.addEventListener('touchend', (event) => {
    if (event.cancelable) event.preventDefault(); // not while the browser itself scrolls
    if (pressEnded) onTap();
    pressEnded = false;
  });
  canvas.addEventListener('contextmenu', (event) => event.preventDefault()); // a long press would open it

  let wheelX = 0;
  let wheelY = 0;
  canvas.addEventListener(
    'wheel',
    (event) => {
      if (event.ctrlKey) return; // the browser's zoom
      event.preventDefault();
      if (event.shiftKey) {
        core.wheelSteps(-Math.sign(event.deltaY || event.deltaX));
        onChange();
        return;
      }
      const pixels = [1, pixelsPerLine, canvas.clientHeight * 0.85][event.deltaMode];
      wheelX += event.deltaX * pixels;
      wheelY += event.deltaY * pixels;
      onChange();
    },
    { passive: false },
  );

  /** Called before each frame; true while something still moves. @param {number} now ms */
  return function step(now) {
    if (wheelX || wheelY) core.wheel(wheelX, wheelY);
    wheelX = wheelY = 0;
    return touch.step(now);
  };
}
