import type { Damage, Ordinal, Report, Section } from '../../draft/nodes.ts';
import { printOrdinal } from '../../draft/print-ordinal.ts';
import { sectionsOf } from '../../draft/walk.ts';
import { edit } from '../../text/edit.ts';
import { span } from '../../text/span.ts';
import { perReport } from '../memo.ts';
import { enumerationFaultsOf } from '../numbering/enumerations.ts';
import { listsOf, type NumberedList } from '../numbering/lists.ts';
import { marksOf } from '../numbering/renumber.ts';
import type { Finding, Message, ReportRule } from '../rule.ts';

export const numberMalformed: ReportRule = {
  name: 'number-malformed',
  group: 'numbering',
  title: { zh: '序数残缺', en: 'Damaged ordinal' },
  basis: 'GB/T 9704-2012，7.3.3；GB/T 15834-2011，B.3.2—B.3.4',
  severity: 'warning',
  explanation: '序数丢了顿号、括号或数字，或者多了标点，读者和软件都认不出这是标题。',
  leavesAlone: '括号里的说明（如“（一式两份）”）和以数词开头的正文（如“一年来”）不报。',
  example: {
    bad: '青石县水利局2023年工作总结\n（一）完成工程建设。\n（二抓好防汛抗旱。\n（三）加强队伍建设。',
    good: '青石县水利局2023年工作总结\n（一）完成工程建设。\n（二）抓好防汛抗旱。\n（三）加强队伍建设。',
  },
  *check(report) {
    for (const section of sectionsOf(report)) {
      const damage = section.ordinal?.damage;
      // A torn ordinal is what broken-line tells of: one fault, one finding.
      if (damage && damage !== 'torn') yield damaged(report, section, section.ordinal!, damage);
    }
    for (const list of listsOf(report)) yield* lostOrdinals(list);
    for (const fault of enumerationFaultsOf(report)) {
      if (fault.kind !== 'no-particle') continue;
      const printed = report.text.slice(fault.span.start, fault.span.end);
      yield {
        span: fault.span,
        message: {
          zh: `“${printed}”后面少了“是”，此处应为“${printed}是”。`,
          en: `“是” is missing behind “${printed}”; “${printed}是” should stand here.`,
        },
        fix: {
          title: { zh: `改为“${printed}是”`, en: `Change to “${printed}是”` },
          edits: [edit(fault.span.end, fault.span.end, '是')],
          applicability: 'unsafe',
        },
      };
    }
  },
};

const faultWords: Readonly<Record<Exclude<Damage, 'torn'>, Message>> = {
  'no-delimiter': { zh: '后面少了顿号', en: 'the 、 behind it is missing' },
  unclosed: { zh: '括号没有右半边', en: 'its bracket is not closed' },
  unopened: { zh: '括号没有左半边', en: 'its bracket is not opened' },
  empty: { zh: '括号里的数字丢了', en: 'the number in the brackets is lost' },
  doubled: { zh: '后面多了标点', en: 'there is a mark too many behind it' },
  'stray-digit': { zh: '多了一位数字', en: 'it has a digit too many' },
};

const listOf = perReport(
  (report) => new Map(listsOf(report).flatMap((list) => list.entries.map(({ section }) => [section, list] as const))),
);

/** One reading only: the missing mark is added. A digit is taken away only after a look. */
function damaged(report: Report, section: Section, ordinal: Ordinal, damage: Exclude<Damage, 'torn'>): Finding {
  const words = faultWords[damage];
  const list = listOf(report).get(section);
  const number = ordinal.meant ?? ordinal.number ?? 1;
  const usual = list ? marksOf(list) : '';
  const keepsMarks = damage === 'empty' || damage === 'doubled' || damage === 'stray-digit';
  const expected = printOrdinal(ordinal.style, number, keepsMarks ? ordinal.marks : usual);
  return {
    span: ordinal.span,
    message: {
      zh: `序数“${ordinal.text}”${words.zh}，此处应为“${expected}”。`,
      en: `Ordinal “${ordinal.text}”: ${words.en}; “${expected}” should stand here.`,
    },
    fix: {
      title: { zh: `改为“${expected}”`, en: `Change to “${expected}”` },
      edits: [edit(ordinal.span.start, ordinal.span.end, expected)],
      applicability: damage === 'stray-digit' ? 'unsafe' : 'safe',
    },
  };
}

/** A heading without ordinal that takes a place in a list of numbered ones. */
function* lostOrdinals(list: NumberedList): Generator<Finding> {
  let count = 0;
  for (const { section, number } of list.entries) {
    count = number ?? count + 1;
    if (section.ordinal) continue;
    const expected = printOrdinal(list.style, count, marksOf(list));
    const { start } = section.titleSpan;
    yield {
      span: section.titleSpan,
      message: {
        zh: `这个标题的序数丢了，前面应有“${expected}”。`,
        en: `The ordinal of this heading is lost; “${expected}” should stand before it.`,
      },
      fix: {
        title: { zh: `补上“${expected}”`, en: `Add “${expected}”` },
        edits: [{ span: span(start, start), text: expected }],
        applicability: 'unsafe',
      },
    };
  }
}
