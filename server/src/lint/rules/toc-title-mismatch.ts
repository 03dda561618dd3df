import { titleKey } from '../../draft/title.ts';
import { edit } from '../../text/edit.ts';
import { shift } from '../../text/span.ts';
import type { DocumentRule } from '../rule.ts';
import { listingsOf } from '../toc.ts';

export const tocTitleMismatch: DocumentRule = {
  name: 'toc-title-mismatch',
  group: 'toc',
  title: { zh: '目录与正文的标题不一致', en: 'Table of contents and title differ' },
  basis: '实务',
  severity: 'warning',
  explanation: '改了正文的标题而没有更新目录，读者按目录就找不到这一篇。目录应以正文的标题为准。',
  leavesAlone: '空格、标点、全角半角的差别，“和”“及”“暨”“与”的换用。',
  example: {
    bad: '工作总结汇编（2篇）\n\n目录\n县水利局2025年度工作情况总结\t1\n县教育局2025年工作总结\t4\n\n县水利局2025年工作总结\n一、主要工作\n完成堤防加固12公里，新建泵站3座。\n\n县教育局2025年工作总结\n一、主要工作\n新建公办幼儿园2所，新增学位960个。',
    good: '工作总结汇编（2篇）\n\n目录\n县水利局2025年工作总结\t1\n县教育局2025年工作总结\t4\n\n县水利局2025年工作总结\n一、主要工作\n完成堤防加固12公里，新建泵站3座。\n\n县教育局2025年工作总结\n一、主要工作\n新建公办幼儿园2所，新增学位960个。',
  },
  *checkDocument(document) {
    for (const { entry, placed } of listingsOf(document)) {
      const title = placed.report.title;
      if (title === null || titleKey(title) === titleKey(entry.title)) continue;
      yield {
        span: entry.titleSpan,
        message: {
          zh: `目录与正文的标题不一致，正文的标题是“${title}”，应改为与正文一致。`,
          en: `The report's own title is “${title}”: the entry should say the same.`,
        },
        fix: {
          title: { zh: '改为正文的标题', en: "Take the report's title" },
          edits: [edit(entry.titleSpan.start, entry.titleSpan.end, title)],
          applicability: 'safe',
        },
        related: [
          {
            span: shift(placed.report.titleSpan, placed.start),
            message: { zh: '正文的标题', en: "The report's title" },
          },
        ],
      };
    }
  },
};
