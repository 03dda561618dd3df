import type { Document } from '../draft/document.ts';
import type { Diagnostic } from '../lint/linter.ts';
import type { Span } from '../text/span.ts';

/**
 * What to quote of a line so that the finding is known again after edits elsewhere: its beginning with so many words round
 * it that the draft holds them once, or as many as there are. Other findings of the rule, `alike`, do not begin in it.
 * Null where the line is blank.
 */
export function quotationOf(
  { text, lines }: Document,
  { span }: Diagnostic,
  alike: readonly Diagnostic[],
): string | null {
  const line = lines.lineAt(span.start);
  let left = lines.starts[line]!;
  let right = lines.endOf(line);
  for (const other of alike) {
    if (other.span.start < span.start) left = Math.max(left, Math.min(other.span.end, span.start));
    if (other.span.start > span.start) right = Math.min(right, other.span.start);
  }
  for (const around of [6, 12, 24, 48]) {
    const quoted = quote(
      Math.max(left, span.start - around),
      Math.min(right, Math.min(span.end, span.start + longest) + around),
    );
    if (quoted.trim() !== '' && text.indexOf(quoted) === text.lastIndexOf(quoted)) return quoted;
  }
  const quoted = quote(Math.max(left, span.start - 48), Math.min(right, span.start + 48));
  return quoted.trim() === '' ? null : quoted;

  function quote(start: number, end: number): string {
    const place = wholeCharacters(text, { start, end });
    const before = text.slice(place.start, span.start).trimStart();
    return before + text.slice(span.start, Math.max(place.end, span.start)).trimEnd();
  }
}

/** Of a finding that is longer, such as a whole paragraph, its beginning is quoted. */
const longest = 30;

/** The span without halves of characters at its ends. */
function wholeCharacters(text: string, { start, end }: Span): Span {
  const isHalf = (at: number): boolean => /^[\udc00-\udfff]/.test(text.slice(at, at + 1));
  return { start: isHalf(start) ? start + 1 : start, end: isHalf(end) ? end - 1 : end };
}
