import { printOrdinal } from '../../draft/print-ordinal.ts';
import { replacement } from '../replacement.ts';
import type { Finding, Fix, Message, ReportRule } from '../rule.ts';
import { type NumberFault, type NumberFaultKind, numberFaultsOf } from './faults.ts';
import type { NumberedList } from './lists.ts';
import { marksOf, renumberEntry, renumberFrom, renumberList } from './renumber.ts';

type About = Omit<ReportRule, 'check' | 'group' | 'severity' | 'basis'>;

/** What the printed ordinal is called in a message, and what should stand in its place. */
export interface Words {
  readonly printed: string;
  readonly expected: string;
}

/** The four rules about the numbers of a list differ in the kind of fault they tell of, and in what they say. */
export function numberRule(kind: NumberFaultKind, about: About, message: (words: Words) => Message): ReportRule {
  return {
    ...about,
    group: 'numbering',
    severity: 'warning',
    basis: 'GB/T 9704-2012，7.3.3；编号应连续，实务',
    *check(report) {
      const faults = numberFaultsOf(report);
      const crowded = crowdedLists(faults);
      for (const fault of faults) if (fault.kind === kind) yield findingOf(fault, crowded.has(fault.list), message);
    },
  };
}

/** A list with more faults than this is no slip but a list of another kind; renumbering it from each of them helps nobody. */
const fewFaults = 20;

function crowdedLists(faults: readonly NumberFault[]): ReadonlySet<NumberedList> {
  const counts = new Map<NumberedList, number>();
  for (const { list } of faults) counts.set(list, (counts.get(list) ?? 0) + 1);
  return new Set([...counts].flatMap(([list, count]) => (count > fewFaults ? [list] : [])));
}

function findingOf(fault: NumberFault, crowded: boolean, message: (words: Words) => Message): Finding {
  const { list, index, expected, inListOf } = fault;
  const entry = list.entries[index]!;
  const ordinal = entry.section.ordinal!;
  const should = inListOf
    ? printOrdinal(inListOf.style, expected, marksOf(inListOf))
    : printOrdinal(list.style, expected, ordinal.marks || marksOf(list));
  const [fix, ...otherFixes] = inListOf
    ? [replacement(ordinal.span.start, ordinal.span.end, should, 'unsafe')]
    : crowded
      ? [alone(fault, should)]
      : fixesFor(fault, should);
  return {
    span: ordinal.span,
    message: (inListOf ? ofAnotherLevel : message)({ printed: ordinal.text, expected: should }),
    ...(fix && { fix }),
    ...(otherFixes.length > 0 && { otherFixes }),
  };
}

const ofAnotherLevel = ({ printed, expected }: Words): Message => ({
  zh: `“${printed}”是另一层次的序数，此处应为“${expected}”。`,
  en: `“${printed}” is an ordinal of another level: it should be “${expected}”.`,
});

/** The likeliest way to mend it first: this number alone where the next ones go on as if it were right, else all from here on. */
function fixesFor(fault: NumberFault, should: string): Fix[] {
  const { list, index, expected, misprint, swapped } = fault;
  const onward: Fix = {
    title: { zh: `从“${should}”起顺次重新编号`, en: `Renumber from “${should}” on` },
    edits: renumberFrom(list, index, expected),
    applicability: 'unsafe',
  };
  const all: Fix = {
    title: { zh: '这一组从头重新编号', en: 'Renumber the whole list' },
    edits: renumberList(list),
    applicability: 'unsafe',
  };
  const single = alone(fault, should);
  const ways = swapped ? [all] : misprint ? [single, onward, all] : [onward, single, all];
  return ways.filter((way, at) => way.edits.length > 0 && ways.findIndex((one) => same(one, way)) === at);
}

const alone = ({ list, index, expected }: NumberFault, should: string): Fix => ({
  title: { zh: `改为“${should}”`, en: `Change to “${should}”` },
  edits: renumberEntry(list, list.entries[index]!, expected),
  applicability: 'unsafe',
});

const same = (a: Fix, b: Fix): boolean => JSON.stringify(a.edits) === JSON.stringify(b.edits);
