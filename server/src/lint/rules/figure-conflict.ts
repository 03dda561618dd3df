import { type Statement, statementsOf } from '../figures/statements.ts';
import type { ReportRule } from '../rule.ts';

export const figureConflict: ReportRule = {
  name: 'figure-conflict',
  group: 'agreement',
  title: { zh: '同一指标前后数字不同', en: 'One indicator, two values' },
  basis: '条例第二十条（数字准确）；实务',
  severity: 'info',
  explanation: '同一篇里同一个指标、同一个时段写了两个数，读的人不知道信哪一个。多半是更新数据时漏改了一处。',
  leavesAlone:
    '计划和目标；同一段里的（说的是几个对象）；写明的时段或地区不同的；带“约”“以上”“分别”的；不足五个字的简称（“合格率”）。',
  example: {
    bad: '一、工作成效\n农村自来水普及率达到95.2%，供水更有保障。\n二、主要亮点\n农村自来水普及率达到92.5%。',
    good: '一、工作成效\n农村自来水普及率达到95.2%，供水更有保障。\n二、主要亮点\n农村自来水普及率达到95.2%。',
  },
  *check(report) {
    const byKey = new Map<string, Statement[]>();
    for (const statement of statementsOf(report))
      byKey.set(statement.key, [...(byKey.get(statement.key) ?? []), statement]);
    for (const [first, ...others] of byKey.values()) {
      const different = others.filter(({ figure }) => figure.value !== first!.figure.value);
      // More than two values are the values of several places or times, told apart by words that nobody listed here.
      if (new Set(different.map(({ figure }) => figure.value)).size !== 1) continue;
      const { start, end } = first!.span;
      const before = report.text.slice(start, end);
      for (const { span, figure, indicator } of different) {
        if (!report.text.slice(end, span.start).includes('\n')) continue;
        if (Math.abs(figure.value - first!.figure.value) <= figure.slack + first!.figure.slack) continue;
        yield {
          span,
          message: {
            zh: `“${indicator}”前后不一致：前面写的是“${before}”，应核对后统一。`,
            en: 'The same indicator has another value further up: check, and use one.',
          },
        };
      }
    }
  },
};
