import { type Span, span } from '../text/span.ts';
import { isBlank } from './line.ts';
import type { LineView } from './line-view.ts';
import type { Block, Head, Line, PlacedReport, Report, Toc, TocEntry } from './nodes.ts';
import { isResidueLine } from './residue.ts';
import { similarity, titleKey } from './title.ts';
import { listsItself, type PrintedEntry, type PrintedToc } from './toc.ts';

/** Reads what stands before the first report, and finds out which report each entry of the table of contents means. */
export function readHead(
  view: LineView,
  place: Span,
  titleLines: readonly number[],
  toc: PrintedToc | null,
  reports: readonly PlacedReport[],
): Head {
  const { text, lines } = view;
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
    toc: toc && resolveToc(view, toc, title, reports),
    body,
    residue,
  };
}

function resolveToc(view: LineView, toc: PrintedToc, collection: string | null, reports: readonly PlacedReport[]): Toc {
  const heading = view.lines[toc.headingLine]!;
  const targets = targetsOf(view, toc, collection, reports);
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
  view: LineView,
  toc: PrintedToc,
  collection: string | null,
  reports: readonly PlacedReport[],
): (number | null)[] {
  const places = new Map<string, number[]>();
  const titles = reports.flatMap(({ report, start }) =>
    report.title === null ? [] : [{ key: keyOf(report, report.title), start }],
  );
  for (const { key, start } of titles) {
    const others = places.get(key);
    if (others) others.push(start);
    else places.set(key, [start]);
  }
  const take = (key: string) => places.get(key)?.shift() ?? null;
  const targets = toc.entries.map((entry) => take(entry.key));
  const used = new Set(targets);
  const left = titles.filter(({ start }) => !used.has(start));
  const missed = targets.filter((target) => target === null).length;
  const comparable = missed * left.length <= mostComparisons ? left : [];
  const headings = missed > 0 ? headingPlaces(view, toc) : new Map<string, number>();
  return targets.map((target, index) => {
    const entry = toc.entries[index]!;
    if (target !== null || listsItself(entry, collection)) return target;
    return headings.get(entry.key) ?? takeSimilar(entry, comparable);
  });
}

/** Where more titles would have to be compared, they are no misprints: the table belongs to another text. */
const mostComparisons = 100_000;

/** `titleKey` of a report's title, worked out once for as long as the report lives. */
function keyOf(report: Report, title: string): string {
  let key = keys.get(report);
  if (key === undefined) {
    key = titleKey(title);
    keys.set(report, key);
  }
  return key;
}

const keys = new WeakMap<Report, string>();

function headingPlaces(view: LineView, toc: PrintedToc): Map<string, number> {
  const wanted = new Set(toc.entries.map((entry) => entry.key));
  const places = new Map<string, number>();
  for (let index = toc.endLine; index < view.lines.length; index++) {
    const key = view.headingKey(index);
    if (key !== null && wanted.has(key) && !places.has(key)) places.set(key, view.lines[index]!.begin);
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
