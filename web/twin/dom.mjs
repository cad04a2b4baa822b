// Nodes that stay where they are while what they say changes: a slider that is being dragged or a text that is being typed
// outlives every update.

/**
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Record<string, string | number | boolean | null>} [attributes]
 * @param {(Node | string)[]} children
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export function make(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  put(made, attributes);
  made.append(...children);
  return made;
}

/** @param {Element} node @param {Record<string, string | number | boolean | null>} attributes false and null: none */
export function put(node, attributes) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === false) node.removeAttribute(name);
    else if (node.getAttribute(name) !== String(value)) node.setAttribute(name, value === true ? '' : String(value));
  }
}

/** @param {Node} node @param {string} text */
export function say(node, text) {
  if (node.textContent !== text) node.textContent = text;
}

let made = 0;
/** An id that no other node has. */
export const newId = () => `twin-${++made}`;

/** @template Item @typedef {{node: HTMLElement | SVGElement, update: (item: Item) => void}} Part */

/**
 * A list of parts; each stays as long as its key is among the items.
 * @template Item
 * @param {Element} parent
 * @param {(key: string) => Part<Item>} create
 * @returns {(items: [key: string, item: Item][]) => void}
 */
export function createList(parent, create) {
  /** @type {Map<string, Part<Item>>} */
  const parts = new Map();
  return (items) => {
    const wanted = new Set(items.map(([key]) => key));
    for (const [key, { node }] of parts) {
      if (wanted.has(key)) continue;
      node.remove();
      parts.delete(key);
    }
    items.forEach(([key, item], i) => {
      let part = parts.get(key);
      if (!part) parts.set(key, (part = create(key)));
      if (parent.children[i] !== part.node) parent.insertBefore(part.node, parent.children[i] ?? null);
      part.update(item);
    });
  };
}

/** Lines of text. @param {Element} parent @param {keyof HTMLElementTagNameMap} tag */
export function createLines(parent, tag) {
  const update = createList(parent, () => {
    const node = make(tag);
    return { node, update: (/** @type {string} */ text) => say(node, text) };
  });
  return (/** @type {string[]} */ lines) => update(lines.map((text, i) => [String(i), text]));
}

/**
 * A section with a heading; it is a landmark with the heading's name.
 * @param {string} id
 */
export function createSection(id) {
  const heading = make('h2', { id: `${id}-heading`, tabindex: -1 });
  const node = make('section', { id, class: `part ${id}`, 'aria-labelledby': heading.id }, heading);
  return { node, heading };
}

/** What opens and closes. @param {string} [kind] */
export function createDetails(kind = '') {
  const title = make('span');
  const summary = make('summary', {}, title);
  const node = make('details', kind ? { class: kind } : {}, summary);
  return { node, title, summary };
}

/** @param {() => void} act */
export function createButton(act, kind = '') {
  const node = make('button', { type: 'button', class: kind || null });
  node.addEventListener('click', () => node.getAttribute('aria-disabled') !== 'true' && act());
  return node;
}
