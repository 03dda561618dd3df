import type { Report } from '../../draft/nodes.ts';
import { printOrdinal } from '../../draft/print-ordinal.ts';
import { perReport } from '../memo.ts';
import { type ListEntry, listsOf, type NumberedList } from './lists.ts';
import { joinMisplaced } from './misplaced.ts';

export type NumberFaultKind = 'gap' | 'duplicate' | 'order' | 'start';

/** One wrong number, and what the list looks like without it. */
export interface NumberFault {
  readonly kind: NumberFaultKind;
  readonly list: NumberedList;
  readonly index: number;
  /** The number that should stand here. */
  readonly expected: number;
  /** Only this number is wrong: the next ones go on as if it were right. */
  readonly misprint: boolean;
  /** The entry before has this one's number: the two have changed places. */
  readonly swapped?: boolean;
  /** The number is meant for this list, of another level: （二） was printed for 二、. */
  readonly inListOf?: NumberedList;
}

/** The wrong numbers of a report. Of several explanations of a list the one with the fewest mistakes is taken. */
export const numberFaultsOf = perReport((report: Report): readonly NumberFault[] =>
  joinMisplaced(listsOf(report).flatMap((list) => faultsOf(report, list))),
);

/** A way to read the list up to some entry: the number reached, what it cost, and the faults on the way. */
interface Reading {
  readonly count: number;
  readonly cost: number;
  readonly faults: Step | null;
}

interface Step {
  readonly before: Step | null;
  readonly fault: NumberFault;
}

const newList = 0.6;
/** Prefers, among equal explanations, the one that believes the printed number. */
const disbelief = 0.01;
const fewReadings = 6;

function faultsOf(report: Report, list: NumberedList): NumberFault[] {
  if (list.entries.every(({ number }, index) => number === null || number === index + 1)) return [];
  let readings: Reading[] = [{ count: 0, cost: 0, faults: null }];
  list.entries.forEach((entry, index) => {
    readings = best(readings.flatMap((reading) => [...continued(report, list, index, entry, reading)]));
  });
  const faults: NumberFault[] = [];
  for (let step = readings[0]!.faults; step; step = step.before) faults.unshift(step.fault);
  return faults;
}

/** Of readings that reached the same number only the cheapest can win. */
function best(readings: readonly Reading[]): Reading[] {
  const cheapest = new Map<number, Reading>();
  for (const reading of readings) {
    const other = cheapest.get(reading.count);
    if (!other || reading.cost < other.cost) cheapest.set(reading.count, reading);
  }
  return [...cheapest.values()].sort((a, b) => a.cost - b.cost).slice(0, fewReadings);
}

function* continued(
  report: Report,
  list: NumberedList,
  index: number,
  entry: ListEntry,
  reading: Reading,
): Generator<Reading> {
  const { count, cost, faults } = reading;
  const expected = count + 1;
  const printed = entry.number ?? expected;
  const wrong = (kind: NumberFaultKind, misprint: boolean): Reading => ({
    count: misprint ? expected : printed,
    cost: cost + 1 + (misprint ? disbelief : 0),
    faults: { before: faults, fault: { kind, list, index, expected, misprint } },
  });
  if (printed === expected || standsInline(report, list, entry, expected, printed))
    yield { count: printed, cost, faults };
  else if (index === 0) {
    yield {
      ...wrong('start', false),
      faults: { before: null, fault: { kind: 'start', list, index, expected: 1, misprint: false } },
    };
  } else if (printed === count) {
    yield wrong('duplicate', false);
    yield wrong('duplicate', true);
  } else if (printed > expected) {
    // （四）（三）: two entries have changed places; the fault is told of at the second.
    if (printed === expected + 1 && list.entries[index + 1]?.number === expected)
      yield { count: printed, cost, faults };
    yield wrong('gap', false);
    yield wrong('gap', true);
  } else {
    const swapped = printed === count - 1 && list.entries[index - 1]?.number === count && isSwap(list, index);
    if (swapped) {
      const fault: NumberFault = { kind: 'order', list, index, expected: count, misprint: true, swapped };
      yield { count, cost: cost + 1, faults: { before: faults, fault } };
    }
    yield wrong('order', false);
    yield wrong('order', true);
  }
  if (printed === 1 && index > 0) {
    const follows = list.entries[index + 1]?.number === 2;
    if (entry.mayRestart) yield { count: 1, cost, faults };
    else if (count > 1) yield { count: 1, cost: cost + (follows ? newList : 1), faults };
  }
}

/** Before the two, the list had reached the number that the second of them has less one. */
const isSwap = (list: NumberedList, index: number): boolean =>
  index < 2 || list.entries[index - 2]?.number === list.entries[index]!.number! - 1;

/** The numbers between may stand in the middle of a line: `…；（二）…` before （三） on a line of its own. */
function standsInline(
  report: Report,
  list: NumberedList,
  entry: ListEntry,
  expected: number,
  printed: number,
): boolean {
  if (printed <= expected || printed - expected > 5) return false;
  const { ordinal, heading } = entry.section;
  if (!ordinal) return false;
  const between = report.text.slice(entry.searchFrom, heading.start);
  for (let number = expected; number < printed; number++) {
    const full = printOrdinal(list.style, number, ordinal.marks);
    if (!between.includes(full, 1)) return false;
  }
  return true;
}
