import type { Report } from '../../draft/nodes.ts';
import { type Span, textOf } from '../../text/span.ts';
import { clues } from '../prose/clues.ts';
import { hitsIn } from '../prose/prose.ts';
import type { ReportRule } from '../rule.ts';
import { guardTest } from '../wording/guards.ts';
import { isAllowed } from '../wording/wording.ts';
import { type FormerName, formerNames } from '../wording/words/former-names.ts';

export const formerName: ReportRule = {
  name: 'former-name',
  group: 'wording',
  title: { zh: '机构旧称', en: 'Former name of an organ' },
  basis: '《深化党和国家机构改革方案》（2018年）；《党和国家机构改革方案》（2023年）',
  severity: 'info',
  explanation:
    '机构改革以后，工商局、环保局、国土局、扶贫办等机构已经更名或者并入其他机构。近年的材料里还这样写，多半是从旧材料里抄来的。',
  leavesAlone: '名称前有“原”“时任”“当时”等字样的；书名号、引号里的；年份在改革之前的材料，看不出年份的材料。',
  example: {
    bad: '2025年上半年工作总结\n一、工作成效\n会同县工商局清理历史档案，整理卷宗12个批次。',
    good: '2025年上半年工作总结\n一、工作成效\n会同原县工商局清理历史档案，整理卷宗12个批次。',
  },
  *check(report, { allowed }) {
    let year: number | null | undefined;
    let last = -1;
    for (const { span, name, until, now } of namesIn(report)) {
      year ??= yearOf(report);
      if (year === null) return;
      if (span.start < last || year <= until || isAllowed(report.text, span, allowed)) continue;
      last = span.end;
      yield {
        span,
        message: {
          zh: `“${name}”是机构改革前的名称，现为“${now}”；指改革前的，请加“原”字。`,
          en: `“${name}” is a name from before the reform, now “${now}”; put 原 before it where the old organ is meant.`,
        },
      };
    }
  },
};

const byName = new Map(formerNames.map((row) => [row.name, { row, isFormer: guardTest(row) }]));
/** Nothing round the name says that it is told of as history. */
const isToday = guardTest({
  notBefore:
    '(?:原|时任|当时|前身|曾|历任|改革前|合并前|整合前|更名前|组建前|撤销|划入|划转|由|“|《)[^，。；：、”》]{0,11}',
  notAfter:
    '(?:长城|更名|改为|改称|改组|并入|撤销|划入|划转|合并|职责整合|旧址|[^，。；《]{0,12}(?:》|更名|改名|并入))',
});

const names = clues(byName.keys());

/** In order; of names that begin at one place the longest first. */
function namesIn(report: Report): (FormerName & { span: Span })[] {
  const found: (FormerName & { span: Span })[] = [];
  for (const { word, start, line } of hitsIn(report, names)) {
    const { row, isFormer } = byName.get(word)!;
    const words = textOf(report.text, line);
    const [from, to] = [start - line.start, start - line.start + word.length];
    if (isToday(words, from, to) && isFormer(words, from, to))
      found.push({ ...row, span: { start, end: start + word.length } });
  }
  return found.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
}

/** The year that the report speaks of: of its title, else of its date, else the earliest that it names. */
function yearOf({ title, date, text }: Report): number | null {
  const named = (part: string) => [...part.matchAll(/(?<!\d)(?:19|20)\d\d(?=年|〕)/gu)].map(([year]) => Number(year));
  const [first] = [...named(title ?? ''), ...(date ? named(text.slice(date.span.start, date.span.end)) : [])];
  if (first) return first;
  const years = named(text);
  return years.length ? Math.min(...years) : null;
}
