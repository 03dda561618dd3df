import { type Span, span } from '../text/span.ts';
import { markBrokenLines } from './broken-line.ts';
import { repairOrdinals } from './damage.ts';
import { readItem } from './item.ts';
import { isBlank, type SourceLine } from './line.ts';
import type { Format, Line, Report } from './nodes.ts';
import { levelOf, readOrdinal } from './ordinal.ts';
import { type Part, wordsOf } from './part.ts';
import { markTail } from './tail.ts';
import { titleKey } from './title.ts';
import { buildTree } from './tree.ts';
import { markUnnumberedHeadings } from './unnumbered.ts';

/** One report cut out of a draft, with what the splitting found out about it. Lines are relative to `text`. */
export interface ReportSource {
  readonly text: string;
  readonly format: Format;
  readonly lines: readonly SourceLine[];
  /** How many visible lines from the first make the title; 0 where it is implied. */
  readonly titleLines: number;
  /** Depth of the Markdown headings that are titles; 0 where none are. */
  readonly titleDepth: number;
}

/** Reads a report's lines into its tree. Depends on nothing but the source, so that equal sources may share a report. */
export function readReport(source: ReportSource): Report {
  const { text, format } = source;
  const parts = firstReading(source);
  repairOrdinals(text, parts);
  markTail(text, parts);
  markUnnumberedHeadings(text, parts);
  const breaks = markBrokenLines(text, parts);
  const titles = parts.filter((part) => part.role === 'title');
  const { preamble, sections } = buildTree(text, parts);
  const implied = { start: firstPlace(parts), end: firstPlace(parts) };
  return {
    kind: 'report',
    text,
    format,
    title: titles.length ? titles.map((part) => plain(wordsOf(text, part))).join('') : null,
    titleSpan: titles.length ? span(titles[0]!.line.from, titles.at(-1)!.line.to) : implied,
    addressee: lineOf(parts.find((part) => part.role === 'addressee')),
    preamble,
    sections,
    signature: lineOf(parts.find((part) => part.role === 'signature')),
    date: lineOf(parts.find((part) => part.role === 'date')),
    residue: parts.filter((part) => part.role === 'residue').map((part) => lineOf(part)!),
    breaks,
  };
}

const lineOf = (part: Part | undefined): Line | null => (part ? { span: visible(part) } : null);
const visible = (part: Part): Span => span(part.line.start, part.line.end);

/** Where a report without a title is said to begin: its first numbered heading, or else its first line. */
function firstPlace(parts: readonly Part[]): number {
  const first = parts.find((part) => part.role === 'heading') ?? parts[0];
  return first ? first.line.from : 0;
}

const plain = (title: string): string => title.replaceAll('**', '').trim();

/** What each line says of itself: ordinals, items, Markdown headings; the rest is text for now. */
function firstReading({ text, lines, titleLines, titleDepth }: ReportSource): Part[] {
  const parts: Part[] = [];
  let titlesLeft = titleLines;
  for (const line of lines) {
    if (isBlank(line)) continue;
    const part: Part = { line, role: 'text', ordinal: null, level: 0, item: null, tail: null };
    parts.push(part);
    if (titlesLeft > 0) {
      titlesLeft--;
      part.role = 'title';
    } else if (line.kind === 'verbatim') part.role = 'verbatim';
    else if (line.kind !== 'quote') readMarker(text, part, titleDepth);
  }
  if (titleLines > 0) readOpening(text, parts, titleLines);
  return parts;
}

/** Below the title: the title once more, as copying from a page doubles it; 主送机关. */
function readOpening(text: string, parts: Part[], titleLines: number): void {
  const title = parts.slice(0, titleLines).map((part) => wordsOf(text, part));
  const twin = parts[titleLines];
  if (twin && !twin.ordinal && titleKey(wordsOf(text, twin)) === titleKey(title.join(''))) twin.role = 'residue';
  const opening = parts.find((part) => part.role !== 'title' && part.role !== 'residue');
  if (opening?.role === 'text' && isAddressee(wordsOf(text, opening))) opening.role = 'addressee';
}

function readMarker(text: string, part: Part, titleDepth: number): void {
  const { line } = part;
  part.item = line.depth ? null : readItem(text, line.from, line.to, line);
  if (part.item) {
    part.role = 'item';
    return;
  }
  part.ordinal = readOrdinal(text, line.from, line.to);
  if (part.ordinal) {
    part.role = 'heading';
    part.level = levelOf[part.ordinal.style];
    if (part.ordinal.style === 'part' && part.ordinal.marks === '节') part.level = 0.75;
  } else if (line.depth) {
    part.role = 'heading';
    part.level = Math.max(1, line.depth - titleDepth);
  }
}

/** 主送机关 (GB/T 9704-2012, 7.3.2) or a form of address: a short line that ends in a colon and introduces nothing. */
const isAddressee = (line: string): boolean =>
  line.length <= 80 && /[：:]$/u.test(line) && !/如下|现将|现就|以下|主要|情况|问题|计划|安排|打算/u.test(line);
