/** Which time a report speaks of, as its title says. Where the title leaves two years open, the likelier one is first. */
export interface Period {
  /** Years that it may sum up. */
  readonly summary: readonly number[];
  /** Years that it may plan. */
  readonly plan: readonly number[];
  /** 上半年 1, 下半年 2; null for a whole year or another time. */
  readonly half: 1 | 2 | null;
}

/**
 * 2022年上半年工作总结 sums up 2022; 2023年工作总结及2024年工作计划 sums up 2023 and plans 2024; 2024年工作计划 may look
 * back on 2023. Null where the title names no year, more than these, or no kind of report that tells.
 */
export function periodOf(title: string): Period | null {
  if (/学年|五年|以来|规划(?:[（(].*)?$|20\d{2}年?\s?[-—–－~～至到]/u.test(title)) return null;
  const parts = partsOf(title);
  const [first, second] = parts;
  if (!first || parts.length > 2) return null;
  const half = /(?<!下)半年/u.test(first.words) ? 1 : /下半年/u.test(first.words) ? 2 : null;
  if (second) {
    const sumsUp = isSummary(first.words);
    if (sumsUp && isPlan(second.words) && !isSummary(second.words)) {
      return { summary: [first.year], plan: [second.year], half };
    }
    return sumsUp && first.year === second.year ? singleYear(first.year, title, half) : null;
  }
  return singleYear(first.year, title, half);
}

/** How a heading's words tell whether it looks back or ahead; null where they leave it open (重点工作, 目标任务). */
export function directionOf(words: string): 'summary' | 'plan' | null {
  if (/(?:计划|打算|思路|安排|谋划|要点|部署|展望|规划|设想)$/u.test(words)) return 'plan';
  return /(?:总结|小结|回顾|情况|成效|成绩|亮点|进展|概况|汇报|做法|落实)$/u.test(words) ? 'summary' : null;
}

function singleYear(year: number, title: string, half: 1 | 2 | null): Period | null {
  const plansNext = /(?<!下)半年|季度|月/u.test(title) ? [year, year + 1] : [year + 1, year];
  if (/总结|小结|回顾/u.test(title)) return { summary: [year], plan: plansNext, half };
  if (/政府工作报告/u.test(title)) return { summary: [year - 1], plan: [year], half };
  if (/工作报告/u.test(title)) return { summary: [year - 1, year], plan: [year, year + 1], half };
  if (isPlan(title)) return { summary: [year - 1, year], plan: [year], half };
  return isSummary(title) ? { summary: [year], plan: plansNext, half } : null;
}

const isSummary = (words: string): boolean => /总结|小结|回顾|情况|汇报|报告|成效/u.test(words);
const isPlan = (words: string): boolean => /计划|打算|思路|安排|谋划|要点|部署/u.test(words);

/** The years of a title, each with the words up to the next. */
function partsOf(title: string): { year: number; words: string }[] {
  const matches = [...title.matchAll(/(?<!\d)((?:19|20)\d{2})年/gu)];
  return matches.map((match, index) => ({
    year: Number(match[1]),
    words: title.slice(match.index + match[0].length, matches[index + 1]?.index),
  }));
}
