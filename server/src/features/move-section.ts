import type { Document } from '../draft/document.ts';
import type { Ordinal, PlacedReport, Report, Section, TocEntry } from '../draft/nodes.ts';
import { printOrdinal } from '../draft/print-ordinal.ts';
import { listsOf } from '../lint/numbering/lists.ts';
import { applyEdits, type Edit, edit, shiftEdit } from '../text/edit.ts';
import { type Span, shift, textOf } from '../text/span.ts';
import { reportAt, sectionPath } from './section-path.ts';

export type Direction = 'up' | 'down';

export interface Move {
  /** In order and free of overlaps. */
  readonly edits: readonly Edit[];
  /** Where the caret is afterwards: on the same character of what was moved. */
  readonly caret: number;
}

/**
 * 上移, 下移: the section at `offset`, or the report whose title is there, changes places with its neighbour of the same
 * parent, with everything below it. Numbers stay where they are, in the text as in the table of contents, so moving it back
 * gives the very text that was there before. Null where there is no neighbour.
 */
export function moveSection(document: Document, offset: number, direction: Direction): Move | null {
  const placed = reportAt(document, offset);
  if (!placed) return null;
  const path = sectionPath(placed.report, offset - placed.start);
  return path.length > 0
    ? moveWithin(placed, path, offset, direction)
    : moveReport(document, placed, offset, direction);
}

function moveWithin(
  { report, start }: PlacedReport,
  path: readonly Section[],
  offset: number,
  direction: Direction,
): Move | null {
  const section = path.at(-1)!;
  const pair = neighbours((path.at(-2) ?? report).sections, section, direction);
  if (!pair) return null;
  const [first, second] = pair;
  const exchanged = exchange(report.text, first.span, second.span, numberEdits(report, first, second));
  const caret = caretAfter(offset - start, section.span, exchanged, direction);
  return { edits: [shiftEdit(exchanged.edit, start)], caret: caret + start };
}

/** The two that change places, in the order of the text. */
function neighbours<Part>(parts: readonly Part[], part: Part, direction: Direction): readonly [Part, Part] | null {
  const index = parts.indexOf(part) - (direction === 'up' ? 1 : 0);
  const [first, second] = [parts[index], parts[index + 1]];
  return first !== undefined && second !== undefined ? [first, second] : null;
}

interface Exchange {
  readonly edit: Edit;
  /** Where what stood first and what stood second stand now. */
  readonly first: Span;
  readonly second: Span;
}

/** What stands between the two stays between them. */
function exchange(text: string, first: Span, second: Span, edits: readonly Edit[]): Exchange {
  const changed = ({ start, end }: Span): string => {
    const own = edits.filter(({ span }) => span.start >= start && span.end <= end);
    return applyEdits(
      text.slice(start, end),
      own.map((each) => shiftEdit(each, -start)),
    );
  };
  const [one, other] = [changed(first), changed(second)];
  const between = text.slice(first.end, second.start);
  const firstStart = first.start + other.length + between.length;
  return {
    edit: edit(first.start, second.end, other + between + one),
    first: { start: firstStart, end: firstStart + one.length },
    second: { start: first.start, end: first.start + other.length },
  };
}

function caretAfter(offset: number, moved: Span, { first, second }: Exchange, direction: Direction): number {
  const now = direction === 'up' ? second : first;
  return Math.min(now.end, Math.max(now.start, now.end - (moved.end - offset)));
}

/**
 * Each place of a list keeps its number: the section that comes there takes it over in its own marks. A list with a damaged
 * ordinal among those concerned stays as it is, for nobody knows what is to be kept.
 */
function numberEdits(report: Report, first: Section, second: Section): Edit[] {
  return listsOf(report).flatMap(({ entries }) => {
    const ordinals = entries.flatMap(({ section: { ordinal } }) => (ordinal ? [ordinal] : []));
    const ones = ordinals.filter(({ span }) => within(span, first.span));
    const others = ordinals.filter(({ span }) => within(span, second.span));
    if (ones.length === 0 || others.length === 0) return [];
    const before = [...ones, ...others];
    if (!before.every(isSound)) return [];
    return [...others, ...ones].map((ordinal, index) =>
      edit(ordinal.span.start, ordinal.span.end, printOrdinal(ordinal.style, before[index]!.number!, ordinal.marks)),
    );
  });
}

const isSound = ({ style, number, meant, marks, damage, text }: Ordinal): boolean =>
  number !== null && meant === undefined && !damage && printOrdinal(style, number, marks) === text;

const within = (inner: Span, outer: Span): boolean => inner.start >= outer.start && inner.end <= outer.end;

/** Reports without titles of their own are told apart by their places only, so they stay there. */
function moveReport(document: Document, placed: PlacedReport, offset: number, direction: Direction): Move | null {
  const { text, reports } = document;
  const pair = neighbours(reports, placed, direction);
  if (!pair || pair.some(({ report }) => report.title === null)) return null;
  const [first, second] = pair.map(visible) as [Span, Span];
  const exchanged = exchange(text, first, second, []);
  const entries = entryEdits(document, pair[0].start, pair[1].start);
  const caret = caretAfter(offset, direction === 'up' ? second : first, exchanged, direction);
  const shifted = entries.reduce((by, { span, text: next }) => by + next.length - (span.end - span.start), 0);
  return { edits: [...entries, exchanged.edit], caret: caret + shifted };
}

const visible = ({ report, start }: PlacedReport): Span => {
  const lead = report.text.length - report.text.trimStart().length;
  return shift({ start: lead, end: Math.max(lead, report.text.trimEnd().length) }, start);
};

/** The two entries of the table of contents change places; numbers and pages stay. */
function entryEdits({ text, head: { toc } }: Document, first: number, second: number): Edit[] {
  const [one, other] = [first, second].map((start) => entriesAt(toc?.entries ?? [], start));
  if (one?.length !== 1 || other?.length !== 1) return [];
  const [a, b] = [linkOf(text, one[0]!), linkOf(text, other[0]!)];
  if (a.end > b.start) return [];
  return [edit(a.start, a.end, textOf(text, b)), edit(b.start, b.end, textOf(text, a))];
}

const entriesAt = (entries: readonly TocEntry[], start: number): TocEntry[] =>
  entries.filter(({ target }) => target === start);

/** The title with where it leads: `标题](#锚`. */
function linkOf(text: string, { titleSpan, span }: TocEntry): Span {
  const close = text.indexOf(')', titleSpan.end);
  const isLink = text.startsWith('](', titleSpan.end) && close > 0 && close < span.end;
  return isLink ? { start: titleSpan.start, end: close } : titleSpan;
}
