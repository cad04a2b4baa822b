// Charts with their data, and the views as the app tells of them.
import { listenToTyping, fillList } from './control.mjs';
import { createButton, createDetails, createLines, createList, createSection, make, newId, put, say } from './dom.mjs';
import { createTable, numberWriter, readTable, watchScrolling } from './table.mjs';

/** @typedef {import('../account.mjs').Account} Account */
/** @typedef {import('../account.mjs').ViewPart} ViewPart */
/** @typedef {import('./index.mjs').Doing} Doing */
/** @typedef {{id: string, title: string, svg: string, table: string}} Chart */
/** @typedef {{account: Account, chart: Chart}} Drawn */

function createChart() {
  const caption = make('figcaption');
  const picture = make('div', { class: 'picture', role: 'group' });
  watchScrolling(picture);
  const { node: details, title, summary } = createDetails();
  const subject = make('span', { class: 'unseen' });
  summary.append(subject);
  const table = createTable();
  details.append(table.node);
  const node = make('figure', { class: 'card' }, caption, picture, details);
  /** @type {Drawn | null} */
  let last = null;
  let svg = '';
  function fill() {
    if (!details.open || !last) return;
    const { words } = last.account;
    table.update({ caption: last.chart.title, ...readTable(last.chart.table, numberWriter(last.account), [words.label, words.value]) });
  }
  details.addEventListener('toggle', fill);
  return {
    node,
    update(/** @type {Drawn} */ drawn) {
      last = drawn;
      const { chart, account } = drawn;
      say(caption, chart.title);
      say(title, account.controls.data);
      say(subject, `: ${chart.title}`);
      put(picture, { 'aria-label': chart.title });
      if (svg !== chart.svg) picture.innerHTML = svg = chart.svg;
      const drawing = picture.firstElementChild;
      if (drawing) put(drawing, { role: 'img', 'aria-label': chart.title });
      fill();
    },
  };
}

export function createCharts() {
  const { node, heading } = createSection('charts');
  const list = make('div', { class: 'pictures' });
  node.append(list);
  const update = createList(list, createChart);
  return {
    node,
    heading,
    update(/** @type {Account} */ account) {
      say(heading, account.words.charts);
      const inViews = new Set((account.views ?? []).flatMap(({ parts }) => parts.map((part) => (part.kind === 'chart' ? part.id : ''))));
      const charts = (account.charts ?? []).filter(({ id }) => !inViews.has(id));
      node.hidden = charts.length === 0;
      update(charts.map((chart) => [chart.id, { account, chart }]));
    },
  };
}

/** @template {ViewPart['kind']} Kind @typedef {Extract<ViewPart, {kind: Kind}>} Of */
/** @typedef {{node: HTMLElement, update: (part: any, account: Account) => void}} Shown */

/** @param {'p' | 'h3'} tag @param {string} [kind] */
function createText(tag, kind = '') {
  const node = make(tag, kind ? { class: kind } : {});
  return { node, update: (/** @type {{text: string}} */ { text }) => say(node, text) };
}

function createItems() {
  const node = make('ul');
  const update = createLines(node, 'li');
  return { node, update: (/** @type {Of<'list'>} */ { items }) => update(items) };
}

function createPicture() {
  const { node, update } = createChart();
  return { node, update: (/** @type {Of<'chart'>} */ chart, /** @type {Account} */ account) => update({ chart, account }) };
}

/** @param {Doing} doing */
function createField(doing) {
  const label = make('label', { for: newId() });
  const help = make('p', { id: newId(), class: 'quiet' });
  const message = make('p', { id: newId(), class: 'message', 'aria-live': 'polite' });
  const field = make('input', { id: label.htmlFor, type: 'text', autocomplete: 'off', 'aria-describedby': `${help.id} ${message.id}` });
  let id = '';
  const take = listenToTyping({ field, message, id: () => id, doing });
  const node = make('div', { class: 'control number' }, label, field, help, message);
  return {
    node,
    update(/** @type {Of<'field'>} */ part) {
      id = part.id;
      say(label, part.label);
      say(help, part.help);
      take(part.shown);
    },
  };
}

/** @param {Doing} doing */
function createPick(doing) {
  const label = make('label', { for: newId() });
  const list = make('select', { id: label.htmlFor });
  let id = '';
  list.addEventListener('change', () => {
    doing.edit(id, list.value, true);
    doing.changed();
  });
  return {
    node: make('div', { class: 'control choice' }, label, list),
    update(/** @type {Of<'choice'>} */ part) {
      id = part.id;
      say(label, part.label);
      fillList(list, part.choices, part.chosen);
    },
  };
}

/** @param {Doing} doing */
function createToggle(doing) {
  const help = make('p', { id: newId(), class: 'quiet' });
  const box = make('input', { type: 'checkbox', id: newId(), 'aria-describedby': help.id });
  const label = make('label', { for: box.id });
  let id = '';
  box.addEventListener('change', () => {
    doing.edit(id, box.checked ? '1' : '0', true);
    doing.changed();
  });
  return {
    node: make('div', { class: 'control switch' }, box, label, help),
    update(/** @type {Of<'switch'>} */ part) {
      id = part.id;
      say(label, part.label);
      say(help, part.help);
      box.checked = part.on;
    },
  };
}

/** What does something once. @param {Doing} doing */
function createPress(doing) {
  let id = '';
  const node = createButton(() => {
    doing.edit(id, '1', true);
    doing.changed();
  });
  return {
    node,
    update(/** @type {Of<'switch'>} */ part) {
      id = part.id;
      say(node, part.label);
    },
  };
}

/** @type {Record<ViewPart['kind'] | 'press', (doing: Doing) => Shown>} */
const makers = {
  heading: () => createText('h3'),
  text: () => createText('p'),
  warning: () => createText('p', 'warning'),
  list: createItems,
  table: () => createTable(),
  chart: createPicture,
  field: createField,
  choice: createPick,
  switch: createToggle,
  press: createPress,
};

/** @param {ViewPart} part */
const kindOf = (part) => (part.kind === 'switch' && /^(button|reset)\./.test(part.id) ? 'press' : part.kind);

const mostFields = 5; // one after the other; more are folded away

/**
 * Long runs of fields with their buttons become one part that opens.
 * @param {ViewPart[]} parts
 * @returns {(ViewPart | {kind: 'group', title: string, parts: ViewPart[]})[]}
 */
function grouped(parts) {
  /** @type {ReturnType<typeof grouped>} */
  const groups = [];
  let title = '';
  for (let i = 0; i < parts.length; ) {
    let end = i;
    while (end < parts.length && (parts[end].kind === 'field' || kindOf(parts[end]) === 'press')) ++end;
    if (end - i > mostFields) groups.push({ kind: 'group', title, parts: parts.slice(i, end) });
    else groups.push(...parts.slice(i, (end = Math.max(end, i + 1))));
    const last = parts[end - 1];
    if (last.kind === 'heading') title = last.text;
    i = end;
  }
  return groups;
}

/** A part keeps its node while it stays what it is. @param {ViewPart} part @param {number} i */
const keyOf = (part, i) => `${kindOf(part)} ${'id' in part ? part.id : i}`;

/**
 * @param {Element} list @param {Doing} doing @param {typeof grouped} [group]
 * @returns {(parts: ViewPart[], account: Account) => void}
 */
function createParts(list, doing, group = grouped) {
  const update = createList(list, (key) => {
    const kind = /** @type {keyof typeof makers | 'group'} */ (key.split(' ')[0]);
    const shown = kind === 'group' ? createGroup(doing) : makers[kind](doing);
    return { node: shown.node, update: (/** @type {{part: any, account: Account}} */ { part, account }) => shown.update(part, account) };
  });
  return (parts, account) =>
    update(group(parts).map((part, i) => [part.kind === 'group' ? `group ${i}` : keyOf(part, i), { part, account }]));
}

/** @param {Doing} doing @returns {Shown} */
function createGroup(doing) {
  const { node, title } = createDetails('card');
  const list = make('div', { class: 'fields' });
  node.append(list);
  const update = createParts(list, doing, (parts) => parts);
  return {
    node,
    update(/** @type {{title: string, parts: ViewPart[]}} */ group, account) {
      say(title, group.title);
      update(group.parts, account);
    },
  };
}

/** @param {string} id @param {Doing} doing */
function createView(id, doing) {
  const { node, heading } = createSection(`view-${id}`);
  const list = make('div', { class: 'view' });
  node.append(make('details', {}, make('summary', {}, heading), list));
  const update = createParts(list, doing);
  return {
    node,
    update(/** @type {{account: Account, title: string, parts: ViewPart[]}} */ { account, title, parts }) {
      say(heading, title);
      update(parts, account);
    },
  };
}

/** @param {Doing} doing @param {() => void} onOpen */
export function createViews(doing, onOpen) {
  const node = make('div', { class: 'views' });
  node.addEventListener('toggle', onOpen, true); // it does not bubble
  const update = createList(node, (id) => createView(id, doing));
  return {
    node,
    update(/** @type {Account} */ account) {
      update((account.views ?? []).map(({ id, title, parts }) => [id, { account, title, parts }]));
    },
    isOpen: () => node.querySelector(':scope > section > details[open]') !== null,
  };
}
