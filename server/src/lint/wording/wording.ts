import type { Report } from '../../draft/nodes.ts';
import { type Span, shift, textOf } from '../../text/span.ts';
import { perReport } from '../memo.ts';
import { clues } from '../prose/clues.ts';
import { isMachineText } from '../prose/machine-text.ts';
import { type Hit, hitsIn } from '../prose/prose.ts';
import { replacement } from '../replacement.ts';
import type { Finding, Message, RuleOptions } from '../rule.ts';
import { separate } from '../separate.ts';
import { brokenPhrase, phraseHalves } from './broken-phrases.ts';
import { type GuardTest, guardTest } from './guards.ts';
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

/** What the tables find in a report, of all the rules at once. */
export const slipsIn: (report: Report) => readonly Slip[] = perReport((report) => {
  const slips: Slip[] = [];
  const hits = hitsIn(report, tableWords);
  for (let first = 0, next = 0; first < hits.length; first = next) {
    const { line } = hits[first]!;
    while (next < hits.length && hits[next]!.line === line) next++;
    const found = slipsAt(textOf(report.text, line), line.start, hits, first, next);
    if (found.length === 0) continue;
    for (const slip of separate(found)) {
      const span = shift(slip.span, line.start);
      if (!isMachineText(report, span)) slips.push({ ...slip, span });
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

type Check = (line: string, start: number, end: number, word: string) => Slip | null;

const patternTables: readonly [WordingRule, readonly PatternRow[]][] = [
  ['confusable', lostLetters],
  ['missing-figure', missingFigures],
  ['redundant', redundancies],
  ['impossible-decrease', impossibleDecreases],
  ['request-in-report', requests],
];
const pairTables = [...variantForms, ...homophones, ...usage];

/** What a word of the tables is looked at for. */
interface Entry {
  readonly checks: Check[];
  readonly patterns: { readonly rule: WordingRule; readonly row: PatternRow }[];
}

const entries = new Map<string, Entry>();
for (const { source, pairs } of pairTables) {
  for (const [wrong, right, guard = {}] of pairs)
    entryOf(wrong).checks.push(pairCheck(right, guardTest(guard), !guard.unsure, source));
}
for (const half of phraseHalves) entryOf(half).checks.push(phraseCheck);
for (const [rule, rows] of patternTables) {
  for (const row of rows) for (const clue of row.clues) entryOf(clue).patterns.push({ rule, row });
}
const tableWords = clues(entries.keys());

function entryOf(word: string): Entry {
  const entry = entries.get(word) ?? { checks: [], patterns: [] };
  entries.set(word, entry);
  return entry;
}

/** What the words that were hit in one line, which begins at `lineStart` of the report, come to. Places are the line's. */
function slipsAt(line: string, lineStart: number, hits: readonly Hit[], first: number, next: number): Slip[] {
  const slips: Slip[] = [];
  let searched: Map<PatternRow, number> | null = null;
  for (let index = first; index < next; index++) {
    const { word, start } = hits[index]!;
    const at = start - lineStart;
    const { checks, patterns } = entries.get(word)!;
    for (const check of checks) {
      const slip = check(line, at, at + word.length, word);
      if (slip) slips.push(slip);
    }
    for (const { rule, row } of patterns) {
      searched ??= new Map();
      const from = Math.max(searched.get(row) ?? 0, at - reach.before);
      searched.set(row, patternSlips(line, from, at + word.length + (row.reach ?? reach.after), row, rule, slips));
    }
  }
  return slips;
}

/** A pattern holds its clue, and its quantifiers are bounded: it is tried round the clue only. */
const reach = { before: 40, after: 60 };

function pairCheck(right: string, isSlip: GuardTest, sure: boolean, source: string): Check {
  return (line, start, end) => (isSlip(line, start, end) ? wrongWord(line, { start, end }, right, sure, source) : null);
}

function phraseCheck(line: string, start: number, _end: number, half: string): Slip | null {
  const broken = brokenPhrase(line, half, start);
  return broken && wrongWord(line, broken.span, broken.phrase, false, '固定词语');
}

function wrongWord(line: string, span: Span, right: string, sure: boolean, source: string): Slip {
  const wrong = line.slice(span.start, span.end);
  const message = {
    zh: sure ? `“${wrong}”应为“${right}”（${source}）。` : `“${wrong}”似应为“${right}”（${source}）。`,
    en: `“${wrong}” ${sure ? 'should' : 'seems meant to'} be “${right}”.`,
  };
  return { rule: 'confusable', span, message, right, sure };
}

/** Adds what `pattern` finds between two places to `slips`; returns where to search on. */
function patternSlips(
  line: string,
  from: number,
  to: number,
  { pattern, zh, en, right, except }: PatternRow,
  rule: WordingRule,
  slips: Slip[],
): number {
  const near = to < line.length ? line.slice(0, to) : line;
  pattern.lastIndex = from;
  for (let match = pattern.exec(near); match; match = pattern.exec(near)) {
    const [found] = match;
    from = pattern.lastIndex;
    if (except?.test(found)) continue;
    const span = { start: match.index, end: match.index + found.length };
    const message = { zh: zh.replaceAll('{}', found), en: en.replaceAll('{}', found) };
    const groups = match;
    const corrected = right?.replace(/\$([&1])/gu, (_, part) => groups[part === '&' ? 0 : 1] ?? '');
    slips.push({ rule, span, message, right: corrected ?? null, sure: false });
  }
  return from;
}
