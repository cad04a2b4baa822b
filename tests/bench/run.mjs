// node run.mjs MIHWAR WASM_JS PERFORMANCE_MD: measures native, WebAssembly, plain JavaScript and Squiggle in one run and
// writes the table between the marks of the file. scripts/bench calls it.
import { execFileSync, spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { fileURLToPath } from "node:url";
import { UNCERTAIN, draw, fans, makeRun, quantiles, runTrials } from "./model.mjs";
import { runSquiggle } from "./squiggle.mjs";

const [mihwar, wasm, page] = process.argv.slice(2);
const TRIALS = 4096, MONTHS = 36, SQUIGGLE_TRIALS = 1000;
const json = (program, ...words) => JSON.parse(execFileSync(program, words, { encoding: "utf8", maxBuffer: 1 << 26 }));

const values = Object.fromEntries(json(mihwar, "params").parameters.map((row) => [row.id, row.default]));
const nodeOptions = process.allowedNodeEnvironmentFlags.has("--experimental-fetch") ? ["--no-experimental-fetch"] : [];

function cpuMs(work) {
  const start = process.cpuUsage();
  work();
  const used = process.cpuUsage(start);
  return (used.user + used.system) / 1000;
}
function best(runs, work) {
  let least = Infinity;
  for (let i = 0; i < runs; i++) least = Math.min(least, cpuMs(work));
  return least;
}

function check(what, value, expected, tolerance) {
  if (!(Math.abs(value - expected) <= tolerance * Math.abs(expected))) throw new Error(`${what}: ${value}, expected ${expected}`);
}

function measureJavaScript() {
  const certain = makeRun(1, MONTHS);
  runTrials(certain, draw(values, 1, false));
  const summary = json(mihwar, "eval").summary;
  check("JavaScript NPV", certain.npv[0], summary.npv, 1e-9);
  check("JavaScript revenue gain", certain.revenueGain[0], summary.revenue_gain, 1e-9);
  const run = makeRun(TRIALS, MONTHS), columns = draw(values, TRIALS, true);
  runTrials(run, columns);
  const spread = json(mihwar, "montecarlo", "--trials", "20000").figures.npv;
  check("JavaScript median", quantiles(run.npv)[2], spread.p50, 0.03);
  return { trials: best(25, () => runTrials(run, columns)), fans: best(25, () => fans(run)), p50: spread.p50 };
}

// Null where no Python has numpy.
function measureNumpy(p50) {
  const script = fileURLToPath(new URL("numpy_model.py", import.meta.url));
  const pythons = execFileSync("sh", ["-c", "which -a python3"], { encoding: "utf8" }).trim().split("\n");
  const has = (python) => spawnSync(python, ["-c", "import numpy"]).status === 0;
  const python = pythons.find(has);
  if (!python) return null;
  const input = JSON.stringify({ values, ranges: UNCERTAIN, trials: TRIALS, months: MONTHS });
  const result = JSON.parse(execFileSync(python, [script], { input, encoding: "utf8" }));
  check("numpy NPV", result.certain, json(mihwar, "eval").summary.npv, 1e-9);
  check("numpy median", result.median, p50, 0.03);
  return result.ms;
}

async function measureSquiggle(p50) {
  let least = Infinity, result;
  for (let i = 0; i < 2; i++) {
    result = await runSquiggle(values, MONTHS, SQUIGGLE_TRIALS);
    least = Math.min(least, result.ms);
  }
  const median = Number(/p50: ([-0-9.e+]+)/.exec(result.text)?.[1]);
  check("Squiggle median", median, p50, 0.06);
  return least;
}

const native = json(mihwar, "bench", "--million");
const web = json(process.execPath, ...nodeOptions, wasm);
const script = measureJavaScript();
const numpy = measureNumpy(script.p50);
const squiggle = await measureSquiggle(script.p50);

const frame = (m) => m.trials_ms + m.quantiles_ms;
const perTrial = (ms, trials) => (ms / trials) * 1000;
const number = (x, digits = 3) => Number(x.toPrecision(digits)).toLocaleString("en");
const millions = (perSecond) => number(perSecond / 1e6, 3);
const row = (...cells) => `| ${cells.join(" | ")} |`;
const scriptFrame = script.trials + script.fans;

const table = [
  `Measured by \`scripts/bench\` on ${cpus()[0].model.trim()}, ${cpus().length} cores, node ${process.version}; processor time (WebAssembly: wall clock), the best of several`,
  "runs, all in one run. Ratios hold better than milliseconds. Default scenario: 36 months, three levers, 21 uncertain",
  "inputs, of which 18 have an effect.",
  "",
  row("", "native (SSE2)", "WebAssembly (SIMD, node)", "wasm / native speed"),
  row("---", "---", "---", "---"),
  ...[["projections with summary, 1/s", "projections_per_second", 1], ["trials, draws at hand, million/s", "trials_per_second", 1e-6]]
    .map(([label, key, factor]) => row(label, number(native[key] * factor), number(web[key] * factor), number(web[key] / native[key], 2))),
  ...[["4,096 trials, ms", "trials_ms"], ["their exact quantiles: 21 figures, 2 fans, ms", "quantiles_ms"], ["4,096 x 21 draws with tables, once, ms", "draw_ms"],
    ["rank correlations, ms", "correlations_ms"], ["a million trials streamed twice, exact quantiles, ms", "million_ms"], ["Shapley, ms", "attribution_ms"],
    ["tornado, ms", "tornado_ms"], ["goal seek, ms", "goal_ms"], ["heat map 64 x 64, ms", "heat_map_ms"], ["budget, ms", "budget_ms"]]
    .map(([label, key]) => row(label, number(native[key]), number(web[key]), number(native[key] / web[key], 2))),
  row("growth of time with trials, exponent", native.exponent_trials, web.exponent_trials, ""),
  row("growth of time with months, exponent", native.exponent_months, web.exponent_months, ""),
  row("buffers of 10,000 trials, MB", number(native.bytes_10k / 1e6), number(web.bytes_10k / 1e6), ""),
  "",
  `Beside other ways to compute the same: a trial with its share of the quantiles (npv, revenue gain and both fans).`,
  "",
  row("", "microseconds a trial", "times as long as WebAssembly"),
  row("---", "---", "---"),
  ...[["native", perTrial(frame(native), TRIALS)], ["WebAssembly", perTrial(frame(web), TRIALS)],
    ["careful JavaScript on typed arrays (`tests/bench/model.mjs`)", perTrial(scriptFrame, TRIALS)],
    ...(numpy === null ? [] : [["idiomatic numpy (`tests/bench/numpy_model.py`)", perTrial(numpy, TRIALS)]]),
    [`Squiggle 0.10.0, ${SQUIGGLE_TRIALS} samples (\`tests/bench/squiggle.mjs\`)`, perTrial(squiggle, SQUIGGLE_TRIALS)]]
    .map(([label, us]) => row(label, number(us), number(us / perTrial(frame(web), TRIALS)))),
  "",
  "JavaScript and Squiggle compute only what the default scenario needs (no complaints, effort, bonus, response shape) and",
  "fewer figures; WebAssembly runs the whole model with all 21. Their results are checked against the product's.",
  "",
  "Against the targets:",
  "",
  row("#", "what", "target", "measured"),
  row("---", "---", "---", "---"),
  row(5, "warm trials a second, whole model, WebAssembly SIMD", "at least 3 million", `${millions(web.trials_per_second)} million`),
  row(6, "against careful JavaScript / idiomatic numpy / Squiggle", "at least 4x / 10x / 250x",
    `${number(scriptFrame / frame(web), 2)}x / ${numpy === null ? "not measured" : `${number(numpy / frame(web), 2)}x`} / ${number(perTrial(squiggle, SQUIGGLE_TRIALS) / perTrial(frame(web), TRIALS))}x`),
  row(7, "wasm against native SSE, same source", "at least 0.9", number(native.trials_ms / web.trials_ms, 2)),
  row(8, "growth with trials and months; a million trials", "exponent at most 1.02; 350 ms",
    `${web.exponent_trials} and ${web.exponent_months}; ${number(web.million_ms)} ms`),
  row(9, "memory at 10,000 trials", "at most 16 MB", `${number(web.bytes_10k / 1e6)} MB of buffers`),
  row(10, "determinism", "identical bits", "a test (`mihwar_bits`)"),
].join("\n");

const BEGIN = "<!-- scripts/bench writes from here -->", END = "<!-- to here -->";
const text = readFileSync(page, "utf8");
writeFileSync(page, text.slice(0, text.indexOf(BEGIN) + BEGIN.length) + "\n\n" + table + "\n\n" + text.slice(text.indexOf(END)));
console.log(table);
