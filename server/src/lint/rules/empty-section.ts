import type { Report, Section } from '../../draft/nodes.ts';
import { siblingsOf } from '../../draft/walk.ts';
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
    for (const section of siblingsOf(report).flatMap(({ sections }) => emptyAmong(sections, report))) {
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

function emptyAmong(siblings: readonly Section[], report: Report): Section[] {
  const written = siblings.filter((section) => !isBare(section));
  const areHeadings = written.length > 1 && written.filter(({ form }) => form === 'line').length * 2 > written.length;
  const empty = siblings.filter(
    (section, index) =>
      isBare(section) && !governs(section, siblings[index + 1]) && isHeading(report.text, section, areHeadings),
  );
  return empty.filter((section) => isMissed(section, siblings.length, written.length));
}

const isBare = ({ form, body, sections }: Section): boolean =>
  form === 'line' && body.length === 0 && sections.length === 0;

/** Where most siblings have nothing below them they are a list; 1. and below, where a single other one has nothing. */
const isMissed = ({ level }: Section, siblings: number, written: number): boolean =>
  level < 3 ? written * 2 >= siblings : written > 1 && written === siblings - 1;

/**
 * A list that begins anew right behind a heading belongs to it, whatever its level: 二、下半年计划, then 一、… 二、…
 * So does a line without ordinal behind a heading with one.
 */
const governs = (section: Section, next: Section | undefined): boolean =>
  next !== undefined && (next.ordinal ? next.ordinal.number === 1 : section.ordinal !== null);

/**
 * Not a line that says something by itself, as one with a figure, a comma or an end does.
 * 一、抓党建，强基础 is a heading all the same where its siblings are headings.
 */
function isHeading(
  text: string,
  { title, titleSpan, heading, level, ordinal }: Section,
  areHeadings: boolean,
): boolean {
  if (ordinal?.style === 'article' || !/\p{Script=Han}/u.test(title)) return false;
  if (/[。；;！？!?]/u.test(title) || /[。；，、！？]/u.test(text.slice(titleSpan.end, heading.end))) return false;
  if (areHeadings && level < 3) return title.length <= 40;
  return title.length <= 25 && !/[，,：:]|\d+(?!\d*年)/u.test(title);
}
