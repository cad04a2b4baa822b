// Keeps the work in two slots of the browser's storage, in turn: a save that is cut off leaves the other one. A slot is
// "CHECKSUM NUMBER TIME\nDOCUMENT"; it is read back after writing, and only what came back counts as saved.
import { Keeping, News } from '../core.mjs';
import { crc32 } from '../unpack.mjs';
import { isEmbedded, newestPrefix, workPrefix } from '../work.mjs';

const slotNames = ['a', 'b'];
const ours = 'mihwar.'; // so begins every key of this page
const quietMs = 300; // without a change, until it is saved

/** @typedef {{number: number, time: number, text: string}} Saved */

/** @param {string} text */
const checksum = (text) => crc32(new TextEncoder().encode(text)).toString(16).padStart(8, '0');

/** Null: empty. @param {string | null} slot @returns {Saved | 'damaged' | null} */
export function readSlot(slot) {
  if (slot === null) return null;
  const [, sum, rest, number, time, text] = /^([0-9a-f]{8}) ((\d{1,15}) (\d{1,15})\n([^]*))$/.exec(slot) ?? [];
  return sum && checksum(rest) === sum ? { number: Number(number), time: Number(time), text } : 'damaged';
}

/** @param {Saved} saved */
export function writeSlot({ number, time, text }) {
  const rest = `${number} ${time}\n${text}`;
  return `${checksum(rest)} ${rest}`;
}

const readSlots = (prefix = workPrefix()) => slotNames.map((name) => readSlot(localStorage.getItem(prefix + name)));

/** @param {ReturnType<typeof readSlots>} slots @returns {Saved[]} the newest first */
const intact = (slots) => slots.filter((slot) => slot !== null && slot !== 'damaged').sort((a, b) => b.number - a.number);

/** The text that was saved last, if it can be read. */
export function savedText() {
  try {
    return intact(readSlots())[0]?.text ?? '';
  } catch {
    return '';
  }
}

/** "14:02", with the day where it is another one. @param {number} time */
function clock(time) {
  const then = new Date(time);
  const two = (/** @type {number} */ number) => String(number).padStart(2, '0');
  const hours = `${two(then.getHours())}:${two(then.getMinutes())}`;
  if (then.toDateString() === new Date().toDateString()) return hours;
  return `${then.getFullYear()}-${two(then.getMonth() + 1)}-${two(then.getDate())} ${hours}`;
}

/** @param {unknown} error what storage refused with */
const refusal = (error) =>
  error instanceof DOMException && /quota/i.test(error.name) ? Keeping.full : Keeping.blocked;

/** In place of the damaged or the older one. Throws where storage is full or forbidden. @param {string} text */
function save(text) {
  const slots = readSlots();
  const [newest] = intact(slots);
  const saved = { number: (newest?.number ?? 0) + 1, time: Date.now(), text };
  const key = workPrefix() + slotNames[newest && slots[0] === newest ? 1 : 0];
  const slot = writeSlot(saved);
  localStorage.setItem(key, slot);
  return localStorage.getItem(key) === slot ? saved : null;
}

/** The fragment of a link would open it again, beside the work that it has become. */
function leaveLink() {
  if (location.hash.startsWith('#m')) history.replaceState(history.state, '', location.pathname + location.search);
}

/** @param {{core: import('../core.mjs').Core, onChange: () => void}} app */
export function createAutosave({ core, onChange }) {
  let seen = core.revision();
  let timer = 0;
  let kept = '';

  /** @param {number} state @param {number} [time] */
  function tell(state, time) {
    core.tellKeeping(state, time ? clock(time) : '');
    onChange();
  }

  function saveNow() {
    clearTimeout(timer);
    timer = 0;
    const text = core.document(false);
    if (!text || text === kept) return;
    try {
      const saved = save(text);
      if (!saved) return tell(Keeping.failed);
      kept = text;
      leaveLink();
      tell(Keeping.saved, saved.time);
    } catch (error) {
      tell(refusal(error));
    }
  }

  /** The newest that the program can read. @param {ReturnType<typeof readSlots>} slots */
  function restoreFrom(slots) {
    const isChanged = seen !== 0; // by a reader who did not wait: then it can be undone
    let damaged = slots.includes('damaged');
    for (const saved of intact(slots)) {
      const bytes = new TextEncoder().encode(saved.text);
      const open = isChanged ? core.openFile : core.restore;
      if (open(bytes, performance.now() / 1000)) {
        kept = saved.text;
        tell(Keeping.saved, saved.time);
        if (damaged) core.news(News.slotDamaged, performance.now() / 1000);
        return;
      }
      damaged = true;
    }
    if (damaged) core.news(News.slotsDamaged, performance.now() / 1000);
  }

  function start() {
    if (isEmbedded()) return tell(Keeping.off);
    try {
      const own = readSlots();
      restoreFrom(own.some(Boolean) ? own : readSlots(newestPrefix()));
    } catch (error) {
      tell(refusal(error));
    }
    seen = core.revision();
    const flush = () => timer && saveNow();
    addEventListener('pagehide', flush);
    document.addEventListener('visibilitychange', flush);
  }

  start();

  return {
    /** Called after every frame. */
    follow() {
      if (core.revision() === seen || isEmbedded()) return;
      seen = core.revision();
      clearTimeout(timer);
      timer = setTimeout(saveNow, quietMs);
    },
    /** False: the browser did not allow it. */
    forget() {
      clearTimeout(timer);
      timer = 0;
      core.forget(performance.now() / 1000);
      seen = core.revision();
      kept = core.document(false);
      leaveLink();
      tell(Keeping.nothingYet);
      try {
        for (const key of Object.keys(localStorage)) if (key.startsWith(ours)) localStorage.removeItem(key);
        return true;
      } catch {
        tell(Keeping.blocked);
        return false;
      }
    },
  };
}
