// One input: a field with a slider, a list, or a switch; what it means, where it comes from, and how it reads what is typed.
import { createButton, createDetails, make, newId, put, say } from './dom.mjs';

/** @typedef {import('../account.mjs').Account} Account */
/** @typedef {import('./index.mjs').Doing} Doing */

const keptMs = 800; // without another key

/**
 * What is typed into a field, kept until it is taken, refused or given up.
 * @param {{field: HTMLInputElement | HTMLTextAreaElement, message: HTMLElement, id: () => string, doing: Doing}} typed
 */
export function listenToTyping({ field, message, id, doing }) {
  let isTyped = false; // and not taken yet
  let shown = '';
  const tell = (/** @type {boolean} */ refused, /** @type {string} */ text) => {
    put(field, { 'aria-invalid': refused ? 'true' : null });
    message.classList.toggle('wrong', refused);
    say(message, text);
  };
  const restore = () => {
    isTyped = false;
    field.value = shown;
    tell(false, '');
  };
  const commit = () => {
    if (!isTyped) return;
    const { acceptable, message: text } = doing.edit(id(), field.value, true);
    if (acceptable) isTyped = false;
    tell(!acceptable, acceptable ? '' : text);
    doing.changed();
  };
  field.addEventListener('input', () => {
    isTyped = true;
    const { acceptable, message: text } = doing.edit(id(), field.value, false);
    tell(!acceptable && field.hasAttribute('aria-invalid'), text);
  });
  let keeping = 0;
  // A long text is not lost when the page goes before the field is left.
  const keepSoon = () => {
    clearTimeout(keeping);
    keeping = setTimeout(() => {
      if (isTyped) doing.edit(id(), field.value, true);
      doing.changed();
    }, keptMs);
  };
  if (field instanceof HTMLTextAreaElement) field.addEventListener('input', keepSoon);
  field.addEventListener('change', commit);
  field.addEventListener('keydown', (event) => {
    const { key, isComposing } = /** @type {KeyboardEvent} */ (event);
    if (isComposing) return;
    if (key === 'Enter' && field instanceof HTMLInputElement) commit();
    if (key === 'Escape') restore();
  });
  /** @param {string} text what the app has now */
  return (text) => {
    if (!isTyped && field.value !== text) field.value = text;
    if (isTyped && shown !== text && document.activeElement !== field) restore(); // it was changed elsewhere
    shown = text;
    if (!isTyped && document.activeElement === field) field.value = text;
  };
}

/** @param {string} id @param {Doing} doing */
function createSlider(id, doing) {
  const node = make('input', { type: 'range' });
  let isLogarithmic = false;
  node.addEventListener('input', () => {
    doing.hold(true);
    if (isLogarithmic) doing.slide(id, Number(node.value));
    else doing.set(id, Number(node.value));
  });
  node.addEventListener('change', () => doing.hold(false));
  node.addEventListener('blur', () => doing.hold(false));
  return {
    node,
    update(/** @type {Account} */ account) {
      const { label, minimum, maximum, step, shown } = account.parameters[id];
      const { position } = account.fields[id];
      isLogarithmic = position !== undefined;
      if (isLogarithmic) put(node, { min: 0, max: 1, step: 0.005 });
      else put(node, { min: minimum, max: maximum, step: step || 'any' });
      put(node, { 'aria-label': label, 'aria-valuetext': shown });
      const value = String(position ?? account.scenarios[account.current].parameters[id]);
      if (Number(node.value) !== Number(value)) node.value = value;
    },
  };
}

/** @param {string} id @param {Doing} doing */
function createNumber(id, doing) {
  const label = make('label', { for: newId() });
  const shown = make('output', { id: newId(), class: 'shown', for: label.htmlFor });
  const message = make('p', { id: newId(), class: 'message', 'aria-live': 'polite' });
  const field = make('input', { id: label.htmlFor, type: 'text', inputmode: 'decimal', autocomplete: 'off', spellcheck: 'false',
    enterkeyhint: 'done', 'aria-describedby': `${shown.id} ${message.id}` });
  put(shown, { 'aria-live': 'off' });
  const take = listenToTyping({ field, message, id: () => id, doing });
  const slider = createSlider(id, doing);
  const node = make('div', { class: 'number' }, label, field, slider.node, shown, message);
  return {
    node,
    label,
    update(/** @type {Account} */ account) {
      take(account.fields[id].text);
      put(field, { 'aria-label': label.hidden ? account.parameters[id].label : null });
      slider.update(account);
      say(shown, account.parameters[id].shown);
    },
  };
}

/** @param {string} id @param {Doing} doing */
function createChoice(id, doing) {
  const label = make('label', { for: newId() });
  const list = make('select', { id: label.htmlFor });
  const node = make('div', { class: 'choice' }, label, list);
  list.addEventListener('change', () => {
    doing.edit(id, list.value, true);
    doing.changed();
  });
  return {
    node,
    label,
    update(/** @type {Account} */ account) {
      fillList(list, account.parameters[id].choices, account.scenarios[account.current].parameters[id]);
    },
  };
}

/** @param {HTMLSelectElement} list @param {string[]} texts @param {number} chosen @param {string[]} [values] */
export function fillList(list, texts, chosen, values = texts.map((_, i) => String(i))) {
  while (list.options.length > texts.length) list.remove(list.options.length - 1);
  texts.forEach((text, i) => {
    const option = list.options[i] ?? list.appendChild(make('option'));
    say(option, text);
    if (option.value !== values[i]) option.value = values[i];
  });
  if (list.selectedIndex !== chosen) list.selectedIndex = chosen;
}

/** @param {string} id @param {Doing} doing */
function createSwitch(id, doing) {
  const box = make('input', { type: 'checkbox', id: newId() });
  const label = make('label', { for: box.id });
  const node = make('div', { class: 'switch' }, box, label);
  box.addEventListener('change', () => {
    doing.edit(id, box.checked ? '1' : '0', true);
    doing.changed();
  });
  return {
    node,
    label,
    update(/** @type {Account} */ account) {
      box.checked = account.scenarios[account.current].parameters[id] !== 0;
    },
  };
}

/** Meaning, range, grade and source, and the way back. @param {string} id @param {Doing} doing */
function createAbout(id, doing) {
  const { node, title, summary } = createDetails('about');
  const subject = make('span', { class: 'unseen' });
  const help = make('p');
  const facts = make('dl');
  const reset = createButton(() => doing.act('reset', id), 'small');
  summary.append(subject);
  node.append(help, facts, reset);
  const rows = Array.from({ length: 3 }, () => {
    const [name, value] = [make('dt'), make('dd')];
    facts.append(make('div', {}, name, value));
    return { name, value };
  });
  /** @param {Account} account */
  function update(account) {
    const { parameters, fields, words, controls } = account;
    const { label, help: meaning, source, grade, grade_words: gradeWords, kind, is_default: isDefault } = parameters[id];
    say(title, controls.about);
    say(subject, `: ${label}`);
    say(help, meaning);
    const own = grade === 'user' ? words.own_input : words.unsourced;
    const facts = [[words.default, fields[id].home], [words.grade, gradeWords], [words.source, source || own]];
    rows.forEach(({ name, value }, i) => {
      say(name, facts[i][0]);
      say(value, facts[i][1]);
    });
    put(rows[2].value, source ? { lang: 'en', dir: 'ltr' } : { lang: null, dir: null });
    say(reset, controls.reset_value);
    put(reset, { 'aria-disabled': fields[id].at_home ? 'true' : null, 'aria-label': `${controls.reset_value}: ${label}` });
    node.classList.toggle('changed', !isDefault && kind !== 'choice');
  }
  return { node, update };
}

/**
 * @param {string} id of a parameter
 * @param {Doing} doing
 * @param {{kind: string}} row
 * @param {boolean} [isNamed] what is around it has its name already
 */
export function createControl(id, doing, { kind }, isNamed = false) {
  const makers = { number: createNumber, whole: createNumber, choice: createChoice, boolean: createSwitch };
  const control = makers[/** @type {keyof typeof makers} */ (kind)](id, doing);
  const about = createAbout(id, doing);
  const node = make('div', { class: 'control', 'data-id': id }, control.node, about.node);
  control.label.hidden = isNamed;
  return {
    node,
    update(/** @type {Account} */ account) {
      say(control.label, account.fields[id].short_label);
      control.update(account);
      about.update(account);
      node.classList.toggle('changed', !account.fields[id].at_home);
    },
  };
}
