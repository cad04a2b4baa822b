// What comes of the inputs: the headline, the key figures, all figures of all scenarios, contributions, months, evidence.
import { Parts } from '../core.mjs';
import { createDetails, createLines, createList, createSection, make, put, say } from './dom.mjs';
import { createTable, numberWriter } from './table.mjs';

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
      timer = setTimeout(() => say(node, text), quietMs);
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

export function createContributions() {
  const { node, heading } = createSection('contributions');
  const table = createTable();
  const note = make('p', { class: 'quiet' });
  node.append(table.node, note);
  return {
    node,
    heading,
    update(/** @type {Account} */ account) {
      const { words, controls, contributions, results } = account;
      node.hidden = contributions.length === 0 || (account.views ?? []).some(({ id }) => id === 'why');
      say(heading, words.contributions);
      say(note, words.contribution_note);
      table.update({
        caption: words.contributions,
        heads: [controls.figure, results.revenue_gain.label, results.npv.label],
        rows: contributions.map((one) => [one.label, one.revenue_gain_shown, one.npv_shown]),
      });
    },
  };
}

const fillMs = 300;

/** Of the scenario shown. @param {Account} account */
function monthsOf(account) {
  const { words, scenarios, current } = account;
  const { months } = scenarios[current];
  const columns = [
    { head: words.month, values: months.month },
    { head: `${words.customers}: ${words.baseline}`, values: months.customers_baseline },
    { head: `${words.customers}: ${words.programme}`, values: months.customers_programme },
    { head: `${words.revenue}: ${words.baseline}`, values: months.revenue_baseline },
    { head: `${words.revenue}: ${words.programme}`, values: months.revenue_programme },
    { head: words.cash_flow, values: months.cash_flow_programme },
    { head: words.cumulative_cash, values: months.cumulative_cash_flow },
  ];
  const write = numberWriter(account);
  return {
    caption: words.months,
    heads: columns.map(({ head }) => head),
    rows: months.month.map((_, i) => columns.map(({ values }) => write(Math.round(values[i] * 100) / 100))),
  };
}

/** Month by month, filled only while it is looked at. @param {import('../core.mjs').Core} core */
export function createMonths(core) {
  const { node, heading } = createSection('months');
  const { node: details, title } = createDetails('card');
  const table = createTable();
  details.append(table.node);
  node.append(details);
  let timer = 0;
  function fill() {
    timer = 0;
    const account = details.open ? core.account(Parts.figures) : null;
    if (account) table.update(monthsOf(account));
  }
  details.addEventListener('toggle', fill);
  return {
    node,
    heading,
    update(/** @type {Account} */ account) {
      node.hidden = (account.views ?? []).some(({ id }) => id === 'over_time');
      if (node.hidden) return;
      say(heading, account.words.months);
      say(title, account.controls.months);
      clearTimeout(timer);
      timer = setTimeout(fill, fillMs);
    },
  };
}

export function createEvidence() {
  const { node, heading } = createSection('evidence');
  const { node: details, title } = createDetails('card');
  const list = make('dl', { class: 'meanings' });
  details.append(list);
  node.append(details);
  const update = createList(list, () => {
    const [claim, caveat, source, grade] = [make('dt'), make('dd'), make('dd', { lang: 'en', dir: 'ltr' }), make('dd', { class: 'quiet' })];
    return {
      node: make('div', {}, claim, caveat, grade, source),
      update(/** @type {[Account['evidence'][number], Account]} */ [record, { words }]) {
        say(claim, record.claim);
        say(caveat, `${words.caveat}: ${record.caveat}`);
        say(grade, `${words.grade}: ${record.grade_words}`);
        say(source, record.source);
        put(source, { class: 'equation' });
      },
    };
  });
  return {
    node,
    heading,
    update(/** @type {Account} */ account) {
      node.hidden = (account.views ?? []).some(({ id }) => id === 'evidence');
      say(heading, account.words.evidence);
      say(title, account.words.evidence);
      update(account.evidence.map((record) => [record.id, [record, account]]));
    },
  };
}
