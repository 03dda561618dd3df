import type { Span } from '../text/span.ts';

/** In order; of findings that overlap the first and longest, so that one fault is one finding. */
export function separate<Found extends { readonly span: Span }>(found: readonly Found[]): Found[] {
  let last = -1;
  return [...found]
    .sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)
    .filter(({ span }) => {
      if (span.start < last) return false;
      last = span.end;
      return true;
    });
}
