// An LZMA decoder, for streams with lc=3, lp=0 and pb=0: contexts by the byte before, none by the place.

// Where the probabilities of each kind begin. A tree takes as many places as it has leaves; its root is at 1.
const isMatch = 0; // six kinds by state, twelve states
const isRepeat = 12;
const isOlder = 24; // than the last distance
const isMuchOlder = 36;
const isOldest = 48;
const isLong = 60; // more than one byte
const matchLengths = 72;
const repeatLengths = matchLengths + 2 + 8 + 8 + 256;
const slots = repeatLengths + 2 + 8 + 8 + 256; // of distances, by length: 2, 3, 4, more
const lowBits = slots + 4 * 64; // of distances, by slot
const lowestBits = lowBits + 128; // of great distances
const literals = lowestBits + 16; // by the three highest bits of the byte before
const probabilityCount = literals + 8 * 0x300;

/**
 * Throws where the stream makes no sense. That is no proof of the result: keep a checksum.
 * @param {Uint8Array} input
 * @param {Uint8Array} output filled to its end
 */
export function decodeLzma(input, output) {
  const chances = new Uint16Array(probabilityCount).fill(1024); // of a zero, in 2048ths
  const coder = Uint32Array.of(0xffffffff, 0); // range and code: as captured variables they would be slow
  let at = 1; // the first byte is always zero
  while (at < 5) coder[1] = (coder[1] << 8) | input[at++];

  /**
   * The way from the root to a leaf: a one, then a bit for each fork. While `guided` is 256, forks are chosen in trees of
   * their own, by the bits of `guide`, until one turns out otherwise.
   * @param {number} tree
   * @param {number} leaves
   * @param {number} guided 256 or 0
   * @param {number} guide
   */
  function walk(tree, leaves, guided, guide) {
    let range = coder[0];
    let code = coder[1];
    let way = 1;
    while (way < leaves) {
      guide <<= 1;
      const expected = guide & guided;
      const place = tree + guided + expected + way;
      const chance = chances[place];
      const bound = Math.imul(range >>> 11, chance) >>> 0;
      way <<= 1;
      if (code < bound) {
        range = bound;
        chances[place] = chance + ((2048 - chance) >> 5);
        guided &= ~expected;
      } else {
        range = (range - bound) >>> 0;
        code = (code - bound) >>> 0;
        chances[place] = chance - (chance >> 5);
        guided &= expected;
        way |= 1;
      }
      if (range < 0x1000000) {
        range = (range << 8) >>> 0;
        code = ((code << 8) | input[at++]) >>> 0;
      }
    }
    coder[0] = range;
    coder[1] = code;
    return way;
  }

  /** @param {number} place */
  const bit = (place) => walk(place - 1, 2, 0, 0) & 1;

  /** @param {number} tree @param {number} leaves */
  const leaf = (tree, leaves) => walk(tree, leaves, 0, 0) - leaves;

  /** A number whose lowest bit comes first. @param {number} tree @param {number} bits */
  function reversed(tree, bits) {
    let number = 0;
    for (let way = leaf(tree, 1 << bits); bits > 0; --bits, way >>= 1) number = (number << 1) | (way & 1);
    return number;
  }

  /** Bits without a probability. @param {number} bits */
  function plain(bits) {
    let number = 0;
    for (; bits > 0; --bits) {
      coder[0] >>>= 1;
      const one = Number(coder[1] >= coder[0]);
      coder[1] -= one * coder[0];
      number = (number << 1) | one;
      if (coder[0] < 0x1000000) {
        coder[0] <<= 8;
        coder[1] = (coder[1] << 8) | input[at++];
      }
    }
    return number;
  }

  /** @param {number} lengths */
  function readLength(lengths) {
    if (!bit(lengths)) return 2 + leaf(lengths + 2, 8);
    if (!bit(lengths + 1)) return 10 + leaf(lengths + 10, 8);
    return 18 + leaf(lengths + 18, 256);
  }

  /** @param {number} length */
  function readDistance(length) {
    const slot = leaf(slots + Math.min(length - 2, 3) * 64, 64);
    if (slot < 4) return slot + 1;
    const bits = (slot >> 1) - 1;
    const start = ((2 | (slot & 1)) << bits) >>> 0;
    if (slot < 14) return start + reversed(lowBits + start - slot, bits) + 1;
    return start + plain(bits - 4) * 16 + reversed(lowestBits, 4) + 1;
  }

  const distances = [1, 1, 1, 1, 1]; // the latest first; in the fifth place arrives a new one
  let state = 0; // what came last: below 7 a literal
  let done = 0;
  while (done < output.length) {
    if (at > input.length) throw new Error('cut off');
    if (!bit(isMatch + state)) {
      const tree = literals + (done > 0 ? output[done - 1] >> 5 : 0) * 0x300;
      output[done] = state < 7 ? walk(tree, 256, 0, 0) : walk(tree, 256, 256, output[done - distances[0]]);
      ++done;
      state = state < 4 ? 0 : state - (state < 10 ? 3 : 6);
      continue;
    }
    let age = 4; // of the distance: 4 = new
    if (bit(isRepeat + state)) age = !bit(isOlder + state) ? 0 : !bit(isMuchOlder + state) ? 1 : 2 + bit(isOldest + state);
    let length = 1;
    if (age === 0 && !bit(isLong + state)) {
      state = state < 7 ? 9 : 11;
    } else if (age < 4) {
      length = readLength(repeatLengths);
      state = state < 7 ? 8 : 11;
    } else {
      length = readLength(matchLengths);
      state = state < 7 ? 7 : 10;
      distances[4] = readDistance(length);
    }
    const distance = distances[age];
    for (; age > 0; --age) distances[age] = distances[age - 1];
    distances[0] = distance;
    if (distance > done || done + length > output.length) throw new Error('not LZMA');
    for (const end = done + length; done < end; ++done) output[done] = output[done - distance];
  }
}
