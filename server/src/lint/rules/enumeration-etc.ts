import { edit } from '../../text/edit.ts';
import { marksOf } from '../marks/marks.ts';
import type { ReportRule } from '../rule.ts';

export const enumerationEtc: ReportRule = {
  name: 'enumeration-etc',
  group: 'marks',
  title: { zh: '“等”前面用了顿号', en: 'Comma before 等' },
  basis: 'GB/T 15834-2011，B.1.2',
  severity: 'info',
  explanation: '用顿号并列的词语后面接“等”，“等”前面不再用顿号。',
  leavesAlone: '等级、等候、等待、等同等词语；“慢不得、等不起”“不靠、不等”。',
  example: {
    bad: '一、工作开展情况\n围绕电动自行车、燃气灶具、儿童用品、等重点产品开展抽查。',
    good: '一、工作开展情况\n围绕电动自行车、燃气灶具、儿童用品等重点产品开展抽查。',
  },
  *check(report) {
    for (const at of marksOf(report).listCommas) {
      if (report.text[at + 1] !== '等' || ofWord.test(report.text.slice(at + 2, at + 4))) continue;
      yield {
        span: { start: at, end: at + 2 },
        message: {
          zh: '“等”前面不用顿号，此处应为“等”。',
          en: 'Before 等 there is no 、: delete it.',
        },
        fix: {
          title: { zh: '删去顿号', en: 'Delete the 、' },
          edits: [edit(at, at + 1, '')],
          applicability: 'safe',
        },
      };
    }
  },
};

/** What makes another word of 等, or a verb. */
const ofWord = /^[级候待于同额效价值分次号式距比温高身边离腰压闲客人到着不要靠看米外你他它她我一第]|^、|^靠/u;
