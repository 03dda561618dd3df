import type { Report } from '../draft/nodes.ts';
import { overlaps, type Span, shift } from '../text/span.ts';
import { brokenPhrase, phraseHalves } from './broken-phrases.ts';
import { type GuardTest, guardTest } from './guards.ts';
import { machineText } from './machine-text.ts';
import { perReport } from './memo.ts';
import { proseOf } from './prose.ts';
import { replacement } from './replacement.ts';
import type { Finding, Message, RuleOptions } from './rule.ts';
import { separate } from './separate.ts';
import { type WordIndex, wordIndex } from './word-index.ts';
import { homophones } from './words/homophones.ts';
import { impossibleDecreases } from './words/impossible-decreases.ts';
import { lostLetters } from './words/lost-letters.ts';
import { missingFigures } from './words/missing-figures.ts';
import { redundancies } from './words/redundancies.ts';
import { requests } from './words/requests.ts';
import type { PatternRow } from './words/row.ts';
import { usage } from './words/usage.ts';
import { variantForms } from './words/variant-forms.ts';

export type WordingRule = 'confusable' | 'missing-figure' | 'redundant' | 'impossible-decrease' | 'request-in-report';

/** A word that the tables know, in a report. */
export interface Slip {
  readonly rule: WordingRule;
  readonly span: Span;
  readonly message: Message;
  /** What should stand there; null where only the writer knows. */
  readonly right: string | null;
  readonly sure: boolean;
}

/** What the tables find in a report, of all the rules at once: every line is gone through a single time. */
export const slipsIn: (report: Report) => readonly Slip[] = perReport((report) => {
  const slips: Slip[] = [];
  for (const place of proseOf(report)) {
    const line = report.text.slice(place.start, place.end);
    const found = slipsInLine(line);
    if (found.length === 0) continue;
    const machine = machineText(line);
    for (const slip of separate(found)) {
      if (!machine.some((span) => overlaps(span, slip.span)))
        slips.push({ ...slip, span: shift(slip.span, place.start) });
    }
  }
  return slips;
});

/** The findings of one rule of wording, save where a word that the writer allows holds the place. */
export function* slipsOf(rule: WordingRule, report: Report, { allowed }: RuleOptions): Generator<Finding> {
  for (const { rule: found, span, message, right, sure } of slipsIn(report)) {
    if (found !== rule || isAllowed(report.text, span, allowed)) continue;
    yield right === null
      ? { span, message }
      : { span, message, fix: replacement(span.start, span.end, right, sure ? 'safe' : 'unsafe') };
  }
}

/** Whether one of the words that the writer allows stands over the whole of `span`. */
export function isAllowed(text: string, { start, end }: Span, allowed: readonly string[]): boolean {
  return allowed.some(
    (word) =>
      word.length >= end - start && text.slice(Math.max(0, end - word.length), start + word.length).includes(word),
  );
}

type Check = (line: string, start: number, end: number) => Slip | null;

const patternTables: readonly [WordingRule, readonly PatternRow[]][] = [
  ['confusable', lostLetters],
  ['missing-figure', missingFigures],
  ['redundant', redundancies],
  ['impossible-decrease', impossibleDecreases],
  ['request-in-report', requests],
];
const pairTables = [...variantForms, ...homophones, ...usage];
const patterns = new Map<string, { rule: WordingRule; row: PatternRow }[]>();
const checks = new Map<string, Check[]>();
let index: WordIndex | null = null;

function tables(): WordIndex {
  if (index) return index;
  for (const { source, pairs } of pairTables) {
    for (const [wrong, right, guard = {}] of pairs)
      add(checks, wrong, pairCheck(right, guardTest(guard), !guard.unsure, source));
  }
  for (const half of phraseHalves) add(checks, half, phraseCheck);
  for (const [rule, rows] of patternTables) {
    for (const row of rows) for (const clue of row.clues) add(patterns, clue, { rule, row });
  }
  index = wordIndex([...checks.keys(), ...patterns.keys()]);
  return index;
}

function slipsInLine(line: string): Slip[] {
  const slips: Slip[] = [];
  const rows = new Map<PatternRow, WordingRule>();
  tables().forEachIn(line, (word, start) => {
    for (const check of checks.get(word) ?? []) {
      const slip = check(line, start, start + word.length);
      if (slip) slips.push(slip);
    }
    for (const { rule, row } of patterns.get(word) ?? []) rows.set(row, rule);
  });
  for (const [row, rule] of rows) slips.push(...patternSlips(line, row, rule));
  return slips;
}

const pairCheck =
  (right: string, isSlip: GuardTest, sure: boolean, source: string): Check =>
  (line, start, end) =>
    isSlip(line, start, end) ? wrongWord(line, { start, end }, right, sure, source) : null;

const phraseCheck: Check = (line, start, end) => {
  const broken = brokenPhrase(line, line.slice(start, end), start);
  return broken && wrongWord(line, broken.span, broken.phrase, false, '固定词语');
};

function wrongWord(line: string, span: Span, right: string, sure: boolean, source: string): Slip {
  const wrong = line.slice(span.start, span.end);
  const message = {
    zh: sure ? `“${wrong}”应为“${right}”（${source}）。` : `“${wrong}”似应为“${right}”（${source}）。`,
    en: `“${wrong}” ${sure ? 'should' : 'seems meant to'} be “${right}”.`,
  };
  return { rule: 'confusable', span, message, right, sure };
}

function patternSlips(line: string, { pattern, zh, en, right, except }: PatternRow, rule: WordingRule): Slip[] {
  const slips: Slip[] = [];
  for (const match of line.matchAll(pattern)) {
    const [found] = match;
    if (except?.test(found)) continue;
    const span = { start: match.index, end: match.index + found.length };
    const message = { zh: zh.replaceAll('{}', found), en: en.replaceAll('{}', found) };
    const corrected = right?.replace(/\$([&1])/gu, (_, part) => match[part === '&' ? 0 : 1] ?? '');
    slips.push({ rule, span, message, right: corrected ?? null, sure: false });
  }
  return slips;
}

function add<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
}
