import type { Document } from '../../draft/document.ts';
import type { PlacedReport, Toc } from '../../draft/nodes.ts';
import { shift } from '../../text/span.ts';
import { titleKeyOf, twinReportsOf } from '../duplicates/twin-reports.ts';
import type { DocumentRule, Fix } from '../rule.ts';
import { insertBelow, insertFirst, type Listing, listingsOf } from '../toc.ts';

export const tocMissing: DocumentRule = {
  name: 'toc-missing',
  group: 'toc',
  title: { zh: '目录里漏列', en: 'Report that the table of contents does not list' },
  basis: '实务',
  severity: 'warning',
  explanation: '正文里有这一篇，目录里却没有，读者按目录就找不到它。',
  leavesAlone:
    '没有目录的文稿，只列一篇文稿各级标题的目录；前言、后记；附件和随通知印发的办法、方案；没有标题的篇目；同一标题重复收录的（由“重复的篇目”报告）。',
  example: {
    bad: '工作总结汇编\n\n目录\n1.县水利局2025年工作总结\n2.县民政局2025年工作总结\n\n县水利局2025年工作总结\n一、主要工作\n完成堤防加固12公里，新建泵站3座。\n\n县教育局2025年工作总结\n一、主要工作\n新建公办幼儿园2所，新增学位960个。\n\n县民政局2025年工作总结\n一、主要工作\n建成社区食堂6个，服务老年人1.2万人次。',
    good: '工作总结汇编\n\n目录\n1.县水利局2025年工作总结\n2.县教育局2025年工作总结\n3.县民政局2025年工作总结\n\n县水利局2025年工作总结\n一、主要工作\n完成堤防加固12公里，新建泵站3座。\n\n县教育局2025年工作总结\n一、主要工作\n新建公办幼儿园2所，新增学位960个。\n\n县民政局2025年工作总结\n一、主要工作\n建成社区食堂6个，服务老年人1.2万人次。',
  },
  *checkDocument(document) {
    const { toc } = document.head;
    const listings = listingsOf(document);
    if (!toc || listings.length < 2 || listings.length * 2 < toc.entries.length) return;
    const listed = new Set(listings.map(({ placed }) => placed));
    const twins = twinReportsOf(document);
    for (const [index, placed] of document.reports.entries()) {
      const { report, start } = placed;
      if (report.title === null || listed.has(placed)) continue;
      if (frontOrBack.test(report.title) || isAnnex(document, index)) continue;
      const twin = twins.get(placed)?.placed.report;
      if ((twin ? titleKeyOf(twin) : '') === titleKeyOf(report)) continue;
      yield {
        span: shift(report.titleSpan, start),
        message: {
          zh: `目录里没有列出“${report.title}”，应补上。`,
          en: `The table of contents does not list “${report.title}”: it should.`,
        },
        fix: insertion(document.text, toc, listings, placed),
      };
    }
  },
};

/** What stands round the reports of a collection is seldom listed. */
const frontOrBack = /^(?:前言|序|引言|编者|编写说明|编辑说明|说明|后记|结语|附录|附件|附表)/u;

/** What is printed with the report before it: below the line 附件, or named in its title (关于印发《…办法》的通知). */
function isAnnex({ text, reports }: Document, index: number): boolean {
  const { report, start } = reports[index]!;
  const previous = reports[index - 1]?.report;
  if (previous?.title && previous.title !== report.title && titleKeyOf(previous).includes(titleKeyOf(report)))
    return true;
  const above = text.slice(Math.max(0, start - 60), start).trimEnd();
  return /^附\s*(?:件\s*)?[\d一二三四五六七八九十]{0,2}[：:.．]?$/u.test(
    above.slice(above.lastIndexOf('\n') + 1).trim(),
  );
}

function insertion(text: string, toc: Toc, listings: readonly Listing[], { report, start }: PlacedReport): Fix {
  const before = listings.findLast(({ placed }) => placed.start < start);
  return {
    title: { zh: '补进目录', en: 'Add it to the table of contents' },
    edits: before ? insertBelow(text, toc, before.entry, report.title!) : insertFirst(text, toc, report.title!),
    applicability: 'unsafe',
  };
}
