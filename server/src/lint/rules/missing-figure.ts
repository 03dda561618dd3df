import type { ReportRule } from '../rule.ts';
import { slipsOf } from '../wording/wording.ts';

export const missingFigure: ReportRule = {
  name: 'missing-figure',
  group: 'wording',
  title: { zh: '缺了数字', en: 'Figure is missing' },
  basis: '实务',
  severity: 'warning',
  explanation:
    '起草时留空、复制时丢字，都会留下没有数字的“余万元”、没有“年”的“2022以来”。这样的句子读者看不懂，也无法引用。',
  leavesAlone:
    '“百万元”“数万元”“其余”“业余”；“亿元以上项目”；“实现同比增长”这样只说趋势的句子；用xx代替的数字由placeholder报告。',
  example: {
    bad: '一、工作成效\n投入余万元改造农村道路，群众出行更加方便。',
    good: '一、工作成效\n投入320余万元改造农村道路，群众出行更加方便。',
  },
  check: (report, options) => slipsOf('missing-figure', report, options),
};
