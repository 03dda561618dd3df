import type { ReportRule } from '../rule.ts';
import { slipsOf } from '../wording/wording.ts';

export const impossibleDecrease: ReportRule = {
  name: 'impossible-decrease',
  group: 'wording',
  title: { zh: '减少用了倍数', en: 'Decrease by a multiple' },
  basis: '实务',
  severity: 'error',
  explanation: '一个数减少一倍就是零，不可能减少两倍、三倍。写“下降2倍”，读者无从知道究竟降了多少。增加可以用倍数。',
  leavesAlone: '“增长2倍”“提高3倍”“是上年的2倍”；“降到原来的二分之一”。',
  example: {
    bad: '一、工作成效\n电梯困人投诉量比上年下降2倍。',
    good: '一、工作成效\n电梯困人投诉量比上年下降50%。',
  },
  check: (report, options) => slipsOf('impossible-decrease', report, options),
};
