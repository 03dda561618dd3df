import type { Document } from '../draft/document.ts';
import { cutLines } from '../draft/line.ts';
import type { Report } from '../draft/nodes.ts';
import { parse } from '../draft/parse.ts';
import { sectionsOf } from '../draft/walk.ts';
import { fixAll } from '../lint/fix-all.ts';
import { perReport } from '../lint/memo.ts';
import type { Settings } from '../lint/settings.ts';
import { composeEdits } from '../text/compose-edits.ts';
import { applyEdits, type Edit, edit } from '../text/edit.ts';
import { overlaps, type Span } from '../text/span.ts';

/** Whether paragraphs and numbered lines get the two full-width blanks of GB/T 9704-2012, 7.3.3, or lose them. */
export type IndentParagraphs = 'keep' | 'add' | 'remove';
export const indents: readonly IndentParagraphs[] = ['keep', 'add', 'remove'];

export interface FormatOptions {
  readonly settings: Settings;
  readonly indentParagraphs: IndentParagraphs;
}

/**
 * 整理格式: what changes no wording. Ordinals of a list in one style, no blanks at the ends of lines, one blank where two
 * stand between Han characters, one blank line where several do, indents as wished. In order and free of overlaps.
 */
export function format(document: Document, { settings, indentParagraphs }: FormatOptions): Edit[] {
  // First the blanks: in Markdown a line of full-width ones is text, without them it parts two lists.
  const blanks = inOrder([...blankEdits(document), ...doubledBlanks(document)]);
  const tidy = parse(applyEdits(document.text, blanks), { format: document.format, previous: document });
  let edits = composeEdits(blanks, fixAll(tidy, settings, null, ordinalRules).edits);
  if (indentParagraphs !== 'keep' && document.format === 'plain') {
    const spaced = parse(applyEdits(document.text, edits), { format: document.format, previous: document });
    edits = composeEdits(edits, indentEdits(spaced, indentParagraphs === 'add' ? fullIndent : ''));
  }
  return edits;
}

/** The same for a part of the draft: the edits that touch it. */
export const formatRange = (document: Document, range: Span, options: FormatOptions): Edit[] =>
  format(document, options).filter(({ span }) => overlaps(span, range));

/** A rule that the writer has turned off changes nothing here either. */
const ordinalRules = ['number-style', 'number-form'];

const inOrder = (edits: Edit[]): Edit[] => edits.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);

/** Blanks at the ends of lines go, and of several blank lines all but one. Code, tables and Markdown’s line breaks stay. */
function* blankEdits({ text, format }: Document): Generator<Edit> {
  let above = 0;
  let blankAbove = false;
  for (const { begin, finish, kind } of cutLines(text, format)) {
    const visible = visibleEnd(text, begin, finish);
    const isBlankLine = visible === begin && kind !== 'verbatim';
    if (isBlankLine && blankAbove) yield edit(above, finish, '');
    else if (visible < finish && kind !== 'verbatim') {
      const isBreak = format === 'markdown' && visible > begin && finish - visible >= 2;
      if (!isBreak) yield edit(visible, finish, '');
    }
    blankAbove = isBlankLine;
    above = finish;
  }
}

function visibleEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && isBlank(text.charCodeAt(at - 1))) at--;
  return at;
}

const isBlank = (unit: number): boolean =>
  unit === 0x20 || unit === 9 || unit === 13 || unit === 0x3000 || unit === 0xa0;

/** Two and more half-width blanks between Han characters; a line with several such places is a table set with blanks. */
function doubledBlanks({ reports }: Document): Edit[] {
  return reports.flatMap(({ report, start }) =>
    doubledIn(report).map(({ start: from, end }) => edit(start + from, start + end, ' ')),
  );
}

const doubledIn = perReport((report: Report): readonly Span[] => {
  const found: Span[] = [];
  for (const { start, end } of linesOfText(report)) {
    const line = report.text.slice(start, end);
    const runs = [
      ...line.matchAll(
        /(?<=[\u3001-\u303f\u4e00-\u9fff\uff01-\uff5e]) {2,}(?=[\u3001-\u303f\u4e00-\u9fff\uff01-\uff5e])/gu,
      ),
    ];
    if (runs.length !== 1) continue;
    const [{ 0: run, index }] = runs as [RegExpExecArray];
    found.push({ start: start + index, end: start + index + run.length });
  }
  return found;
});

/** Paragraphs, items and numbered lines, each from its first visible character. */
function linesOfText(report: Report): Span[] {
  const spans: Span[] = [];
  const add = ({ kind, span }: { readonly kind: string; readonly span: Span }): void => {
    if (kind !== 'verbatim') spans.push(span);
  };
  report.preamble.forEach(add);
  for (const section of sectionsOf(report)) {
    spans.push(section.heading);
    section.body.forEach(add);
  }
  return spans;
}

const fullIndent = '　　';

function indentEdits({ text, lines, reports }: Document, indent: string): Edit[] {
  const edits: Edit[] = [];
  for (const { report, start } of reports) {
    for (const span of linesOfText(report)) {
      const at = start + span.start;
      const begin = lines.starts[lines.lineAt(at)]!;
      const printed = text.slice(begin, at);
      if (printed !== indent && [...printed].every((each) => isBlank(each.charCodeAt(0)))) {
        edits.push(edit(begin, at, indent));
      }
    }
  }
  return edits;
}
