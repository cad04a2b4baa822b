// What comes of the inputs: the headline, the key figures, all figures of all scenarios.
import { createDetails, createLines, createList, createSection, make, say } from './dom.mjs';
import { createTable } from './table.mjs';

/** @typedef {import('../account.mjs').Account} Account */

const keyFigures = ['revenue_gain', 'npv', 'roi', 'payback_month'];
const quietMs = 700; // a screen reader hears of the last change only

/** Told to screen readers when nothing changes any more. */
export function createVoice() {
  const node = make('p', { class: 'unseen', role: 'status', 'aria-live': 'polite' });
  let timer = 0;
  return {
    node,
    tell(/** @type {string} */ text) {
      clearTimeout(timer);
      timer = setTimeout(() => say(node, node.textContent === text ? `${text}\u00a0` : text), quietMs); // the same twice counts
    },
  };
}

function createFigure() {
  const [name, value, help] = [make('dt'), make('dd'), make('dd', { class: 'quiet' })];
  return {
    node: make('div', {}, name, value, help),
    update(/** @type {[label: string, shown: string, help: string]} */ texts) {
      [name, value, help].forEach((part, i) => say(part, texts[i]));
    },
  };
}

export function createHeadline() {
  const { node, heading } = createSection('summary');
  const sentence = make('p', { class: 'headline' });
  const voice = createVoice();
  const figures = make('dl', { class: 'figures' });
  const notes = make('ul', { class: 'notes' });
  node.append(sentence, voice.node, figures, notes);
  const updateFigures = createList(figures, createFigure);
  const updateNotes = createLines(notes, 'li');
  let told = '';
  return {
    node,
    heading,
    update(/** @type {Account} */ { scenarios, current, results, controls, headline, notes: lines }) {
      say(heading, controls.result);
      if (told && told !== headline) voice.tell(headline);
      told = headline;
      say(sentence, headline);
      const shown = scenarios[current].results_shown;
      updateFigures(keyFigures.map((id) => [id, [results[id].label, shown[id], results[id].help]]));
      updateNotes(lines);
      notes.hidden = lines.length === 0;
    },
  };
}

/** @param {Account} account */
const namesOf = ({ scenarios }) => scenarios.map(({ name }) => name);

export function createResults() {
  const { node, heading } = createSection('results');
  const table = createTable();
  const about = createDetails('card');
  const meanings = make('dl', { class: 'meanings' });
  about.node.append(meanings);
  node.append(table.node, about.node);
  const updateMeanings = createList(meanings, () => {
    const [name, help, equation] = [make('dt'), make('dd'), make('dd', { lang: 'en', dir: 'ltr', class: 'equation' })];
    return {
      node: make('div', {}, name, help, equation),
      update(/** @type {Account['results'][string]} */ result) {
        say(name, result.label);
        say(help, result.help);
        say(equation, result.equation);
      },
    };
  });
  return {
    node,
    heading,
    update(/** @type {Account} */ account) {
      const { words, controls, results, scenarios } = account;
      say(heading, words.scenarios);
      const rows = Object.entries(results).map(([id, { label }]) => [label, ...scenarios.map((one) => one.results_shown[id])]);
      table.update({ caption: words.key_figures, heads: [controls.figure, ...namesOf(account)], rows });
      say(about.title, controls.about_figures);
      updateMeanings(Object.entries(results));
    },
  };
}
