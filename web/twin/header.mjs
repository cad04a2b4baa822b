// The head of the plain page: title, scenarios, undo and redo, how it looks and reads, what is taken along.
import { Choice } from '../core.mjs';
import { fillList, listenToTyping } from './control.mjs';
import { createButton, createDetails, createList, make, newId, put, say } from './dom.mjs';

/** @typedef {import('../account.mjs').Account} Account */
/** @typedef {import('./index.mjs').Doing} Doing */

const shares = ['link', 'qr', 'save', 'open', 'report', 'xlsx', 'pptx', 'csv_summary', 'csv_months', 'summary', 'table'];
const textSizes = [80, 100, 125, 150, 200];
const listActions = ['new_scenario', 'duplicate', 'move_back', 'move_forward', 'remove'];

/** A list with a label. @param {(index: number) => void} onChoice */
function createSelect(onChoice) {
  const label = make('label', { for: newId() });
  const list = make('select', { id: label.htmlFor });
  const node = make('div', { class: 'choice' }, label, list);
  list.addEventListener('change', () => onChoice(list.selectedIndex));
  return {
    node,
    update(/** @type {string} */ words, /** @type {string[]} */ texts, /** @type {number} */ chosen) {
      say(label, words);
      fillList(list, texts, chosen);
    },
  };
}

/** A list of commands that opens; what is chosen closes it. */
function createMenu() {
  const { node, title, summary } = createDetails('menu');
  const inside = make('div', { class: 'inside' });
  node.append(inside);
  const close = () => {
    if (!node.open) return;
    node.open = false;
    summary.focus();
  };
  node.addEventListener('keydown', (event) => event.key === 'Escape' && close());
  node.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget instanceof Node && !node.contains(relatedTarget)) node.open = false;
  });
  return { node, title, inside, close };
}

/** @param {Doing} doing */
function createShareMenu(doing) {
  const { node, title, inside, close } = createMenu();
  const buttons = shares.map((kind) => {
    const button = createButton(() => {
      close();
      doing.act('share', kind);
    });
    button.dataset.share = kind;
    inside.append(button);
    return button;
  });
  const help = make('p', { class: 'quiet' });
  inside.append(help);
  return {
    node,
    update(/** @type {Account} */ { controls }) {
      say(title, controls.share);
      shares.forEach((kind, i) => say(buttons[i], controls[`share_${kind}`]));
      say(help, `${controls.share_link_help} ${controls.share_files_help}`);
    },
  };
}

/** @param {Doing} doing */
function createName(doing) {
  const label = make('label', { for: newId() });
  const message = make('p', { id: newId(), class: 'message', 'aria-live': 'polite' });
  const field = make('input', { id: label.htmlFor, type: 'text', autocomplete: 'off', dir: 'auto', 'aria-describedby': message.id });
  const take = listenToTyping({ field, message, id: () => 'scenario.name', doing });
  return {
    node: make('div', { class: 'choice' }, label, field, message),
    update(/** @type {Account} */ { controls, own_name: name }) {
      say(label, controls.scenario_name);
      put(field, { 'aria-label': controls.scenario_name });
      take(name);
    },
  };
}

/** @param {Doing} doing */
function createCurrency(doing) {
  /** @type {string[]} */
  let codes = [];
  const { node, update } = createSelect((index) => doing.act('currency', codes[index]));
  const note = make('p', { class: 'quiet' });
  node.append(note);
  return {
    node,
    update(/** @type {Account} */ { controls, currencies, scenarios, current }) {
      codes = currencies.map(({ code }) => code);
      update(controls.currency, currencies.map(({ label }) => label), codes.indexOf(scenarios[current].currency));
      say(note, controls.currency_note);
    },
  };
}

/** @param {Doing} doing */
function createScenarioMenu(doing) {
  const { node, title, inside, close } = createMenu();
  const name = createName(doing);
  const currency = createCurrency(doing);
  const act = (/** @type {string} */ name, /** @type {string} */ argument) => {
    close();
    doing.act(name, argument);
  };
  const buttons = listActions.map((name) => createButton(() => act(name, '')));
  const heading = make('h2', { class: 'small' });
  const list = make('ul', { class: 'presets' });
  inside.append(name.node, currency.node, ...buttons, heading, list);
  const updatePresets = createList(list, (id) => {
    const button = createButton(() => act('preset', id));
    const note = make('span', { class: 'quiet', id: newId() });
    put(button, { 'aria-describedby': note.id });
    return {
      node: make('li', {}, button, note),
      update(/** @type {Account['presets'][number]} */ preset) {
        say(button, preset.label);
        say(note, preset.note);
      },
    };
  });
  return {
    node,
    update(/** @type {Account} */ account) {
      const { controls, presets, current, scenarios } = account;
      say(title, controls.scenario_actions);
      name.update(account);
      currency.update(account);
      const off = [false, false, current === 0, current === scenarios.length - 1, false];
      listActions.forEach((name, i) => {
        say(buttons[i], controls[name]);
        put(buttons[i], { 'aria-disabled': off[i] ? 'true' : null });
      });
      say(heading, controls.presets);
      updatePresets(presets.map((preset) => [preset.id, preset]));
    },
  };
}

/** @param {Doing} doing */
function createDisplayMenu(doing) {
  const { node, title, inside } = createMenu();
  const { core } = doing;
  const digits = createSelect((index) => doing.choose(Choice.digits, index));
  const theme = createSelect((index) => doing.choose(Choice.theme, index));
  const size = createSelect((index) => doing.choose(Choice.textPercent, textSizes[index]));
  inside.append(digits.node, theme.node, size.node);
  return {
    node,
    update(/** @type {Account} */ { controls, language, digits: shown }) {
      say(title, controls.display);
      digits.node.hidden = language !== 'ar';
      digits.update(controls.digits, [controls.digits_western, controls.digits_arabic], Number(shown === 'arab'));
      const themes = ['system', 'light', 'dark', 'projector'].map((name) => controls[`theme_${name}`]);
      theme.update(controls.theme, themes, core.choice(Choice.theme));
      const write = new Intl.NumberFormat(`${language}-u-nu-${shown}`, { style: 'percent' });
      size.update(controls.text_size, textSizes.map((percent) => write.format(percent / 100)), textSizes.indexOf(core.choice(Choice.textPercent)));
    },
  };
}

/** @param {Doing} doing */
function createScenarios(doing) {
  const scenario = createSelect((index) => doing.act('select', String(index)));
  const menu = createScenarioMenu(doing);
  return {
    node: make('div', { class: 'scenarios' }, scenario.node, menu.node),
    update(/** @type {Account} */ account) {
      const { words, scenarios, current } = account;
      scenario.update(words.scenario, scenarios.map(({ name }, i) => `${i + 1}. ${name}`), current);
      menu.update(account);
    },
  };
}

/** @param {Doing} doing @param {{showCanvas: () => void, oneLanguage: boolean}} page */
export function createHeader(doing, { showCanvas, oneLanguage }) {
  const product = make('p', { class: 'product' });
  const heading = make('h1', { tabindex: -1 });
  const name = heading.appendChild(make('bdi'));
  const undo = createButton(() => doing.act('undo', ''));
  const redo = createButton(() => doing.act('redo', ''));
  const other = createButton(() => doing.choose(Choice.language, Number(document.documentElement.lang !== 'ar')));
  other.hidden = oneLanguage;
  const graphic = createButton(showCanvas, 'graphic');
  const share = createShareMenu(doing);
  const display = createDisplayMenu(doing);
  const bar = make('div', { class: 'bar' }, undo, redo, share.node, display.node, other, graphic);
  const scenarios = createScenarios(doing);
  const node = make('header', {}, make('div', { class: 'name' }, product, heading), bar, scenarios.node);
  return {
    node,
    heading,
    /** @param {Account} account @param {boolean} hasCanvas it can be shown in place of this */
    update(account, hasCanvas) {
      const { controls, words, can_undo: canUndo, can_redo: canRedo, title, language } = account;
      say(product, `${account.product} · ${words.subtitle}`);
      say(name, title);
      say(undo, controls.undo);
      put(undo, { 'aria-disabled': canUndo ? null : 'true' });
      say(redo, controls.redo);
      put(redo, { 'aria-disabled': canRedo ? null : 'true' });
      say(other, language === 'ar' ? 'English' : 'العربية');
      put(other, { lang: language === 'ar' ? 'en' : 'ar' });
      say(graphic, controls.graphic);
      graphic.hidden = !hasCanvas;
      share.update(account);
      display.update(account);
      scenarios.update(account);
    },
  };
}
