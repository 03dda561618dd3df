import type { Span } from '../../text/span.ts';
import { fixedPhrases } from './words/fixed-phrases.ts';
import { exceptions, officePhrases } from './words/office-phrases.ts';

export interface BrokenPhrase {
  readonly span: Span;
  readonly phrase: string;
}

/** One half of a phrase, which is whole in the text, and the other, in which the slip must be. */
interface Half {
  readonly phrase: string;
  /** The half that is not looked for. */
  readonly rest: string;
  /** Whether the rest stands behind the half. */
  readonly isBehind: boolean;
}

const known = new Set([...fixedPhrases.flat(), ...officePhrases, ...exceptions]);
const byHalf = new Map<string, Half[]>();
for (const phrase of [...fixedPhrases.map(([first]) => first), ...officePhrases]) {
  const middle = phrase.length >> 1;
  const [front, back] = [phrase.slice(0, middle), phrase.slice(middle)];
  byHalf.set(front, [...(byHalf.get(front) ?? []), { phrase, rest: back, isBehind: true }]);
  byHalf.set(back, [...(byHalf.get(back) ?? []), { phrase, rest: front, isBehind: false }]);
}

/** A phrase in which one character is wrong has one half that is whole: where one of these stands, it is worth a look. */
export const phraseHalves: readonly string[] = [...byHalf.keys()];

/** The phrase of which `half`, found at `start`, is a part, where the rest is written with one slip. */
export function brokenPhrase(line: string, half: string, start: number): BrokenPhrase | null {
  const end = start + half.length;
  for (const { phrase, rest, isBehind } of byHalf.get(half) ?? []) {
    const length = isBehind ? slipBehind(line, end, rest, phrase.length) : slipBefore(line, start, rest, phrase.length);
    if (length === null) continue;
    const span = isBehind ? { start, end: end + length } : { start: start - length, end };
    const found = line.slice(span.start, span.end);
    if (!known.has(found) && onlyHan.test(found) && !isName(line, span)) return { span, phrase };
  }
  return null;
}

/** A name in quotation marks may play upon a phrase: “十精十美”. */
const isName = (line: string, { start, end }: Span): boolean => line[start - 1] === '“' && line[end] === '”';

const onlyHan = /^\p{Script=Han}+$/u;

/** From so many characters on a phrase may also lack one or have it twice; what is lost or wrong has two right ones at either side. */
const long = 5;
const atEnds = 2;

const isInside = (at: number, length: number): boolean => at >= atEnds && at < length - atEnds;

/** How long the rest is in the text from `at` on, where it stands there with one slip. */
function slipBehind(line: string, at: number, rest: string, whole: number): number | null {
  let same = 0;
  while (same < rest.length && line.charCodeAt(at + same) === rest.charCodeAt(same)) same++;
  if (same === rest.length) return null;
  const place = whole - rest.length + same;
  if (whole < long) return goesOn(line, at + same + 1, rest, same + 1) ? rest.length : null;
  if (isInside(place, whole)) {
    if (goesOn(line, at + same + 1, rest, same + 1)) return rest.length;
    if (goesOn(line, at + same, rest, same + 1)) return lackOf(rest[same]!, rest.length - 1);
  }
  const isTwice = place > 1 && line.charCodeAt(at + same) === line.charCodeAt(at + same - 1);
  return isTwice && goesOn(line, at + same + 1, rest, same) ? rest.length + 1 : null;
}

/** The same before `end`, from back to front. */
function slipBefore(line: string, end: number, rest: string, whole: number): number | null {
  let same = 0;
  while (same < rest.length && line.charCodeAt(end - 1 - same) === rest.charCodeAt(rest.length - 1 - same)) same++;
  if (same === rest.length) return null;
  const place = rest.length - 1 - same;
  if (whole < long) return endsAt(line, end - same - 1, rest, place) ? rest.length : null;
  if (isInside(place, whole)) {
    if (endsAt(line, end - same - 1, rest, place)) return rest.length;
    if (endsAt(line, end - same, rest, place)) return lackOf(rest[place]!, rest.length - 1);
  }
  const isTwice = place < whole - 2 && line.charCodeAt(end - 1 - same) === line.charCodeAt(end - same);
  return isTwice && endsAt(line, end - same - 1, rest, place + 1) ? rest.length + 1 : null;
}

/** Whether what `rest` has from `from` on stands in the line at `at`. */
function goesOn(line: string, at: number, rest: string, from: number): boolean {
  for (let i = from; i < rest.length; i++) if (line.charCodeAt(at + i - from) !== rest.charCodeAt(i)) return false;
  return true;
}

/** Whether the first `length` characters of `rest` stand in the line before `end`. */
function endsAt(line: string, end: number, rest: string, length: number): boolean {
  if (end < length) return false;
  for (let i = 0; i < length; i++) if (line.charCodeAt(end - length + i) !== rest.charCodeAt(i)) return false;
  return true;
}

/** Where 党 is lost a filter took it out, which another rule tells of. */
const lackOf = (lost: string, length: number): number | null => (lost === '党' ? null : length);
