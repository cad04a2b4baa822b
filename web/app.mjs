// The app: the program, the picture and the events, put together.
import { Keeping, News, startCore } from './core.mjs';
import { createEmbedding, fetchBrand, keepOffline } from './extras.mjs';
import { expose } from './hooks.mjs';
import { listenToKeyboard } from './keyboard.mjs';
import { download, progressTo } from './load.mjs';
import { createLoop } from './loop.mjs';
import { createModes } from './modes.mjs';
import { createPage } from './page.mjs';
import { Failure, hidePanel, showPanel } from './panel.mjs';
import { listenToPointer } from './pointer.mjs';
import { createRequests } from './requests.mjs';
import { createRenderer, noRenderer } from './renderer.mjs';
import { createSecondPart } from './second.mjs';
import { watchSize } from './size.mjs';
import { createTextField } from './textfield.mjs';
import { unpack } from './unpack.mjs';
import { claimPlace, hasSavedWork } from './work.mjs';

// By ImGuiMouseCursor + 1.
const cursors = ['none', 'default', 'text', 'move', 'ns-resize', 'ew-resize', 'nesw-resize', 'nwse-resize', 'pointer',
  'wait', 'progress', 'not-allowed'];
const leastPixels = 64; // of the canvas's sides in CSS pixels: the layout is not made for less
const patienceMs = 6000; // until a lost picture is explained

export async function start() {
  const canvas = /** @type {HTMLCanvasElement} */ (document.getElementById('canvas'));
  const loading = /** @type {HTMLElement} */ (document.getElementById('loading'));
  const bar = /** @type {HTMLProgressElement} */ (document.getElementById('progress'));

  const pack = download('mihwar.pack', progressTo(bar, Number(loading.dataset.bytes)));
  const branding = fetchBrand();
  const claimed = claimPlace();
  for (const promise of [pack, branding, claimed]) promise.catch(() => {}); // reported where they are awaited

  const maybeRenderer = createRenderer(canvas);
  const renderer = maybeRenderer ?? noRenderer;
  const [program, ...fonts] = unpack(await pack);
  let stopLoop = () => {};
  const core = await startCore(program, fonts, (failure) => {
    stopLoop();
    showPanel(failure);
  });

  const coarse = matchMedia('(pointer: coarse)');
  const frameMs = new Float64Array(256); // of the last frames
  const coreMs = new Float64Array(frameMs.length); // of them, without the browser's and the graphics' part
  let frames = 0;
  let firstFrameMs = 0; // since navigation began
  let wantsText = false;
  let size = { width: 0, height: 0, ratio: 1 };

  /** @param {number} now */
  function drawFrame(now) {
    if (Math.min(size.width, size.height) < leastPixels * size.ratio) return false;
    const begin = performance.now();
    if (canvas.width !== size.width) canvas.width = size.width;
    if (canvas.height !== size.height) canvas.height = size.height;
    const coasts = step(now);
    const { width, height, ratio } = size;
    const beginCore = performance.now();
    const bits = core.frame(now / 1000, width / ratio, height / ratio, ratio, Number(coarse.matches));
    const picture = core.drawData();
    const took = performance.now() - beginCore;
    core.took(took);
    coreMs[frames % coreMs.length] = took;
    if (core.hasCrashed()) return false;
    if (modes.showsCanvas()) renderer.draw(core.views(), picture);
    else renderer.keep(core.views(), picture);
    const cursor = cursors[(bits >> 1) & 15];
    if (canvas.style.cursor !== cursor) canvas.style.cursor = cursor;
    wantsText = (bits & 32) !== 0;
    followPage();
    followField();
    requests.follow();
    followParent();
    if (followBrand()) loop.invalidate();
    modes.follow();
    files?.follow();
    for (const follow of followers) follow();
    wakeLater(core.wakesIn(now / 1000));
    frameMs[frames++ % frameMs.length] = performance.now() - begin;
    if (frames === 1) {
      loading.hidden = modes.starts() === 'canvas';
      firstFrameMs = performance.now();
      loadFollowers();
      loadRest().then(startPage);
    }
    return (bits & 1) !== 0 || coasts || isKeyHeld();
  }

  async function startPage() {
    if (modes.starts() !== 'canvas' && !(await modes.start())) {
      if (!maybeRenderer) return showPanel(new Failure('download', 'plain page'));
      loading.hidden = true;
    }
    if (second.isHere()) await keepOffline();
  }

  const loop = createLoop((now) => {
    try {
      return drawFrame(now);
    } catch (error) {
      loop.stop();
      showPanel(new Failure('crash', String(error)));
      return false;
    }
  });

  stopLoop = loop.stop;

  let alarm = 0;
  /** @param {number} seconds 0 = never */
  function wakeLater(seconds) {
    clearTimeout(alarm);
    if (seconds > 0) alarm = setTimeout(loop.invalidate, seconds * 1000);
  }

  const brand = await branding;
  const followPage = createPage(canvas, core, brand?.languages);
  const followBrand = brand?.wear(core) ?? (() => false);
  const second = createSecondPart(core, loop.invalidate);
  /** @type {import('./files/index.mjs').Files | null} */
  let files = null;
  /** @type {Promise<void> | null} */
  let loadingFiles = null;
  // Opening, saving and taking along, after the first picture. Where that does not come, the app says so.
  const loadFiles = () => {
    if (!second.isHere()) return Promise.resolve();
    loadingFiles ??= import('./files/index.mjs').then(
      ({ createFiles }) => {
        files = createFiles({ core, canvas, onChange: loop.invalidate });
      },
      () => {
        loadingFiles = null;
        core.tellKeeping(Keeping.failed, '');
      },
    );
    return loadingFiles;
  };
  // A file that is dropped too early would take the page's place.
  for (const type of /** @type {const} */ (['dragover', 'drop'])) {
    addEventListener(type, (event) => event.dataTransfer?.types.includes('Files') && event.preventDefault());
  }
  /** @type {(() => void)[]} called after every frame: what screen readers hear, and a copy of the work */
  const followers = [];
  const loadFollowers = () =>
    Promise.all([import('./speech.mjs'), import('./rescue.mjs')]).then(
      ([{ createSpeech }, { keepCopy }]) => {
        followers.push(createSpeech(canvas, core), keepCopy(core));
        loop.invalidate();
      },
      (error) => console.info(`no speech and no copy: ${error}`),
    );
  const loadRest = () => second.load().then(loadFiles);
  const modes = createModes({
    core,
    canvas,
    hasGraphics: maybeRenderer !== null,
    oneLanguage: brand?.languages?.length === 1,
    onChange: loop.invalidate,
    whenComplete: () => loadRest().then(second.isHere),
  });
  const requests = createRequests(core, loadRest, async (request) => {
    if (request.kind === 'plain-page') return modes.openByChoice();
    await loadFiles();
    if (files) await files.handle(request);
    else core.news(News.exportFailed, performance.now() / 1000);
    loop.invalidate();
  });
  const followField = createTextField(canvas, core, loop.invalidate);
  const step = listenToPointer(canvas, core, { onChange: loop.invalidate, onTap: loop.drawThrough });
  const openLink = async (/** @type {string} */ fragment) => {
    if (!fragment) return false;
    await loadRest(); // own work comes first, so that the link stands beside it
    const isOpen = second.isHere() && core.openLink(fragment, performance.now() / 1000);
    loop.invalidate();
    return isOpen;
  };
  await claimed;
  if (hasSavedWork()) await loadRest();
  await openLink(location.hash.slice(1) || (hasSavedWork() ? '' : (brand?.scenario ?? '')));
  addEventListener('hashchange', () => openLink(location.hash.slice(1)));
  const followParent = createEmbedding({ core, openLink, whenComplete: second.load });
  const isKeyHeld = listenToKeyboard(canvas, core, { onChange: loop.invalidate, wantsText: () => wantsText });
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const calm = matchMedia('(prefers-reduced-motion: reduce)');
  const followSystem = () => {
    core.system(Number(dark.matches), Number(calm.matches));
    loop.invalidate();
  };
  followSystem();
  dark.addEventListener('change', followSystem);
  calm.addEventListener('change', followSystem);
  coarse.addEventListener('change', loop.invalidate);
  document.addEventListener('visibilitychange', loop.invalidate);
  watchSize(canvas, (changed) => {
    size = changed;
    loop.drawNow();
  });

  let patience = 0;
  const giveUp = async () => {
    loop.start();
    if (!(await modes.contextLost())) showPanel(new Failure('no-context'));
  };
  canvas.addEventListener('webglcontextlost', (event) => {
    event.preventDefault(); // else it never comes back
    if (modes.showsCanvas()) loop.stop();
    patience = setTimeout(giveUp, patienceMs);
  });
  canvas.addEventListener('webglcontextrestored', () => {
    clearTimeout(patience);
    if (core.hasCrashed()) return;
    hidePanel();
    renderer.build();
    core.contextLost();
    modes.contextBack();
    loop.start();
  });

  expose(core, loop.invalidate, {
    openedFiles: () => files?.openedCount() ?? 0,
    isComplete: () => second.isHere() && files !== null,
    isKeptAwake: requests.isKeptAwake,
    textures: renderer.textureCount,
    frames: () => frames,
    firstFrameMs: () => firstFrameMs,
    frameMs: () => [...frameMs.slice(0, frames)],
    /** Of the last `count` frames, as far as they are remembered. @param {number} count */
    coreMs: (count) =>
      Array.from({ length: Math.min(count, frames, coreMs.length) }, (_, i) => coreMs[(frames - 1 - i) % coreMs.length]),
    isIdle: loop.isIdle,
    isSettled: modes.isSettled,
    loseContext: renderer.lose,
    restoreContext: renderer.restore,
  });
  loop.start();
}
