// A small test runner: test(name, body) registers, run() runs one after the other and counts.

const patienceMs = 300_000; // machines without a GPU, and with other work, are slow

/** @typedef {{name: string, body: (given: any) => Promise<void>}} Test */

/** @type {Test[]} */
const tests = [];

/**
 * @param {string} name
 * @param {(given: any) => Promise<void>} body
 */
export function test(name, body) {
  tests.push({ name, body });
}

/**
 * @param {any} given handed to every test
 * @param {string} filter part of a name, or several with | between them; empty = all
 */
export async function run(given, filter = '') {
  let passed = 0;
  let failed = 0;
  let alarm = setTimeout(() => {}, 0);
  const forLong = () =>
    new Promise((_, fail) => {
      alarm = setTimeout(() => fail(new Error(`no end after ${patienceMs / 1000} s`)), patienceMs);
    });
  for (const { name, body } of tests.filter((one) => filter.split('|').some((part) => one.name.includes(part)))) {
    const begin = performance.now();
    try {
      await Promise.race([body(given), forLong()]);
      ++passed;
      console.log(`ok - ${name} (${((performance.now() - begin) / 1000).toFixed(1)} s)`);
    } catch (error) {
      ++failed;
      console.log(`not ok - ${name}\n${indent(error instanceof Error ? (error.stack ?? error.message) : String(error))}`);
    }
    clearTimeout(alarm);
    // What a failed test has left open would slow the others down.
    for (const context of given.browser?.contexts() ?? []) await context.close();
  }
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0;
}

/** @param {string} text */
const indent = (text) => text.replace(/^/gm, '    ');

/**
 * @param {unknown} condition
 * @param {string} message
 * @returns {asserts condition}
 */
export function expect(condition, message) {
  if (!condition) throw new Error(message);
}

/**
 * @param {number | null | undefined} actual
 * @param {number | null | undefined} wanted
 * @param {string} what
 * @param {number} [tolerance] relative
 */
export function expectNear(actual, wanted, what, tolerance = 1e-9) {
  const same = actual == null || wanted == null ? actual == wanted : Math.abs(actual - wanted) <= tolerance * Math.max(1, Math.abs(wanted));
  expect(same, `${what}: ${actual} instead of ${wanted}`);
}
