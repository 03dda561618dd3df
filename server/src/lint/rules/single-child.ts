import { printOrdinal } from '../../draft/print-ordinal.ts';
import { sectionsOf } from '../../draft/walk.ts';
import type { ReportRule } from '../rule.ts';

export const singleChild: ReportRule = {
  name: 'single-child',
  group: 'structure',
  title: { zh: '下面只有一项', en: 'A list of one' },
  basis: '实务',
  severity: 'hint',
  explanation: '编号是为了分项。一个标题下面只有一个带编号的小标题，要么不必编号，要么还有一项漏写了。',
  leavesAlone:
    '编号不是从1开始的（另有规则）；同一段里接着写了下一个序号的；“第一章”“第一条”；全篇只有一个“一、”的；不带编号的小标题。',
  example: {
    bad: '一、防汛抗旱\n1.落实责任制。明确21座水库的责任人。\n二、工程建设\n1.加固堤防。完成3.8公里。\n2.改造泵站。完成两座。',
    good: '一、防汛抗旱\n落实责任制。明确21座水库的责任人。\n二、工程建设\n1.加固堤防。完成3.8公里。\n2.改造泵站。完成两座。',
  },
  *check(report) {
    for (const parent of sectionsOf(report)) {
      const [only, ...others] = parent.sections;
      const ordinal = only?.ordinal;
      if (!ordinal || others.length > 0 || ordinal.number !== 1 || ordinal.damage) continue;
      if (ordinal.style === 'part' || ordinal.style === 'article') continue;
      const second = printOrdinal(ordinal.style, 2, ordinal.marks);
      if (report.text.slice(only.titleSpan.start, parent.span.end).includes(second)) continue;
      yield {
        span: { start: ordinal.span.start, end: only.titleSpan.end },
        message: {
          zh: `“${parent.title}”下面只有“${ordinal.text}”一项，不必编号，或者应补上其余各项。`,
          en: `“${ordinal.text}” is the only item below its heading: leave the number out, or write the others.`,
        },
      };
    }
  },
};
