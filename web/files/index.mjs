// Files, pictures, reports and saved work: what the app asks for after its first picture.
import { News } from '../core.mjs';
import { linkTo } from '../work.mjs';
import { createAutosave } from './autosave.mjs';
import { confirmForgetting, showQr } from './dialogs.mjs';
import { acceptDrops, fileNameOf, openBlob, pickFile, saveAs } from './files.mjs';

/** @typedef {ReturnType<typeof createFiles>} Files */

const framesUntilShot = 3; // the menu is closed by then

/** @param {{core: import('../core.mjs').Core, canvas: HTMLCanvasElement, onChange: () => void}} app */
export function createFiles({ core, canvas, onChange }) {
  const autosave = createAutosave({ core, onChange });
  let opened = 0; // or refused
  let untilShot = 0;
  let shoot = () => {};

  /** @param {number} news */
  function tell(news) {
    core.news(news, performance.now() / 1000);
    onChange();
  }

  /** @param {Blob} blob */
  async function open(blob) {
    await openBlob(core, blob, tell);
    ++opened;
    onChange();
  }

  /** @param {string} kind */
  async function makeExport(kind) {
    const account = core.account();
    if (!account) throw new Error('the app is not complete');
    const { makeExport: make } = await import('../exports/index.mjs');
    const { name, type, bytes } = await make(kind, account);
    saveAs(name, new Blob([bytes], { type }));
  }

  async function showReport() {
    const { openReport } = await import('./report-window.mjs');
    const account = core.account();
    if (account) await openReport(account, account.link && linkTo(account.link));
  }

  async function takePicture() {
    const { pictureOf } = await import('./picture.mjs');
    untilShot = framesUntilShot;
    shoot = () => {
      const text = core.document(false);
      pictureOf(canvas, text).then(
        (picture) => saveAs(`${fileNameOf(text)}.png`, picture),
        () => tell(News.pictureFailed),
      );
    };
    onChange();
  }

  function saveFile() {
    const text = core.document(true);
    saveAs(`${fileNameOf(text)}.mihwar.json`, new Blob([text], { type: 'application/json' }));
  }

  /** @type {Record<string, (text: string) => unknown>} */
  const handlers = {
    'save-file': saveFile,
    'open-file': () => pickFile(open),
    export: makeExport,
    picture: takePicture,
    report: showReport,
    qr: (fragment) => showQr(linkTo(fragment)),
    forget: () => confirmForgetting(() => tell(autosave.forget() ? News.forgotten : News.notForgotten)),
  };

  acceptDrops(open);

  return {
    /** Never fails: what went wrong is told to the app. @param {{kind: string, text: string}} request */
    async handle({ kind, text }) {
      try {
        await handlers[kind]?.(text);
      } catch (error) {
        console.info(`${kind}: ${error}`);
        tell(News.exportFailed);
      }
    },
    openedCount: () => opened,
    /** Called after every frame, while its picture is still there. */
    follow() {
      autosave.follow();
      if (untilShot === 0) return;
      if (--untilShot === 0) shoot();
      else onChange();
    },
  };
}
