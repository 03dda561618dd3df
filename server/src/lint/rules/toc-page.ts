import { outOfOrder } from '../longest-rise.ts';
import type { DocumentRule } from '../rule.ts';
import { entriesOutOfOrder } from '../toc.ts';

export const tocPage: DocumentRule = {
  name: 'toc-page',
  group: 'toc',
  title: { zh: '目录的页码倒退', en: 'Page numbers go back' },
  basis: '实务',
  severity: 'warning',
  explanation: '正文依次排列，目录的页码只会不变或者变大。页码倒退，说明改动正文以后没有更新目录，或者手工填错了。',
  leavesAlone: '几条同在一页的；没有页码的条目；条目本身排错位置的（由“目录与正文的顺序不一致”报告）。',
  example: {
    bad: '工作总结汇编（3篇）\n\n目录\n县水利局2025年工作总结\t1\n县教育局2025年工作总结\t7\n县民政局2025年工作总结\t5\n\n县水利局2025年工作总结\n一、主要工作\n完成堤防加固12公里，新建泵站3座。\n\n县教育局2025年工作总结\n一、主要工作\n新建公办幼儿园2所，新增学位960个。\n\n县民政局2025年工作总结\n一、主要工作\n建成社区食堂6个，服务老年人1.2万人次。',
    good: '工作总结汇编（3篇）\n\n目录\n县水利局2025年工作总结\t1\n县教育局2025年工作总结\t7\n县民政局2025年工作总结\t11\n\n县水利局2025年工作总结\n一、主要工作\n完成堤防加固12公里，新建泵站3座。\n\n县教育局2025年工作总结\n一、主要工作\n新建公办幼儿园2所，新增学位960个。\n\n县民政局2025年工作总结\n一、主要工作\n建成社区食堂6个，服务老年人1.2万人次。',
  },
  *checkDocument(document) {
    const { toc } = document.head;
    if (!toc) return;
    const moved = entriesOutOfOrder(toc);
    const paged = toc.entries.filter((entry) => entry.page !== null && !moved.has(entry));
    const wrong = outOfOrder(paged.map((entry) => entry.page!));
    for (const index of wrong) {
      const { page, pageSpan } = paged[index]!;
      const before = paged.slice(0, index).findLast((_, at) => !wrong.has(at));
      const after = paged.find((_, at) => at > index && !wrong.has(at));
      const goesBack = before !== undefined && page! < before.page!;
      yield {
        span: pageSpan!,
        message: goesBack
          ? {
              zh: `第${page}页排在第${before.page}页之后，页码倒退，应核对并更新目录。`,
              en: `Page ${page} comes after page ${before.page}: check it and bring the table up to date.`,
            }
          : {
              zh: `第${page}页排在第${after?.page}页之前，页码偏大，应核对并更新目录。`,
              en: `Page ${page} comes before page ${after?.page}: check it and bring the table up to date.`,
            },
      };
    }
  },
};
