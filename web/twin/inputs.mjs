// Levers, each with its switch, costs and timing; and all other inputs in their groups.
import { createControl } from './control.mjs';
import { createButton, createDetails, createList, createSection, make, newId, put, say } from './dom.mjs';

/** @typedef {import('../account.mjs').Account} Account */
/** @typedef {import('./index.mjs').Doing} Doing */

/** @param {Element} parent @param {Doing} doing */
function createControls(parent, doing) {
  /** @type {Account} */
  let account;
  const update = createList(parent, (id) => createControl(id, doing, account.parameters[id]));
  return (/** @type {Account} */ given, /** @type {string[]} */ ids) => {
    account = given;
    update(ids.map((id) => [id, given]));
  };
}

/** @param {string} id of the parameter that switches it on @param {Doing} doing @param {Account} first */
function createLever(id, doing, first) {
  const box = make('input', { type: 'checkbox', id: newId() });
  const label = make('label', { for: box.id });
  const legend = make('legend', {}, box, label);
  const adds = make('p', { class: 'adds' });
  const value = createControl(id, doing, first.parameters[id], true);
  const assumed = make('p', { class: 'tag' });
  const more = createDetails();
  const subject = make('span', { class: 'unseen' });
  const rows = make('div');
  const note = make('p', { class: 'quiet' });
  const reset = createButton(() => doing.act('reset_lever', id), 'small');
  more.summary.append(subject);
  more.node.append(assumed, rows, note, reset);
  const node = make('fieldset', { class: 'card lever' }, legend, adds, value.node, more.node);
  box.addEventListener('change', () => doing.act('toggle_lever', id));
  const updateRows = createControls(rows, doing);
  return {
    node,
    update(/** @type {Account} */ account) {
      const lever = account.levers.find((one) => one.id === id);
      if (!lever) return;
      const { controls } = account;
      box.checked = lever.on;
      node.classList.toggle('off', !lever.on);
      say(label, lever.label);
      say(adds, lever.adds);
      value.update(account);
      say(more.title, controls.lever_details);
      say(subject, `: ${lever.label}`);
      assumed.hidden = !lever.assumed;
      say(assumed, controls.assumed_outcome);
      updateRows(account, lever.parameters);
      say(note, controls.lever_costs_note);
      say(reset, controls.reset_lever);
      put(reset, { 'aria-label': `${controls.reset_lever}: ${lever.label}` });
    },
  };
}

/** @param {Doing} doing */
export function createLevers(doing) {
  const { node, heading } = createSection('levers');
  const list = make('div', { class: 'cards' });
  node.append(list);
  /** @type {Account} */
  let account;
  const update = createList(list, (id) => createLever(id, doing, account));
  return {
    node,
    heading,
    update(/** @type {Account} */ given) {
      account = given;
      say(heading, given.words.levers);
      update(given.levers.map(({ id }) => [id, given]));
    },
  };
}

/** @param {Doing} doing */
export function createInputs(doing) {
  const { node, heading } = createSection('assumptions');
  const list = make('div', { class: 'groups' });
  const reset = createButton(() => doing.act('reset', ''), 'small');
  node.append(list, reset);
  const update = createList(list, (id) => {
    const { node: group, title } = createDetails('card');
    const rows = group.appendChild(make('div', { class: 'rows' }));
    const updateRows = createControls(rows, doing);
    return {
      node: group,
      update(/** @type {Account} */ account) {
        const { label, parameters } = account.groups.find((one) => one.id === id) ?? { label: '', parameters: [] };
        say(title, label);
        updateRows(account, parameters);
      },
    };
  });
  return {
    node,
    heading,
    update(/** @type {Account} */ account) {
      say(heading, account.words.assumptions);
      const ofLevers = new Set(account.levers.flatMap(({ id, parameters }) => [id, ...parameters]));
      const groups = account.groups.filter(({ parameters }) => parameters.some((id) => !ofLevers.has(id)));
      update(groups.map(({ id }) => [id, account]));
      say(reset, account.controls.reset_all);
    },
  };
}
