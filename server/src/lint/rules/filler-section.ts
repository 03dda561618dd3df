import { sectionsOf } from '../../draft/walk.ts';
import { textOf } from '../../text/span.ts';
import { fillerOf } from '../leftovers/filler.ts';
import type { ReportRule } from '../rule.ts';

export const fillerSection: ReportRule = {
  name: 'filler-section',
  group: 'structure',
  title: { zh: '只写了“暂无”的部分', en: 'Section that says nothing' },
  basis: '实务；《党政机关公文处理工作条例》第十九条（三）：内容简洁，主题突出，观点鲜明，表述准确',
  severity: 'warning',
  explanation: '标题下面只有“暂无”“无”“待补充”，说明这一部分还没有写，或者根本不需要。',
  leavesAlone:
    '依规定必须设置、可以答“无”的部分，如政府信息公开工作年度报告的各部分、“其他需要报告的事项”；下面是表格的；公开文本中表示删节的“（略）”。',
  example: {
    bad: '一、工作成效\n完成年度任务，群众满意度提高。\n二、存在问题\n暂无。',
    good: '一、工作成效\n完成年度任务，群众满意度提高。\n二、存在问题\n基层力量不足，专业人员偏少。',
  },
  *check(report, options) {
    if (isStatutoryReport(report.title)) return;
    for (const section of sectionsOf(report)) {
      if (answersNo.test(section.title)) continue;
      const span = fillerOf(report.text, section, options.fillerWords);
      if (!span) continue;
      const shown = textOf(report.text, span)
        .replace(/[。.]$/u, '')
        .replace(/[\r\n]/g, '');
      const title = section.title.replace(/[：:][^：:]*$/u, '');
      yield {
        span,
        message: {
          zh: `“${title}”下面只有“${shown}”，应写出内容，确实没有的应删去这一部分。`,
          en: `There is only “${shown}” below “${title}”: say what there is to say, or leave the section out.`,
        },
      };
    }
  },
};

/** 信息公开年报 prescribes its six sections, whether there is something to say or not. */
const isStatutoryReport = (title: string | null): boolean => title !== null && /信息公开.*年(?:度)?报/u.test(title);

/** Sections that a regulation asks for, where 无 is an answer. */
const answersNo =
  /其他(?:需要|应当)?(?:报告|说明)|(?:需要|应当)(?:报告|说明)的|行政复议|行政诉讼|违纪|违法|处分|奖惩|回避|附件|备注/u;
