/** A half-open range of UTF-16 offsets, `start` included and `end` not. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export const span = (start: number, end: number): Span => ({ start, end });

/** The same place seen from a text that begins `by` units earlier. */
export const shift = (place: Span, by: number): Span => ({ start: place.start + by, end: place.end + by });

export const textOf = (text: string, place: Span): string => text.slice(place.start, place.end);

/** Whether `offset` lies in the span or at one of its two edges. */
export const touches = (place: Span, offset: number): boolean => place.start <= offset && offset <= place.end;

/** Whether the two spans share a unit, or one is empty and lies within or at the edge of the other. */
export const overlaps = (a: Span, b: Span): boolean =>
  a.start === a.end || b.start === b.end ? a.start <= b.end && b.start <= a.end : a.start < b.end && b.start < a.end;
