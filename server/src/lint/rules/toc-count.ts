import type { Document } from '../../draft/document.ts';
import { fromHan } from '../../draft/numerals.ts';
import { listsItself } from '../../draft/toc.ts';
import { edit } from '../../text/edit.ts';
import type { Span } from '../../text/span.ts';
import type { DocumentRule } from '../rule.ts';

export const tocCount: DocumentRule = {
  name: 'toc-count',
  group: 'toc',
  title: { zh: '标题写的篇数与实际不符', en: 'Number of reports is wrong' },
  basis: '实务',
  severity: 'warning',
  explanation: '汇编的标题写明了篇数，增减篇目以后常常忘了改。',
  leavesAlone:
    '目录的条数或者正文的篇数有一个对得上的（差的那一篇由其他目录规则报告）；正文没有标题、篇数只能推断而相差不大的。',
  example: {
    bad: '工作总结汇编（3篇）\n\n目录\n县水利局2025年工作总结\n县教育局2025年工作总结\n\n县水利局2025年工作总结\n一、主要工作\n完成堤防加固12公里，新建泵站3座。\n\n县教育局2025年工作总结\n一、主要工作\n新建公办幼儿园2所，新增学位960个。',
    good: '工作总结汇编（2篇）\n\n目录\n县水利局2025年工作总结\n县教育局2025年工作总结\n\n县水利局2025年工作总结\n一、主要工作\n完成堤防加固12公里，新建泵站3座。\n\n县教育局2025年工作总结\n一、主要工作\n新建公办幼儿园2所，新增学位960个。',
  },
  *checkDocument(document) {
    const claim = claimOf(document);
    if (!claim) return;
    const entries = (document.head.toc?.entries ?? []).filter((entry) => !listsItself(entry, document.head.title));
    const listed = entries.filter((entry) => entry.target !== null).length;
    const { length } = document.reports;
    if (length === 0 || [entries.length, listed, length].includes(claim.count)) return;
    if (isGuess(document) && Math.abs(length - claim.count) <= claim.count / 10) return;
    yield {
      span: claim.span,
      message: {
        zh: `标题写的是${claim.count}篇，${listed ? `目录列了${listed}篇，` : ''}正文有${length}篇，应核对篇数。`,
        en: `The title says ${claim.count} reports, ${listed ? `the table lists ${listed}, ` : ''}the text has ${length}: check the number.`,
      },
      fix: {
        title: { zh: `改为${length}篇`, en: `Write ${length}` },
        edits: [edit(claim.digits.start, claim.digits.end, String(length))],
        applicability: 'unsafe',
      },
    };
  },
};

/** Reports without titles are told apart by their numbering alone. */
const isGuess = ({ reports }: Document): boolean => reports.some(({ report }) => report.title === null);

interface Claim {
  readonly count: number;
  readonly span: Span;
  readonly digits: Span;
}

/** `（90篇）`, `共90篇` or `90篇` in the compilation's own title. */
function claimOf({ text, head }: Document): Claim | null {
  if (!head.titleSpan) return null;
  const title = text.slice(head.titleSpan.start, head.titleSpan.end);
  const match =
    /(?:[（(]\s{0,4})?(?:共|合计)?\s{0,4}(?<digits>\d{1,4}|[一二三四五六七八九十百]{1,5})\s{0,4}篇(?:\s{0,4}[）)])?/u.exec(
      title,
    );
  const digits = match?.groups?.digits ?? '';
  const count = /\d/.test(digits) ? Number(digits) : fromHan(digits);
  if (!match || !count || title[match.index - 1] === '第') return null;
  const start = head.titleSpan.start + match.index;
  const at = start + match[0].indexOf(digits);
  return { count, span: { start, end: start + match[0].length }, digits: { start: at, end: at + digits.length } };
}
