import { type LineFacts, noFacts } from './line-facts.ts';
import { type BlockKind, blockKinds } from './markdown.ts';
import type { Format } from './nodes.ts';

/** What Markdown makes of a line. `quote`: prose, but never a heading of the draft itself. */
export type LineKind = 'text' | 'heading' | 'quote' | 'verbatim';

/** One line of a draft, cut into its parts. All offsets are of the text that the lines were cut from. */
export interface SourceLine {
  /** Where the physical line begins, and where it ends without its line break. */
  readonly begin: number;
  readonly finish: number;
  /** The visible part, without blanks at either side; empty for a blank line. */
  readonly start: number;
  readonly end: number;
  /** Where the words begin and end inside markup: behind `# `, `- `, `**`, a paywall mark; before a closing `**`. */
  readonly from: number;
  readonly to: number;
  readonly kind: LineKind;
  /** Depth of a Markdown heading, else 0. */
  readonly depth: number;
  /** What was found out about its words; the line keeps it from one version of the draft to the next. */
  readonly facts: LineFacts;
}

/** The lines of an earlier version of a text, of which the first `before` units and the last `after` are the same. */
export interface EarlierLines {
  readonly lines: readonly SourceLine[];
  readonly length: number;
  readonly before: number;
  readonly after: number;
}

export const isBlank = (line: SourceLine): boolean => line.start === line.end;

/** Cuts a text into lines at LF; a CR before it belongs to the break. Lines that were cut before are taken over. */
export function cutLines(text: string, format: Format, earlier?: EarlierLines): SourceLine[] {
  const kinds = format === 'markdown' ? blockKinds(text) : null;
  if (!earlier) return cutBetween([], text, 0, text.length, format, kinds);
  const { lines: known, length, before, after } = earlier;
  const moved = text.length - length;
  const first = firstLineFrom(known, before + 1) - 1;
  const rest = firstLineFrom(known, length - after + 1);
  const lines = known.slice(0, first);
  const end = known[rest] ? known[rest].begin + moved - 1 : text.length;
  cutBetween(lines, text, known[first]!.begin, end, format, kinds);
  for (let index = rest; index < known.length; index++) lines.push(lineFrom(known[index]!, -moved));
  return kinds ? lines.map((line, index) => ofKind(line, text, format, kinds.get(index))) : lines;
}

/** The same line seen from a text that begins `by` units later. */
export const lineFrom = (line: SourceLine, by: number): SourceLine =>
  by === 0
    ? line
    : {
        begin: line.begin - by,
        finish: line.finish - by,
        start: line.start - by,
        end: line.end - by,
        from: line.from - by,
        to: line.to - by,
        kind: line.kind,
        depth: line.depth,
        facts: line.facts,
      };

/** Adds the lines of the text from `from`, where a line begins, to `to`, where one ends. */
function cutBetween(
  lines: SourceLine[],
  text: string,
  from: number,
  to: number,
  format: Format,
  kinds: ReadonlyMap<number, BlockKind> | null,
): SourceLine[] {
  for (let begin = from; begin <= to; ) {
    const lineFeed = text.indexOf('\n', begin);
    const next = lineFeed < 0 ? text.length : lineFeed;
    const finish = next > begin && text.charCodeAt(next - 1) === 13 ? next - 1 : next;
    lines.push(lineOf(text, begin, finish, format, kinds?.get(lines.length)));
    begin = next + 1;
  }
  return lines;
}

/** A line that is taken over, as Markdown sees it now: what stands elsewhere may have made it code, or no code. */
const ofKind = (line: SourceLine, text: string, format: Format, block: BlockKind = plainText): SourceLine =>
  line.kind === block.kind && line.depth === block.depth ? line : lineOf(text, line.begin, line.finish, format, block);

const plainText: BlockKind = { kind: 'text', depth: 0 };

/** The index of the first line that begins at `offset` or behind it. */
function firstLineFrom(lines: readonly SourceLine[], offset: number): number {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (lines[middle]!.begin < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function lineOf(
  text: string,
  begin: number,
  finish: number,
  format: Format,
  { kind, depth }: BlockKind = plainText,
): SourceLine {
  let start = begin;
  let end = finish;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  let from = start;
  let to = end;
  if (start < end && kind !== 'verbatim') {
    if (format === 'markdown') from = skipBlockMarkup(text, start, end, kind);
    from = skipPaywallMark(text, from, end);
    if (format === 'markdown') [from, to] = withinEmphasis(text, from, to, kind);
  }
  return { begin, finish, start, end, from, to, kind, depth, facts: noFacts() };
}

/** Blanks of every width, and the invisible characters that pasting brings: BOM, zero-width space. */
export function isSpace(unit: number): boolean {
  if (unit === 0x20 || unit === 0x3000 || (unit >= 9 && unit <= 13) || unit === 0xa0 || unit === 0xfeff) return true;
  return unit >= 0x2000 && unit <= 0x200b;
}

export function skipSpaces(text: string, at: number, end: number): number {
  let next = at;
  while (next < end && isSpace(text.charCodeAt(next))) next++;
  return next;
}

/** Words that a line break cuts, in one piece: the break and the blanks round it go. */
export function joinLines(words: string): string {
  if (!words.includes('\n')) return words;
  return words
    .split('\n')
    .map((line) => line.trim())
    .join('');
}

function skipBlockMarkup(text: string, start: number, end: number, kind: LineKind): number {
  let at = start;
  if (kind === 'heading') while (text[at] === '#') at++;
  else if (kind === 'quote') while (text[at] === '>' || text[at] === ' ') at++;
  else if ('-*+'.includes(text[at]!) && isSpace(text.charCodeAt(at + 1))) at++;
  return skipSpaces(text, at, end);
}

/** `##paidbegin##2.严格执行…`: web pages glue such marks to the text. */
function skipPaywallMark(text: string, at: number, end: number): number {
  if (text[at] !== '#' || text[at + 1] !== '#') return at;
  const close = text.indexOf('##', at + 2);
  return close > at + 2 && close < at + 20 && close + 2 < end ? skipSpaces(text, close + 2, end) : at;
}

function withinEmphasis(text: string, start: number, end: number, kind: LineKind): [number, number] {
  let from = start;
  let to = end;
  if (kind === 'heading') {
    while (to > from && text[to - 1] === '#') to--;
    while (to > from && isSpace(text.charCodeAt(to - 1))) to--;
  }
  for (const mark of ['**', '__']) {
    if (!text.startsWith(mark, from)) continue;
    from += 2;
    if (text.endsWith(mark, to) || text.slice(to - 2, to) === mark) to = Math.max(from, to - 2);
  }
  return [from, to];
}
