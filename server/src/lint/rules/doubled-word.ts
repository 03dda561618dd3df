import { textOf } from '../../text/span.ts';
import type { ReportRule } from '../rule.ts';
import { doubledIn } from '../wording/doubled.ts';
import { isAllowed } from '../wording/wording.ts';

export const doubledWord: ReportRule = {
  name: 'doubled-word',
  group: 'wording',
  title: { zh: '词语重复', en: 'Word written twice' },
  basis: '实务',
  severity: 'warning',
  explanation:
    '“组织开展开展”“等部门等部门”“的的”，是复制、修改时最常留下的毛病，自己很难看出来。连着写了两遍的一至八个字、前后都有的动词、紧接着又出现的半句话，都会提醒。',
  leavesAlone:
    '“天天”“人人”“方方面面”“实实在在”等叠词；“研究研究”“一步一步”“一户一策”；“工作作风”“发展展望”“管理理念”等两个词相连的；“项目项目化”；数字。',
  example: {
    bad: '一、工作成效\n组织开展开展过期药品回收活动。',
    good: '一、工作成效\n组织开展过期药品回收活动。',
  },
  *check(report, { allowed }) {
    for (const { span, extra } of doubledIn(report)) {
      if (isAllowed(report.text, span, allowed)) continue;
      const twice = textOf(report.text, extra);
      yield {
        span,
        message: {
          zh: `“${twice}”写了两遍，应删去一个。`,
          en: `“${twice}” is written twice: take one out.`,
        },
        fix: {
          title: { zh: `删去重复的“${twice}”`, en: `Take out the second “${twice}”` },
          edits: [{ span: extra, text: '' }],
          applicability: 'unsafe',
        },
      };
    }
  },
};
