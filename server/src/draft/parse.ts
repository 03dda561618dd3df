import { LineIndex } from '../text/line-index.ts';
import { span } from '../text/span.ts';
import type { Document } from './document.ts';
import { readHead } from './head.ts';
import { cutLines, lineFrom, type SourceLine } from './line.ts';
import { type Boundary, LineView } from './line-view.ts';
import type { Format, PlacedReport, Report } from './nodes.ts';
import { type ReportSource, readReport } from './report.ts';
import { sameEnds } from './same-ends.ts';
import { split } from './split.ts';

export interface ParseOptions {
  /** Without it the text decides: a text with `# ` headings is Markdown. */
  readonly format?: Format;
  /** An earlier version: lines and reports that are unchanged are taken over from it, reports as the same objects. */
  readonly previous?: Document;
}

/** Every text has a tree; nothing is thrown. Linear in the length of the text. */
export function parse(text: string, { format = formatOf(text), previous }: ParseOptions = {}): Document {
  const earlier = previous && earlierVersion(text, previous);
  const same = earlier?.document.format === format ? earlier : undefined;
  const lines = cutLines(text, format, same);
  const view = new LineView(text, lines);
  const { titleLines, toc, reports: boundaries, titleDepth } = split(view);
  const known = knownReports(earlier);
  const reports = boundaries.map((boundary, index): PlacedReport => {
    const next = boundaries[index + 1];
    const start = lines[boundary.line]!.begin;
    const end = next ? lines[next.line]!.begin : text.length;
    const shape = shapeOf(lines, boundary, next, titleDepth, format);
    const kept = known(start, end, text, shape);
    if (kept) return { report: kept, start };
    const report = readReport({
      text: earlier ? apart(text.slice(start, end)) : text.slice(start, end),
      format,
      lines: lines.slice(boundary.line, next?.line).map((line) => lineFrom(line, start)),
      titleLines: boundary.titleLines,
      titleDepth,
    });
    shapes.set(report, shape);
    return { report, start };
  });
  const place = span(0, reports[0]?.start ?? text.length);
  const document: Document = {
    text,
    format,
    lines: earlier ? earlier.document.lines.of(text, earlier.before, earlier.after) : new LineIndex(text),
    head: readHead(view, place, titleLines, toc, reports),
    reports,
  };
  linesOf.set(document, lines);
  return document;
}

const linesOf = new WeakMap<Document, readonly SourceLine[]>();

/** An earlier version and how much of it, counted from its two ends, the text has in common with it. */
interface Earlier {
  readonly document: Document;
  readonly lines: readonly SourceLine[];
  readonly length: number;
  readonly before: number;
  readonly after: number;
}

function earlierVersion(text: string, document: Document): Earlier {
  const { before, after } = sameEnds(document.text, text);
  return { document, lines: linesOf.get(document)!, length: document.text.length, before, after };
}

/** Finds the report of the earlier version that stands between two offsets of the text: by its place, or else by its words. */
function knownReports(earlier: Earlier | undefined) {
  if (!earlier) return () => undefined;
  const { document, length, before, after } = earlier;
  const byPlace = new Map(document.reports.map(({ report, start }) => [start, report]));
  let byLength: Map<number, Report[]> | null = null;
  return (start: number, end: number, text: string, shape: string): Report | undefined => {
    const isBefore = end <= before;
    if (isBefore || text.length - start <= after) {
      const report = byPlace.get(isBefore ? start : start - text.length + length);
      if (report?.text.length === end - start && shapes.get(report) === shape) return report;
    }
    byLength ??= groupedByLength(document.reports);
    const words = text.slice(start, end);
    return byLength.get(words.length)?.find((report) => report.text === words && shapes.get(report) === shape);
  };
}

/** Lengths are cheaper to look up than texts, which would all have to be hashed. */
function groupedByLength(reports: readonly PlacedReport[]): Map<number, Report[]> {
  const groups = new Map<number, Report[]>();
  for (const { report } of reports) {
    const others = groups.get(report.text.length);
    if (others) others.push(report);
    else groups.set(report.text.length, [report]);
  }
  return groups;
}

/** The same words in a memory of their own: a slice would keep all of the text that it was cut from. */
const apart = (words: string): string => ` ${words}`.slice(1);

/** What besides its text a report was read from: a report is taken over only where this is the same as well. */
const shapes = new WeakMap<Report, string>();

function shapeOf(
  lines: readonly SourceLine[],
  { line: first, titleLines }: Boundary,
  next: Boundary | undefined,
  titleDepth: number,
  format: Format,
): string {
  if (format === 'plain') return `plain ${titleLines} ${titleDepth}`;
  const kinds = lines.slice(first, next?.line).map((line) => line.kind[0]! + line.depth);
  return `${format} ${titleLines} ${titleDepth} ${kinds.join('')}`;
}

/** `# ` at a line's start is Markdown; whoever writes plain text has no reason to put it there. */
function formatOf(text: string): Format {
  for (let at = text.indexOf('#'); at >= 0; at = text.indexOf('#', at + 1)) {
    if (/^#{1,6} /u.test(text.slice(at, at + 7)) && isLineStart(text, at)) return 'markdown';
  }
  return 'plain';
}

function isLineStart(text: string, at: number): boolean {
  const start = text.charCodeAt(at - 1) === 0xfeff ? at - 1 : at;
  return start === 0 || '\n\r\u2028\u2029'.includes(text[start - 1]!);
}

export type { ReportSource };
