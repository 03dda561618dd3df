import type { Document } from '../draft/document.ts';
import type { RuleOptions } from '../lint/rule.ts';
import { type Edit, edit } from '../text/edit.ts';
import { type Span, shift } from '../text/span.ts';
import { type PlacedPlaceholder, placeholdersIn, placeholdersOf } from './placeholders.ts';
import { reportAt } from './section-path.ts';

/** What is asked for once, however often it occurs. */
export interface BlankText {
  /** With what tells it from others: xx万元, XX市. */
  readonly label: string;
  readonly count: number;
}

/** 逐项填写: the masks of the report at `offset`, in the order of the text. */
export function blanksAt(document: Document, offset: number, options: RuleOptions): Span[] {
  const placed = reportAt(document, offset);
  if (!placed) return [];
  return apart(placeholdersIn(placed.report, options)).map(({ mask }) => shift(mask, placed.start));
}

/** 批量填写: what there is to fill in, in the order in which it occurs first. */
export function blankTexts(document: Document, options: RuleOptions): BlankText[] {
  const counts = new Map<string, number>();
  for (const { text } of apart(placeholdersOf(document, options))) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].map(([label, count]) => ({ label, count }));
}

/** Puts a text in the place of every label that has one; what has none, or an empty one, stays. */
export function fill(document: Document, texts: ReadonlyMap<string, string>, options: RuleOptions): Edit[] {
  return apart(placeholdersOf(document, options)).flatMap(({ span: { start, end }, text: label }) => {
    const text = texts.get(label);
    return text ? [edit(start, end, text)] : [];
  });
}

/** Of two that overlap (a text of the writer's own round an XX) the first counts. */
function apart<Placeholder extends Pick<PlacedPlaceholder, 'span'>>(
  placeholders: readonly Placeholder[],
): Placeholder[] {
  let at = 0;
  return placeholders.filter(({ span }) => {
    if (span.start < at) return false;
    at = span.end;
    return true;
  });
}
