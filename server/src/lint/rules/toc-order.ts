import type { DocumentRule } from '../rule.ts';
import { entriesOutOfOrder, reorderEntries } from '../toc.ts';

export const tocOrder: DocumentRule = {
  name: 'toc-order',
  group: 'toc',
  title: { zh: '目录与正文的顺序不一致', en: 'Table of contents in another order' },
  basis: '实务',
  severity: 'warning',
  explanation:
    '调整了正文的先后而没有更新目录，页码也就跟着错了。只标出最少的几条，把它们挪到该在的位置，目录就与正文一致。',
  leavesAlone: '正文里没有的条目（由“目录里多出的条目”报告）。',
  example: {
    bad: '工作总结汇编（3篇）\n\n目录\n1.县水利局2025年工作总结\n2.县民政局2025年工作总结\n3.县教育局2025年工作总结\n\n县水利局2025年工作总结\n一、主要工作\n完成堤防加固12公里，新建泵站3座。\n\n县教育局2025年工作总结\n一、主要工作\n新建公办幼儿园2所，新增学位960个。\n\n县民政局2025年工作总结\n一、主要工作\n建成社区食堂6个，服务老年人1.2万人次。',
    good: '工作总结汇编（3篇）\n\n目录\n1.县水利局2025年工作总结\n2.县教育局2025年工作总结\n3.县民政局2025年工作总结\n\n县水利局2025年工作总结\n一、主要工作\n完成堤防加固12公里，新建泵站3座。\n\n县教育局2025年工作总结\n一、主要工作\n新建公办幼儿园2所，新增学位960个。\n\n县民政局2025年工作总结\n一、主要工作\n建成社区食堂6个，服务老年人1.2万人次。',
  },
  *checkDocument(document) {
    const { text } = document;
    const { toc } = document.head;
    if (!toc) return;
    const inTextOrder = toc.entries.filter((entry) => entry.target !== null).sort((a, b) => a.target! - b.target!);
    for (const entry of entriesOutOfOrder(toc)) {
      const before = inTextOrder[inTextOrder.indexOf(entry) - 1];
      yield {
        span: entry.titleSpan,
        message: {
          zh: `目录的顺序与正文不一致，这一条应排在${before ? `“${before.title}”之后` : '最前面'}。`,
          en: `The text has another order: this entry belongs ${before ? `behind “${before.title}”` : 'first'}.`,
        },
        fix: {
          title: { zh: '按正文的顺序重排目录', en: 'Put the table in the order of the text' },
          edits: reorderEntries(text, toc),
          applicability: 'unsafe',
        },
      };
    }
  },
};
