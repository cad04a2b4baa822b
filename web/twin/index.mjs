// The plain page: the same calculator in HTML, for screen readers, browsers without WebGL, and print. It is made of the
// account that the app gives of itself, and edits the same document.
import { Choice, Parts } from '../core.mjs';
import { embedded } from '../load.mjs';
import { listenToTyping } from './control.mjs';
import { createButton, createList, createSection, make, newId, say } from './dom.mjs';
import { createHeader } from './header.mjs';
import { createInputs, createLevers } from './inputs.mjs';
import { createCharts, createViews } from './pictures.mjs';
import { printAsReport } from './print.mjs';
import { createHeadline, createResults, createVoice } from './results.mjs';

/** @typedef {import('../account.mjs').Account} Account */
/** @typedef {ReturnType<typeof createTwin>} Twin */

/**
 * What the parts can do.
 * @typedef {object} Doing
 * @property {import('../core.mjs').Core} core
 * @property {(id: string, text: string, commit: boolean) => {acceptable: boolean, message: string}} edit
 * @property {(id: string, value: number) => void} set
 * @property {(id: string, position: number) => void} slide
 * @property {(held: boolean) => void} hold
 * @property {(name: string, argument: string) => void} act
 * @property {(choice: number, value: number) => void} choose
 * @property {() => void} changed
 */

const settledMs = 200; // without a change, until charts are made anew
const restMs = 400; // and then the views, which take longer
const bodyPixels = 17; // at text size 100 %
const projectorZoom = 1.25;

/** @param {import('../core.mjs').Core} core @param {() => void} onChange @returns {Doing} */
function doingOf(core, onChange) {
  /** @template {any[]} Values @template Result @param {(...values: Values) => Result} call */
  const thenDraw = (call) => (/** @type {Values} */ ...values) => {
    const result = call(...values);
    onChange();
    return result;
  };
  return {
    core,
    edit: core.edit,
    set: thenDraw(core.set),
    slide: thenDraw(core.slide),
    hold: thenDraw((held) => core.hold(Number(held))),
    act: thenDraw((name, argument) => core.act(name, argument)),
    choose: thenDraw((choice, value) => core.setChoice(choice, value)),
    changed: onChange,
  };
}

/** @param {Doing} doing */
function createNotes(doing) {
  const { node, heading } = createSection('notes');
  const field = make('textarea', { id: newId(), rows: 5, dir: 'auto' });
  const message = make('p', { id: newId(), class: 'message', 'aria-live': 'polite' });
  field.setAttribute('aria-describedby', message.id);
  const take = listenToTyping({ field, message, id: () => 'scenario.notes', doing });
  node.append(field, message);
  return {
    node,
    heading,
    update(/** @type {Account} */ { words, scenarios, current }) {
      say(heading, words.notes);
      field.setAttribute('aria-label', words.notes);
      take(scenarios[current].notes);
    },
  };
}

/** Links to the sections. @param {{node: HTMLElement, heading: HTMLElement}[]} sections */
function createContents(sections) {
  const list = make('ul');
  const node = make('nav', {}, list);
  const update = createList(list, (id) => {
    const link = make('a', { href: `#${id}` });
    // The fragment is for links to scenarios.
    link.addEventListener('click', (event) => {
      event.preventDefault();
      const heading = document.getElementById(`${id}-heading`);
      heading?.closest('details')?.setAttribute('open', '');
      heading?.scrollIntoView();
      heading?.focus({ preventScroll: true });
    });
    return { node: make('li', {}, link), update: (/** @type {string} */ words) => say(link, words) };
  });
  return {
    node,
    update(/** @type {Account} */ { controls, views = [] }) {
      node.setAttribute('aria-label', controls.contents);
      const ours = sections.filter((one) => !one.node.hidden).map(({ node: { id }, heading }) => [id, heading.textContent ?? '']);
      update(/** @type {[string, string][]} */ ([...ours, ...views.map(({ id, title }) => [`view-${id}`, title])]));
    },
  };
}

/** @param {Doing} doing */
function createFoot(doing) {
  const keeping = make('p');
  const version = make('p');
  const forget = createButton(() => doing.act('forget', ''), 'small');
  const node = make('footer', {}, keeping, version, forget);
  return {
    node,
    update(/** @type {Account} */ { words, controls, keeping: kept, model_version: model }) {
      say(keeping, kept);
      say(version, `${words.model_version}: ${model}`);
      say(forget, controls.forget);
    },
  };
}

async function addStyle() {
  if (embedded.size > 0 || document.querySelector('link[data-twin]')) return; // the single file has it already
  const link = make('link', { rel: 'stylesheet', href: 'web/twin/twin.css', 'data-twin': true });
  await new Promise((done) => {
    link.addEventListener('load', done);
    link.addEventListener('error', done);
    document.head.append(link);
  });
}

/** @typedef {'no_webgl' | 'context_lost' | 'context_back' | ''} Reason why the page is shown, other than by choice */

/**
 * @param {object} app
 * @param {import('../core.mjs').Core} app.core
 * @param {() => void} app.onChange
 * @param {() => void} app.showCanvas
 * @param {boolean} app.oneLanguage
 */
export async function createTwin({ core, onChange, showCanvas, oneLanguage }) {
  await addStyle();
  const doing = doingOf(core, onChange);
  const header = createHeader(doing, { showCanvas, oneLanguage });
  const [summary, levers, inputs, results, charts, notes] = [
    createHeadline(), createLevers(doing), createInputs(doing), createResults(), createCharts(), createNotes(doing)];
  const views = createViews(doing, () => views.isOpen() && refreshViews());
  const sections = [summary, levers, inputs, results, charts, notes];
  const contents = createContents(sections);
  const foot = createFoot(doing);
  const voice = createVoice();
  const why = make('p', { class: 'why', role: 'status' });
  const skip = make('a', { class: 'skip', href: '#levers' });
  const main = make('main', {}, why, summary.node, make('div', { class: 'givens' }, levers.node, inputs.node),
    make('div', { class: 'found' }, results.node, charts.node), views.node, notes.node);
  const message = make('p', { class: 'toast' });
  const node = make('div', { id: 'twin', hidden: true }, skip, header.node, contents.node, main, foot.node, voice.node, message);
  document.body.append(node);

  skip.addEventListener('click', (event) => {
    event.preventDefault();
    levers.heading.scrollIntoView();
    levers.heading.focus({ preventScroll: true });
  });
  node.addEventListener('keydown', (event) => {
    const { target, ctrlKey, metaKey, altKey, shiftKey, code } = event;
    const isText = target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type === 'text');
    if (isText || altKey || !(ctrlKey || metaKey) || !['KeyZ', 'KeyY'].includes(code)) return;
    event.preventDefault();
    doing.act(code === 'KeyY' || shiftKey ? 'redo' : 'undo', '');
  });

  /** @type {Account | null} */
  let account = null;
  let seen = '';
  let viewed = ''; // the state that the views tell of
  let told = '';
  let timer = 0;
  let hasCanvas = false;
  /** @type {Reason} */
  let reason = '';
  const choices = [Choice.language, Choice.digits, Choice.theme, Choice.textPercent];
  const isAnotherLanguage = () => account?.views?.length === 0 || viewed.split(' ')[0] !== String(core.choice(Choice.language));
  const state = () => [core.changes(), core.keeping().join(), hasCanvas, reason, ...choices.map((choice) => core.choice(choice)), core.theme()].join();

  function show() {
    if (!account) return;
    const shown = account;
    header.update(shown, hasCanvas);
    say(skip, shown.controls.skip);
    say(why, reason && shown.controls[reason]);
    why.hidden = !reason;
    for (const section of [...sections, contents, foot]) section.update(shown);
    node.dataset.text = String(core.choice(Choice.textPercent));
    const zoom = core.theme() === 2 ? projectorZoom : 1;
    document.documentElement.style.fontSize = `${(bodyPixels * zoom * core.choice(Choice.textPercent)) / 100}px`;
  }

  /** @param {number} parts */
  function add(parts) {
    const more = core.account(parts | Parts.asShown);
    if (!account || !more || node.hidden) return;
    account = { ...account, charts: more.charts ?? account.charts, views: more.views ?? account.views };
    show();
    if (more.views) views.update(account); // only then: what is chosen or typed there stands until it is told anew
  }

  function refreshCharts() {
    add(Parts.charts);
    timer = setTimeout(() => {
      timer = 0;
      if (views.isOpen() || isAnotherLanguage()) refreshViews();
    }, restMs);
  }

  /** They take longest to make, and so are made only while one of them is open. */
  function refreshViews() {
    const now = `${core.choice(Choice.language)} ${seen}`;
    if (viewed === now || node.hidden) return;
    viewed = now;
    add(Parts.views);
  }

  function refresh() {
    const now = state();
    if (now === seen) return;
    seen = now;
    const figures = core.account(Parts.figures | Parts.withoutMonths);
    if (!figures) return;
    account = { ...figures, charts: account?.charts ?? [], views: account?.views ?? [] };
    show();
    clearTimeout(timer);
    timer = setTimeout(refreshCharts, settledMs);
  }

  function followMessage() {
    const text = core.message();
    if (text === told) return;
    told = text;
    say(message, text);
    if (text) voice.tell(text);
  }

  printAsReport(core, () => !node.hidden);

  return {
    /** Called after every frame. */
    follow() {
      if (node.hidden) return;
      refresh();
      followMessage();
    },
    /** @param {boolean} canvasToo @param {Reason} cause @param {boolean} takesFocus */
    open(canvasToo, cause, takesFocus) {
      hasCanvas = canvasToo;
      reason = cause;
      const wasHidden = node.hidden;
      node.hidden = false;
      if (wasHidden) seen = '';
      refresh();
      if (timer && wasHidden) {
        clearTimeout(timer);
        refreshCharts();
      }
      if (takesFocus) header.heading.focus();
    },
    close() {
      node.hidden = true;
      clearTimeout(timer);
      timer = 0;
      document.documentElement.style.fontSize = '';
    },
    isSettled: () => timer === 0,
  };
}
