/** How many characters make a shingle: long enough to be rare, short enough that a slip spoils few. */
const shingleLength = 8;
const base = 0x01000193;
const weightOfFirst = Array.from({ length: shingleLength }).reduce<number>((weight) => Math.imul(weight, base), 1);

/** The hashes of all the runs of eight characters in a text, each once, in rising order. */
export type Shingles = Uint32Array;

/** The shingles of a text; only letters, Han characters and digits count. */
export function shinglesOf(text: string): Shingles {
  const units = unitsOf(text);
  const count = Math.max(0, units.length - shingleLength + 1);
  const hashes = new Uint32Array(count);
  let rolling = 0;
  for (let at = 0; at < units.length; at++) {
    rolling = Math.imul(rolling, base) + units[at]!;
    if (at >= shingleLength) rolling -= Math.imul(units[at - shingleLength]!, weightOfFirst);
    if (at >= shingleLength - 1) hashes[at - shingleLength + 1] = scatter(rolling);
  }
  return withoutRepeats(hashes.sort());
}

/** The share of all their shingles that two texts have in common, 0 to 1 (Jaccard's index). */
export function resemblance(a: Shingles, b: Shingles): number {
  let common = 0;
  for (let atA = 0, atB = 0; atA < a.length && atB < b.length; ) {
    const difference = a[atA]! - b[atB]!;
    if (difference === 0) common++;
    if (difference <= 0) atA++;
    if (difference >= 0) atB++;
  }
  return a.length + b.length === 0 ? 0 : common / (a.length + b.length - common);
}

/**
 * For every text that resembles an earlier one at least as much as `least`, the index of the first such text.
 * The smallest hashes are a sample of which similar texts have as much in common as of the whole (bottom-k MinHash);
 * only texts that share a quarter of it are compared, so the work is linear in the number of texts.
 */
export function twinsAmong(texts: readonly Shingles[], least: number, sampleSize: number): Map<number, number> {
  const twins = new Map<number, number>();
  const holdersOf = new Map<number, number[]>();
  texts.forEach((text, index) => {
    const sample = text.subarray(0, sampleSize);
    const twin = candidates(sample, holdersOf).find((other) => resemblance(text, texts[other]!) >= least);
    if (twin !== undefined) twins.set(index, twin);
    else for (const hash of sample) addHolder(holdersOf, hash, index);
  });
  return twins;
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

function unitsOf(text: string): Uint16Array {
  const units = new Uint16Array(text.length);
  let length = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (counts(unit)) units[length++] = unit;
  }
  return units.subarray(0, length);
}

const counts = (unit: number): boolean =>
  (unit >= 0x4e00 && unit <= 0x9fff) ||
  (unit >= 0x30 && unit <= 0x39) ||
  (unit >= 0x41 && unit <= 0x5a) ||
  (unit >= 0x61 && unit <= 0x7a) ||
  (unit >= 0x3400 && unit < 0x4dc0);

/** Spreads a hash over all 32 bits, so that the smallest hashes are a fair sample. */
function scatter(hash: number): number {
  let value = hash ^ (hash >>> 16);
  value = Math.imul(value, 0x85ebca6b);
  value ^= value >>> 13;
  value = Math.imul(value, 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}
