import type { Span } from '../text/span.ts';
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
    if (!known.has(found) && onlyHan.test(found)) return { span, phrase };
  }
  return null;
}

const onlyHan = /^\p{Script=Han}+$/u;

/** From so many characters on a phrase may also lack one or have it twice; what is lost or wrong has two right ones at either side. */
const long = 5;
const atEnds = 2;

const isInside = (at: number, length: number): boolean => at >= atEnds && at < length - atEnds;

/** How long the rest is in the text from `at` on, where it stands there with one slip. */
function slipBehind(line: string, at: number, rest: string, whole: number): number | null {
  let same = 0;
  while (same < rest.length && line[at + same] === rest[same]) same++;
  if (same === rest.length) return null;
  const place = whole - rest.length + same;
  if (whole < long) return line.startsWith(rest.slice(same + 1), at + same + 1) ? rest.length : null;
  if (isInside(place, whole)) {
    if (line.startsWith(rest.slice(same + 1), at + same + 1)) return rest.length;
    if (line.startsWith(rest.slice(same + 1), at + same)) return lackOf(rest[same]!, rest.length - 1);
  }
  const isTwice = place > 1 && place < whole && line[at + same] === line[at + same - 1];
  return isTwice && line.startsWith(rest.slice(same), at + same + 1) ? rest.length + 1 : null;
}

/** The same before `end`, from back to front. */
function slipBefore(line: string, end: number, rest: string, whole: number): number | null {
  let same = 0;
  while (same < rest.length && line[end - 1 - same] === rest.at(-1 - same)) same++;
  if (same === rest.length) return null;
  const place = rest.length - 1 - same;
  const ahead = rest.slice(0, place);
  if (whole < long) return endsAt(line, ahead, end - same - 1) ? rest.length : null;
  if (isInside(place, whole)) {
    if (endsAt(line, ahead, end - same - 1)) return rest.length;
    if (endsAt(line, ahead, end - same)) return lackOf(rest[place]!, rest.length - 1);
  }
  const isTwice = place < whole - 2 && line[end - 1 - same] === line[end - same];
  return isTwice && endsAt(line, rest.slice(0, place + 1), end - same - 1) ? rest.length + 1 : null;
}

const endsAt = (line: string, words: string, end: number): boolean => end >= words.length && line.endsWith(words, end);

/** Where 党 is lost a filter took it out, which another rule tells of. */
const lackOf = (lost: string, length: number): number | null => (lost === '党' ? null : length);
