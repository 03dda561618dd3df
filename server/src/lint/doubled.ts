import type { Span } from '../text/span.ts';
import { unitSet } from '../text/unit-set.ts';
import { guardTest } from './guards.ts';
import { separate } from './separate.ts';
import { wordIndex } from './word-index.ts';
import { doubledEndings, frames, rightTwice, secondWordEnds } from './words/doubled.ts';

/** Words that stand twice; `extra` is what to take out. */
export interface Doubled {
  readonly span: Span;
  readonly extra: Span;
}

/** All that is written twice in one line, in order and free of overlaps. */
export function doubledIn(line: string): Doubled[] {
  const found = doubledWords(line);
  doubledRuns(line, found);
  doubledClauses(line, found);
  doubledRoundColon(line, found);
  return found.length > 1 ? separate(found) : found;
}

const longest = 8;

/**
 * Two to eight characters twice in a row: where a pair of characters comes back within eight places,
 * the line is compared with itself, moved by so many.
 */
function doubledRuns(line: string, found: Doubled[]): void {
  let compared: number[] | null = null;
  beginLine(line.length);
  for (let at = 0; at + 1 < line.length; at++) {
    if (!comesBack(line, at)) continue;
    for (const length of distancesBack(line, at)) {
      compared ??= new Array<number>(longest + 1).fill(0);
      if (at < compared[length]!) continue;
      const end = endOfRun(line, at, length);
      compared[length] = end;
      const same = end - at;
      if (same < length || !isSlip(line, at - length, length, same)) continue;
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
let lineBegins = longest + 1;
let nextLine = longest + 1;

function beginLine(length: number): void {
  if (nextLine + length > 0x7fff0000) {
    lastSeen.fill(0);
    nextLine = longest + 1;
  }
  lineBegins = nextLine;
  nextLine += length + longest + 1;
}

/** Whether the two characters at `at`, or others with their hash, stood at most eight places before. */
function comesBack(line: string, at: number): boolean {
  const hash = (Math.imul(line.charCodeAt(at), 31) + Math.imul(line.charCodeAt(at + 1), 0x9e3b)) & 0x7ff;
  const before = lastSeen[hash]!;
  lastSeen[hash] = lineBegins + at;
  return lineBegins + at - before <= longest;
}

/** How far back, from two to eight, the two characters at `at` stand once more. */
function distancesBack(line: string, at: number): readonly number[] {
  const [first, second] = [line.charCodeAt(at), line.charCodeAt(at + 1)];
  let found: number[] | null = null;
  for (let length = 2; length <= longest && length <= at; length++) {
    if (line.charCodeAt(at - length) !== first || line.charCodeAt(at - length + 1) !== second) continue;
    found ??= [];
    found.push(length);
  }
  return found ?? [];
}

function endOfRun(line: string, from: number, length: number): number {
  let at = from;
  while (at < line.length && line.charCodeAt(at) === line.charCodeAt(at - length)) at++;
  return at;
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
const frameOf = new Map(frames.flatMap((frame) => frame.words.map((word) => [word, frame] as const)));
const wordsOfAll = wordIndex([...endings.map(({ doubled }) => doubled), ...frameOf.keys()]);

/** A character at a word's end that stands twice; a word before something and again behind it. */
function doubledWords(line: string): Doubled[] {
  const found: Doubled[] = [];
  const seen = new Set<string>();
  const framing = new Set<(typeof frames)[number]>();
  wordsOfAll.forEachIn(line, (word, start) => {
    const end = start + word.length;
    const frame = frameOf.get(word);
    if (frame && seen.has(word)) framing.add(frame);
    else if (frame) seen.add(word);
    for (const { doubled, right, isSlip } of endings) {
      if (doubled !== word || !isSlip(line, start, end)) continue;
      const extra = word.startsWith(right) ? { start: start + right.length, end } : { start, end: end - right.length };
      found.push({ span: { start, end }, extra });
    }
  });
  for (const { pattern } of framing) {
    for (const { 0: text, 1: word, index } of line.matchAll(pattern)) {
      const extra = { start: index, end: index + word!.length };
      found.push({ span: { start: index, end: index + text.length }, extra });
    }
  }
  return found;
}

/** 其中：其中: up to six characters before a colon and again behind it. */
function doubledRoundColon(line: string, found: Doubled[]): void {
  for (let colon = 2; colon < line.length - 2; colon++) {
    const unit = line.charCodeAt(colon);
    if (unit !== 0xff1a && unit !== 0x3a) continue;
    for (let length = longestRoundColon; length >= 2; length--) {
      const start = colon - length;
      const end = colon + 1 + length;
      if (start < 0 || line.charCodeAt(start) !== line.charCodeAt(colon + 1)) continue;
      const word = line.slice(start, colon);
      if (word !== line.slice(colon + 1, end) || !wholeWords.test(word)) continue;
      found.push({ span: { start, end }, extra: { start: colon, end } });
      break;
    }
  }
}

const longestRoundColon = 6;

const clauseEnds = unitSet('，,。；;：:！？ \t\u3000\u00a0\u2002\u2003');

/** A clause right behind another one that it repeats or begins like. */
function doubledClauses(line: string, found: Doubled[]): void {
  let before = -1;
  let start = 0;
  for (let at = 0; at <= line.length; at++) {
    if (at < line.length && !clauseEnds[line.charCodeAt(at)]) continue;
    if (before >= 0 && at - start >= shortestClause && repeats(line, before, start, at)) {
      found.push({ span: { start: before, end: at }, extra: { start: clauseEnd(line, before), end: at } });
    }
    if (at > start) before = start;
    start = at + 1;
  }
}

const shortestClause = 8;

/** Whether the clause from `start` to `end` is the beginning of the one at `before`, and is made of words. */
function repeats(line: string, before: number, start: number, end: number): boolean {
  if (line.charCodeAt(before) !== line.charCodeAt(start)) return false;
  const clause = line.slice(start, end);
  return line.slice(before, clauseEnd(line, before)).startsWith(clause) && /\p{Script=Han}{4}/u.test(clause);
}

function clauseEnd(line: string, start: number): number {
  let end = start;
  while (end < line.length && !clauseEnds[line.charCodeAt(end)]) end++;
  return end;
}
