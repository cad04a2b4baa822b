// Files that are no scenarios, each wrong in its own way.

const encode = (/** @type {string} */ text) => new TextEncoder().encode(text);

/** Any JSON, at some depth. @param {string} open @param {string} close @param {number} depth */
const nested = (open, close, depth) => `{"format": 1, "values": ${open.repeat(depth)}1${close.repeat(depth)}}`;

/** @param {string} values */
const withValues = (values) => `{"format": 1, "values": {${values}}}`;
/** @param {string} scenarios */
const several = (scenarios, more = '') => `{"format": 2, "scenarios": [${scenarios}]${more}}`;

/** @param {string} text @param {boolean} [little] */
function utf16(text, little = true) {
  const bytes = new Uint8Array(2 + 2 * text.length);
  const view = new DataView(bytes.buffer);
  [...`\ufeff${text}`].forEach((sign, i) => view.setUint16(2 * i, sign.charCodeAt(0), little));
  return bytes;
}

/** The name tells what is wrong. @param {string} whole a good file @returns {[string, Uint8Array][]} */
export function hostileFiles(whole) {
  const truncated = [0, 1, 2, 10, 50, 0.25, 0.5, 0.75, 0.9, 0.99].map((end) =>
    /** @type {[string, Uint8Array]} */ ([`cut at ${end}`, encode(whole.slice(0, end > 0 && end < 1 ? Math.floor(end * whole.length) : end))]));
  const texts = /** @type {Record<string, string>} */ ({
    'huge': ' '.repeat(1 << 20) + whole,
    'huge name': `{"format": 1, "name": "${'x'.repeat(500)}"}`,
    'huge notes': `{"format": 1, "notes": "${'x'.repeat(5000)}"}`,
    'huge number': withValues('"cx.index": 1e999'),
    'huge list': several('{},'.repeat(5000) + '{}'),
    'deep lists': nested('[', ']', 100_000),
    'deep objects': nested('{"a":', '}', 50_000),
    'deep, just beyond': nested('[', ']', 40),
    'nan': withValues('"cx.index": NaN'),
    'infinity': withValues('"cx.index": -Infinity'),
    'text for a number': withValues('"cx.index": "70"'),
    'list for a number': withValues('"cx.index": [70]'),
    'null for a number': withValues('"cx.index": null'),
    'number for a switch': withValues('"complaints.quick": 1'),
    'unknown choice': withValues('"cx.response_shape": "sideways"'),
    'out of range': withValues('"cx.index": 101'),
    'below zero': withValues('"company.customers": -1'),
    'no whole number': withValues('"run.horizon_months": 36.5'),
    'wait above patience': withValues('"wait.current_minutes": 30, "wait.patience_minutes": 2'),
    'values is a list': '{"format": 1, "values": [1, 2]}',
    'name is a number': '{"format": 1, "name": 5}',
    'control characters in the name': '{"format": 1, "name": "a\\u0000b\\u001b[31m"}',
    'currency of signs': '{"format": 1, "currency": "<b>"}',
    'duplicate keys': withValues('"cx.index": 50, "cx.index": 60'),
    'duplicate keys, escaped': withValues('"cx.index": 50, "cx\\u002eindex": 60'),
    'duplicate scenarios': '{"format": 2, "scenarios": [{}], "scenarios": [{}]}',
    'a newer format': '{"format": 99, "scenarios": [{}]}',
    'format as text': '{"format": "1"}',
    'no scenario': several(''),
    'scenarios are no list': '{"format": 2, "scenarios": {}}',
    'a scenario is a number': several('{}, 7'),
    'too many scenarios': several('{},'.repeat(24) + '{}'),
    'current is outside': several('{}', ', "current": 3'),
    'reference is a text': several('{}', ', "reference": "x"'),
    'another JSON': '{"name": "package", "version": "1.0.0"}',
    'a list': '[1, 2, 3]',
    'a text': '"m1&p=default"',
    'a page': '<!doctype html><script>alert(1)</script>',
    'comments': `// a scenario\n${whole}`,
    'two files': whole + whole,
    'trailing comma': '{"format": 1,}',
    'prototype': '{"__proto__": {"format": 1}, "constructor": 1}',
    'script in a wrong value': withValues('"cx.index": "<img src=x onerror=alert(1)>"'),
  });
  /** @type {[string, Uint8Array][]} */
  const bytes = [
    ['UTF-16, little end first', utf16(whole)],
    ['UTF-16, big end first', utf16(whole, false)],
    ['Latin-1', Uint8Array.from('{"format": 1, "name": "caf\xe9"}', (sign) => sign.charCodeAt(0))],
    ['overlong UTF-8', Uint8Array.from([...encode('{"format": 1, "name": "'), 0xc0, 0xaf, ...encode('"}')])],
    ['half a surrogate', Uint8Array.from([...encode('{"format": 1, "name": "'), 0xed, 0xa0, 0x80, ...encode('"}')])],
    ['zero bytes', new Uint8Array(1000)],
    ['a picture without a scenario', Uint8Array.from([137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 0, 73, 69, 78, 68, 174, 66, 96, 130])],
    ['a picture with a wrong length', Uint8Array.from([137, 80, 78, 71, 13, 10, 26, 10, 255, 255, 255, 255, 105, 84, 88, 116, 0, 0, 0, 0])],
    ['a gzip file', Uint8Array.from([31, 139, 8, 0, 0, 0, 0, 0, 0, 3, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0])],
  ];
  return [...truncated, ...Object.entries(texts).map(([name, text]) => /** @type {[string, Uint8Array]} */ ([name, encode(text)])), ...bytes];
}
