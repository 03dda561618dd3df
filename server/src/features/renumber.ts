import type { Document } from '../draft/document.ts';
import type { Report } from '../draft/nodes.ts';
import { listsOf } from '../lint/numbering/lists.ts';
import { renumberList, renumberReport } from '../lint/numbering/renumber.ts';
import { type Edit, shiftEdit } from '../text/edit.ts';
import { reportAt, sectionPath } from './section-path.ts';

export type RenumberScope = 'list' | 'report' | 'file';

/**
 * 整理编号: makes the list at `offset`, all lists of its report or of the file run from 1 on, each in its own style;
 * where a list legally begins anew it begins anew. In order and without overlaps; empty when nothing is to be done.
 */
export function renumber(document: Document, offset: number, scope: RenumberScope): Edit[] {
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

const placed = (edits: readonly Edit[], start: number): Edit[] =>
  edits.map((edit) => shiftEdit(edit, start)).sort((a, b) => a.span.start - b.span.start);
