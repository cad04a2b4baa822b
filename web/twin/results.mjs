// What comes of the inputs: the headline, the key figures, all figures of all scenarios, contributions, months, evidence.
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

const series = ['customers', 'revenue', 'cash_flow', 'cumulative_cash_flow'];

/** All months of the scenario shown, filled only while they are looked at. */
export function createMonths() {
  const { node, heading } = createSection('months');
  const { node: details, title } = createDetails('card');
  const table = createTable();
  details.append(table.node);
  node.append(details);
  /** @type {Account | null} */
  let last = null;
  function fill() {
    if (!details.open || !last) return;
    const { words, scenarios, current } = last;
    const { months } = scenarios[current];
    const write = numberWriter(last);
    const heads = [words.month];
    const columns = [months.month];
    for (const name of series) {
      const word = { customers: words.customers, revenue: words.revenue, cash_flow: words.cash_flow,
        cumulative_cash_flow: words.cumulative_cash }[name] ?? name;
      if (name === 'customers' || name === 'revenue') {
        heads.push(`${word}: ${words.baseline}`, `${word}: ${words.programme}`);
        columns.push(months[`${name}_baseline`], months[`${name}_programme`]);
      } else {
        heads.push(word);
        columns.push(months[`${name}_programme`]);
      }
    }
    const rows = months.month.map((_, i) => columns.map((column) => write(Math.round(column[i] * 100) / 100)));
    table.update({ caption: words.months, heads, rows });
  }
  details.addEventListener('toggle', fill);
  return {
    node,
    heading,
    update(/** @type {Account} */ account) {
      last = account;
      say(heading, account.words.months);
      say(title, account.controls.months);
      fill();
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
