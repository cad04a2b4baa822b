// The WebAssembly program (src/platform/web.cpp) as JavaScript functions.
import { Failure } from './panel.mjs';

/**
 * @typedef {object} Exports
 * @property {WebAssembly.Memory} memory
 * @property {() => void} _initialize
 * @property {(size: number) => number} mw_allocate
 * @property {() => number} mw_scratch
 * @property {() => number} mw_scratch_size
 * @property {(regular: number, regularSize: number, bold: number, boldSize: number) => number} mw_start
 * @property {(event: number, x: number, y: number, button: number, source: number) => void} mw_pointer
 * @property {(dx: number, dy: number) => void} mw_wheel
 * @property {(bits: number) => void} mw_modifiers
 * @property {(size: number, down: number) => number} mw_key
 * @property {(size: number) => void} mw_text
 * @property {(focused: number) => void} mw_focus
 * @property {(dark: number) => void} mw_theme
 * @property {(now: number, width: number, height: number, ratio: number, coarse: number) => number} mw_frame
 * @property {() => number} mw_draw_data
 * @property {() => void} mw_context_lost
 * @property {() => number} mw_parameter_count
 * @property {(index: number) => number} mw_parameter_id
 * @property {(index: number) => number} mw_parameter_value
 * @property {() => number} mw_result_count
 * @property {(index: number) => number} mw_result_id
 * @property {(index: number) => number} mw_result_value
 * @property {(size: number) => number} mw_control_rect
 */

/** @typedef {{buffer: ArrayBuffer, u8: Uint8Array, u32: Uint32Array, i32: Int32Array, f32: Float32Array}} Views */

/** @typedef {Awaited<ReturnType<typeof startCore>>} Core */

export const Pointer = { move: 0, down: 1, up: 2, leave: 3 };
export const Source = { mouse: 0, touch: 1, pen: 2 };
export const Modifier = { control: 1, shift: 2, alt: 4, meta: 8 };

/**
 * @param {ArrayBuffer} buffer
 * @returns {Views}
 */
const viewsOf = (buffer) => ({
  buffer,
  u8: new Uint8Array(buffer),
  u32: new Uint32Array(buffer),
  i32: new Int32Array(buffer),
  f32: new Float32Array(buffer),
});

/**
 * @param {Promise<Response>} program
 * @param {Promise<Response>[]} fonts regular and bold
 * @param {(failure: Failure) => void} onCrash called once; every later call is ignored
 */
export async function startCore(program, fonts, onCrash) {
  let lastLog = '';
  let crashed = false;
  const decoder = new TextDecoder();
  const encoder = new TextEncoder();

  const imports = {
    env: {
      mw_host_log(/** @type {number} */ at, /** @type {number} */ size) {
        lastLog = decoder.decode(views().u8.subarray(at, at + size));
      },
      emscripten_notify_memory_growth() {},
    },
    wasi_snapshot_preview1: {
      proc_exit(/** @type {number} */ code) {
        throw new Error(`the program ended (${code})`);
      },
      fd_close: () => 0,
      fd_seek: () => 0,
      fd_write: () => 0,
    },
  };

  const { instance } = await WebAssembly.instantiateStreaming(program, imports).catch((error) => {
    throw error instanceof Failure ? error : new Failure('download', `mihwar.wasm: ${error.message}`);
  });
  const raw = /** @type {Exports} */ (/** @type {unknown} */ (instance.exports));

  /** @type {Views} */
  let cached = viewsOf(raw.memory.buffer);
  function views() {
    // Growing the memory makes another buffer.
    if (cached.buffer !== raw.memory.buffer) cached = viewsOf(raw.memory.buffer);
    return cached;
  }

  /**
   * @template {number[]} Arguments
   * @param {(...values: Arguments) => number | void} call
   * @returns {(...values: Arguments) => number}
   */
  function guard(call) {
    return (...values) => {
      if (crashed) return 0;
      try {
        return call(...values) ?? 0;
      } catch (error) {
        crashed = true;
        onCrash(new Failure('crash', `${lastLog || error}`));
        return 0;
      }
    };
  }

  raw._initialize();
  const files = await Promise.all(fonts.map(async (font) => new Uint8Array(await (await font).arrayBuffer())));
  const placed = files.flatMap((file) => {
    const at = raw.mw_allocate(file.length);
    views().u8.set(file, at);
    return [at, file.length];
  });
  const [regular, regularSize, bold, boldSize] = placed;
  const started = guard(raw.mw_start)(regular, regularSize, bold, boldSize);
  if (!crashed && !started) throw new Failure('download', 'fonts: not a font file');
  const scratch = crashed ? 0 : raw.mw_scratch();
  const scratchSize = crashed ? 0 : raw.mw_scratch_size();

  /** @param {string} text */
  const putText = (text) => encoder.encodeInto(text, views().u8.subarray(scratch, scratch + scratchSize)).written;
  /** @param {number} size */
  const takeText = (size) => decoder.decode(views().u8.subarray(scratch, scratch + size));

  /**
   * @param {() => number} count
   * @param {(index: number) => number} id
   * @param {(index: number) => number} value
   */
  const record = (count, id, value) => () => {
    /** @type {Record<string, number | null>} */
    const all = {};
    for (let i = 0, end = guard(count)(); i < end; ++i) {
      const key = takeText(guard(id)(i));
      const number = guard(value)(i);
      all[key] = Number.isNaN(number) ? null : number;
    }
    return all;
  };

  const key = guard(raw.mw_key);
  const text = guard(raw.mw_text);
  const controlRect = guard(raw.mw_control_rect);
  return {
    views,
    pointer: guard(raw.mw_pointer),
    wheel: guard(raw.mw_wheel),
    modifiers: guard(raw.mw_modifiers),
    focus: guard(raw.mw_focus),
    theme: guard(raw.mw_theme),
    frame: guard(raw.mw_frame),
    drawData: guard(raw.mw_draw_data),
    contextLost: guard(raw.mw_context_lost),
    parameters: record(raw.mw_parameter_count, raw.mw_parameter_id, raw.mw_parameter_value),
    results: record(raw.mw_result_count, raw.mw_result_id, raw.mw_result_value),
    hasCrashed: () => crashed,

    /** True when the app takes this key. @param {string} code @param {boolean} down */
    key: (code, down) => key(putText(code), Number(down)) !== 0,

    /** @param {string} typed */
    text: (typed) => text(putText(typed)),

    /** Where a control stands, in CSS pixels; null when it is not visible. @param {string} id */
    controlRect(id) {
      const at = controlRect(putText(id)) / 4;
      if (at === 0) return null;
      const [x0, y0, x1, y1] = views().f32.subarray(at, at + 4);
      return { x0, y0, x1, y1 };
    },
  };
}
