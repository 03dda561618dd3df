import { LineIndex } from '../text/line-index.ts';
import { span } from '../text/span.ts';
import type { Document } from './document.ts';
import { readHead } from './head.ts';
import { cutLines, lineFrom, type SourceLine } from './line.ts';
import type { Format, PlacedReport, Report } from './nodes.ts';
import { type ReportSource, readReport } from './report.ts';
import { split } from './split.ts';

export interface ParseOptions {
  /** Without it the text decides: a text with `# ` headings is Markdown. */
  readonly format?: Format;
  /** An earlier version: reports whose text is unchanged are taken over from it as the same objects. */
  readonly previous?: Document;
}

/** Every text has a tree; nothing is thrown. Linear in the length of the text. */
export function parse(text: string, { format = formatOf(text), previous }: ParseOptions = {}): Document {
  const lines = cutLines(text, format);
  const { titleLines, toc, reports: boundaries, titleDepth } = split(text, lines);
  const known = new Map(previous?.reports.map(({ report }) => [report.text, report]));
  const reports = boundaries.map((boundary, index): PlacedReport => {
    const next = boundaries[index + 1];
    const own = lines.slice(boundary.line, next?.line);
    const start = own[0]!.begin;
    const reportText = text.slice(start, next ? lines[next.line]!.begin : text.length);
    const shape = shapeOf(own, boundary.titleLines, titleDepth, format);
    const same = known.get(reportText);
    if (same && shapes.get(same) === shape) return { report: same, start };
    const report = readReport({
      text: reportText,
      format,
      lines: own.map((line) => lineFrom(line, start)),
      titleLines: boundary.titleLines,
      titleDepth,
    });
    shapes.set(report, shape);
    return { report, start };
  });
  const headEnd = reports[0]?.start ?? text.length;
  return {
    text,
    format,
    lines: new LineIndex(text),
    head: readHead(text, lines, span(0, headEnd), titleLines, toc, reports),
    reports,
  };
}

/** What besides its text a report was read from: a report is taken over only where this is the same as well. */
const shapes = new WeakMap<Report, string>();

function shapeOf(lines: readonly SourceLine[], titleLines: number, titleDepth: number, format: Format): string {
  const kinds = format === 'markdown' ? lines.map((line) => line.kind[0]! + line.depth).join('') : '';
  return `${format} ${titleLines} ${titleDepth} ${kinds}`;
}

/** `# ` at a line's start is Markdown; whoever writes plain text has no reason to put it there. */
function formatOf(text: string): Format {
  return /^\uFEFF?#{1,6} /mu.test(text) ? 'markdown' : 'plain';
}

export type { ReportSource };
