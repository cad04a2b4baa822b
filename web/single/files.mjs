// Files as text in a page: 13 bits in two of the 91 printable characters that mean nothing to HTML. It grows by 23 %, where
// base64 grows by 33 %. scripts/cmake/single_file.mjs writes it.

const alphabet = Array.from({ length: 94 }, (_, i) => String.fromCharCode(33 + i)).filter((letter) => !'&<>'.includes(letter));
const lineLength = 4096;

/** @param {Uint8Array} bytes */
export function toText(bytes) {
  let text = '';
  let held = 0;
  let bits = 0;
  const put = () => {
    text += alphabet[Math.trunc((held & 8191) / 91)] + alphabet[(held & 8191) % 91];
    if (text.length % (lineLength + 1) === lineLength) text += '\n';
    held >>>= 13;
    bits -= 13;
  };
  for (const byte of bytes) {
    held |= byte << bits;
    bits += 8;
    if (bits >= 13) put();
  }
  if (bits > 0) put();
  return text;
}

/** @param {string} text @param {number} size bytes */
export function toBytes(text, size) {
  const values = new Uint8Array(128);
  alphabet.forEach((letter, i) => {
    values[letter.charCodeAt(0)] = i;
  });
  const bytes = new Uint8Array(size);
  let held = 0;
  let bits = 0;
  let end = 0;
  for (let at = 0; at < text.length && end < size; at += 2) {
    if (text[at] === '\n') ++at;
    held |= (values[text.charCodeAt(at)] * 91 + values[text.charCodeAt(at + 1)]) << bits;
    bits += 13;
    for (; bits >= 8 && end < size; bits -= 8, held >>>= 8) bytes[end++] = held & 255;
  }
  return bytes;
}
