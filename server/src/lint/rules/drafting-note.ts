import { sectionsOf } from '../../draft/walk.ts';
import { textOf } from '../../text/span.ts';
import { draftingNotesIn } from '../leftovers/drafting-notes.ts';
import { fillerOf } from '../leftovers/filler.ts';
import type { ReportRule } from '../rule.ts';

export const draftingNote: ReportRule = {
  name: 'drafting-note',
  group: 'leftover',
  title: { zh: '写给自己的批注', en: 'Note to oneself' },
  basis: '实务',
  severity: 'warning',
  explanation: '（待补充）（数据待核）【此处填写…】是起草过程中的记号，定稿后还留着，读者会以为这份材料没有写完。',
  leavesAlone:
    '“有待进一步核实”“有待完善”“时间待定”等正常叙述；待遇、等待、省略等词语；公开文本中表示删节的“（略）”；整节只有“待补充”的，由 filler-section 报告。',
  example: {
    bad: '一、工作开展情况\n全年新增就业1200人（数据待核），完成年度任务。',
    good: '一、工作开展情况\n全年新增就业1200人，完成年度任务。',
  },
  *check(report, options) {
    const { text } = report;
    const notes = draftingNotesIn(report);
    if (notes.length === 0) return;
    const fillers = [...sectionsOf(report)].flatMap((section) => fillerOf(text, section, options.fillerWords) ?? []);
    for (const span of notes) {
      if (fillers.some(({ start, end }) => start <= span.start && span.end <= end)) continue;
      const shown = textOf(text, span);
      yield {
        span,
        message: {
          zh: `“${shown}”像是写给自己的批注，应补上内容并删去批注。`,
          en: `“${shown}” looks like a note to oneself: put in what is missing and take the note out.`,
        },
      };
    }
  },
};
