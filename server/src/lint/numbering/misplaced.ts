import type { Section } from '../../draft/nodes.ts';
import type { NumberFault } from './faults.ts';
import type { NumberedList } from './lists.ts';

/**
 * An ordinal printed in the style of another level spoils two lists: （二） for 二、 goes back among the （一）s, and 三、
 * lacks its predecessor. Such a pair is one fault, at the ordinal that is wrong.
 */
export function joinMisplaced(faults: readonly NumberFault[]): readonly NumberFault[] {
  if (faults.length < 2) return faults;
  const byEntry = new Map(faults.map((fault) => [sectionOf(fault), fault]));
  const joined = new Map<NumberFault, NumberFault | null>();
  for (const fault of faults) {
    const pair =
      fault.kind === 'gap' ? tooLow(fault, byEntry) : fault.kind === 'duplicate' ? tooHigh(fault, byEntry) : null;
    if (!pair) continue;
    joined.set(fault, null);
    joined.set(pair.other, pair.one);
  }
  if (joined.size === 0) return faults;
  return faults.flatMap((fault) => joined.get(fault) ?? (joined.has(fault) ? [] : [fault]));
}

interface Pair {
  readonly other: NumberFault;
  readonly one: NumberFault;
}

type ByEntry = ReadonlyMap<Section, NumberFault>;

/** （二） for 二、: among the children of the entry before the gap one has just the number that is missed. */
function tooLow({ list, index, expected }: NumberFault, byEntry: ByEntry): Pair | null {
  const before = list.entries[index - 1];
  if (!before || before.number !== expected - 1 || list.entries[index]!.number !== expected + 1) return null;
  for (const child of before.section.sections) {
    const other = byEntry.get(child);
    if (other && other.kind !== 'start' && numberOf(other) === expected)
      return { other, one: { ...other, expected, misprint: true, inListOf: list } };
  }
  return null;
}

/** 二、 for （二）: the number stands twice in a row, and below the first of the two （三） begins a list. */
function tooHigh({ list, index }: NumberFault, byEntry: ByEntry): Pair | null {
  const [parent, first, second] = list.entries.slice(Math.max(0, index - 2), index + 1);
  if (!parent || !first || !second || first.number === null || first.number !== second.number) return null;
  const [child] = first.section.sections;
  const other = child && byEntry.get(child);
  if (other?.kind !== 'start' || numberOf(other) !== first.number + 1) return null;
  const { style } = other.list;
  const last = parent.section.sections.filter(({ ordinal }) => ordinal?.style === style).at(-1);
  if (last?.ordinal?.number !== first.number - 1) return null;
  const one: NumberFault = { kind: 'duplicate', list, index: index - 1, expected: first.number, misprint: true };
  return { other, one: { ...one, inListOf: other.list } };
}

const sectionOf = ({ list, index }: NumberFault): Section => list.entries[index]!.section;
const numberOf = ({ list, index }: { list: NumberedList; index: number }): number | null => list.entries[index]!.number;
