// Prints what a site weighs up to the first frame that answers, compressed as hosts do (gzip, level 6), and fails above the
// limit; then what comes after it.
//   node size.mjs SITE
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { gzipSync } from "node:zlib";

const LIMIT_KB = 300;
const LATER = ["second.pack", "web/exports/", "web/files/"]; // fetched when the first picture stands, or when asked for
const site = process.argv[2];

const files = readdirSync(site, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
  .filter((file) => !relative(site, file).startsWith("licenses")); // no part of the first load
const comesLater = (/** @type {string} */ file) => LATER.some((part) => relative(site, file).startsWith(part));

/** @param {string[]} list */
function weigh(list) {
  let total = 0;
  for (const file of list) {
    const compressed = gzipSync(readFileSync(file), { level: 6 }).length;
    total += compressed;
    console.log(`${(compressed / 1000).toFixed(1).padStart(8)} KB  ${relative(site, file)}`);
  }
  return total / 1000;
}

const first = weigh(files.filter((file) => !comesLater(file)));
console.log(`${first.toFixed(1).padStart(8)} KB  up to the first frame, at most ${LIMIT_KB} KB`);
weigh(files.filter(comesLater));
process.exit(first <= LIMIT_KB ? 0 : 1);
