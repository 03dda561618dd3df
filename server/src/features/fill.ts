import type { Document } from '../draft/document.ts';
import type { Report } from '../draft/nodes.ts';
import { type Placeholder, placeholdersIn } from '../lint/placeholders.ts';
import { proseOf, proseOfBlocks } from '../lint/prose.ts';
import { type Edit, edit } from '../text/edit.ts';
import { type Span, shift } from '../text/span.ts';
import { reportAt } from './section-path.ts';

/** Something to fill in: `mask` is what stands for it, `label` the mask with what tells it from others (xx万元, XX市). */
export interface Blank {
  readonly mask: Span;
  readonly label: string;
}

/** What is asked for once, however often it occurs. */
export interface BlankText {
  readonly label: string;
  readonly count: number;
}

/** All blanks of the draft in the order of the text; `own` are the texts that the writer's settings name besides. */
export function blanksOf(document: Document, own: readonly string[]): Blank[] {
  const { text, head, reports, format } = document;
  const lines = [...(head.titleSpan ? [head.titleSpan] : []), ...proseOfBlocks(text, head.body)];
  for (const entry of head.toc?.entries ?? []) lines.push(entry.titleSpan);
  const found = lines.flatMap((line) => blanksIn(text, line, format === 'markdown', own));
  for (const { report, start } of reports) found.push(...moved(blanksOfReport(report, own), start));
  return found.sort((a, b) => a.mask.start - b.mask.start);
}

/** 逐项填写: those of the report at `offset`, in the order of the text. */
export function blanksAt(document: Document, offset: number, own: readonly string[]): Blank[] {
  const placed = reportAt(document, offset);
  return placed ? moved(blanksOfReport(placed.report, own), placed.start) : [];
}

/** 批量填写: what there is to fill in, in the order in which it occurs first. */
export function blankTexts(document: Document, own: readonly string[]): BlankText[] {
  const counts = new Map<string, number>();
  for (const { label } of blanksOf(document, own)) counts.set(label, (counts.get(label) ?? 0) + 1);
  return [...counts].map(([label, count]) => ({ label, count }));
}

/** Puts a text in the place of every label that has one; what has none, or an empty one, stays. */
export function fill(document: Document, texts: ReadonlyMap<string, string>, own: readonly string[]): Edit[] {
  return blanksOf(document, own).flatMap(({ mask: { start }, label }) => {
    const text = texts.get(label);
    return text ? [edit(start, start + label.length, text)] : [];
  });
}

const moved = (blanks: readonly Blank[], by: number): Blank[] =>
  blanks.map(({ mask, label }) => ({ mask: shift(mask, by), label }));

function blanksOfReport(report: Report, own: readonly string[]): Blank[] {
  return [...proseOf(report)].flatMap((line) => blanksIn(report.text, line, report.format === 'markdown', own));
}

function blanksIn(text: string, { start, end }: Span, markdown: boolean, own: readonly string[]): Blank[] {
  const line = text.slice(start, end);
  const blanks: Blank[] = [];
  for (const found of placeholdersIn(line, markdown, own)) {
    const last = blanks.at(-1);
    if (last && found.span.start + start < last.mask.start + last.label.length) continue;
    blanks.push({ mask: shift(found.span, start), label: labelOf(line, found) });
  }
  return blanks;
}

/** XX市 and XX局 are two things to fill in, xx万元 and xx公里 as well. */
function labelOf(line: string, { kind, span: { start, end }, shown }: Placeholder): string {
  const behind =
    kind === 'name'
      ? (/^(?:自治[区州县]|街道|[省市县区州盟旗镇乡村局委办厅院校])/u.exec(line.slice(end))?.[0] ?? '')
      : '';
  return line.slice(start, end + Math.max(behind.length, shown.length - (end - start)));
}
