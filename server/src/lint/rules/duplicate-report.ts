import type { PlacedReport } from '../../draft/nodes.ts';
import { type Span, shift } from '../../text/span.ts';
import { titleKeyOf, twinReportsOf } from '../duplicates/twin-reports.ts';
import type { DocumentRule } from '../rule.ts';

const water =
  '县水利局2025年工作总结\n一、主要工作\n（一）抓防汛。汛前检查水库32座、涵闸118处，整改隐患57个，修订调度方案19份，开展应急演练8场。汛期迎战强降雨6轮，提前转移群众1240人，水库无一垮坝、河堤无一决口。\n（二）抓工程。完成堤防加固12公里，新建泵站3座，清淤渠道46公里，恢复灌溉面积1.8万亩，重点工程投资完成率达到103%。\n（三）抓管护。落实巡查人员215名，河湖“四乱”问题全部销号，拆除违建26处，整治排污口14个，水质达标率提高3个百分点。\n';
const education =
  '县教育局2025年工作总结\n一、主要工作\n新建公办幼儿园2所，新增学位960个，选派交流教师84名，改造运动场11片，全县学校食堂实现“互联网+明厨亮灶”全覆盖。\n';

export const duplicateReport: DocumentRule = {
  name: 'duplicate-report',
  group: 'toc',
  title: { zh: '重复的篇目', en: 'Report that repeats another' },
  basis: '实务',
  severity: 'warning',
  explanation:
    '汇编里同一篇收了两次，或者换了标题、正文却是另一篇的。只比正文，不比标题；改动过少量字句的也算。标在后一篇的标题上，前一篇见相关位置。',
  leavesAlone: '正文不到150字的；只有框架相同的；只有部分段落相同的（由“重复的段落”报告）。',
  example: { bad: `${water}\n${education}\n${water}`, good: `${water}\n${education}` },
  *checkDocument(document) {
    for (const [placed, twin] of twinReportsOf(document)) {
      const title = twin.placed.report.title;
      const sameTitle = title !== null && titleKeyOf(twin.placed.report) === titleKeyOf(placed.report);
      const share = Math.floor(twin.likeness * 100);
      const name = `第${twin.position}篇${title === null ? '' : `《${title}》`}`;
      yield {
        span: beginningOf(placed),
        message: sameTitle
          ? {
              zh: `与${name}重复（${share}%相同），应删去一篇。`,
              en: `The same as report ${twin.position} (${share} % alike): one of them should go.`,
            }
          : {
              zh: `标题不同，正文却与${name}几乎一样（${share}%相同），应换上本篇的正文，或者删去一篇。`,
              en: `Under another title the same text as report ${twin.position} (${share} % alike): put the right text here, or take one out.`,
            },
        related: [{ span: beginningOf(twin.placed), message: { zh: '相同的一篇', en: 'The other report' } }],
      };
    }
  },
};

/** The title; without one the line of the first heading. */
function beginningOf({ report, start }: PlacedReport): Span {
  const { titleSpan, sections, text } = report;
  if (titleSpan.start < titleSpan.end) return shift(titleSpan, start);
  const first = sections[0]?.heading;
  const lineEnd = text.indexOf('\n', titleSpan.start);
  const end = first?.start === titleSpan.start ? first.end : lineEnd < 0 ? text.length : lineEnd;
  return shift({ start: titleSpan.start, end }, start);
}
