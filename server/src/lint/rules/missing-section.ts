import { type Genre, genreOf, isHeadingOf, isPromised, type SectionSkeleton } from '../../draft/genres/index.ts';
import { namedBlanks, piecesOf, plainText } from '../../draft/genres/template.ts';
import type { Report, Section } from '../../draft/nodes.ts';
import { blocksOf, sectionsOf } from '../../draft/walk.ts';
import { edit } from '../../text/edit.ts';
import { insertionAfter } from '../missing-section/insertion.ts';
import { mostAlike } from '../most-alike.ts';
import { clues } from '../prose/clues.ts';
import { hitsIn } from '../prose/prose.ts';
import type { Finding, ReportRule } from '../rule.ts';

export const missingSection: ReportRule = {
  name: 'missing-section',
  group: 'structure',
  title: { zh: '缺少应有的部分', en: 'A part is missing' },
  basis: '实务；政府信息公开工作年度报告为国办公开办函〔2021〕30号',
  severity: 'info',
  explanation:
    '标题说有“下半年工作计划”，正文就应有这一部分。政府信息公开工作年度报告的六个部分，名称和次序均有规定，不能遗漏，也不宜改动。',
  leavesAlone:
    '计划写在段落里、没有单列标题的；标题没有提到的部分（例如“存在问题”）；没有小标题的短文；不按规定格式写的信息公开总结。',
  example: {
    bad: '青石县水利局2023年上半年工作总结及下半年工作计划\n一、上半年工作情况\n加固堤防3.8公里。\n二、存在问题\n技术人员偏少。',
    good: '青石县水利局2023年上半年工作总结及下半年工作计划\n一、上半年工作情况\n加固堤防3.8公里。\n二、存在问题\n技术人员偏少。\n三、下半年工作计划\n下半年，XX局将对照全年目标任务，重点抓好以下工作：\n（一）持续推进XX工作\n【填写目标、措施和完成时限】。\n（二）着力解决XX问题\n【填写目标、措施和完成时限】。\n（三）坚持不懈加强自身建设\n【填写目标、措施和完成时限】。',
  },
  *check(report) {
    const genre = report.title === null || report.sections.length === 0 ? null : genreOf(report.title);
    if (!genre) return;
    if (genre.sections.every(({ required }) => required === 'statutory')) yield* statutoryFaults(report, genre);
    else yield* promiseFaults(report, genre, report.title!);
  },
};

function* promiseFaults(report: Report, genre: Genre, title: string): Generator<Finding> {
  const year = yearOf(title);
  for (const skeleton of genre.sections) {
    if (!isPromised(skeleton, title) || isWritten(report, skeleton, year)) continue;
    const section = worded(skeleton, title);
    const name = nameOf(section, year);
    if (name === null) continue;
    const insertion = insertionAfter(report, report.sections.length, section, year);
    yield {
      span: report.titleSpan,
      message: {
        zh: `标题说有“${name}”，正文没有这一部分，应补写，或者修改标题。`,
        en: 'The title promises a part that the text does not have: write it, or change the title.',
      },
      ...(insertion && {
        fix: { title: { zh: `补上“${name}”`, en: 'Add the part' }, edits: [insertion], applicability: 'unsafe' },
      }),
    };
  }
}

/** A heading says so, or a sentence that begins with the time to come: 下半年，我们将…. */
function isWritten(report: Report, skeleton: SectionSkeleton, year: number | null): boolean {
  const nextYear = year === null ? '' : `${year + 1}年`;
  for (const { title } of sectionsOf(report)) if (isHeadingOf(skeleton, title)) return true;
  const lines = new Set(hitsIn(report, timeClues).map(({ line }) => line.end));
  const namesYear = nextYear !== '' && report.text.includes(nextYear);
  for (const { span } of blocksOf(report)) {
    if (!namesYear && !lines.has(span.end)) continue;
    for (let start = span.start; start < span.end; ) {
      const words = report.text.slice(start, start + beginning);
      if (timeToCome.test(words) || (nextYear && words.includes(nextYear))) return true;
      const stop = report.text.indexOf('。', start);
      start = stop < 0 ? span.end : stop + 1;
    }
  }
  return false;
}

const beginning = 14;
const timeWords = '下半年 下一步 下步 下一阶段 下阶段 接下来 今后 明年 来年 下一年 下年 三季度 四季度'.split(' ');
const timeClues = clues(timeWords);
const timeToCome = new RegExp(timeWords.join('|'), 'u');

/** The skeleton under the heading that the title uses: 打算 where the title says 打算. */
function worded(section: SectionSkeleton, title: string): SectionSkeleton {
  const heading = section.headings.find((one) => title.includes(one.slice(-2)) && !one.startsWith('下一'));
  return heading ? { ...section, headings: [heading] } : section;
}

const yearOf = (title: string): number | null => {
  const year = /\d{4}(?=年)/u.exec(title)?.[0];
  return year ? Number(year) : null;
};

/** Null where the name holds a year and the title does not say which. */
function nameOf({ headings: [heading] }: SectionSkeleton, year: number | null): string | null {
  if (year === null && heading.includes('{')) return null;
  return plainText(piecesOf(heading, namedBlanks(year ?? 0)));
}

/** A text that has few of the prescribed parts is another kind of text under a similar title. */
const fewestParts = 3;

function* statutoryFaults(report: Report, { sections: skeletons }: Genre): Generator<Finding> {
  const names = skeletons.map(({ headings }) => headings[0]);
  const places = placesOf(report.sections, names);
  if (new Set(places).size - (places.includes(-1) ? 1 : 0) < fewestParts) return;
  let furthest = -1;
  for (const [index, section] of report.sections.entries()) {
    const place = places[index]!;
    if (place < 0) continue;
    if (plain(section.title) !== names[place]) yield misnamed(section, names[place]!);
    else if (place < furthest) yield misplaced(section, names);
    furthest = Math.max(furthest, place);
  }
  for (const [place, name] of names.entries()) {
    if (places.includes(place)) continue;
    const before = places.findLastIndex((one) => one >= 0 && one < place) + 1;
    const insertion = insertionAfter(report, before, skeletons[place]!, null);
    yield {
      span: report.titleSpan,
      message: {
        zh: `政府信息公开工作年度报告应有“${name}”部分，正文没有，应补写。`,
        en: 'A prescribed part of this report is missing: write it.',
      },
      ...(insertion && {
        fix: { title: { zh: `补上“${name}”`, en: 'Add the part' }, edits: [insertion], applicability: 'unsafe' },
      }),
    };
  }
}

/** For each section, which of the prescribed parts it is; -1 for none of them. */
function placesOf(sections: readonly Section[], names: readonly string[]): number[] {
  const exact = sections.map(({ title }) => names.indexOf(plain(title)));
  const free = names.filter((_, place) => !exact.includes(place));
  return sections.map(({ title }, index) => {
    if (exact[index]! >= 0) return exact[index]!;
    const name = mostAlike(plain(title), free);
    return name === undefined ? -1 : names.indexOf(name);
  });
}

const misnamed = ({ title, titleSpan }: Section, name: string): Finding => ({
  span: titleSpan,
  message: {
    zh: `这一部分的名称有规定，应为“${name}”，不是“${title}”。`,
    en: 'The name of this part is prescribed: use it to the letter.',
  },
  fix: {
    title: { zh: `改为“${name}”`, en: 'Use the prescribed name' },
    edits: [edit(titleSpan.start, titleSpan.end, name)],
    applicability: 'unsafe',
  },
});

const misplaced = ({ titleSpan }: Section, names: readonly string[]): Finding => ({
  span: titleSpan,
  message: {
    zh: `六个部分的次序有规定，应依次为${names.map((name) => `“${name}”`).join('')}。`,
    en: 'The order of the six parts is prescribed, and this one is out of it.',
  },
});

const plain = (title: string): string => title.replace(/\s/gu, '');
