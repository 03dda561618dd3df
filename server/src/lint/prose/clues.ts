/**
 * Words that a rule starts from. All such words of all rules stand in one index, so that one pass over a line finds
 * them all, however many rules and tables there are.
 */
export interface Clues {
  /** Counted from 0, in the order in which they were entered. */
  readonly id: number;
}

/** Enters words into the index; to be called when a module is loaded. */
export function clues(words: Iterable<string>): Clues {
  const wanted = { id: count++ };
  for (const word of new Set(words)) if (word !== '') enter(word, wanted);
  packed = null;
  return wanted;
}

let count = 0;

/** A word of the index, and all that want to know of it. */
export interface ClueWord {
  /** Its place among all words: `wordOfClue(id)` is the word. */
  readonly id: number;
  readonly word: string;
  readonly wantedBy: readonly Clues[];
}

export const wordOfClue = (id: number): string => words[id]!.word;

/** What is told of a word: where it stands. */
export type Visit = (word: ClueWord, at: number) => void;

/**
 * Calls `visit` for every word of the index at every place between `start` and `end`, by place, and
 * of those at one place words of three and more characters first. Words may overlap.
 */
export function forEachClue(units: Uint16Array, start: number, end: number, visit: Visit): void {
  packed ??= pack();
  const { byOne, byTwo, byThree } = packed;
  const count = placesIn(packed, units, start, end);
  for (let index = 0; index < count; index++) {
    const at = places[index]!;
    const first = units[at]!;
    if (at + 1 < end) {
      const pair = hashOfTwo(first, units[at + 1]!);
      if (at + 2 < end) visitShelf(byThree, hashOfThree(pair, units[at + 2]!), units, at, end, visit);
      visitShelf(byTwo, pair, units, at, end, visit);
    }
    visitShelf(byOne, first, units, at, end, visit);
  }
}

interface Word extends ClueWord {
  readonly wantedBy: Clues[];
}

const words: Word[] = [];
const entered = new Map<string, Word>();

function enter(word: string, wantedBy: Clues): void {
  const known = entered.get(word);
  if (known) {
    known.wantedBy.push(wantedBy);
    return;
  }
  const one = { id: words.length, word, wantedBy: [wantedBy] };
  words.push(one);
  entered.set(word, one);
}

/** The words as numbers, side by side, which is what the processor reads quickest. */
interface Packed {
  /** Those of one and of two characters whole, all others by the first three. */
  readonly byOne: Shelves;
  readonly byTwo: Shelves;
  readonly byThree: Shelves;
  /** One bit for the hash of the two characters that any word begins with: it settles nearly every place. */
  readonly beginnings: Int32Array;
}

/** Words by a hash of what they begin with. */
interface Shelves {
  /** Where the words of a hash begin in `words`; they end where those of the next begin. */
  readonly first: Uint16Array;
  readonly words: readonly Word[];
  /** The characters of each word, one word behind the other, and where each begins; the last ends at the end. */
  readonly letters: Uint16Array;
  readonly begins: Int32Array;
  /** One bit for each hash that has words. */
  readonly bits: Int32Array;
}

/** Made when the index is first used, and again should words be entered later. */
let packed: Packed | null = null;

function pack(): Packed {
  const beginnings = new Int32Array(0x800);
  for (const { word } of words) if (word.length > 1) setBit(beginnings, hashOfWord(word.slice(0, 2)));
  return {
    byOne: shelvesOf(words.filter(({ word }) => word.length === 1)),
    byTwo: shelvesOf(words.filter(({ word }) => word.length === 2)),
    byThree: shelvesOf(words.filter(({ word }) => word.length > 2)),
    beginnings,
  };
}

function shelvesOf(words: readonly Word[]): Shelves {
  const byHash = words
    .map((word) => ({ word, hash: hashOfWord(word.word.slice(0, 3)) }))
    .sort((a, b) => a.hash - b.hash);
  const first = new Uint16Array(0x10001);
  const bits = new Int32Array(0x800);
  for (const { hash } of byHash) {
    first[hash + 1]!++;
    setBit(bits, hash);
  }
  for (let hash = 0; hash < 0x10000; hash++) first[hash + 1]! += first[hash]!;
  const begins = new Int32Array(words.length + 1);
  byHash.forEach(({ word }, index) => {
    begins[index + 1] = begins[index]! + word.word.length;
  });
  const all = byHash.map(({ word }) => word.word).join('');
  const letters = Uint16Array.from({ length: all.length }, (_, at) => all.charCodeAt(at));
  return { first, words: byHash.map(({ word }) => word), letters, begins, bits };
}

/** The places where a word may begin. */
let places = new Int32Array(0x1000);

/** A loop without a call or a branch in it, which is what makes it quick. */
function placesIn({ byOne, byTwo, byThree, beginnings }: Packed, units: Uint16Array, start: number, end: number) {
  if (places.length <= end - start) places = new Int32Array(2 * (end - start));
  const [found, one, two, three, pairs] = [places, byOne.bits, byTwo.bits, byThree.bits, beginnings];
  let count = 0;
  let first = start < end ? units[start]! : 0;
  let second = start + 1 < end ? units[start + 1]! : 0;
  for (let at = start; at < end; at++) {
    const third = at + 2 < end ? units[at + 2]! : 0;
    const pair = (Math.imul(first, 31) + Math.imul(second, 0x9e3b)) & 0xffff;
    const triple = (pair + Math.imul(third, 0x5bd1)) & 0xffff;
    const isLong = (pairs[pair >> 5]! >> (pair & 31)) & (three[triple >> 5]! >> (triple & 31));
    const isShort = (one[first >> 5]! >> (first & 31)) | (two[pair >> 5]! >> (pair & 31));
    found[count] = at;
    count += (isLong | isShort) & 1;
    first = second;
    second = third;
  }
  return count;
}

const hashOfTwo = (first: number, second: number): number =>
  (Math.imul(first, 31) + Math.imul(second, 0x9e3b)) & 0xffff;
const hashOfThree = (pair: number, third: number): number => (pair + Math.imul(third, 0x5bd1)) & 0xffff;

/** Of one, two or three characters. */
function hashOfWord(word: string): number {
  const first = word.charCodeAt(0);
  if (word.length === 1) return first;
  const pair = hashOfTwo(first, word.charCodeAt(1));
  return word.length === 2 ? pair : hashOfThree(pair, word.charCodeAt(2));
}

function setBit(bits: Int32Array, place: number): void {
  bits[place >> 5]! |= 1 << (place & 31);
}

function visitShelf(
  { first, words, letters, begins, bits }: Shelves,
  hash: number,
  units: Uint16Array,
  at: number,
  end: number,
  visit: Visit,
): void {
  if (((bits[hash >> 5]! >> (hash & 31)) & 1) === 0) return;
  for (let index = first[hash]!; index < first[hash + 1]!; index++) {
    const begin = begins[index]!;
    const length = begins[index + 1]! - begin;
    if (at + length > end || !isSame(units, at, letters, begin, length)) continue;
    visit(words[index]!, at);
  }
}

function isSame(units: Uint16Array, at: number, letters: Uint16Array, begin: number, length: number): boolean {
  for (let index = 0; index < length; index++) if (units[at + index] !== letters[begin + index]) return false;
  return true;
}
