import { type Span, span } from '../text/span.ts';
import { isBlank, isSpace, type SourceLine, skipSpaces } from './line.ts';
import { digitAt } from './numerals.ts';
import { afterOrdinal, readOrdinal } from './ordinal.ts';
import { titleKey } from './title.ts';

/** An entry of the table of contents as it is printed, before it is known what it means. */
export interface PrintedEntry {
  readonly line: number;
  readonly span: Span;
  readonly number: number | null;
  readonly title: string;
  readonly titleSpan: Span;
  readonly page: number | null;
  readonly pageSpan: Span | null;
  readonly key: string;
}

export interface PrintedToc {
  /** The line 目录, or the first entry where there is no such line. */
  readonly headingLine: number;
  readonly entries: readonly PrintedEntry[];
  /** The line behind the last entry. */
  readonly endLine: number;
}

const longestEntry = 120;

/** Of entries without pages; longer lists are the text itself. */
const mostUnpaged = 1000;

/** The table of contents that begins within the first lines, before any heading or date; null where there is none. */
export function readToc(
  text: string,
  lines: readonly SourceLine[],
  mayPrecede: (line: number) => boolean,
): PrintedToc | null {
  let seen = 0;
  for (let index = 0; index < lines.length && seen < 40; index++) {
    const line = lines[index]!;
    if (isBlank(line) || line.kind === 'verbatim') continue;
    seen++;
    if (isTocHeading(text.slice(line.from, line.to))) {
      const { entries, endLine } = readEntries(text, lines, index + 1);
      return entries.length > 0 ? { headingLine: index, entries, endLine } : null;
    }
    const unheaded = readEntry(text, lines, index)?.page != null ? readEntries(text, lines, index) : null;
    if (unheaded && unheaded.entries.filter((entry) => entry.page !== null).length >= 3) {
      return { headingLine: index, ...unheaded };
    }
    if (!mayPrecede(index)) return null;
  }
  return null;
}

export const isTocHeading = (line: string): boolean => /^(?:目\s{0,8}[录次]|contents)[：:]?$/iu.test(line);

/** An entry that lists the collection itself or the word 目录 means no report. */
export const listsItself = (entry: { readonly title: string }, title: string | null): boolean =>
  isTocHeading(entry.title) || (title !== null && titleKey(entry.title) === titleKey(title));

function readEntries(text: string, lines: readonly SourceLine[], first: number) {
  const entries: PrintedEntry[] = [];
  const keys = new Set<string>();
  let endLine = first;
  for (let index = first; index < lines.length; ) {
    if (isBlank(lines[index]!)) {
      index++;
      continue;
    }
    const entry = readEntry(text, lines, index);
    if (!entry || !continuesToc(entry, entries, keys, text, lines, index)) break;
    entries.push(entry);
    keys.add(entry.key);
    index = endLine = lineBehind(lines, index, entry.span.end);
  }
  return { entries, endLine };
}

/**
 * A table whose entries have pages, links or numbers ends at the first line without them, unless the next lines
 * have them again (one page was forgotten); any table ends where an entry would repeat,
 * or begins as an earlier one does (a title on two lines): there the body begins.
 */
function continuesToc(
  entry: PrintedEntry,
  entries: readonly PrintedEntry[],
  keys: ReadonlySet<string>,
  text: string,
  lines: readonly SourceLine[],
  index: number,
): boolean {
  const first = entries[0];
  if (entry.page !== null) return true;
  if (!first) return entry.title.length <= 60;
  if (entries.length >= mostUnpaged) return false;
  if (keys.has(entry.key)) return false;
  if (/[。；，：]$/u.test(entry.title)) return false;
  const paged = entries.some((one) => one.page !== null);
  if (paged) return nextPaged(text, lines, index + 1);
  if (lines[index]!.depth > 0) return false;
  if (entries.every((one) => one.number !== null)) return entry.number !== null;
  const beginsEarlier = entry.key.length > 1 && entries.some((one) => one.key.startsWith(entry.key));
  return !beginsEarlier && !leadsText(text, lines, index);
}

/** In a table without pages and numbers a line is the first report's title when text or a first heading follows it. */
function leadsText(text: string, lines: readonly SourceLine[], index: number): boolean {
  let next = index + 1;
  while (next < lines.length && isBlank(lines[next]!)) next++;
  const below = lines[next];
  if (!below) return false;
  const ordinal = readOrdinal(text, below.from, below.to);
  return below.to - below.from > 60 || /[。；：:]$/u.test(text.slice(below.from, below.to)) || ordinal?.number === 1;
}

function nextPaged(text: string, lines: readonly SourceLine[], from: number): boolean {
  let seen = 0;
  for (let index = from; index < lines.length && seen < 2; index++) {
    if (isBlank(lines[index]!)) continue;
    seen++;
    const entry = readEntry(text, lines, index);
    if (entry && entry.page !== null) return true;
  }
  return false;
}

function lineBehind(lines: readonly SourceLine[], from: number, end: number): number {
  let index = from + 1;
  while (index < lines.length && lines[index]!.begin < end) index++;
  return index;
}

/** One entry; a Markdown link may run on into the next line (`1.[标题⏎[2](#_Toc1)](#_Toc1)`). */
function readEntry(text: string, lines: readonly SourceLine[], index: number): PrintedEntry | null {
  const line = lines[index]!;
  if (line.end - line.start > longestEntry * 2 || line.kind === 'verbatim') return null;
  const ordinal = readOrdinal(text, line.from, line.to);
  const start = ordinal ? afterOrdinal(text, ordinal, line.to) : line.from;
  const linked = text[start] === '[' ? readLink(text, lines, index, start) : null;
  const { titleSpan, pageSpan, end } = linked ?? readPaged(text, start, line.to);
  const title = text.slice(titleSpan.start, titleSpan.end);
  if (title.length === 0 || title.length > longestEntry || title.includes('。')) return null;
  return {
    line: index,
    span: span(line.start, Math.max(end, line.end)),
    number: ordinal?.number ?? null,
    title,
    titleSpan,
    page: pageSpan ? Number(text.slice(pageSpan.start, pageSpan.end)) : null,
    pageSpan,
    key: titleKey(title),
  };
}

/** 标题……12, 标题 → 12: the page is what digits stand behind blanks, dots or leaders at the line's end. */
function readPaged(text: string, start: number, end: number): { titleSpan: Span; pageSpan: Span | null; end: number } {
  let digits = end;
  while (digits > start && text.charCodeAt(digits - 1) >= 0x30 && text.charCodeAt(digits - 1) <= 0x39) digits--;
  let leader = digits;
  while (leader > start && isLeader(text, leader - 1)) leader--;
  const gap = text.slice(leader, digits);
  const paged = digits < end && end - digits <= 4 && leader > start && (gap.length > 1 || isSpace(gap.charCodeAt(0)));
  return paged
    ? { titleSpan: span(start, leader), pageSpan: span(digits, end), end }
    : { titleSpan: span(start, end), pageSpan: null, end };
}

const isLeader = (text: string, at: number): boolean =>
  isSpace(text.charCodeAt(at)) || '.…·．•_-—─'.includes(text[at]!);

/** `[标题](#锚)` or `[标题 [2](#锚)](#锚)`, the second also over two lines. */
function readLink(
  text: string,
  lines: readonly SourceLine[],
  index: number,
  start: number,
): { titleSpan: Span; pageSpan: Span | null; end: number } | null {
  let end = lines[index]!.to;
  const following = lines.slice(index + 1, index + 4).find((line) => !isBlank(line));
  if (!text.slice(start, end).includes('](') && following && text[following.from] === '[') end = following.to;
  const inner = text.indexOf('[', start + 1);
  const close = text.indexOf('](', start);
  if (close < 0 || close >= end) return null;
  const nested = inner > start && inner < close;
  let titleEnd = nested ? inner : close;
  while (titleEnd > start + 1 && isSpace(text.charCodeAt(titleEnd - 1))) titleEnd--;
  const titleStart = skipSpaces(text, start + 1, titleEnd);
  if (!nested) {
    const paged = readPaged(text, titleStart, titleEnd);
    return { ...paged, end };
  }
  const isPage = close > inner + 1 && close - inner <= 5 && digitAt(text, inner + 1) >= 0;
  return { titleSpan: span(titleStart, titleEnd), pageSpan: isPage ? span(inner + 1, close) : null, end };
}
