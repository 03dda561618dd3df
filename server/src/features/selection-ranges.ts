import type { Document } from '../draft/document.ts';
import { type Span, shift, touches } from '../text/span.ts';
import { reportAt, sectionPath } from './section-path.ts';

/**
 * What a selection at `offset` grows to, step by step: title or clause, sentence, paragraph, the sections round it,
 * report, file. Each span holds the one before it and is longer.
 */
export function selectionsAt(document: Document, offset: number): Span[] {
  const around = [...wordings(document, offset), ...headParts(document), ...reportParts(document, offset)]
    .filter((span) => length(span) > 0 && touches(span, offset))
    .sort((a, b) => length(a) - length(b));
  const chain: Span[] = [];
  for (const span of [...around, { start: 0, end: document.text.length }]) {
    const last = chain.at(-1);
    if (!last || (span.start <= last.start && last.end <= span.end && length(span) > length(last))) chain.push(span);
  }
  return chain;
}

const length = ({ start, end }: Span): number => end - start;

/** Clause, sentence and paragraph. */
function* wordings({ text, lines }: Document, offset: number): Generator<Span> {
  const line = lines.lineAt(offset);
  const paragraph = trimmed(text, lines.starts[line]!, lines.endOf(line));
  if (!touches(paragraph, offset)) return;
  yield paragraph;
  const sentence = within(text, paragraph, offset, sentenceEnd);
  yield { start: sentence.start, end: behindStop(text, sentence.end, paragraph.end) };
  yield within(text, paragraph, offset, clauseEnd);
}

const sentenceEnd = /[。！？；]/u;
const clauseEnd = /[。！？；，：]/u;
const closing = /[。！？；”’）》]/u;

/** Between the marks before and behind `offset`; a caret right behind a mark belongs to what ends there. */
function within(text: string, { start, end }: Span, offset: number, mark: RegExp): Span {
  const at = offset > start && mark.test(text[offset - 1]!) ? offset - 1 : offset;
  let from = at;
  while (from > start && !mark.test(text[from - 1]!)) from--;
  let to = at;
  while (to < end && !mark.test(text[to]!)) to++;
  while (from < to && from < at && mark === sentenceEnd && closing.test(text[from]!)) from++;
  return { start: from, end: to };
}

/** With its stop, and the quotation mark or bracket that closes behind the stop. */
function behindStop(text: string, at: number, end: number): number {
  let behind = at;
  while (behind < end && closing.test(text[behind]!)) behind++;
  return behind;
}

function* headParts({ head }: Document): Generator<Span> {
  if (head.titleSpan) yield head.titleSpan;
  if (!head.toc) return;
  yield head.toc.span;
  for (const { span, titleSpan } of head.toc.entries) yield* [titleSpan, span];
}

function* reportParts(document: Document, offset: number): Generator<Span> {
  const placed = reportAt(document, offset);
  if (!placed) return;
  const { report, start } = placed;
  const end = report.text.trimEnd().length;
  yield shift({ start: report.text.length - report.text.trimStart().length, end }, start);
  if (report.title !== null) yield shift(report.titleSpan, start);
  for (const { span, titleSpan } of sectionPath(report, offset - start)) {
    yield shift(span, start);
    yield shift(titleSpan, start);
  }
}

function trimmed(text: string, start: number, end: number): Span {
  const words = text.slice(start, end);
  const from = start + words.length - words.trimStart().length;
  return { start: from, end: Math.max(from, start + words.trimEnd().length) };
}
