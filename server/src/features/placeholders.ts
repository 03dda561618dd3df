import type { Document } from '../draft/document.ts';
import type { Report } from '../draft/nodes.ts';
import {
  type Placeholder,
  type PlaceholderKind,
  placeholdersByLine,
  placeholdersIn as placeholdersInLine,
} from '../lint/leftovers/placeholders.ts';
import { measureAt } from '../lint/measure.ts';
import { proseOfBlocks } from '../lint/prose/prose.ts';
import type { RuleOptions } from '../lint/rule.ts';
import { type Span, shift, touches } from '../text/span.ts';

/** Something that the writer has to fill in. */
export interface PlacedPlaceholder {
  readonly kind: PlaceholderKind;
  /** The mask with the unit behind it, since XX市 and XX县 are filled in differently. */
  readonly span: Span;
  /** The mask alone: the xx of xx万元. */
  readonly mask: Span;
  readonly text: string;
  /** Which report it stands in, counted from 0; null before the first. */
  readonly report: number | null;
}

/** Every placeholder of the document, in the order of the text. */
export function placeholdersOf(document: Document, options: RuleOptions): PlacedPlaceholder[] {
  const found: PlacedPlaceholder[] = headPlaceholders(document, options).map((each) => ({ ...each, report: null }));
  const read = reader(options);
  for (const [index, { report, start }] of document.reports.entries()) {
    for (const each of read(report)) {
      found.push({ ...each, span: shift(each.span, start), mask: shift(each.mask, start), report: index });
    }
  }
  return found;
}

/** Those of one report, at their places in it. */
export const placeholdersIn = (report: Report, options: RuleOptions): readonly ReportPlaceholder[] =>
  reader(options)(report);

export const placeholderAt = (placeholders: readonly PlacedPlaceholder[], offset: number): PlacedPlaceholder | null =>
  placeholders.find(({ span }) => touches(span, offset)) ?? null;

export type ReportPlaceholder = Omit<PlacedPlaceholder, 'report'>;

function headPlaceholders({ text, format, head }: Document, { placeholders: own }: RuleOptions): ReportPlaceholder[] {
  const lines = [...(head.titleSpan ? [head.titleSpan] : []), ...proseOfBlocks(text, head.body)];
  for (const entry of head.toc?.entries ?? []) lines.push(entry.titleSpan);
  return lines.sort((a, b) => a.start - b.start).flatMap((line) => inLine(text, line, format === 'markdown', own));
}

function inLine(text: string, line: Span, markdown: boolean, own: readonly string[]): ReportPlaceholder[] {
  const words = text.slice(line.start, line.end);
  return placeholdersInLine(words, markdown, own).map((each) => placedIn(line, words, each));
}

function placedIn(line: Span, words: string, { kind, span }: Placeholder): ReportPlaceholder {
  const end = span.end + (kind === 'text' ? 0 : unitAt(words, span.end).length);
  const text = words.slice(span.start, end);
  return { kind, span: shift({ start: span.start, end }, line.start), mask: shift(span, line.start), text };
}

/** The unit that stands behind a mask: 万元 of xx万元, 市 of XX市. */
const unitAt = (line: string, at: number): string =>
  measureAt(line, at) || (placeUnit.exec(line.slice(at, at + longestUnit))?.[0] ?? '');

const longestUnit = 4;
const placeUnit = /^(?:街道|社区|公司|集团|自治[区州县]|[省市县区州盟旗镇乡村局厅委办院校])/u;

/** What is known of a report is kept as long as the report and the options live. */
function reader(options: RuleOptions): (report: Report) => readonly ReportPlaceholder[] {
  const kept = readers.get(options) ?? new WeakMap<Report, readonly ReportPlaceholder[]>();
  readers.set(options, kept);
  return (report) => {
    const found = kept.get(report) ?? inReport(report, options);
    kept.set(report, found);
    return found;
  };
}

const readers = new WeakMap<RuleOptions, WeakMap<Report, readonly ReportPlaceholder[]>>();

function inReport(report: Report, { placeholders: own }: RuleOptions): ReportPlaceholder[] {
  return [...placeholdersByLine(report, own)]
    .flatMap(({ line, words, placeholders }) => placeholders.map((each) => placedIn(line, words, each)))
    .sort((a, b) => a.span.start - b.span.start);
}
