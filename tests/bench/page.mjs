// node page.mjs SITE PERFORMANCE_MD: measures the page in headless Chromium and writes the table between its marks of the
// file. scripts/bench calls it. Frames: our own work (model, analyses, interface, draw lists), without the browser's.
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { serve } from "../../scripts/serve.mjs";
import { launchBrowser, newPage, settle } from "../web/browser.mjs";
import { pointOf, press, reveal } from "../web/gestures.mjs";

const [site, file] = process.argv.slice(2);
const VIEWS = ["results", "why", "how_sure", "what_if", "claims", "queue", "evidence", "compare"];
const LEVER = "lever.retention_gain", MOVES = 60;
const sorted = (list) => [...list].sort((a, b) => a - b);
const share = (list, p) => sorted(list)[Math.min(list.length - 1, Math.floor(list.length * p))];
const ms = (x) => (x === undefined ? "" : x.toFixed(2));
const row = (...cells) => `| ${cells.join(" | ")} |`;

const frameTimes = (page, before) =>
  page.evaluate((from) => globalThis.mihwar.coreMs(globalThis.mihwar.frames() - from), before);
const twoFrames = (page) =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));

async function firstFrame(browser, address, slow) {
  const times = [];
  for (let i = 0; i < 5; i++) {
    const { page, close } = await newPage(browser);
    const session = await page.context().newCDPSession(page);
    await slow(session);
    await page.goto(address);
    await page.waitForFunction(() => globalThis.mihwar?.frames() > 0);
    times.push(await page.evaluate(() => globalThis.mihwar.firstFrameMs()));
    await close();
  }
  return share(times, 0.5);
}

// The longest frame of each move: the one that computes, not those that follow it.
async function dragFrames(page, view) {
  if (view) await press(page, `page.${view}`);
  await settle(page);
  await reveal(page, LEVER);
  const start = await pointOf(page, LEVER, 0.2);
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  const longest = [];
  for (let i = 0; i < MOVES; i++) {
    const to = await pointOf(page, LEVER, 0.2 + 0.3 * Math.abs(Math.sin(i / 8)));
    const before = await page.evaluate(() => globalThis.mihwar.frames());
    await page.mouse.move(to.x, to.y);
    await twoFrames(page);
    longest.push(Math.max(...(await frameTimes(page, before))));
  }
  await page.mouse.up();
  await settle(page);
  return longest;
}

// Frames in which only the pointer moves.
async function idleFrames(page) {
  const before = await page.evaluate(() => globalThis.mihwar.frames());
  for (let i = 0; i < MOVES; i++) {
    await page.mouse.move(700 + i, 300);
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
  const times = await frameTimes(page, before);
  await settle(page);
  return times;
}

const server = await serve({ folder: resolve(site) });
const browser = await launchBrowser();
const cpu = (session) => session.send("Emulation.setCPUThrottlingRate", { rate: 4 });
const network = async (session) => {
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions", { offline: false, latency: 60, downloadThroughput: 1.125e6, uploadThroughput: 1.125e6 });
};
const first = [];
for (const slow of [async () => {}, cpu, network]) first.push(await firstFrame(browser, server.address, slow));

const { page } = await newPage(browser, { viewport: { width: 1366, height: 768 } });
await page.goto(server.address);
await page.waitForFunction(() => globalThis.mihwar?.isComplete());
await settle(page);
const rows = [["first screen", await dragFrames(page, ""), await idleFrames(page)]];
await press(page, "button.pages");
for (const view of VIEWS) rows.push([view.replace("_", " "), await dragFrames(page, view), await idleFrames(page)]);
const memory = await page.evaluate(() => globalThis.mihwar.memoryBytes());
await page.waitForTimeout(3000);
const quiet = await page.evaluate(() => globalThis.mihwar.frames());
await page.waitForTimeout(5000);
const idle = (await page.evaluate(() => globalThis.mihwar.frames())) - quiet;
await browser.close();
await server.close();

const sizes = execFileSync(process.execPath, ["tests/web/size.mjs", site], { encoding: "utf8" });
const firstLoad = /([\d.]+) KB +up to the first frame/.exec(sizes)?.[1];
const dragged = rows.flatMap(([, drag]) => drag);
const still = rows.flatMap(([, , hover]) => hover);
const table = [
  "Measured by `scripts/bench` in headless Chromium with software graphics at 1366x768, on the machine of the table above. Time of",
  "our own work in a frame: model, analyses, interface and draw lists; the browser's and the graphics' are not in it. Of each move of",
  "the slider its longest frame counts.",
  "",
  row("view", "moves", "a slider dragged, median ms", "95th percentile ms", "only the pointer moves, median ms"),
  row("---", "---", "---", "---", "---"),
  ...rows.map(([name, drag, hover]) => row(name, drag.length, ms(share(drag, 0.5)), ms(share(drag, 0.95)), ms(share(hover, 0.5)))),
  "",
  row("#", "what", "target", "measured"),
  row("---", "---", "---", "---"),
  row(1, "first load, gzip", "at most 300 KB", `${firstLoad} KB, held by a test`),
  row(2, "first frame: localhost / CPU quartered / 60 ms and 9 Mbit/s", "200 / 500 / 700 ms", first.map((x) => x.toFixed(0)).join(" / ") + " ms"),
  row(3, "interface a frame, all views; frames in five idle seconds", "0.5 ms; 0", `${ms(share(still, 0.5))} ms; ${idle}`),
  row(4, "frame while dragging, all views", "4 ms median, 8 ms 95th percentile", `${ms(share(dragged, 0.5))} and ${ms(share(dragged, 0.95))} ms`),
  row(9, "WebAssembly memory after all views", "16 MB", `${(memory / 1e6).toFixed(1)} MB`),
].join("\n");

const BEGIN = "<!-- the page's bench writes from here -->", END = "<!-- page: to here -->";
const text = readFileSync(file, "utf8");
writeFileSync(file, `${text.slice(0, text.indexOf(BEGIN) + BEGIN.length)}\n\n${table}\n\n${text.slice(text.indexOf(END))}`);
console.log(table);
