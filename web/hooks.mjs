// The global `mihwar`: for tests and for the curious.
import { Choice } from './core.mjs';

/**
 * @param {import('./core.mjs').Core} core
 * @param {() => void} onChange
 * @param {Record<string, unknown>} more
 */
export function expose(core, onChange, more) {
  Object.assign(globalThis, {
    mihwar: {
      parameters: core.parameters,
      results: core.results,
      controlRect: core.controlRect,
      account: core.account,
      document: () => core.document(true),
      message: core.message,
      keeping: core.keeping,
      language: () => ['en', 'ar'][core.choice(Choice.language)],
      digits: () => ['latn', 'arab'][core.choice(Choice.digits)],
      setDigits(/** @type {string} */ name) {
        core.setChoice(Choice.digits, Number(name === 'arab'));
        onChange();
      },
      memoryBytes: () => core.views().buffer.byteLength,
      allocatedBytes: core.allocated,
      ...more,
    },
  });
}
