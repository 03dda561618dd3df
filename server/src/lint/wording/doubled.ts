import type { Report } from '../../draft/nodes.ts';
import type { Span } from '../../text/span.ts';
import { unitSet } from '../../text/unit-set.ts';
import { clues } from '../prose/clues.ts';
import { kindsOf } from '../prose/kinds.ts';
import { isMachineText } from '../prose/machine-text.ts';
import { hitsIn, linesWith, type Noted, notedIn, proseOf, unitsIn } from '../prose/prose.ts';
import { separate } from '../separate.ts';
import { guardTest } from './guards.ts';
import { doubledEndings, frames, rightTwice, secondWordEnds } from './words/doubled.ts';

/** Words that stand twice; `extra` is what to take out. */
export interface Doubled {
  readonly span: Span;
  readonly extra: Span;
}

/** All that is written twice in the lines of a report, in order and free of overlaps. */
export function doubledIn(report: Report): Doubled[] {
  const found: Doubled[] = [];
  const units = unitsIn(report);
  const lines = proseOf(report);
  const noted = notedIn(report);
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index]!;
    doubledRuns(report.text, units, line, found);
    doubledClauses(report.text, units, line, noted, index, found);
  }
  for (const line of linesWith(report, kindsOf('colon'))) doubledRoundColon(report.text, line, found);
  doubledEnds(report, found);
  framed(report, found);
  return separate(found).filter(({ span }) => !isMachineText(report, span));
}

const longest = 8;

/**
 * Two to eight characters twice in a row: where a pair of characters comes back within eight places,
 * the line is compared with itself, moved by so many.
 */
function doubledRuns(text: string, units: Uint16Array, { start, end: lineEnd }: Span, found: Doubled[]): void {
  let compared: number[] | null = null;
  const place = beginLine(lineEnd - start) - start;
  for (let at = start; at + 1 < lineEnd; at++) {
    const hash = (Math.imul(units[at]!, 31) + Math.imul(units[at + 1]!, 0x9e3b)) & 0x7ff;
    const before = lastSeen[hash]!;
    lastSeen[hash] = place + at;
    if (place + at - before > longest) continue;
    for (let length = 2; length <= longest && start + length <= at; length++) {
      if (units[at - length] !== units[at] || units[at - length + 1] !== units[at + 1]) continue;
      compared ??= new Array<number>(longest + 1).fill(0);
      if (at < compared[length]!) continue;
      const end = endOfRun(units, at, length, lineEnd);
      compared[length] = end;
      const same = end - at;
      if (same < length || !isSlip(text, at - length, length, same, lineEnd)) continue;
      const stop = end - (same % length);
      found.push({ span: { start: at - length, end: stop }, extra: { start: at, end: stop } });
    }
  }
}

/**
 * Where each pair of characters was seen last, by a hash of the pair; a place counts from the first line ever read.
 * Small, so that it stays in the processor's nearest memory.
 */
const lastSeen = new Int32Array(0x800);
let nextLine = longest + 1;

/** The place of a line's first character among all that were ever read. */
function beginLine(length: number): number {
  if (nextLine + length > 0x7fff0000) {
    lastSeen.fill(0);
    nextLine = longest + 1;
  }
  const place = nextLine;
  nextLine += length + longest + 1;
  return place;
}

function endOfRun(units: Uint16Array, from: number, length: number, lineEnd: number): number {
  let at = from;
  while (at < lineEnd && units[at] === units[at - length]) at++;
  return at;
}

function isSlip(text: string, start: number, length: number, same: number, lineEnd: number): boolean {
  const run = text.slice(start, start + length);
  if (!wholeWords.test(run) || /^(.)\1*$/u.test(run)) return false;
  if (legitimate.test(run) || rightTwice.has(run)) return false;
  return (
    !secondWordEnds.test(text.slice(start + 2 * length, Math.min(lineEnd, start + 2 * length + 2))) ||
    same >= 2 * length
  );
}

/** 一步一步, 一户一户. */
const legitimate = /^[一越再]/u;

/** No figures, no masks, no marks. */
const wholeWords = /^\p{Script=Han}+$/u;

const endings = new Map(
  doubledEndings.map(([doubled, right, guard = {}]) => [doubled, { right, isSlip: guardTest(guard) }] as const),
);
const endingClues = clues(endings.keys());

/** A character at a word's end that stands twice. */
function doubledEnds(report: Report, found: Doubled[]): void {
  for (const { word, start, line } of hitsIn(report, endingClues)) {
    const { right, isSlip } = endings.get(word)!;
    const words = report.text.slice(line.start, line.end);
    const end = start + word.length;
    if (!isSlip(words, start - line.start, end - line.start)) continue;
    const extra = word.startsWith(right) ? { start: start + right.length, end } : { start, end: end - right.length };
    found.push({ span: { start, end }, extra });
  }
}

const frameOf = new Map(frames.flatMap((frame) => frame.words.map((word) => [word, frame] as const)));
const frameClues = clues(frameOf.keys());
const widestFrame = 24;

/** A word before something and again behind it. */
function framed(report: Report, found: Doubled[]): void {
  let end = 0;
  for (const { word, start, line } of hitsIn(report, frameClues)) {
    const near = Math.min(line.end, start + widestFrame);
    if (start < end || !report.text.slice(start + word.length, near).includes(word)) continue;
    const match = frameOf.get(word)!.pattern.exec(report.text.slice(start, near));
    if (!match) continue;
    end = start + match[0].length;
    found.push({ span: { start, end }, extra: { start, end: start + word.length } });
  }
}

/** 其中：其中: up to six characters before a colon and again behind it. */
function doubledRoundColon(text: string, { start: from, end: to }: Span, found: Doubled[]): void {
  for (let colon = from + 2; colon < to - 2; colon++) {
    const unit = text.charCodeAt(colon);
    if (unit !== 0xff1a && unit !== 0x3a) continue;
    for (let length = longestRoundColon; length >= 2; length--) {
      const start = colon - length;
      const end = colon + 1 + length;
      if (start < from || end > to || text.charCodeAt(start) !== text.charCodeAt(colon + 1)) continue;
      const word = text.slice(start, colon);
      if (word !== text.slice(colon + 1, end) || !wholeWords.test(word)) continue;
      found.push({ span: { start, end }, extra: { start: colon, end } });
      break;
    }
  }
}

const longestRoundColon = 6;

const clauseEnds = unitSet('，,。；;：:！？ \t\u3000\u00a0\u2002\u2003');

/** A clause right behind another one that it repeats or begins like; the clauses of the line end at noted places. */
function doubledClauses(
  text: string,
  units: Uint16Array,
  line: Span,
  { places, ends }: Noted,
  index: number,
  found: Doubled[],
): void {
  const last = ends[index]!;
  let [before, beforeEnd] = [-1, -1];
  let { start } = line;
  for (let next = index === 0 ? 0 : ends[index - 1]!; next <= last; next++) {
    const at = next < last ? places[next]! : line.end;
    if (at < line.end && !clauseEnds[units[at]!]) continue;
    const mayRepeat = before >= 0 && at - start >= shortestClause && units[before] === units[start];
    if (mayRepeat && repeats(text, before, beforeEnd, start, at))
      found.push({ span: { start: before, end: at }, extra: { start: beforeEnd, end: at } });
    if (at > start) [before, beforeEnd] = [start, at];
    start = at + 1;
  }
}

const shortestClause = 8;

/** Whether a clause is the beginning of the one before it, and is made of words. */
function repeats(text: string, before: number, beforeEnd: number, start: number, end: number): boolean {
  const clause = text.slice(start, end);
  return text.slice(before, beforeEnd).startsWith(clause) && /\p{Script=Han}{4}/u.test(clause);
}
