// A small test runner: test(name, body) registers, run() runs one after the other and counts.

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
 * @param {string} filter part of a name; empty = all
 */
export async function run(given, filter = '') {
  let passed = 0;
  let failed = 0;
  for (const { name, body } of tests.filter((one) => one.name.includes(filter))) {
    const begin = performance.now();
    const patience = setTimeout(() => {
      console.log(`not ok - ${name}: no end after 120 s`);
      process.exit(1);
    }, 120_000);
    try {
      await body(given);
      ++passed;
      console.log(`ok - ${name} (${((performance.now() - begin) / 1000).toFixed(1)} s)`);
    } catch (error) {
      ++failed;
      console.log(`not ok - ${name}\n${indent(error instanceof Error ? (error.stack ?? error.message) : String(error))}`);
    }
    clearTimeout(patience);
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
