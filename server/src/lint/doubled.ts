import type { Span } from '../text/span.ts';
import { guardTest } from './guards.ts';
import { separate } from './separate.ts';
import { wordIndex } from './word-index.ts';
import { doubledEndings, rightTwice, secondWordEnds, verbs, verbTwice } from './words/doubled.ts';

/** Words that stand twice; `extra` is what to take out. */
export interface Doubled {
  readonly span: Span;
  readonly extra: Span;
}

/** All that is written twice in one line, in order and free of overlaps. */
export function doubledIn(line: string): Doubled[] {
  return separate([...doubledRuns(line), ...doubledCharacters(line), ...doubledVerbs(line), ...doubledClauses(line)]);
}

const longest = 8;

/** Two to eight characters twice in a row: compares the line with itself, moved by so many. */
function* doubledRuns(line: string): Generator<Doubled> {
  for (let length = 2; length <= longest; length++) {
    let same = 0;
    for (let at = length; at <= line.length; at++) {
      if (at < line.length && line.charCodeAt(at) === line.charCodeAt(at - length)) {
        same++;
        continue;
      }
      if (same >= length) {
        const start = at - same - length;
        if (isSlip(line, start, length, same))
          yield {
            span: { start, end: at - (same % length) },
            extra: { start: start + length, end: at - (same % length) },
          };
      }
      same = 0;
    }
  }
}

function isSlip(line: string, start: number, length: number, same: number): boolean {
  const run = line.slice(start, start + length);
  if (!wholeWords.test(run) || /^(.)\1*$/u.test(run)) return false;
  if (legitimate.test(run) || rightTwice.has(run)) return false;
  return !secondWordEnds.test(line.slice(start + 2 * length)) || same >= 2 * length;
}

/** 一步一步, 一户一户. */
const legitimate = /^[一越再]/u;

/** No figures, no masks, no marks. */
const wholeWords = /^\p{Script=Han}+$/u;

const endings = doubledEndings.map(([doubled, right, guard = {}]) => ({ doubled, right, isSlip: guardTest(guard) }));
const endingsIndex = wordIndex(endings.map(({ doubled }) => doubled));

function doubledCharacters(line: string): Doubled[] {
  const found: Doubled[] = [];
  endingsIndex.forEachIn(line, (word, start) => {
    const end = start + word.length;
    for (const { doubled, right, isSlip } of endings) {
      if (doubled !== word || !isSlip(line, start, end)) continue;
      const extra = word.startsWith(right) ? { start: start + right.length, end } : { start, end: end - right.length };
      found.push({ span: { start, end }, extra });
    }
  });
  return found;
}

function* doubledVerbs(line: string): Generator<Doubled> {
  if (!verbs.some((verb) => line.indexOf(verb) !== line.lastIndexOf(verb))) return;
  for (const { 0: found, 1: verb, index } of line.matchAll(verbTwice)) {
    const end = index + found.length;
    yield { span: { start: index, end }, extra: { start: index, end: index + verb!.length } };
  }
}

/** A clause right behind another one that it repeats or begins like. */
function* doubledClauses(line: string): Generator<Doubled> {
  let before: Span | null = null;
  for (const { 0: text, index } of line.matchAll(/[^，,。；;：:！？\s]+/gu)) {
    const clause = { start: index, end: index + text.length };
    if (before && text.length >= 8) {
      const first = line.slice(before.start, before.end);
      if (first.startsWith(text) && /\p{Script=Han}{4}/u.test(text))
        yield { span: { start: before.start, end: clause.end }, extra: { start: before.end, end: clause.end } };
    }
    before = clause;
  }
}
