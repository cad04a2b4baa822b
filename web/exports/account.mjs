// The account that the app gives of itself (core.account()), as the exports read it, and what all of them need of it.
import { grades, words } from './words.mjs';

/** @typedef {'en' | 'ar'} Language */

/**
 * @typedef {object} Scenario
 * @property {number} id
 * @property {string} name
 * @property {string} currency
 * @property {string} headline
 * @property {Record<string, number>} parameters
 * @property {Record<string, number | null>} results
 * @property {Record<string, string>} results_shown
 * @property {Record<string, number[]>} months
 */

/**
 * @typedef {object} Parameter
 * @property {string} label
 * @property {string} unit
 * @property {string} kind
 * @property {number | null} minimum
 * @property {number | null} maximum
 * @property {number} scale
 * @property {string[]} [choices]
 * @property {string} shown
 * @property {string} source
 * @property {string} grade
 * @property {boolean} is_default
 */

/**
 * @typedef {object} Account
 * @property {string} model_version
 * @property {Language} language
 * @property {string} title
 * @property {string} link
 * @property {string} headline
 * @property {string[]} notes
 * @property {number} current
 * @property {Scenario[]} scenarios
 * @property {{id: string, label: string, parameters: string[]}[]} groups
 * @property {Record<string, Parameter>} parameters
 * @property {Record<string, {label: string, unit: string}>} results
 * @property {{label: string, revenue_gain: number, npv: number}[]} contributions
 * @property {Record<string, string>} [words]
 */

/** The words of the language shown. @param {Account} account */
export const wordsOf = (account) => words[account.language];

/** @param {Account} account */
export const currentScenario = (account) => account.scenarios[account.current];

/** What a scenario without a name is called. @param {Account} account @param {Scenario} scenario */
export const nameOf = (account, scenario) =>
  clean(scenario.name).replace(/\s+/g, ' ').trim() || `${wordsOf(account).scenario} ${account.scenarios.indexOf(scenario) + 1}`;

// Controls that neither XML nor a cell can hold, and halves of surrogate pairs.
const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** A text that every file format can hold, cut to a length. @param {string} text */
export function clean(text, length = 2000) {
  const kept = text.replace(unwritable, '');
  const points = [...kept];
  return points.length <= length ? kept : `${points.slice(0, length - 1).join('')}…`;
}

/** `lever.cx_gain.start_month` -> its lever's id; '' when the parameter is none of a lever. @param {string} id */
export const leverOf = (id) => /^(lever\.[a-z_]+)/.exec(id)?.[1] ?? '';

/**
 * A label that says which lever it belongs to: "Shorter waits: Starts in month".
 * @param {Account} account @param {string} id
 */
export function labelOf(account, id) {
  const { label } = account.parameters[id];
  const lever = leverOf(id);
  return lever === '' || lever === id || label.includes(account.parameters[lever].label)
    ? label
    : `${account.parameters[lever].label}: ${label}`;
}

/** A grade in words, or the letter that it is. @param {Account} account @param {string} id */
export function gradeOf(account, id) {
  const { grade } = account.parameters[id];
  return grades[grade]?.[account.language] ?? grade;
}

/** All inputs in their groups; those that are in none come last. @param {Account} account */
export function groupsOf(account) {
  const grouped = new Set(account.groups.flatMap((group) => group.parameters));
  const others = Object.keys(account.parameters).filter((id) => !grouped.has(id));
  return others.length ? [...account.groups, { id: '', label: '', parameters: others }] : account.groups;
}

/** Ids of all inputs, in the order of the groups. @param {Account} account */
export const parameterIds = (account) => [...new Set(groupsOf(account).flatMap((group) => group.parameters))];

/** @param {Account} account @param {string} id */
export const isPercent = (account, id) => account.parameters[id].scale === 100;
