import { marksOf } from '../marks/marks.ts';
import { asHabit, replacement } from '../replacement.ts';
import type { ReportRule } from '../rule.ts';

export const percentMix: ReportRule = {
  name: 'percent-mix',
  group: 'marks',
  title: { zh: '百分号全角、半角混用', en: 'Full-width and half-width percent signs mixed' },
  basis: '全文一致，实务',
  severity: 'info',
  explanation: '一篇里的百分号应当统一用“%”或者“％”。混用多半是从不同材料拼贴来的。',
  leavesAlone: '通篇用“％”的：有的网站、输入法一律用全角，是习惯，不是差错。',
  example: {
    bad: '一、工作开展情况\n办结率为98.5%，满意率为99%，参与率为95％。',
    good: '一、工作开展情况\n办结率为98.5%，满意率为99%，参与率为95%。',
  },
  check(report) {
    const { percent } = marksOf(report);
    const wide = percent.filter((at) => report.text[at] === '％');
    if (wide.length === 0 || wide.length === percent.length) return [];
    const isWideUsual = wide.length > percent.length / 2;
    const [usual, other] = isWideUsual ? ['％', '%'] : ['%', '％'];
    const findings = percent
      .filter((at) => report.text[at] === other)
      .map((at) => ({
        span: { start: at, end: at + 1 },
        message: {
          zh: `本篇别处用“${usual}”，此处应为“${usual}”。`,
          en: `This report writes “${usual}” elsewhere; “${usual}” should stand here.`,
        },
        fix: replacement(at, at + 1, usual),
      }));
    return asHabit(findings, (count) => ({
      zh: `本篇多用“${usual}”，有${count}处用了“${other}”，应当统一。`,
      en: `This report mostly writes “${usual}”, but “${other}” in ${count} places; “${usual}” should stand there.`,
    }));
  },
};
