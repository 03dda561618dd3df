import type { Report, Section } from '../../draft/nodes.ts';
import type { ReportRule } from '../rule.ts';

export const emptySection: ReportRule = {
  name: 'empty-section',
  group: 'structure',
  title: { zh: '标题下面没有内容', en: 'Heading with nothing below it' },
  basis: '实务',
  severity: 'warning',
  explanation: '标题下面既没有正文也没有下一级标题，多半是还没有写，或者正文在复制时丢了。',
  leavesAlone:
    '标题后面接排正文的；一句话的条目；同一层全部只有标题的（本来就是一份清单）；下面是表格、代码的；后面的编号从头排起、实际上属于它的。',
  example: {
    bad: '一、工作成效\n完成年度任务，群众满意度提高。\n二、存在问题\n三、下一步打算\n继续抓好项目建设，确保按期完工。',
    good: '一、工作成效\n完成年度任务，群众满意度提高。\n二、存在问题\n基层力量不足，专业人员偏少。\n三、下一步打算\n继续抓好项目建设，确保按期完工。',
  },
  *check(report) {
    for (const section of emptyBelow(report.sections, report)) {
      yield {
        span: section.titleSpan,
        message: {
          zh: `“${section.title}”下面没有内容，应补写，或者删去这个标题。`,
          en: `There is nothing below “${section.title}”: write it, or take the heading out.`,
        },
      };
    }
  },
};

function* emptyBelow(siblings: readonly Section[], report: Report): Generator<Section> {
  const empty = siblings.filter((section, index) => isEmpty(section, siblings[index + 1], report));
  const bare = siblings.filter(isBare).length;
  const written = siblings.length - bare;
  for (const section of empty) {
    // 1. and below are mostly items of a list: there a heading is missed only where each of its siblings has a body.
    if (section.level < 3 ? empty.length <= written : bare === 1 && written > 1) yield section;
  }
  for (const { sections } of siblings) yield* emptyBelow(sections, report);
}

const isBare = ({ form, body, sections }: Section): boolean =>
  form === 'line' && body.length === 0 && sections.length === 0;

function isEmpty(section: Section, next: Section | undefined, report: Report): boolean {
  if (!isBare(section) || section.ordinal?.style === 'article') return false;
  if (next && beginsAnew(next)) return false;
  if (isSentence(report.text, section)) return false;
  return /\p{Script=Han}/u.test(section.title);
}

/** A list that begins anew right behind a heading belongs to it, whatever its level: 二、下半年计划, then 一、… 二、… */
const beginsAnew = (next: Section): boolean => next.ordinal?.number === 1;

/** A numbered line that says something by itself, and is no heading: it has an inner mark, a figure or an end. */
function isSentence(text: string, { title, titleSpan, heading }: Section): boolean {
  if (title.length > 25 || /[，。；：:,;！？!?\d]/u.test(title)) return true;
  return /[。；，、！？]/u.test(text.slice(titleSpan.end, heading.end));
}
