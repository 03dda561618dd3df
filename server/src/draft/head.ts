import { type Span, span } from '../text/span.ts';
import { isBlank, type SourceLine } from './line.ts';
import type { Block, Head, Line, PlacedReport, Toc, TocEntry } from './nodes.ts';
import { afterOrdinal, readOrdinal } from './ordinal.ts';
import { isResidueLine } from './residue.ts';
import { similarity, titleKey } from './title.ts';
import { listsItself, type PrintedEntry, type PrintedToc } from './toc.ts';

/** Reads what stands before the first report, and finds out which report each entry of the table of contents means. */
export function readHead(
  text: string,
  lines: readonly SourceLine[],
  place: Span,
  titleLines: readonly number[],
  toc: PrintedToc | null,
  reports: readonly PlacedReport[],
): Head {
  const body: Block[] = [];
  const residue: Line[] = [];
  for (let index = 0; index < lines.length && lines[index]!.begin < place.end; index++) {
    const line = lines[index]!;
    const isToc = toc !== null && index >= toc.headingLine && index < toc.endLine;
    if (isBlank(line) || isToc || titleLines.includes(index)) continue;
    const visible = span(line.start, line.end);
    if (line.kind === 'verbatim') body.push({ kind: 'verbatim', span: visible });
    else if (isResidueLine(text.slice(line.from, line.to))) residue.push({ span: visible });
    else body.push({ kind: 'paragraph', span: visible });
  }
  const [first, last] = [titleLines[0], titleLines.at(-1)];
  const title =
    first === undefined ? null : titleLines.map((line) => text.slice(lines[line]!.from, lines[line]!.to)).join('');
  return {
    span: place,
    title,
    titleSpan: first === undefined ? null : span(lines[first]!.from, lines[last!]!.to),
    toc: toc && resolveToc(text, lines, toc, title, reports),
    body,
    residue,
  };
}

function resolveToc(
  text: string,
  lines: readonly SourceLine[],
  toc: PrintedToc,
  collection: string | null,
  reports: readonly PlacedReport[],
): Toc {
  const heading = lines[toc.headingLine]!;
  const targets = targetsOf(text, lines, toc, collection, reports);
  const entries = toc.entries.map(
    ({ span, number, title, titleSpan, page, pageSpan }, index): TocEntry => ({
      span,
      number,
      title,
      titleSpan,
      page,
      pageSpan,
      target: targets[index]!,
    }),
  );
  return {
    heading: span(heading.start, heading.end),
    entries,
    span: span(heading.start, entries.at(-1)?.span.end ?? heading.end),
  };
}

/** Titles that are equal go to their entries in order; then headings of a single report; then similar titles that are left. */
function targetsOf(
  text: string,
  lines: readonly SourceLine[],
  toc: PrintedToc,
  collection: string | null,
  reports: readonly PlacedReport[],
): (number | null)[] {
  const places = new Map<string, number[]>();
  const add = (key: string, offset: number) => places.set(key, [...(places.get(key) ?? []), offset]);
  const titles = reports.flatMap(({ report, start }) =>
    report.title === null ? [] : [{ key: titleKey(report.title), start }],
  );
  for (const { key, start } of titles) add(key, start);
  const take = (key: string) => places.get(key)?.shift() ?? null;
  const targets = toc.entries.map((entry) => take(entry.key));
  const used = new Set(targets);
  const left = titles.filter(({ start }) => !used.has(start));
  const headings = targets.includes(null) ? headingPlaces(text, lines, toc) : new Map<string, number>();
  return targets.map((target, index) => {
    const entry = toc.entries[index]!;
    if (target !== null || listsItself(entry, collection)) return target;
    return headings.get(entry.key) ?? takeSimilar(entry, left);
  });
}

function headingPlaces(text: string, lines: readonly SourceLine[], toc: PrintedToc): Map<string, number> {
  const wanted = new Set(toc.entries.map((entry) => entry.key));
  const places = new Map<string, number>();
  for (let index = toc.endLine; index < lines.length; index++) {
    const line = lines[index]!;
    const ordinal = line.to - line.from <= 120 ? readOrdinal(text, line.from, line.to) : null;
    if (!ordinal) continue;
    const key = titleKey(text.slice(afterOrdinal(text, ordinal, line.to), line.to));
    if (wanted.has(key) && !places.has(key)) places.set(key, line.begin);
  }
  return places;
}

function takeSimilar(entry: PrintedEntry, left: { key: string; start: number }[]): number | null {
  let best = -1;
  let score = 0.6;
  left.forEach(({ key }, index) => {
    const now = similarity(key, entry.key);
    if (now > score) [best, score] = [index, now];
  });
  return best < 0 ? null : left.splice(best, 1)[0]!.start;
}
