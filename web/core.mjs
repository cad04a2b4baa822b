// The WebAssembly program (src/platform/web*.cpp) as JavaScript functions.
import { Failure } from './panel.mjs';

/**
 * @typedef {object} Exports
 * @property {WebAssembly.Memory} memory
 * @property {() => void} _initialize
 * @property {(size: number) => number} mw_allocate
 * @property {(memory: number) => void} mw_release
 * @property {() => number} mw_allocated
 * @property {() => number} mw_scratch
 * @property {() => number} mw_scratch_size
 * @property {(files: number) => number} mw_start
 * @property {(event: number, x: number, y: number, button: number, source: number) => void} mw_pointer
 * @property {(dx: number, dy: number) => void} mw_wheel
 * @property {(bits: number) => void} mw_modifiers
 * @property {(steps: number) => void} mw_wheel_steps
 * @property {(size: number, down: number, command: number) => number} mw_key
 * @property {(size: number) => void} mw_text
 * @property {(focused: number) => void} mw_focus
 * @property {(backwards: number) => number} mw_tab
 * @property {(backwards: number) => void} mw_enter
 * @property {() => void} mw_leave
 * @property {(dark: number, reducedMotion: number) => void} mw_system
 * @property {(choice: number, value: number) => void} mw_set_choice
 * @property {(choice: number) => number} mw_choice
 * @property {(size: number, now: number) => number} mw_open_link
 * @property {(text: number, size: number, now: number) => number} mw_open_file
 * @property {(text: number, size: number, now: number) => number} mw_restore
 * @property {(inLines: number) => number} mw_document
 * @property {(now: number) => void} mw_forget
 * @property {() => number} mw_revision
 * @property {(keeping: number, size: number) => void} mw_keeping
 * @property {(news: number, now: number) => void} mw_news
 * @property {() => number} mw_message
 * @property {(state: number) => void} mw_second_part
 * @property {() => number} mw_link
 * @property {(size: number, light: number, dark: number, oneLanguage: number) => void} mw_brand
 * @property {() => number} mw_theme
 * @property {() => number} mw_presenting
 * @property {(now: number) => number} mw_wakes_in
 * @property {() => number} mw_take_request
 * @property {() => number} mw_title
 * @property {() => number} mw_headline
 * @property {() => number} mw_focused
 * @property {() => number} mw_editing
 * @property {(size: number) => number} mw_preview_typed
 * @property {(size: number) => number} mw_commit_typed
 * @property {() => void} mw_cancel_typed
 * @property {(now: number, width: number, height: number, ratio: number, coarse: number) => number} mw_frame
 * @property {(parts: number) => number} mw_account
 * @property {(size: number, commit: number) => number} mw_edit
 * @property {(size: number, value: number) => void} mw_set
 * @property {(size: number, position: number) => void} mw_slide
 * @property {(held: number) => void} mw_hold
 * @property {(size: number, now: number) => number} mw_act
 * @property {() => number} mw_changes
 * @property {() => number} mw_draw_data
 * @property {(milliseconds: number) => void} mw_took
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

/**
 * The field that is to stand over the canvas; Field tells its kind.
 * @typedef {{kind: number, serial: number, x0: number, y0: number, x1: number, y1: number, text: string, label: string}} Editing
 */

export const Pointer = { move: 0, down: 1, up: 2, leave: 3 };
export const Source = { mouse: 0, touch: 1, pen: 2 };
export const Field = { none: 0, number: 1, line: 2, paragraph: 3 };
export const Choice = { language: 0, digits: 1, theme: 2, textPercent: 3, knowsTheApp: 4 };
export const Keeping = { nothingYet: 0, saved: 1, blocked: 2, full: 3, failed: 4, off: 5 };
export const News = { exportFailed: 0, pictureFailed: 1, noScenarioInside: 2, unreadable: 3, slotDamaged: 4, slotsDamaged: 5,
  forgotten: 6, notForgotten: 7, copied: 8 };
/** Of an account: asShown is for charts in the colours of the theme in force. */
export const Parts = { figures: 1, charts: 2, views: 4, asShown: 8, withoutMonths: 16 };
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
 * @param {Uint8Array<ArrayBuffer>} program
 * @param {Uint8Array[]} fonts regular and bold, for Latin and then for Arabic
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
        lastLog = textAt(at, size);
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
    // Functions of the second part, until it is here: the app does not call them.
    placeholder: new Proxy({}, {
      get: (_, name) => () => {
        throw new Error(`function ${String(name)} is not here yet`);
      },
    }),
  };

  const { instance } = await WebAssembly.instantiate(program, imports).catch((error) => {
    throw new Failure('download', `program: ${error.message}`);
  });
  const raw = /** @type {Exports} */ (/** @type {unknown} */ (instance.exports));

  /** @type {Views} */
  let cached = viewsOf(raw.memory.buffer);
  function views() {
    // Growing the memory makes another buffer.
    if (cached.buffer !== raw.memory.buffer) cached = viewsOf(raw.memory.buffer);
    return cached;
  }

  /** @param {number} at @param {number} size */
  function textAt(at, size) {
    return decoder.decode(views().u8.subarray(at, at + size));
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
  const placed = fonts.flatMap((file) => {
    const at = raw.mw_allocate(file.length);
    views().u8.set(file, at);
    return [at, file.length];
  });
  const table = raw.mw_allocate(placed.length * 4);
  views().u32.set(placed, table / 4);
  const started = guard(raw.mw_start)(table);
  if (!crashed && !started) throw new Failure('download', 'fonts: not a font file');
  const scratch = crashed ? 0 : raw.mw_scratch();
  const scratchSize = crashed ? 0 : raw.mw_scratch_size();

  /** @param {string} text */
  const putText = (text) => encoder.encodeInto(text, views().u8.subarray(scratch, scratch + scratchSize)).written;
  /** @param {number} size */
  const takeText = (size) => textAt(scratch, size);

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
  const takeRequest = guard(raw.mw_take_request);
  const openLink = guard(raw.mw_open_link);
  const text = guard(raw.mw_text);
  const controlRect = guard(raw.mw_control_rect);
  const title = guard(raw.mw_title);
  const headline = guard(raw.mw_headline);
  const focused = guard(raw.mw_focused);
  const link = guard(raw.mw_link);
  const brand = guard(raw.mw_brand);
  const message = guard(raw.mw_message);
  const editing = guard(raw.mw_editing);
  const preview = guard(raw.mw_preview_typed);
  const commit = guard(raw.mw_commit_typed);
  const account = guard(raw.mw_account);
  const edit = guard(raw.mw_edit);
  const set = guard(raw.mw_set);
  const slide = guard(raw.mw_slide);
  const act = guard(raw.mw_act);
  const written = guard(raw.mw_document);
  const tellKeeping = guard(raw.mw_keeping);
  let keeping = [Keeping.nothingYet, ''];

  /** A file may be longer than the scratch buffer. @param {(text: number, size: number, now: number) => number} call */
  const opener = (call) => (/** @type {Uint8Array} */ bytes, /** @type {number} */ now) => {
    const at = guard(raw.mw_allocate)(bytes.length);
    views().u8.set(bytes, at);
    const opened = guard(call)(at, bytes.length, now);
    guard(raw.mw_release)(at);
    return opened !== 0;
  };

  /** Of a text that the program keeps. @param {number} at */
  const describedText = (at) => {
    const [text, size] = views().u32.subarray(at / 4, at / 4 + 2);
    return at === 0 ? '' : textAt(text, size);
  };
  /** Of a TypedDescription. @param {number} address */
  function typedAt(address) {
    const [acceptable, message, size] = views().u32.subarray(address / 4, address / 4 + 3);
    return address === 0 ? { acceptable: false, message: '' } : { acceptable: acceptable !== 0, message: textAt(message, size) };
  }
  return {
    views,
    pointer: guard(raw.mw_pointer),
    wheel: guard(raw.mw_wheel),
    modifiers: guard(raw.mw_modifiers),
    focus: guard(raw.mw_focus),
    wheelSteps: guard(raw.mw_wheel_steps),
    tab: guard(raw.mw_tab),
    enter: guard(raw.mw_enter),
    leave: guard(raw.mw_leave),
    system: guard(raw.mw_system),
    tellSecondPart: guard(raw.mw_second_part),
    setChoice: guard(raw.mw_set_choice),
    choice: guard(raw.mw_choice),
    theme: guard(raw.mw_theme),
    presenting: guard(raw.mw_presenting),
    wakesIn: guard(raw.mw_wakes_in),
    cancelTyped: guard(raw.mw_cancel_typed),
    frame: guard(raw.mw_frame),
    drawData: guard(raw.mw_draw_data),
    took: guard(raw.mw_took),
    contextLost: guard(raw.mw_context_lost),
    parameters: record(raw.mw_parameter_count, raw.mw_parameter_id, raw.mw_parameter_value),
    allocated: guard(raw.mw_allocated),
    results: record(raw.mw_result_count, raw.mw_result_id, raw.mw_result_value),
    hasCrashed: () => crashed,

    /** @param {Uint8Array<ArrayBuffer>} code @param {Uint8Array} texts their address and bytes */
    async addSecondPart(code, texts) {
      await WebAssembly.instantiate(code, { primary: instance.exports });
      views().u8.set(texts.subarray(4), new DataView(texts.buffer, texts.byteOffset).getUint32(0, true));
    },

    /** What exports, reports and the plain page are made of; null while the second part is not here. */
    account: (parts = Parts.figures | Parts.charts) =>
      /** @type {import('./account.mjs').Account | null} */ (JSON.parse(describedText(account(parts)) || 'null')),

    /**
     * What a text for a parameter, 'scenario.name', 'scenario.notes' or a field of a view would do and, committed, does.
     * @param {string} id @param {string} typed @param {boolean} commit
     */
    edit: (id, typed, commit) => typedAt(edit(putText(`${id}\n${typed}`), Number(commit))),
    /** @param {string} id @param {number} value raw */
    set: (id, value) => set(putText(id), value),
    /** @param {string} id @param {number} position on its slider, 0 to 1 */
    slide: (id, position) => slide(putText(id), position),
    hold: guard(raw.mw_hold),
    /** False: nothing was done. @param {string} name @param {string} argument */
    act: (name, argument) => act(putText(`${name}\n${argument}`), performance.now() / 1000) !== 0,
    changes: guard(raw.mw_changes),

    /** True when the app takes this key. @param {string} code @param {boolean} down @param {boolean} [command] */
    key: (code, down, command = false) => key(putText(code), Number(down), Number(command)) !== 0,

    /** False: it has errors, and nothing has changed. @param {string} fragment @param {number} now seconds */
    openLink: (fragment, now) => openLink(putText(fragment), now) !== 0,

    /** The fragment of a link for all scenarios; empty while there is none. */
    link: () => takeText(link()),

    /** Accents as 0xRRGGBB. @param {string} name @param {number} light @param {number} dark @param {boolean} oneLanguage */
    brand: (name, light, dark, oneLanguage) => brand(putText(name), light, dark, Number(oneLanguage)),
    openFile: opener(raw.mw_open_file),
    restore: opener(raw.mw_restore),
    forget: guard(raw.mw_forget),
    revision: guard(raw.mw_revision),
    news: guard(raw.mw_news),

    /** All scenarios as a file. @param {boolean} inLines for people */
    document: (inLines) => describedText(written(Number(inLines))),

    message: () => takeText(message()),

    /** Whether the work is kept, and since when. @param {number} state @param {string} time */
    tellKeeping(state, time) {
      keeping = [state, time];
      tellKeeping(state, putText(time));
    },
    keeping: () => keeping,

    /** What the app asks of the page, oldest first; null when there is nothing left. */
    takeRequest() {
      const [kind, ...text] = takeText(takeRequest()).split('\n');
      return kind ? { kind, text: text.join('\n') } : null;
    },

    /** @param {string} typed */
    text: (typed) => text(putText(typed)),

    title: () => takeText(title()),

    /** The result in words, and the key figures; empty while a value is being dragged. */
    headline: () => takeText(headline()).split('\n'),

    /** The control at the keyboard's ring, in words; null when it is at none. */
    focused() {
      const [id, sentence, value] = takeText(focused()).split('\n');
      return id ? { id, sentence, value } : null;
    },

    /** @returns {Editing | null} */
    editing() {
      const at = editing() / 4;
      const [kind, serial] = views().u32.subarray(at, at + 2);
      if (at === 0 || kind === Field.none) return null;
      const [x0, y0, x1, y1] = views().f32.subarray(at + 2, at + 6);
      const [text, textSize, label, labelSize] = views().u32.subarray(at + 6, at + 10);
      return { kind, serial, x0, y0, x1, y1, text: textAt(text, textSize), label: textAt(label, labelSize) };
    },

    /** What a text in the field would do. @param {string} typed */
    previewTyped: (typed) => typedAt(preview(putText(typed))),

    /** False: refused, the field stays. @param {string} typed */
    commitTyped: (typed) => commit(putText(typed)) !== 0,

    /** Where a control stands, in CSS pixels; null when it is not visible. @param {string} id */
    controlRect(id) {
      const at = controlRect(putText(id)) / 4;
      if (at === 0) return null;
      const [x0, y0, x1, y1] = views().f32.subarray(at, at + 4);
      return { x0, y0, x1, y1 };
    },
  };
}
