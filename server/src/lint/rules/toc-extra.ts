import { isTocHeading, listsItself } from '../../draft/toc.ts';
import type { DocumentRule, Finding } from '../rule.ts';
import { entriesWithoutTarget, removeEntry } from '../toc.ts';

export const tocExtra: DocumentRule = {
  name: 'toc-extra',
  group: 'toc',
  title: { zh: '目录里多出的条目', en: 'Entry without a report' },
  basis: '实务',
  severity: 'warning',
  explanation:
    '目录里列了，正文里却没有，要么是这一篇漏收了，要么是删掉以后没有更新目录。自动生成目录时还常把汇编自己的标题和“目录”二字一并列入。',
  leavesAlone:
    '正文里有同样一行文字的条目（例如栏目名称）；与正文的标题只差几个字的条目（由“目录与正文的标题不一致”报告）；没有一条对得上正文的目录。',
  example: {
    bad: '工作总结汇编（2篇）\n\n目录\n目录\t1\n县水利局2025年工作总结\t2\n县教育局2025年工作总结\t5\n\n县水利局2025年工作总结\n一、主要工作\n完成堤防加固12公里，新建泵站3座。\n\n县教育局2025年工作总结\n一、主要工作\n新建公办幼儿园2所，新增学位960个。',
    good: '工作总结汇编（2篇）\n\n目录\n县水利局2025年工作总结\t2\n县教育局2025年工作总结\t5\n\n县水利局2025年工作总结\n一、主要工作\n完成堤防加固12公里，新建泵站3座。\n\n县教育局2025年工作总结\n一、主要工作\n新建公办幼儿园2所，新增学位960个。',
  },
  *checkDocument(document): Iterable<Finding> {
    const { text, head } = document;
    const { toc } = document.head;
    if (!toc || toc.entries.every((entry) => entry.target === null)) return;
    for (const entry of entriesWithoutTarget(document)) {
      const isItself = listsItself(entry, head.title);
      yield {
        span: entry.titleSpan,
        message: isItself
          ? {
              zh: `目录里列了${isTocHeading(entry.title) ? '“目录”二字' : '汇编自己的标题'}，应删去这一条。`,
              en: 'The table of contents lists itself: this entry should go.',
            }
          : {
              zh: '正文里没有这一篇，应补上正文，或者从目录中删去。',
              en: 'The text has no such report: add it, or take this entry out.',
            },
        ...(toc.entries.length <= mostRenumbered && {
          fix: {
            title: { zh: '从目录中删去这一条', en: 'Take this entry out' },
            edits: removeEntry(text, toc, entry),
            applicability: isItself && entry.number === null ? 'safe' : 'unsafe',
          },
        }),
      };
    }
  },
};

/** Taking an entry out changes the numbers of all behind it; of longer tables that would be more than can be looked over. */
const mostRenumbered = 1000;
