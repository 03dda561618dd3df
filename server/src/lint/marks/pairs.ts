import type { Report } from '../../draft/nodes.ts';
import type { Span } from '../../text/span.ts';
import { perReport } from '../memo.ts';
import { marksOf } from './marks.ts';
import { type LoneMark, matchPairs, type Pair, type PairKind, type Pairs, type StraightQuotes } from './match-pairs.ts';

export type { LoneMark, Pair, PairKind, Pairs, StraightQuotes } from './match-pairs.ts';

/** Quotation marks, title marks and brackets of a report, matched paragraph by paragraph. */
export const pairsOf = perReport((report: Report): Pairs => {
  const pairs: Pair[] = [];
  const straight: StraightQuotes[] = [];
  const lines = [...paragraphsOf(report)];
  const paragraphs: LoneMark[][] = [];
  const places = marksOf(report).pair;
  let next = 0;
  for (const line of lines) {
    const first = next;
    while (next < places.length && places[next]! < line.end) next++;
    if (first === next) {
      paragraphs.push([]);
      continue;
    }
    const matched = matchPairs(report.text, line, places.slice(first, next));
    for (const pair of matched.pairs) pairs.push(pair);
    for (const quotes of matched.straight) straight.push(quotes);
    paragraphs.push(matched.lone);
  }
  dropQuotedParagraphs(report.text, lines, paragraphs);
  const closed = closedAcrossParagraphs(report.text, paragraphs);
  return { pairs, straight, lone: paragraphs.flat().filter((mark) => !closed.has(mark)) };
});

/** The lines of a report; lines that a stray line break has cut are one. */
function* paragraphsOf(report: Report): Generator<Span> {
  const cuts = new Set(report.breaks.map(({ end }) => end));
  let paragraph: Span | null = null;
  for (const line of marksOf(report).lines) {
    if (paragraph && cuts.has(line.start)) paragraph = { start: paragraph.start, end: line.end };
    else {
      if (paragraph) yield paragraph;
      paragraph = line;
    }
  }
  if (paragraph) yield paragraph;
}

/** A quotation of several paragraphs opens in each of them and closes in the last (GB/T 15834-2011, 4.8.3.5). */
function dropQuotedParagraphs(text: string, lines: readonly Span[], paragraphs: LoneMark[][]): void {
  paragraphs.forEach((lone, index) => {
    const first = lone[0];
    const next = lines[index + 1];
    if (first?.side === 'open' && next && first.at === first.line.start && text[next.start] === text[first.at])
      lone.shift();
  });
}

/** A note in brackets may go over paragraphs; and what opens in one paragraph and closes in the next was cut in two. */
function closedAcrossParagraphs(text: string, paragraphs: readonly LoneMark[][]): Set<LoneMark> {
  const closed = new Set<LoneMark>();
  const beginners: { mark: LoneMark; paragraph: number }[] = [];
  let before: readonly LoneMark[] = [];
  paragraphs.forEach((lone, paragraph) => {
    if (lone.length + before.length === 0) return;
    const openBefore = byKind(before.filter(({ side }) => side === 'open'));
    for (const mark of lone) {
      if (mark.side !== 'close') continue;
      const other = openBefore.get(mark.kind)?.pop() ?? nearBeginner(beginners, mark, paragraph, closed);
      if (other) closed.add(mark).add(other);
    }
    const [first] = before;
    if (first?.side === 'open' && startsLine(text, first)) beginners.push({ mark: first, paragraph: paragraph - 1 });
    before = lone;
  });
  return closed;
}

/** What began one of the paragraphs near, and is still open. */
function nearBeginner(
  beginners: readonly { mark: LoneMark; paragraph: number }[],
  { kind }: LoneMark,
  at: number,
  closed: ReadonlySet<LoneMark>,
): LoneMark | undefined {
  for (let index = beginners.length - 1; index >= 0 && at - beginners[index]!.paragraph < 20; index--) {
    const { mark } = beginners[index]!;
    if (mark.kind === kind && !closed.has(mark)) return mark;
  }
  return undefined;
}

function byKind(marks: readonly LoneMark[]): Map<PairKind, LoneMark[]> {
  const kinds = new Map<PairKind, LoneMark[]>();
  for (const mark of marks) {
    const same = kinds.get(mark.kind);
    if (same) same.push(mark);
    else kinds.set(mark.kind, [mark]);
  }
  return kinds;
}

const startsLine = (text: string, { at, line }: LoneMark): boolean => text.slice(line.start, at).trim() === '';
