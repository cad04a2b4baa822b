// One finger: a tap, a sideways drag and a drag after a long press are the app's, an up or down swipe scrolls and coasts.
// Two fingers are the browser's (pinch zoom).
import { Pointer, Source } from './core.mjs';

const slop = 8; // CSS pixels until the direction of a movement is known
const longPressMs = 350;
const coastMs = 325; // time in which coasting slows down to 1/e
const slowest = 0.02; // pixels per ms at which coasting ends
const velocityMs = 100; // the end of a swipe that counts for its speed

/**
 * @param {import('./core.mjs').Core} core
 * @param {() => void} onChange
 */
export function createTouch(core, onChange) {
  /** @type {'none' | 'undecided' | 'pressed' | 'scrolling' | 'coasting'} */
  let state = 'none';
  /** @type {Set<number>} */
  const fingers = new Set();
  let startX = 0;
  let startY = 0;
  let lastY = 0;
  let timer = 0;
  let unsent = 0; // pixels to scroll; whole ones are sent, as Dear ImGui rounds
  let velocity = 0; // pixels per ms
  let lastStep = 0;
  /** @type {{time: number, y: number}[]} */
  let trail = [];

  /** @param {number} event @param {number} x @param {number} y */
  const send = (event, x, y) => core.pointer(event, x, y, 0, Source.touch);

  function press() {
    clearTimeout(timer);
    state = 'pressed';
    send(Pointer.down, startX, startY);
    onChange();
  }

  function leave() {
    clearTimeout(timer);
    state = 'none';
    velocity = unsent = 0;
    send(Pointer.leave, 0, 0);
  }

  /** @param {PointerEvent} event */
  function down(event) {
    fingers.add(event.pointerId);
    if (fingers.size > 1) return cancel();
    [startX, startY, lastY] = [event.clientX, event.clientY, event.clientY];
    trail = [{ time: event.timeStamp, y: lastY }];
    velocity = unsent = 0;
    state = 'undecided';
    send(Pointer.move, startX, startY);
    clearTimeout(timer);
    timer = setTimeout(press, longPressMs);
  }

  /** @param {PointerEvent} event */
  function move(event) {
    const { clientX: x, clientY: y } = event;
    if (state === 'undecided') {
      const [dx, dy] = [Math.abs(x - startX), Math.abs(y - startY)];
      if (Math.max(dx, dy) <= slop) return;
      if (dx > dy) {
        press();
      } else {
        clearTimeout(timer);
        state = 'scrolling';
        lastY = startY + Math.sign(y - startY) * slop; // not made up for: no jump
      }
    }
    if (state === 'pressed') send(Pointer.move, x, y);
    if (state === 'scrolling') {
      unsent += lastY - y;
      lastY = y;
      trail.push({ time: event.timeStamp, y });
      while (trail.length > 2 && event.timeStamp - trail[0].time > velocityMs) trail.shift();
    }
  }

  /** True when a press ends. @param {PointerEvent} event */
  function up(event) {
    fingers.delete(event.pointerId);
    if (state === 'undecided') press(); // a tap
    if (state === 'scrolling') coast(event.timeStamp);
    if (state !== 'pressed') return false;
    send(Pointer.up, event.clientX, event.clientY);
    leave();
    return true;
  }

  /** @param {number} now */
  function coast(now) {
    const { time, y } = trail[0];
    const rests = now - trail[trail.length - 1].time > velocityMs;
    const mayMove = !matchMedia('(prefers-reduced-motion: reduce)').matches;
    velocity = mayMove && !rests ? (y - lastY) / Math.max(now - time, 1) : 0;
    lastStep = 0;
    state = 'coasting';
  }

  function cancel() {
    if (state === 'pressed') send(Pointer.up, startX, startY);
    leave();
  }

  return {
    down,
    move,
    up,
    /** @param {PointerEvent} event */
    cancel(event) {
      fingers.delete(event.pointerId);
      cancel();
    },

    /** Scrolls; called before each frame. True while coasting. @param {number} now ms */
    step(now) {
      if (state === 'coasting') {
        const passed = lastStep ? Math.min(now - lastStep, 100) : 0;
        const kept = Math.exp(-passed / coastMs);
        unsent += velocity * coastMs * (1 - kept);
        velocity *= kept;
        lastStep = now;
      }
      const whole = Math.trunc(unsent);
      unsent -= whole;
      if (whole) core.wheel(0, whole);
      if (state === 'coasting' && Math.abs(velocity) < slowest) leave();
      return state === 'coasting';
    },
  };
}
