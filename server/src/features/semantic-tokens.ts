import type { Document } from '../draft/document.ts';
import type { Report, Section } from '../draft/nodes.ts';
import { blocksOf, sectionsOf } from '../draft/walk.ts';
import type { RuleOptions } from '../lint/rule.ts';
import { LineIndex } from '../text/line-index.ts';
import type { Span } from '../text/span.ts';
import { placeholdersIn } from './placeholders.ts';

/** What a piece of the text is; `heading` and `ordinal` have a level. */
export type TokenKind = 'heading' | 'ordinal' | 'item' | 'placeholder' | 'residue' | 'date' | 'page';

/** `title` of a report or of the file, `part` 第一部分, 1 一、 … 5 ①. */
export type TokenLevel = 'title' | 'part' | 1 | 2 | 3 | 4 | 5;

/** A coloured piece of one line; line and column from 0, in UTF-16 units. */
export interface Token {
  readonly line: number;
  readonly column: number;
  readonly length: number;
  readonly kind: TokenKind;
  readonly level: TokenLevel | null;
}

/** Tokens whose lines count from `line`. The list of a report that has not changed is the same list. */
export interface TokenRun {
  readonly line: number;
  readonly tokens: readonly Token[];
}

/** The pieces of the document in the order of the text, without overlaps; a placeholder in a title is a placeholder. */
export function* tokensOf(document: Document, options: RuleOptions, within?: Span): Generator<Token> {
  for (const run of tokenRunsOf(document, options, within)) {
    for (const token of run.tokens) yield { ...token, line: token.line + run.line };
  }
}

/** The same for whoever keeps what is made of a run: one for the head and one for each report. */
export function* tokenRunsOf(document: Document, options: RuleOptions, within?: Span): Generator<TokenRun> {
  const { head, reports, lines } = document;
  const isWithin = (start: number, end: number): boolean => !within || (start <= within.end && within.start <= end);
  if (isWithin(0, head.span.end)) yield { line: 0, tokens: inLines(headPieces(document), lines) };
  const read = reader(options);
  for (const { report, start } of reports) {
    if (isWithin(start, start + report.text.length)) yield { line: lines.lineAt(start), tokens: read(report) };
  }
}

/** What is known of a report is kept as long as the report and the options live; a report begins at a line's beginning. */
function reader(options: RuleOptions): (report: Report) => readonly Token[] {
  const kept = readers.get(options) ?? new WeakMap<Report, readonly Token[]>();
  readers.set(options, kept);
  return (report) => {
    const tokens = kept.get(report) ?? inLines(reportPieces(report, options), new LineIndex(report.text));
    kept.set(report, tokens);
    return tokens;
  };
}

const readers = new WeakMap<RuleOptions, WeakMap<Report, readonly Token[]>>();

interface Piece {
  readonly span: Span;
  readonly kind: TokenKind;
  readonly level: TokenLevel | null;
}

const piece = (kind: TokenKind, span: Span, level: TokenLevel | null = null): Piece => ({ span, kind, level });

function headPieces({ head }: Document): Piece[] {
  const pieces = head.residue.map(({ span }) => piece('residue', span));
  if (head.titleSpan) pieces.push(piece('heading', head.titleSpan, 'title'));
  if (!head.toc) return pieces;
  const [first] = head.toc.entries;
  if (!first || head.toc.heading.end <= first.span.start) pieces.push(piece('heading', head.toc.heading, 'title'));
  for (const { pageSpan } of head.toc.entries) if (pageSpan) pieces.push(piece('page', pageSpan));
  return pieces;
}

function reportPieces(report: Report, options: RuleOptions): Piece[] {
  const pieces = [
    ...placeholdersIn(report, options).map(({ mask }) => piece('placeholder', mask)),
    ...report.residue.map(({ span }) => piece('residue', span)),
  ];
  if (report.title !== null) pieces.push(piece('heading', report.titleSpan, 'title'));
  if (report.date) pieces.push(piece('date', report.date.span));
  for (const section of sectionsOf(report)) {
    const level = levelOf(section);
    if (section.ordinal) pieces.push(piece('ordinal', section.ordinal.span, level));
    pieces.push(piece('heading', section.titleSpan, level));
  }
  for (const block of blocksOf(report)) if (block.kind === 'item') pieces.push(piece('item', block.marker));
  return pieces;
}

const levelOf = ({ level }: Section): TokenLevel =>
  level < 1 ? 'part' : (Math.min(Math.floor(level), 5) as TokenLevel);

/** The pieces, cut where placeholders and residue cover them and where lines end. */
function inLines(pieces: readonly Piece[], lines: LineIndex): Token[] {
  const inOrder = [...pieces].sort((a, b) => a.span.start - b.span.start);
  const covers = inOrder.filter(({ kind }) => isCover(kind));
  const tokens: Token[] = [];
  let next = 0;
  for (const { span, kind, level } of inOrder) {
    while (next < covers.length && covers[next]!.span.end <= span.start) next++;
    const free = isCover(kind) ? [span] : [...without(span, covers, next)];
    for (const each of free) for (const place of perLine(each, lines)) tokens.push({ ...place, kind, level });
  }
  tokens.sort((a, b) => a.line - b.line || a.column - b.column);
  return tokens.filter((token, index) => index === 0 || isBehind(token, tokens[index - 1]!));
}

const isCover = (kind: TokenKind): boolean => kind === 'placeholder' || kind === 'residue';

/** What is left of the span when the covers from the `first` on are taken out. */
function* without({ start, end }: Span, covers: readonly Piece[], first: number): Generator<Span> {
  let at = start;
  for (let index = first; index < covers.length && covers[index]!.span.start < end; index++) {
    const { span } = covers[index]!;
    if (span.start > at) yield { start: at, end: span.start };
    at = Math.max(at, span.end);
  }
  if (at < end) yield { start: at, end };
}

function* perLine({ start, end }: Span, lines: LineIndex): Generator<Pick<Token, 'line' | 'column' | 'length'>> {
  for (let line = lines.lineAt(start); line < lines.count && lines.starts[line]! < end; line++) {
    const from = Math.max(start, lines.starts[line]!);
    const length = Math.min(end, lines.endOf(line)) - from;
    if (length > 0) yield { line, column: from - lines.starts[line]!, length };
  }
}

const isBehind = (token: Token, last: Token): boolean =>
  token.line > last.line || token.column >= last.column + last.length;
