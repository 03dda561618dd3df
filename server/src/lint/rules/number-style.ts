import type { OrdinalStyle } from '../../draft/nodes.ts';
import { printOrdinal } from '../../draft/print-ordinal.ts';
import { edit } from '../../text/edit.ts';
import { type ListEntry, listsOf, type NumberedList } from '../numbering/lists.ts';
import type { Finding, ReportRule } from '../rule.ts';

export const numberStyle: ReportRule = {
  name: 'number-style',
  group: 'numbering',
  title: { zh: '同组序数写法不一', en: 'Mixed ordinals in one list' },
  basis: 'GB/T 9704-2012，7.3.3；同组一致，实务',
  severity: 'warning',
  explanation: '同一组标题的序数应用同样的标点和括号。混用多半是从不同稿子拼贴来的。',
  leavesAlone: '不同组之间写法不同的不报：有的单位习惯“1、”，有的习惯“1.”。',
  example: {
    bad: '青石县水利局2023年工作总结\n1.完成工程建设。\n2.抓好防汛抗旱。\n3、加强队伍建设。',
    good: '青石县水利局2023年工作总结\n1.完成工程建设。\n2.抓好防汛抗旱。\n3.加强队伍建设。',
  },
  *check(report) {
    const lists = listsOf(report);
    const inReport = new Map<OrdinalStyle, Map<string, number>>();
    for (const list of lists) countMarks(list.entries, inReport.get(list.style) ?? newCounts(inReport, list.style));
    for (const list of lists) yield* mixedMarks(list, inReport.get(list.style)!);
  },
};

/** The majority of the list is right; where there is none, what the report does elsewhere. */
function* mixedMarks(list: NumberedList, inReport: ReadonlyMap<string, number>): Generator<Finding> {
  const sound = list.entries.filter((entry) => marksOfEntry(entry) !== null);
  const counts = countMarks(sound, new Map());
  if (counts.size < 2) return;
  const elsewhere = (marks: string) => inReport.get(marks)! - counts.get(marks)!;
  const usual = [...counts.keys()].reduce((best, marks) =>
    (counts.get(marks)! - counts.get(best)! || elsewhere(marks) - elsewhere(best)) > 0 ? marks : best,
  );
  for (const { section } of sound) {
    const ordinal = section.ordinal!;
    if (ordinal.marks === usual) continue;
    const expected = printOrdinal(ordinal.style, ordinal.number!, usual);
    yield {
      span: ordinal.span,
      message: {
        zh: `序数“${ordinal.text}”与同组的写法不一致，此处应为“${expected}”。`,
        en: `“${ordinal.text}” is not written as the rest of its list; “${expected}” should stand here.`,
      },
      fix: {
        title: { zh: `改为“${expected}”`, en: `Change to “${expected}”` },
        edits: [edit(ordinal.span.start, ordinal.span.end, expected)],
        applicability: 'safe',
      },
    };
  }
}

function newCounts(inReport: Map<OrdinalStyle, Map<string, number>>, style: OrdinalStyle): Map<string, number> {
  const counts = new Map<string, number>();
  inReport.set(style, counts);
  return counts;
}

function countMarks(entries: readonly ListEntry[], counts: Map<string, number>): Map<string, number> {
  for (const entry of entries) {
    const marks = marksOfEntry(entry);
    if (marks !== null) counts.set(marks, (counts.get(marks) ?? 0) + 1);
  }
  return counts;
}

/** A damaged ordinal says nothing of the house's habit, but an empty bracket still shows its width. */
function marksOfEntry({ section: { ordinal } }: ListEntry): string | null {
  return ordinal && ordinal.number !== null && (!ordinal.damage || ordinal.damage === 'doubled') ? ordinal.marks : null;
}
