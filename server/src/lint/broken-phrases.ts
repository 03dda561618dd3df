import type { Span } from '../text/span.ts';
import { fixedPhrases } from './words/fixed-phrases.ts';

export interface BrokenPhrase {
  readonly span: Span;
  readonly phrase: string;
}

const known = new Set(fixedPhrases.flat());
const byHalf = new Map<string, { readonly phrase: string; readonly at: number }[]>();
for (const [phrase] of fixedPhrases) {
  const middle = phrase.length >> 1;
  for (const [at, half] of [[0, phrase.slice(0, middle)] as const, [middle, phrase.slice(middle)] as const]) {
    byHalf.set(half, [...(byHalf.get(half) ?? []), { phrase, at }]);
  }
}

/** A phrase in which one character is wrong has one half that is whole: where one of these stands, it is worth a look. */
export const phraseHalves: readonly string[] = [...byHalf.keys()];

/** The phrase of which `half`, found at `start`, is a part, where one character of the rest is another one. */
export function brokenPhrase(line: string, half: string, start: number): BrokenPhrase | null {
  for (const { phrase, at } of byHalf.get(half) ?? []) {
    const span = { start: start - at, end: start - at + phrase.length };
    const found = line.slice(Math.max(0, span.start), span.end);
    if (!known.has(found) && differInOne(found, phrase) && onlyHan.test(found)) return { span, phrase };
  }
  return null;
}

const onlyHan = /^\p{Script=Han}+$/u;

function differInOne(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let different = 0;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) different++;
  return different === 1;
}
