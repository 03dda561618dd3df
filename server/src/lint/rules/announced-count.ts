import { type ItemMarker, type ItemStyle, readItemMarker } from '../../draft/item.ts';
import type { Block, Report, Section } from '../../draft/nodes.ts';
import { fromArabic, fromHan } from '../../draft/numerals.ts';
import { firstFrom } from '../../text/sorted.ts';
import type { Span } from '../../text/span.ts';
import { unitSet } from '../../text/unit-set.ts';
import { perReport } from '../memo.ts';
import { type Announcement, announcementAt } from '../numbering/announcements.ts';
import { enumerationFaultsOf } from '../numbering/enumerations.ts';
import { numberFaultsOf } from '../numbering/faults.ts';
import { clues } from '../prose/clues.ts';
import { hitsIn, linesHolding } from '../prose/prose.ts';
import type { Finding, ReportRule } from '../rule.ts';

export const announcedCount: ReportRule = {
  name: 'announced-count',
  group: 'numbering',
  title: { zh: '说的项数与列出的不符', en: 'Announced and listed numbers differ' },
  basis: '实务',
  severity: 'warning',
  explanation: '“抓好五个方面的工作”后面只列了四个方面，不是漏写了一项，就是删去一项以后忘了改数。',
  leavesAlone:
    '带“等”“其中”的；引号里的专名（“三大行动”）；列举不紧接在后面的；序号本身有错的（另有规则）；没有编号的。',
  example: {
    bad: '下半年，着重抓好三个方面的工作。一是加固堤防。二是改造泵站。',
    good: '下半年，着重抓好两个方面的工作。一是加固堤防。二是改造泵站。',
  },
  *check(report) {
    yield* checkHost(report, null, report.preamble, report.sections);
    for (const line of linesHolding(report, phaseClues)) yield* checkPhases(report.text, line);
  },
};

/** A host is a report or a section: text, and the list of headings that follows it. */
function* checkHost(
  report: Report,
  section: Section | null,
  body: readonly Block[],
  sections: readonly Section[],
): Generator<Finding> {
  const spans: Span[] = [];
  if (section) spans.push(section.titleSpan);
  if (section?.rest) spans.push(section.rest);
  for (const { kind, span } of body) if (kind !== 'verbatim') spans.push(span);
  for (let index = 0; index < spans.length; index++) {
    const span = spans[index]!;
    const next = spans[index + 1];
    if (holdsFirst(report, span)) yield* checkInline(report, spans, index);
    const first = next ? readItemMarker(report.text, next.start, next.end) : sections[0]?.ordinal;
    if (first?.number !== 1) continue;
    const announcement = announcementAt(report.text, span.start, span.end);
    if (!announcement) continue;
    if (next) yield* checkSeries(report, announcement, next.start, spansBehind(spans, index));
    else yield* checkHeadings(report, announcement, sections);
  }
  for (const child of sections) yield* checkHost(report, child, child.body, child.sections);
}

/** How many paragraphs a series may go on through, and how many members are counted. */
const farthest = 40;

const spansBehind = (spans: readonly Span[], index: number): readonly Span[] =>
  spans.slice(index + 1, index + 1 + farthest);

const boundaries = unitSet('。；，：、;,:！？（ \u3000');
const firstMembers = clues(
  [...'：:。，；'].flatMap((mark) => ['一是', '一要', '第一', '其一'].map((first) => mark + first)),
);

/** Where the first member of a series stands behind a mark, in the order of the text. */
const firstsIn = perReport((report: Report): readonly number[] =>
  hitsIn(report, firstMembers)
    .map(({ start }) => start + 1)
    .sort((a, b) => a - b),
);

function holdsFirst(report: Report, { start, end }: Span): boolean {
  const firsts = firstsIn(report);
  return firsts.length > 0 && firsts[firstFrom(firsts, start + 1)]! < end;
}

/** 抓好五个方面：一是… within one paragraph. */
function* checkInline(report: Report, spans: readonly Span[], index: number): Generator<Finding> {
  const { text } = report;
  const { start, end } = spans[index]!;
  const firsts = firstsIn(report);
  for (let next = firstFrom(firsts, start + 1); next < firsts.length && firsts[next]! < end; next++) {
    const at = firsts[next]!;
    if (readItemMarker(text, at, end)?.number !== 1) continue;
    const announcement = announcementAt(text, start, at);
    if (announcement) yield* checkSeries(report, announcement, at, [{ start: at, end }, ...spansBehind(spans, index)]);
  }
}

/** The series that begins at `at` and may go on in the paragraphs behind. */
function* checkSeries(
  report: Report,
  announcement: Announcement,
  at: number,
  spans: readonly Span[],
): Generator<Finding> {
  const first = readItemMarker(report.text, at, spans[0]!.end);
  if (first?.number !== 1) return;
  const markers = membersIn(report.text, spans, first.style);
  const again = markers.findIndex(({ number }, index) => index > 0 && number === 1);
  const series = again < 0 ? markers : markers.slice(0, again);
  const { end } = series.at(-1)!;
  if (enumerationFaultsOf(report).some(({ span }) => span.start >= at && span.start < end)) return;
  const listed = longestRun(series);
  if (listed < 2 || announcement.count === listed || announcement.count === longestRun(markers)) return;
  yield finding(report.text, announcement, listed);
}

/** The markers of one style at the beginning of a paragraph or behind a mark. */
function membersIn(text: string, spans: readonly Span[], style: ItemStyle): ItemMarker[] {
  const members: ItemMarker[] = [];
  for (const { start, end } of spans) {
    for (let at = start; at < end && members.length < farthest; at++) {
      if (at > start && !boundaries[text.charCodeAt(at - 1)]) continue;
      const marker = readItemMarker(text, at, end);
      if (marker?.style === style) members.push(marker);
    }
  }
  return members;
}

/** How far 1, 2, 3 … goes on, other numbers between. */
function longestRun(numbered: Iterable<{ readonly number: number }>): number {
  let count = 0;
  for (const { number } of numbered) if (number === count + 1) count = number;
  return count;
}

/** The headings right below; where their numbers are wrong, another rule says so. */
function* checkHeadings(report: Report, announcement: Announcement, sections: readonly Section[]): Generator<Finding> {
  const [first] = sections;
  if (first?.ordinal?.number !== 1) return;
  const { style } = first.ordinal;
  const listed = sections.filter(({ ordinal }) => ordinal?.style === style);
  if (listed.length < 2 || listed.length !== sections.length || listed.length === announcement.count) return;
  if (listed.some(({ ordinal }, index) => ordinal!.number !== index + 1)) return;
  if (numberFaultsOf(report).some(({ list, index }) => listed.includes(list.entries[index]!.section))) return;
  yield finding(report.text, announcement, listed.length);
}

const phaseNumerals = [...'一二两三四五六七八九十0123456789'];
const phaseClues = clues(['分', '分成', '分为'].flatMap((word) => phaseNumerals.map((numeral) => word + numeral)));

/** 分三期实施, and a little further on in the paragraph 第四期. */
function* checkPhases(text: string, { start, end }: Span): Generator<Finding> {
  const words = text.slice(start, end);
  for (const match of words.matchAll(/分(?:成|为)?([一二两三四五六七八九十]|\d)(个?)([期批步]|阶段|部分)/gu)) {
    const count = numberOf(match[1]!);
    const from = match.index + match[0].length;
    const named = [
      ...words.slice(from, from + near).matchAll(/第([一二三四五六七八九十]|\d)(?:个)?([期批步]|阶段|部分)/gu),
    ]
      .filter((one) => one[2] === match[3])
      .map((one) => ({ number: numberOf(one[1]!) }));
    if (longestRun(named) <= count) continue;
    const span = { start: start + match.index, end: start + from };
    yield finding(text, { count, span }, longestRun(named));
  }
}

const near = 300;

const numberOf = (numeral: string): number => fromHan(numeral.replace('两', '二')) ?? fromArabic(numeral) ?? 0;

const finding = (text: string, { count, span }: Announcement, listed: number): Finding => ({
  span,
  message: {
    zh: `这里说“${text.slice(span.start, span.end)}”，后面列出的是${listed}项，应补上漏写的，或者改数。`,
    en: `${count} are announced and ${listed} listed: write what is missing, or change the number.`,
  },
});
