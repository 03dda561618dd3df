import { type Span, shift } from './span.ts';

/** Replaces `span` of a text by `text`; an empty span inserts. */
export interface Edit {
  readonly span: Span;
  readonly text: string;
}

export const edit = (start: number, end: number, text: string): Edit => ({ span: { start, end }, text });

/** The same edit in a text that begins `by` units earlier. */
export const shiftEdit = ({ span, text }: Edit, by: number): Edit => ({ span: shift(span, by), text });

/**
 * Applies edits that all refer to `text` as it was.
 * An edit that overlaps an earlier one is left out; of two insertions at one place the first wins.
 */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const sorted = [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  let result = '';
  let at = 0;
  let last: Edit | undefined;
  for (const next of sorted) {
    const clash = last && (next.span.start < last.span.end || next.span.start === last.span.start);
    if (clash) continue;
    result += text.slice(at, next.span.start) + next.text;
    at = next.span.end;
    last = next;
  }
  return result + text.slice(at);
}
