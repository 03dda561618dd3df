import type { Span } from '../../text/span.ts';
import type { LoneMark, Pair } from './match-pairs.ts';

/**
 * Where each of these lone opening marks, in the order of the text, may be closed: before the next stop that stands in
 * no other pair, before the end of the pair round it, or at the end of the line. Linear, however many marks are alone.
 */
export function closingPlaces(
  length: number,
  lone: readonly LoneMark[],
  pairs: readonly Pair[],
  stops: ReadonlySet<number>,
): number[] {
  const closeOf = new Map(pairs.map(({ open, close }) => [open, close]));
  const ends = endsAround(lone, pairs);
  let line: Span | null = null;
  let next: Int32Array = new Int32Array(0);
  return lone.map((mark, index) => {
    if (mark.line !== line) {
      line = mark.line;
      next = nextStops(line, closeOf, stops);
    }
    return Math.min(mark.line.end, ends[index] ?? length, next[mark.at + 1 - line.start]!);
  });
}

/** For every place of a line the next stop that stands in no pair that opens behind the place; else the line's end. */
function nextStops(line: Span, closeOf: ReadonlyMap<number, number>, stops: ReadonlySet<number>): Int32Array {
  const next = new Int32Array(line.end - line.start + 1).fill(line.end);
  for (let place = line.end - 1; place >= line.start; place--) {
    const close = closeOf.get(place);
    if (close !== undefined) next[place - line.start] = next[Math.min(close + 1, line.end) - line.start]!;
    else next[place - line.start] = stops.has(place) ? place : next[place + 1 - line.start]!;
  }
  return next;
}

/** For each mark the end of the pair round it that ends first: pairs lay claim to marks in the order of their ends. */
function endsAround(lone: readonly LoneMark[], pairs: readonly Pair[]): (number | undefined)[] {
  const ends: (number | undefined)[] = lone.map(() => undefined);
  const unclaimed = lone.map((_, index) => index);
  const firstUnclaimed = (from: number): number => {
    let index = from;
    while (index < lone.length && unclaimed[index] !== index) {
      unclaimed[index] = unclaimed[unclaimed[index]!] ?? lone.length;
      index = unclaimed[index]!;
    }
    return index;
  };
  for (const { open, close } of pairs.toSorted((a, b) => a.close - b.close)) {
    let index = firstUnclaimed(firstAfter(lone, open));
    while (index < lone.length && lone[index]!.at < close) {
      ends[index] = close;
      unclaimed[index] = index + 1;
      index = firstUnclaimed(index + 1);
    }
  }
  return ends;
}

/** The first mark behind a place. */
function firstAfter(lone: readonly LoneMark[], place: number): number {
  let low = 0;
  let high = lone.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (lone[middle]!.at <= place) low = middle + 1;
    else high = middle;
  }
  return low;
}
