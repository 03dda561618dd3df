import type { Section } from '../../draft/nodes.ts';
import { siblingsOf } from '../../draft/walk.ts';
import { masksIn } from '../leftovers/masks.ts';
import type { Finding, ReportRule } from '../rule.ts';

export const duplicateHeading: ReportRule = {
  name: 'duplicate-heading',
  group: 'structure',
  title: { zh: '同级标题重复', en: 'Two headings with the same words' },
  basis: '实务',
  severity: 'warning',
  explanation: '同一层里两个标题一字不差，多半是复制以后没有改，或者同一项内容写了两遍。',
  leavesAlone:
    '不同上级标题下面的同名小标题；不带编号的小标题（如逐条重复的“整改措施：”）；另起一组编号的；标题里还有“XX”没填的。',
  example: {
    bad: '一、工程建设\n加固堤防3.8公里。\n二、防汛抗旱\n全县安全度汛。\n三、工程建设\n改造泵站两座。',
    good: '一、工程建设\n加固堤防3.8公里。\n二、防汛抗旱\n全县安全度汛。\n三、灌区改造\n改造泵站两座。',
  },
  *check(report) {
    for (const { sections } of siblingsOf(report)) yield* repeatedAmong(sections, report.format === 'markdown');
  },
};

function* repeatedAmong(siblings: readonly Section[], markdown: boolean): Generator<Finding> {
  const seen = new Map<string, Section>();
  for (const section of siblings) {
    const { ordinal, title, titleSpan } = section;
    if (!ordinal || ordinal.number === 1) seen.clear();
    const words = /\s/u.test(title) ? title.replace(/\s/gu, '') : title;
    if (ordinal && words.length > 1) {
      const first = seen.get(ordinal.style + words);
      if (!first) seen.set(ordinal.style + words, section);
      else if (masksIn(words, markdown).length === 0) {
        const before = first.ordinal!.text;
        yield {
          span: titleSpan,
          message: {
            zh: `标题“${title}”与前面“${before}”的标题相同，应改写其中一个，或者合并。`,
            en: `“${ordinal.text}” has the same heading as “${before}”: reword one of them, or join the two.`,
          },
        };
      }
    }
  }
}
