import type { Report } from '../draft/nodes.ts';
import type { Span } from '../text/span.ts';
import { marksOf } from './marks.ts';
import { type LoneMark, matchPairs, type Pair, type Pairs, type StraightQuotes } from './match-pairs.ts';
import { perReport } from './memo.ts';

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
    pairs.push(...matched.pairs);
    straight.push(...matched.straight);
    paragraphs.push([...matched.lone]);
  }
  dropQuotedParagraphs(report.text, lines, paragraphs);
  closeAcrossParagraphs(report.text, paragraphs);
  return { pairs, straight, lone: paragraphs.flat() };
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
function closeAcrossParagraphs(text: string, paragraphs: LoneMark[][]): void {
  const open: { mark: LoneMark; paragraph: number }[] = [];
  paragraphs.forEach((lone, paragraph) => {
    for (const mark of [...lone]) {
      if (mark.side === 'open') open.push({ mark, paragraph });
      if (mark.side !== 'close') continue;
      const index = open.findLastIndex((one) => one.mark.kind === mark.kind && reaches(text, one, paragraph));
      if (index < 0) continue;
      const [before] = open.splice(index, 1);
      remove(lone, mark);
      remove(paragraphs[before!.paragraph]!, before!.mark);
    }
  });
}

/** In the next paragraph, or anywhere near when a paragraph began with it. */
const reaches = (text: string, { mark, paragraph }: { mark: LoneMark; paragraph: number }, at: number): boolean =>
  paragraph < at && (paragraph === at - 1 || (at - paragraph < 20 && startsLine(text, mark)));

const startsLine = (text: string, { at, line }: LoneMark): boolean => text.slice(line.start, at).trim() === '';

function remove<Value>(list: Value[], value: Value): void {
  const index = list.indexOf(value);
  if (index >= 0) list.splice(index, 1);
}
