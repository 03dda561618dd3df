import type { Document } from '../draft/document.ts';
import type { Report } from '../draft/nodes.ts';
import { fromArabic, fromHan, toHan } from '../draft/numerals.ts';
import { parse } from '../draft/parse.ts';
import { listsOf } from '../lint/numbering/lists.ts';
import { renumberList, renumberReport } from '../lint/numbering/renumber.ts';
import { composeEdits } from '../text/compose-edits.ts';
import { applyEdits, type Edit, shiftEdit } from '../text/edit.ts';
import { reportAt, sectionPath } from './section-path.ts';
import { usesOf } from './uses.ts';

export type RenumberScope = 'list' | 'report' | 'file';

/**
 * 整理编号: makes the list at `offset`, all lists of its report or of the file run from 1 on, each in its own style;
 * where a list legally begins anew it begins anew. In order and without overlaps; empty when nothing is to be done.
 */
export function renumber(document: Document, offset: number, scope: RenumberScope): Edit[] {
  let edits = renumberedOnce(document, offset, scope);
  if (scope === 'list') return edits;
  // A line that was no heading among wrong numbers may be one among right numbers: 二存在的问题 behind 一、.
  for (let more = edits, rounds = 1; more.length > 0 && rounds < mostRounds; rounds++) {
    const after = parse(applyEdits(document.text, edits), { format: document.format, previous: document });
    more = renumberedOnce(after, movedBy(offset, edits), scope);
    edits = composeEdits(edits, more);
  }
  return edits;
}

const mostRounds = 4;

function renumberedOnce(document: Document, offset: number, scope: RenumberScope): Edit[] {
  const edits = renumberedHeadings(document, offset, scope);
  return edits.length === 0 ? [] : inOrder([...edits, ...followingReferences(document, edits)]);
}

/** Where a place is after edits in front of it. */
const movedBy = (place: number, edits: readonly Edit[]): number =>
  edits.reduce((at, { span, text }) => (span.end <= place ? at + text.length - (span.end - span.start) : at), place);

function renumberedHeadings(document: Document, offset: number, scope: RenumberScope): Edit[] {
  if (scope === 'file') {
    return document.reports.flatMap(({ report, start }) => placed(renumberReport(report), start));
  }
  const here = reportAt(document, offset);
  if (!here) return [];
  const edits = scope === 'report' ? renumberReport(here.report) : renumberListAt(here.report, offset - here.start);
  return placed(edits, here.start);
}

/** The list of the innermost numbered section at `offset`. */
function renumberListAt(report: Report, offset: number): Edit[] {
  const section = sectionPath(report, offset).findLast(({ ordinal }) => ordinal);
  const list = listsOf(report).find(({ entries }) => entries.some((entry) => entry.section === section));
  return list ? renumberList(list) : [];
}

const placed = (edits: readonly Edit[], start: number): Edit[] => edits.map((edit) => shiftEdit(edit, start));

const inOrder = (edits: Edit[]): Edit[] => edits.sort((a, b) => a.span.start - b.span.start);

const numeral = /[一二三四五六七八九十百]+|\d+/u;

/** 见第三部分, 上述（四）: what means a heading that gets another number gets it as well, written as it was. */
function followingReferences(document: Document, edits: readonly Edit[]): Edit[] {
  const changed = new Map(edits.map(({ span, text }) => [span.start, numeral.exec(text)?.[0]]));
  return usesOf(document).flatMap(({ span, target }) => {
    const now = changed.get(target.start);
    const printed = numeral.exec(document.text.slice(span.start, span.end));
    if (!now || !printed) return [];
    const start = span.start + printed.index;
    return [{ span: { start, end: start + printed[0].length }, text: alike(printed[0], now) }];
  });
}

function alike(printed: string, now: string): string {
  const number = fromArabic(now) ?? fromHan(now);
  if (number === null) return printed;
  return fromArabic(printed) === null ? toHan(number) : String(number);
}
