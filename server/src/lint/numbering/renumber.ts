import type { Report } from '../../draft/nodes.ts';
import { printOrdinal } from '../../draft/print-ordinal.ts';
import { type Edit, edit } from '../../text/edit.ts';
import { type ListEntry, listsOf, type NumberedList } from './lists.ts';

/** Gives the entry the number, in its own style and marks; no edit where it has it already. */
export function renumberEntry(list: NumberedList, entry: ListEntry, number: number): Edit[] {
  const { ordinal, titleSpan, heading } = entry.section;
  if (!ordinal) return [edit(heading.start, heading.start, printOrdinal(list.style, number, marksOf(list)))];
  if (ordinal.damage === 'torn' || (ordinal.number === number && !ordinal.damage)) return [];
  const marks = ordinal.damage === 'unclosed' || ordinal.damage === 'unopened' ? marksOf(list) : ordinal.marks;
  const text = printOrdinal(ordinal.style, number, marks);
  if (text === ordinal.text) return [];
  return ordinal.span.end <= titleSpan.start ? [edit(ordinal.span.start, ordinal.span.end, text)] : [];
}

/** Makes the numbers from entry `from` on go on by one each, the first of them being `number`. */
export function renumberFrom(list: NumberedList, from: number, number: number): Edit[] {
  let next = number;
  return list.entries.slice(from).flatMap((entry, index) => {
    if (index > 0 && entry.number === 1 && entry.mayRestart) next = 1;
    return renumberEntry(list, entry, next++);
  });
}

/** Makes a list run from 1 on; where it legally begins anew, it begins anew. */
export const renumberList = (list: NumberedList): Edit[] => renumberFrom(list, 0, 1);

/** Every list of a report in order. Edits are relative to the report. */
export const renumberReport = (report: Report): Edit[] => listsOf(report).flatMap(renumberList);

const usualMarks = new WeakMap<NumberedList, string>();

/** The marks that most entries of the list have. */
export function marksOf(list: NumberedList): string {
  const known = usualMarks.get(list);
  if (known !== undefined) return known;
  const counts = new Map<string, number>();
  for (const { section } of list.entries) {
    const { ordinal } = section;
    if (ordinal && (!ordinal.damage || ordinal.damage === 'empty'))
      counts.set(ordinal.marks, (counts.get(ordinal.marks) ?? 0) + 1);
  }
  const marks = [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '';
  usualMarks.set(list, marks);
  return marks;
}
