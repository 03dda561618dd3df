import type { Document } from '../draft/document.ts';
import { readItemMarker } from '../draft/item.ts';
import type { Block, PlacedReport, Section } from '../draft/nodes.ts';
import { toHan } from '../draft/numerals.ts';
import { levelOf, readOrdinal } from '../draft/ordinal.ts';
import { printOrdinal } from '../draft/print-ordinal.ts';
import { type Edit, edit } from '../text/edit.ts';
import { type Span, textOf } from '../text/span.ts';
import { reportAt, sectionPath } from './section-path.ts';

/**
 * What Enter does besides breaking the line; `offset` is the caret in the new, empty line. Behind a numbered paragraph
 * (`1.修堤。完成三公里。`, `一是修堤。`) the next number begins the new line; behind one that holds a number only, that
 * number goes, as it does in the lists of Word. A heading that fills its line has its text below it, so nothing follows.
 */
export function continueNumbering(document: Document, offset: number): Edit[] {
  const line = document.lines.lineAt(offset);
  if (line === 0 || lineText(document, line).trim() !== '') return [];
  return droppedMarker(document, line) ?? nextMarker(document, line) ?? [];
}

/** The line above holds a marker without words: it goes, and its line is the one to write in. */
function droppedMarker(document: Document, line: number): Edit[] | null {
  const { text, lines } = document;
  const above = { start: lines.starts[line - 1]!, end: lines.endOf(line - 1) };
  const words = textOf(text, above).trim();
  if (words === '' || words.length > longestMarker || !isMarker(words)) return null;
  return [edit(above.start, lines.endOf(line), '')];
}

const longestMarker = 8;

function isMarker(words: string): boolean {
  // Some ordinals are only read as such with words behind them.
  const probe = `${words}字`;
  const ordinal = readOrdinal(probe, 0, probe.length);
  if (ordinal && !ordinal.damage && ordinal.number !== null) return ordinal.span.end === words.length;
  return readItemMarker(probe, 0, probe.length)?.end === words.length;
}

function nextMarker(document: Document, line: number): Edit[] | null {
  const { text, lines } = document;
  const placed = reportAt(document, lines.starts[line - 1]!);
  const above = placed && entryIn(placed, lines.starts[line - 1]!, lines.endOf(line - 1));
  if (!above || !isFree(document, above, line)) return null;
  const begin = lines.starts[line - 1]!;
  const indent = text.slice(begin, placed.start + above.span.start);
  if (indent.trim() !== '') return null;
  const gap = standsApart(document, above, line - 1) ? lineBreakOf(text) : '';
  return [edit(lines.starts[line]!, lines.endOf(line), gap + indent + above.next)];
}

/** A numbered paragraph that fills a line. */
interface Entry {
  /** Its marker, relative to the report. */
  readonly span: Span;
  /** The marker that continues it. */
  readonly next: string;
  /** What stands beside it in the report, with their markers. */
  readonly siblings: readonly Span[];
  readonly isNext: (sibling: Span) => boolean;
}

function entryIn(placed: PlacedReport, begin: number, end: number): Entry | null {
  const { report, start } = placed;
  const path = sectionPath(report, end - start);
  const section = path.at(-1);
  const inLine = ({ start: from, end: to }: Span) => start + from >= begin && start + to <= end;
  if (section && inLine(section.heading)) return numberedParagraph(placed, path);
  const blocks = section?.body ?? report.preamble;
  const item = blocks.find((block) => block.kind === 'item' && inLine(block.span));
  return item ? itemEntry(placed, item, blocks) : null;
}

function numberedParagraph({ report }: PlacedReport, path: readonly Section[]): Entry | null {
  const { ordinal, form, title, titleSpan, heading } = path.at(-1)!;
  if (!ordinal || ordinal.damage || ordinal.number === null || title === '') return null;
  const isSentence = /[。；;！!]$/u.test(textOf(report.text, heading));
  if (form === 'line' && !isSentence) return null;
  if (levelOf[ordinal.style] < 1) return null;
  const blanks = report.text.slice(ordinal.span.end, titleSpan.start);
  const number = (ordinal.meant ?? ordinal.number) + 1;
  const siblings = (path.at(-2) ?? report).sections.flatMap((each) => (each.ordinal ? [each.ordinal] : []));
  const alike = siblings.filter((each) => each.style === ordinal.style);
  return {
    span: ordinal.span,
    next: printOrdinal(ordinal.style, number, ordinal.marks) + (blanks.trim() === '' ? blanks : ''),
    siblings: alike.map((each) => each.span),
    isNext: (sibling) => alike.some((each) => each.span === sibling && (each.number ?? number) >= number),
  };
}

function itemEntry({ report }: PlacedReport, item: Block, blocks: readonly Block[]): Entry | null {
  if (item.kind !== 'item' || item.title === '') return null;
  const words = textOf(report.text, item.marker);
  const items = blocks.flatMap((block) => (block.kind === 'item' ? [block] : []));
  return {
    span: item.marker,
    next: words.replace(/[一二三四五六七八九十]+/, toHan(lastNumber(report.text, item.span) + 1)),
    siblings: items.map(({ marker }) => marker),
    isNext: (sibling) => items.some(({ marker, number }) => marker === sibling && number > item.number),
  };
}

/** Several items may share a line (`一是修堤。二是查漏。`): the last of them counts. */
function lastNumber(text: string, { start, end }: Span): number {
  const first = readItemMarker(text, start, end)!;
  let last = first;
  for (let at = first.end; at < end; at++) {
    if (!'。；，;,'.includes(text[at - 1]!)) continue;
    const marker = readItemMarker(text, at, end);
    if (marker?.style === first.style && marker.number === last.number + 1) last = marker;
  }
  return last.number;
}

/** Whether the next number does not stand there already. */
function isFree(document: Document, { span, siblings, isNext }: Entry, line: number): boolean {
  const { start } = reportAt(document, document.lines.starts[line - 1]!)!;
  const following = siblings.find((sibling) => sibling.start > span.start);
  return !following || !isNext(following) || following.start + start < document.lines.starts[line]!;
}

/** Whether this draft leaves a blank line between such paragraphs. */
function standsApart(document: Document, { span, siblings }: Entry, line: number): boolean {
  const { start } = reportAt(document, document.lines.starts[line]!)!;
  const before = siblings.findLast((sibling) => sibling.end <= span.start);
  if (!before || line === 0) return false;
  return lineText(document, line - 1).trim() === '' && before.start + start < document.lines.starts[line - 1]!;
}

const lineText = ({ text, lines }: Document, line: number): string =>
  text.slice(lines.starts[line]!, lines.endOf(line));

const lineBreakOf = (text: string): string => (text.includes('\r\n') ? '\r\n' : '\n');
