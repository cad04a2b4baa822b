// Prints what the first load of a site weighs, compressed as hosts do (gzip, level 6), and fails above the limit.
//   node size.mjs SITE
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { gzipSync } from "node:zlib";

const LIMIT_KB = 300;
const site = process.argv[2];

const files = readdirSync(site, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
  .filter((file) => !relative(site, file).startsWith("licenses")); // no part of the first load
let total = 0;
for (const file of files) {
  const compressed = gzipSync(readFileSync(file), { level: 6 }).length;
  total += compressed;
  console.log(`${(compressed / 1000).toFixed(1).padStart(8)} KB  ${relative(site, file)}`);
}
console.log(`${(total / 1000).toFixed(1).padStart(8)} KB  in all, at most ${LIMIT_KB} KB`);
process.exit(total / 1000 <= LIMIT_KB ? 0 : 1);
