// Frames only while something moves.

const settledFrames = 3; // drawn after the last change, as Dear ImGui needs some to come to rest
const eventFrames = 6; // at most, drawn at once

/** @param {(now: number) => boolean} drawFrame true while something still moves */
export function createLoop(drawFrame) {
  let remaining = 0;
  let requested = 0;
  let lastNow = 0;
  let stopped = true;

  /** @param {number} now */
  function draw(now) {
    lastNow = Math.max(now, lastNow + 0.1); // a frame drawn at once can be later than the browser's next one
    return drawFrame(lastNow);
  }

  /** @param {number} now */
  function step(now) {
    remaining = draw(now) ? settledFrames : remaining - 1;
    if (remaining > 0) request();
  }

  function request() {
    if (stopped || requested) return;
    requested = requestAnimationFrame((now) => {
      requested = 0;
      step(now);
    });
  }

  /** Something changed. */
  function invalidate() {
    remaining = settledFrames;
    request();
  }

  return {
    invalidate,
    /** Draws at once, so that a new size is never seen stretched. */
    drawNow() {
      remaining = settledFrames;
      if (!stopped) step(performance.now());
    },
    /** Draws at once what an event leads to: Dear ImGui takes a press and its end in one frame each. */
    drawThrough() {
      for (let i = 0; i < eventFrames && !stopped && draw(performance.now()); ++i);
      invalidate();
    },
    start() {
      stopped = false;
      remaining = settledFrames;
      request();
    },
    stop() {
      stopped = true;
      cancelAnimationFrame(requested);
      requested = 0;
    },
    isIdle: () => !requested,
  };
}
