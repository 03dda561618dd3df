import type { Span } from '../../text/span.ts';

/** How many characters make a shingle: long enough to be rare, short enough that a slip spoils few. */
const shingleLength = 8;
const base = 0x01000193;
const weightOfFirst = Array.from({ length: shingleLength }).reduce<number>((weight) => Math.imul(weight, base), 1);

/** Hashes of runs of eight characters in a text. */
export type Shingles = Int32Array;

/** A text by a few of its shingles; the others are read when a text with the same ones turns up. */
export interface Sketch {
  readonly units: () => Uint16Array;
  readonly sample: Shingles;
}

/** All shingles of a text, given as its UTF-16 units, in its order; only letters, Han characters and digits count. */
export function shinglesOf(units: Uint16Array): Shingles {
  const hashes = new Int32Array(units.length);
  const window = new Uint16Array(shingleLength);
  let seen = 0;
  let rolling = 0;
  let count = 0;
  for (let at = 0; at < units.length; at++) {
    const unit = units[at]!;
    if (!letters[unit]) continue;
    const slot = seen % shingleLength;
    rolling = Math.imul(rolling, base) + unit - Math.imul(window[slot]!, weightOfFirst);
    window[slot] = unit;
    seen++;
    if (seen >= shingleLength) hashes[count++] = scatter(rolling);
  }
  return hashes.subarray(0, count);
}

/**
 * Writes the hashes of the shingles that begin at an anchor to `hashes`, from the place `count` on, and returns the
 * place behind the last. What two characters stand there makes an anchor of a place, so that equal passages have equal
 * anchors wherever they stand, and seven places in eight need not be read
 * (Manber, “Finding similar files in a large file system”, 1994).
 */
export function anchoredShingles(units: Uint16Array, { start, end }: Span, hashes: Int32Array, count: number): number {
  for (let at = start; at + shingleLength <= end; at++) {
    if (Math.imul((units[at]! << 16) | units[at + 1]!, 0x9e3779b1) >>> 29 !== 0) continue;
    if (!letters[units[at]!] || !letters[units[at + 1]!]) continue;
    const hash = shingleAt(units, at, end);
    if (hash !== 0) hashes[count++] = hash;
  }
  return count;
}

/** The `size` smallest of the anchored shingles of a text; of a text that has too few of them, of all its shingles. */
export function sketchOf(anchored: Shingles, size: number, units: () => Uint16Array): Sketch {
  const sample = smallest(anchored, size);
  return { units, sample: sample.length >= size ? sample : smallest(shinglesOf(units()), size) };
}

/** The `size` smallest of the hashes, in order and each once. */
function smallest(hashes: Shingles, size: number): Shingles {
  const found = new Int32Array(size);
  let count = 0;
  for (let at = 0; at < hashes.length; at++) {
    const hash = hashes[at]!;
    if (count === size && hash >= found[size - 1]!) continue;
    let place = count;
    while (place > 0 && found[place - 1]! > hash) place--;
    if (place > 0 && found[place - 1] === hash) continue;
    if (count < size) count++;
    for (let next = count - 1; next > place; next--) found[next] = found[next - 1]!;
    found[place] = hash;
  }
  return count < size ? found.slice(0, count) : found;
}

/** The hash of the eight letters from `at` on; 0 where fewer are left. */
function shingleAt(units: Uint16Array, at: number, end: number): number {
  let hash = 0;
  let left = shingleLength;
  for (let next = at; next < end && left > 0; next++) {
    const unit = units[next]!;
    if (!letters[unit]) continue;
    hash = Math.imul(hash, base) + unit;
    left--;
  }
  return left > 0 ? 0 : scatter(hash);
}

/** The share of all their shingles that two texts have in common, each counted once, 0 to 1 (Jaccard's index). */
export function resemblance(a: Shingles, b: Shingles): number {
  const seats = 2 ** Math.ceil(Math.log2(2 * (a.length + b.length) + 1));
  const hashes = new Int32Array(seats);
  const holders = new Uint8Array(seats);
  const both = 1 | 2;
  let [all, common] = [0, 0];
  const seat = (shingles: Shingles, holder: number): void => {
    for (let next = 0; next < shingles.length; next++) {
      const hash = shingles[next]!;
      let at = hash & (seats - 1);
      while (holders[at] !== 0 && hashes[at] !== hash) at = (at + 1) & (seats - 1);
      if (holders[at] === 0) all++;
      else if ((holders[at]! | holder) === both && holders[at] !== both) common++;
      hashes[at] = hash;
      holders[at]! |= holder;
    }
  };
  seat(a, 1);
  seat(b, 2);
  return all === 0 ? 0 : common / all;
}

/**
 * For every text that resembles an earlier one at least as much as `least`, the index of the first such text.
 * The smallest hashes are a sample of which similar texts have as much in common as of the whole (bottom-k MinHash);
 * only texts that share a quarter of it are compared, so the work is linear in the number of texts.
 */
export function twinsAmong(texts: readonly Sketch[], least: number): Map<number, number> {
  const twins = new Map<number, number>();
  const holdersOf = new Map<number, number[]>();
  texts.forEach((text, index) => {
    const { sample } = text;
    const twin = candidates(sample, holdersOf).find((other) => likeness(text, texts[other]!) >= least);
    if (twin !== undefined) twins.set(index, twin);
    else for (const hash of sample) addHolder(holdersOf, hash, index);
  });
  return twins;
}

/**
 * The resemblance of two sketched texts, from all their shingles; it is known as long as both sketches live, so that
 * in the next version of a draft only the texts that changed are compared.
 */
export function likeness(a: Sketch, b: Sketch): number {
  let ofA = compared.get(a);
  if (!ofA) {
    ofA = new WeakMap();
    compared.set(a, ofA);
  }
  let found = ofA.get(b);
  if (found === undefined) {
    found = resemblance(allShingles(a), allShingles(b));
    ofA.set(b, found);
  }
  return found;
}

const compared = new WeakMap<Sketch, WeakMap<Sketch, number>>();

const known = new WeakMap<Sketch, Shingles>();

function allShingles(sketch: Sketch): Shingles {
  const shingles = known.get(sketch) ?? shinglesOf(sketch.units());
  known.set(sketch, shingles);
  return shingles;
}

/** The earlier texts that have a quarter of the sample in theirs, in order. */
function candidates(sample: Shingles, holdersOf: ReadonlyMap<number, readonly number[]>): readonly number[] {
  let shared: Map<number, number> | null = null;
  for (const hash of sample) {
    const holders = holdersOf.get(hash);
    if (!holders) continue;
    shared ??= new Map();
    for (const holder of holders) shared.set(holder, (shared.get(holder) ?? 0) + 1);
  }
  if (!shared) return none;
  const enough = sample.length / 4;
  return [...shared].flatMap(([holder, count]) => (count >= enough ? [holder] : [])).sort((a, b) => a - b);
}

const none: readonly number[] = [];

/** A shingle that more texts hold is a set phrase and says nothing. */
const mostHolders = 12;

function addHolder(holdersOf: Map<number, number[]>, hash: number, index: number): void {
  const holders = holdersOf.get(hash);
  if (!holders) holdersOf.set(hash, [index]);
  else if (holders.length < mostHolders) holders.push(index);
}

/** Han characters, digits and Latin letters, by UTF-16 unit. */
const letters = new Uint8Array(0x10000)
  .fill(1, 0x30, 0x3a)
  .fill(1, 0x41, 0x5b)
  .fill(1, 0x61, 0x7b)
  .fill(1, 0x3400, 0x4dc0)
  .fill(1, 0x4e00, 0xa000);

/** Spreads a hash over all 32 bits, so that the smallest hashes are a fair sample. */
function scatter(hash: number): number {
  let value = hash ^ (hash >>> 16);
  value = Math.imul(value, 0x85ebca6b);
  value ^= value >>> 13;
  value = Math.imul(value, 0xc2b2ae35);
  return value ^ (value >>> 16);
}
