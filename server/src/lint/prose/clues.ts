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
  return wanted;
}

let count = 0;

/** What is told of a word: where it stands, and whose it is. */
export type Visit = (word: string, at: number, wantedBy: readonly Clues[]) => void;

/**
 * Calls `visit` for every word of the index at every place between `start` and `end`, by place, and
 * of those at one place words of three and more characters first. Words may overlap.
 */
export function forEachClue(units: Uint16Array, start: number, end: number, visit: Visit): void {
  const count = placesIn(units, start, end);
  for (let index = 0; index < count; index++) {
    const at = places[index]!;
    const first = units[at]!;
    if (at + 1 < end) {
      const second = units[at + 1]!;
      const three = at + 2 < end ? hashOfThree(first, second, units[at + 2]!) : 0;
      if (has(threes, three)) visitAll(shelves[byThree[three]!]!, units, at, end, visit);
      const two = hashOfTwo(first, second);
      if (has(twos, two)) visitAll(shelves[byTwo[two]!]!, units, at, end, visit);
    }
    if (has(ones, first)) visitAll(shelves[byOne[first]!]!, units, at, end, visit);
  }
}

/** The places where a word may begin. */
let places = new Int32Array(0x1000);

/** A loop without a call in it, which is what makes it quick; nearly every place is settled by two looks. */
function placesIn(units: Uint16Array, start: number, end: number): number {
  if (places.length < end - start) places = new Int32Array(2 * (end - start));
  const [found, one, two, three, pairs] = [places, ones, twos, threes, beginnings];
  let count = 0;
  let second = start < end ? units[start]! : 0;
  for (let at = start; at < end; at++) {
    const first = second;
    second = at + 1 < end ? units[at + 1]! : 0;
    let isPlace = (one[first >> 5]! >> (first & 31)) & 1;
    const pair = (Math.imul(first, 31) + Math.imul(second, 0x9e3b)) & 0xffff;
    if ((pairs[pair >> 5]! >> (pair & 31)) & 1) {
      const third = at + 2 < end ? units[at + 2]! : 0;
      const triple = (pair + Math.imul(third, 0x5bd1)) & 0xffff;
      isPlace |= ((two[pair >> 5]! >> (pair & 31)) | (three[triple >> 5]! >> (triple & 31))) & 1;
    }
    if (isPlace) found[count++] = at;
  }
  return count;
}

interface Word {
  readonly word: string;
  readonly units: Uint16Array;
  readonly wantedBy: Clues[];
}

const entered = new Map<string, Word>();

/** The words of the index by what they begin with: those of one and of two characters whole, all others by three. */
const shelves: Word[][] = [[]];
const byOne = new Uint16Array(0x10000);
const byTwo = new Uint16Array(0x10000);
const byThree = new Uint16Array(0x10000);

/** One bit for each place of these tables, and for the two characters that any word begins with: they settle nearly every place. */
const ones = new Int32Array(0x800);
const twos = new Int32Array(0x800);
const threes = new Int32Array(0x800);
const beginnings = new Int32Array(0x800);

const has = (bits: Int32Array, place: number): boolean => ((bits[place >> 5]! >> (place & 31)) & 1) === 1;

const hashOfTwo = (first: number, second: number): number =>
  (Math.imul(first, 31) + Math.imul(second, 0x9e3b)) & 0xffff;
const hashOfThree = (first: number, second: number, third: number): number =>
  (hashOfTwo(first, second) + Math.imul(third, 0x5bd1)) & 0xffff;

function enter(word: string, wantedBy: Clues): void {
  const known = entered.get(word);
  if (known) {
    known.wantedBy.push(wantedBy);
    return;
  }
  const one = { word, units: lettersOf(word), wantedBy: [wantedBy] };
  entered.set(word, one);
  const [first = 0, second = 0, third = 0] = one.units;
  const pair = hashOfTwo(first, second);
  if (word.length === 1) put(one, byOne, ones, first);
  else if (word.length === 2) put(one, byTwo, twos, pair);
  else put(one, byThree, threes, hashOfThree(first, second, third));
  if (word.length > 1) set(beginnings, pair);
}

function put(word: Word, table: Uint16Array, bits: Int32Array, place: number): void {
  set(bits, place);
  if (table[place] === 0) table[place] = shelves.push([]) - 1;
  shelves[table[place]!]!.push(word);
}

function set(bits: Int32Array, place: number): void {
  bits[place >> 5]! |= 1 << (place & 31);
}

/** Not by `unitsOf`: that is quick as long as it sees texts only, which the engine keeps in another form than words. */
const lettersOf = (word: string): Uint16Array =>
  Uint16Array.from({ length: word.length }, (_, at) => word.charCodeAt(at));

function visitAll(words: readonly Word[], units: Uint16Array, at: number, end: number, visit: Visit): void {
  for (const { word, units: letters, wantedBy } of words) {
    if (at + letters.length <= end && standsAt(units, at, letters)) visit(word, at, wantedBy);
  }
}

function standsAt(units: Uint16Array, at: number, letters: Uint16Array): boolean {
  for (let index = 0; index < letters.length; index++) if (units[at + index] !== letters[index]) return false;
  return true;
}
