import { printOrdinal } from '../../draft/print-ordinal.ts';
import type { Finding, Fix, Message, ReportRule } from '../rule.ts';
import { type NumberFault, type NumberFaultKind, numberFaultsOf } from './faults.ts';
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
      for (const fault of numberFaultsOf(report)) if (fault.kind === kind) yield findingOf(fault, message);
    },
  };
}

function findingOf(fault: NumberFault, message: (words: Words) => Message): Finding {
  const { list, index, expected } = fault;
  const entry = list.entries[index]!;
  const ordinal = entry.section.ordinal!;
  const should = printOrdinal(list.style, expected, ordinal.marks || marksOf(list));
  const [fix, ...otherFixes] = fixesFor(fault, should);
  return {
    span: ordinal.span,
    message: message({ printed: ordinal.text, expected: should }),
    ...(fix && { fix }),
    ...(otherFixes.length > 0 && { otherFixes }),
  };
}

/** The likeliest way to mend it first: this number alone where the next ones go on as if it were right, else all from here on. */
function fixesFor({ list, index, expected, misprint, swapped }: NumberFault, should: string): Fix[] {
  const alone: Fix = {
    title: { zh: `改为“${should}”`, en: `Change to “${should}”` },
    edits: renumberEntry(list, list.entries[index]!, expected),
    applicability: 'unsafe',
  };
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
  const ways = swapped ? [all] : misprint ? [alone, onward, all] : [onward, alone, all];
  return ways.filter((way, at) => way.edits.length > 0 && ways.findIndex((one) => same(one, way)) === at);
}

const same = (a: Fix, b: Fix): boolean => JSON.stringify(a.edits) === JSON.stringify(b.edits);
