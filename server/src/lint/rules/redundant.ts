import type { ReportRule } from '../rule.ts';
import { slipsOf } from '../wording/wording.ts';

export const redundant: ReportRule = {
  name: 'redundant',
  group: 'wording',
  title: { zh: '词语重复累赘', en: 'Same thing said twice' },
  basis: '《党政机关公文处理工作条例》第十九条（三）内容简洁、表述准确；实务',
  severity: 'info',
  explanation:
    '“约860余人”把约数说了两遍，“涉及到”多了一个字，“防止再次不发生”把意思说反了。公文要求内容简洁、表述准确。',
  leavesAlone: '“约2000人”“2000余人”“近5年来”；“截至目前”；“避免不必要的损失”。',
  example: {
    bad: '一、工作成效\n举办培训12期，参训约860余人次。',
    good: '一、工作成效\n举办培训12期，参训860余人次。',
  },
  check: (report, options) => slipsOf('redundant', report, options),
};
