/** How many characters make a shingle: long enough to be rare, short enough that a slip spoils few. */
const shingleLength = 8;
const base = 0x01000193;
const weightOfFirst = Array.from({ length: shingleLength }).reduce<number>((weight) => Math.imul(weight, base), 1);

/** The hashes of all the runs of eight characters in a text, each once, in rising order. */
export type Shingles = Uint32Array;

/** A text by the smallest of its shingles; the others are read when a text with the same smallest ones turns up. */
export interface Sketch {
  readonly text: () => string;
  readonly sample: Shingles;
}

/** The shingles of a text; only letters, Han characters and digits count. */
export function shinglesOf(text: string): Shingles {
  const hashes = new Uint32Array(text.length);
  return withoutRepeats(hashes.subarray(0, hashesBelow(2 ** 32, text, hashes)).sort());
}

/** The `size` smallest shingles of a text, without sorting the rest. */
export function sketchOf(text: string, size: number): Sketch {
  const hashes = new Uint32Array(text.length);
  const limit = text.length > 0 ? Math.min(2 ** 32, (2 ** 32 * 4 * size) / text.length) : 0;
  const sample = withoutRepeats(hashes.subarray(0, hashesBelow(limit, text, hashes)).sort());
  return { text: () => text, sample: (sample.length >= size ? sample : shinglesOf(text)).slice(0, size) };
}

/** Writes the hashes below `limit` of all the shingles of a text into `hashes` and returns how many they are. */
function hashesBelow(limit: number, text: string, hashes: Uint32Array): number {
  const window = new Uint16Array(shingleLength);
  let seen = 0;
  let rolling = 0;
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (!letters[unit]) continue;
    const slot = seen % shingleLength;
    rolling = Math.imul(rolling, base) + unit - Math.imul(window[slot]!, weightOfFirst);
    window[slot] = unit;
    seen++;
    if (seen < shingleLength) continue;
    const hash = scatter(rolling);
    if (hash < limit) hashes[count++] = hash;
  }
  return count;
}

/** The share of all their shingles that two texts have in common, 0 to 1 (Jaccard's index). */
export function resemblance(a: Shingles, b: Shingles): number {
  let common = 0;
  for (let atA = 0, atB = 0; atA < a.length && atB < b.length; ) {
    const [own, other] = [a[atA]!, b[atB]!];
    if (own === other) common++;
    if (own <= other) atA++;
    if (own >= other) atB++;
  }
  return a.length + b.length === 0 ? 0 : common / (a.length + b.length - common);
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

/** The resemblance of two sketched texts, from all their shingles; these are kept as long as the sketches. */
export const likeness = (a: Sketch, b: Sketch): number => resemblance(allShingles(a), allShingles(b));

const known = new WeakMap<Sketch, Shingles>();

function allShingles(sketch: Sketch): Shingles {
  const shingles = known.get(sketch) ?? shinglesOf(sketch.text());
  known.set(sketch, shingles);
  return shingles;
}

/** The earlier texts that have a quarter of the sample in theirs, in order. */
function candidates(sample: Uint32Array, holdersOf: ReadonlyMap<number, readonly number[]>): number[] {
  const shared = new Map<number, number>();
  for (const hash of sample) {
    for (const holder of holdersOf.get(hash) ?? []) shared.set(holder, (shared.get(holder) ?? 0) + 1);
  }
  const enough = sample.length / 4;
  return [...shared].flatMap(([holder, count]) => (count >= enough ? [holder] : [])).sort((a, b) => a - b);
}

/** A shingle that more texts hold is a set phrase and says nothing. */
const mostHolders = 12;

function addHolder(holdersOf: Map<number, number[]>, hash: number, index: number): void {
  const holders = holdersOf.get(hash);
  if (!holders) holdersOf.set(hash, [index]);
  else if (holders.length < mostHolders) holders.push(index);
}

function withoutRepeats(sorted: Uint32Array): Uint32Array {
  let length = 0;
  for (const hash of sorted) if (length === 0 || sorted[length - 1] !== hash) sorted[length++] = hash;
  return sorted.subarray(0, length);
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
  return (value ^ (value >>> 16)) >>> 0;
}
