// Prints what a site weighs up to the first frame that answers, compressed as hosts do (gzip, level 6), and fails above the
// limit; then what comes after it, and what only some ask for.
//   node size.mjs SITE
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { gzipSync } from "node:zlib";
import { firstLoad } from "./first_load.mjs";

const LIMIT_KB = 300;
const site = process.argv[2];

const first = firstLoad(site);
const others = readdirSync(site, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => relative(site, join(entry.parentPath ?? entry.path, entry.name)))
  .filter((file) => !file.startsWith("licenses") && !first.includes(file));

/** @param {string[]} list */
function weigh(list) {
  let total = 0;
  for (const file of list) {
    const compressed = gzipSync(readFileSync(join(site, file)), { level: 6 }).length;
    total += compressed;
    console.log(`${(compressed / 1000).toFixed(1).padStart(8)} KB  ${file}`);
  }
  return total / 1000;
}

const total = weigh(first);
console.log(`${total.toFixed(1).padStart(8)} KB  up to the first frame, at most ${LIMIT_KB} KB`);
weigh(others);
process.exit(total <= LIMIT_KB ? 0 : 1);
