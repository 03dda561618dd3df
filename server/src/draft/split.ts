import { isBlank, type SourceLine } from './line.ts';
import { readOrdinal } from './ordinal.ts';
import { isResidueLine } from './residue.ts';
import { isDateLine } from './tail.ts';
import {
  endsLikeTitle,
  isCompilationTitle,
  isPieceCount,
  isStrongTitle,
  isTitleFragment,
  similarity,
  titleKey,
} from './title.ts';
import { isTocHeading, type PrintedToc, readToc } from './toc.ts';

/** Where a report begins: the index of its first line, and how many visible lines make its title (0: implied). */
export interface Boundary {
  readonly line: number;
  readonly titleLines: number;
}

export interface Split {
  /** Lines of the compilation's own title; empty where there is none. */
  readonly titleLines: readonly number[];
  readonly toc: PrintedToc | null;
  readonly reports: readonly Boundary[];
  readonly titleDepth: number;
}

/**
 * Finds where one report ends and the next begins. Evidence, strongest first: Markdown headings; lines equal to an
 * entry of the table of contents; lines that stand as titles by themselves, where the text around them agrees;
 * and, only in a document without any title, the numbering that starts again at 一、.
 */
export function split(text: string, lines: readonly SourceLine[]): Split {
  const view = new LineView(text, lines);
  const toc = readToc(text, lines, (line) => !view.isHeadingOrDate(line));
  const bodyStart = toc?.endLine ?? 0;
  const own = compilationTitle(view, toc);
  const from = Math.max(bodyStart, (own.at(-1) ?? -1) + 1);
  const titleDepth = depthOfTitles(view, from);
  const found = new Map<number, number>();
  for (const { line, titleLines } of [
    ...markdownTitles(view, from, titleDepth),
    ...listedTitles(view, from, toc),
    ...standingTitles(view, from, titleDepth, toc !== null),
  ]) {
    if (!found.has(line)) found.set(line, titleLines);
  }
  const starts = [...found].map(([line, titleLines]) => ({ line, titleLines })).sort((a, b) => a.line - b.line);
  const reports = withoutDoubledTitles(view, starts);
  const complete = reports.length ? withLeadingReport(view, from, reports) : impliedReports(view, from, own.length > 0);
  return { titleLines: own, toc, reports: complete, titleDepth };
}

/** The lines of a text as the splitting asks about them. */
class LineView {
  readonly text: string;
  readonly lines: readonly SourceLine[];

  constructor(text: string, lines: readonly SourceLine[]) {
    this.text = text;
    this.lines = lines;
  }

  words(line: number): string {
    const { from, to } = this.lines[line]!;
    return this.text.slice(from, to);
  }

  length(line: number): number {
    const { from, to } = this.lines[line]!;
    return to - from;
  }

  isProse(line: number): boolean {
    const { kind } = this.lines[line]!;
    return !isBlank(this.lines[line]!) && kind !== 'verbatim' && kind !== 'quote';
  }

  ordinal(line: number) {
    const { from, to } = this.lines[line]!;
    return this.isProse(line) ? readOrdinal(this.text, from, to) : null;
  }

  isHeadingOrDate(line: number): boolean {
    return this.ordinal(line) !== null || (this.length(line) <= 20 && isDateLine(this.words(line)));
  }

  /** The nearest visible line in one direction, or -1. */
  next(line: number, step: 1 | -1 = 1): number {
    for (let at = line + step; at >= 0 && at < this.lines.length; at += step) if (!isBlank(this.lines[at]!)) return at;
    return -1;
  }

  /** The first line from `from` on that is no markup; -1 where there is none. */
  firstProse(from: number): number {
    let line = this.next(from - 1);
    while (line >= 0 && !this.isProse(line)) line = this.next(line);
    return line;
  }

  /** The number of 一、-ordinal at this line, or 0. */
  hanNumber(line: number): number {
    const ordinal = this.ordinal(line);
    return ordinal?.style === 'han' ? (ordinal.number ?? 0) : 0;
  }
}

/** The first lines, where they name a collection, or stand above a table of contents that lists other titles. */
function compilationTitle(view: LineView, toc: PrintedToc | null): number[] {
  let first = view.lines.findIndex((_, line) => view.isProse(line) && !isResidueLine(view.words(line)));
  if (first < 0) return [];
  const limit = toc?.headingLine ?? view.lines.length;
  for (let seen = 0; first >= 0 && first < limit && seen < 3; seen++) {
    const words = view.words(first);
    const next = view.next(first);
    const counted = next >= 0 && next < limit && isPieceCount(view.words(next));
    const named = isTitleFragment(words) && isCompilationTitle(words + (counted ? view.words(next) : ''));
    const listsOthers = toc !== null && seen === 0 && isTitleFragment(words) && listsReports(toc, words);
    if (named || listsOthers) return counted ? [first, next] : [first];
    first = next;
  }
  return [];
}

/** Whether a table of contents lists reports and not the headings of the one report whose title stands above it. */
function listsReports(toc: PrintedToc, title: string): boolean {
  const key = titleKey(title);
  const others = toc.entries.filter((entry) => entry.key !== key && isStrongTitle(entry.title));
  return others.length >= 2;
}

/** The depth of the Markdown headings that are titles of reports; 0 in a text without such headings. */
function depthOfTitles(view: LineView, from: number): number {
  const depths = new Map<number, number[]>();
  for (let line = from; line < view.lines.length; line++) {
    const { depth } = view.lines[line]!;
    if (depth && !view.ordinal(line) && !isTocHeading(view.words(line)))
      depths.set(depth, [...(depths.get(depth) ?? []), line]);
  }
  const shallow = [...depths.keys()].sort((a, b) => a - b);
  if (shallow.length === 0) return 0;
  const [first, second] = shallow;
  const below = second ? depths.get(second)! : [];
  const single =
    depths.get(first!)!.length === 1 && below.filter((line) => isStrongTitle(view.words(line))).length >= 2;
  return single ? second! : first!;
}

function* markdownTitles(view: LineView, from: number, depth: number): Generator<Boundary> {
  if (depth === 0) return;
  const weak = new Set<number>();
  const titles: number[] = [];
  for (let line = from; line < view.lines.length; line++) {
    if (view.lines[line]!.depth !== depth || view.ordinal(line) || isTocHeading(view.words(line))) continue;
    titles.push(line);
    if (!isStrongTitle(view.words(line))) weak.add(line);
  }
  // Where some headings of this depth are titles and others only name a part (# 存在的问题), the titles are meant.
  const mixed = weak.size < titles.length;
  for (const line of titles)
    if (!mixed || !weak.has(line) || !endsLikeHeading(view.words(line))) yield { line, titleLines: 1 };
}

const endsLikeHeading = (words: string): boolean =>
  /(?:问题|不足|打算|计划|思路|安排|情况|成效|做法|措施|建议)$/u.test(words);

/** Lines that a table of contents lists, one title on up to three lines included; then near misses between sure ones. */
function listedTitles(view: LineView, from: number, toc: PrintedToc | null): Boundary[] {
  if (!toc) return [];
  const keys = new Set(
    toc.entries.filter((entry) => entry.key.length > 2 && !isTocHeading(entry.title)).map((entry) => entry.key),
  );
  const found: (Boundary & { key: string })[] = [];
  for (let line = from; line < view.lines.length; line++) {
    if (!view.isProse(line) || view.length(line) > 120) continue;
    const ordinal = view.ordinal(line);
    if (ordinal) continue;
    let key = titleKey(view.words(line));
    let last = line;
    for (let count = 1; count <= 3; count++) {
      if (keys.has(key)) found.push({ line, titleLines: count, key });
      if (keys.has(key) || !isTitleFragment(view.words(last))) break;
      last = view.next(last);
      if (last < 0 || view.length(last) > 60) break;
      key += titleKey(view.words(last));
    }
  }
  return [...found, ...nearMisses(view, from, toc, found)];
}

/** An entry without an equal line: the most similar short line between the titles of its neighbours, if similar enough. */
function nearMisses(
  view: LineView,
  from: number,
  toc: PrintedToc,
  found: readonly (Boundary & { key: string })[],
): Boundary[] {
  const taken = new Set(found.map((one) => one.key));
  const misses: Boundary[] = [];
  toc.entries.forEach((entry, index) => {
    if (taken.has(entry.key) || entry.key.length < 6) return;
    const before = toc.entries.slice(0, index).findLast((one) => taken.has(one.key));
    const after = toc.entries.slice(index + 1).find((one) => taken.has(one.key));
    const low = before ? found.find((one) => one.key === before.key)!.line : from - 1;
    const high = after
      ? (found.find((one) => one.key === after.key && one.line > low)?.line ?? view.lines.length)
      : view.lines.length;
    const best = mostSimilar(view, entry.key, low + 1, high);
    if (best >= 0) misses.push({ line: best, titleLines: 1 });
  });
  return misses;
}

const similarEnough = 0.7;

function mostSimilar(view: LineView, key: string, from: number, to: number): number {
  let best = -1;
  let score = similarEnough;
  for (let line = from; line < to; line++) {
    if (!view.isProse(line) || view.length(line) > 60 || view.ordinal(line) || !isTitleFragment(view.words(line)))
      continue;
    const now = similarity(titleKey(view.words(line)), key);
    if (now > score) [best, score] = [line, now];
  }
  return best;
}

/**
 * Titles without list or markup: the text's first lines; a strong title where the text before it has ended and its
 * own numbering begins anew; the title of an annex or a printed 办法 behind a date or the line 附件.
 */
function* standingTitles(view: LineView, from: number, titleDepth: number, listed: boolean): Generator<Boundary> {
  const first = view.firstProse(from);
  if (first < 0) return;
  let afterDate = false;
  let annex = false;
  for (let line = first; line >= 0; line = view.next(line)) {
    if (!view.isProse(line)) continue;
    const length = view.length(line);
    if (length > 60) {
      annex = afterDate = false;
      continue;
    }
    const words = view.words(line);
    if (isDateLine(words)) {
      afterDate = line > first;
      continue;
    }
    if (/^附\s*件?\s*[\d一二三四五六七八九十]{0,2}[：:.．]?$/u.test(words)) {
      annex = true;
      continue;
    }
    if (isResidueLine(words) || /^[（(].*[）)]$/u.test(words)) continue;
    const isTitle = !view.ordinal(line) && isTitleFragment(words);
    if (isTitle && line === first && !listed && titleDepth === 0) yield { line, titleLines: titleLength(view, line) };
    else if (isTitle && (annex || afterDate) && titleDepth === 0 && hasBody(view, line))
      yield { line, titleLines: titleLength(view, line) };
    else if (isTitle && line !== first && isStrongTitle(words) && beginsAnew(view, line, listed))
      yield { line, titleLines: 1 };
    annex = afterDate = false;
  }
}

/** A title may run over up to four lines: to the first that ends as titles do, when the lines before it do not. */
function titleLength(view: LineView, first: number): number {
  let last = first;
  for (let count = 1; count <= 4; count++) {
    const words = view.words(last);
    if (!isTitleFragment(words) || view.ordinal(last)) return 1;
    if (endsLikeTitle(words)) return count;
    const next = view.next(last);
    if (next < 0 || view.length(next) > 40) return 1;
    last = next;
  }
  return 1;
}

/** Something to read must follow within a few lines: a heading or a paragraph, not the cells of a lost table. */
function hasBody(view: LineView, title: number): boolean {
  let line = title;
  for (let seen = 0; seen < 6; seen++) {
    line = view.next(line);
    if (line < 0) return false;
    if (view.ordinal(line) || view.length(line) > 40) return true;
  }
  return false;
}

/** The text above has ended, and below the numbering starts at its beginning; in a listed text both must be plain. */
function beginsAnew(view: LineView, title: number, listed: boolean): boolean {
  const above = view.next(title, -1);
  const aboveEnds =
    above < 0 || /[。！”）)》]$/u.test(view.words(above)) || isDateLine(view.words(above)) || view.length(above) <= 20;
  if (!aboveEnds) return false;
  const apart = above < 0 || title - above > 2 || isDateLine(view.words(above));
  if (listed && !apart && !/总结|报告/u.test(view.words(title))) return false;
  let line = title;
  for (let seen = 0; seen < 30; seen++) {
    line = view.next(line);
    if (line < 0) return false;
    const ordinal = view.ordinal(line);
    if (ordinal) return ordinal.number === 1 && ordinal.style !== 'arabic-bracket' && ordinal.style !== 'circled';
  }
  return true;
}

/** A title printed twice in a row (copied with its page heading) begins one report, not two. */
function withoutDoubledTitles(view: LineView, starts: readonly Boundary[]): Boundary[] {
  return starts.filter((start, index) => {
    const previous = starts[index - 1];
    if (!previous) return true;
    let last = previous.line;
    for (let count = 1; count < previous.titleLines; count++) last = view.next(last);
    return start.line > last && view.next(last) !== start.line;
  });
}

/** Text before the first title that is more than a note is a report whose title is missing. */
function withLeadingReport(view: LineView, from: number, reports: readonly Boundary[]): readonly Boundary[] {
  const first = view.firstProse(from);
  if (first < 0 || first >= reports[0]!.line) return reports;
  for (let line = first; line >= 0 && line < reports[0]!.line; line = view.next(line)) {
    if (view.hanNumber(line) === 1) return [{ line: first, titleLines: 0 }, ...reports];
  }
  return reports;
}

/** Without any title a report begins where 一、 begins again, at the paragraph that leads up to it. */
function impliedReports(view: LineView, from: number, isCompilation: boolean): Boundary[] {
  const first = view.firstProse(from);
  if (first < 0) return [];
  const restarts: number[] = [];
  let last = 0;
  for (let line = first; line >= 0; line = view.next(line)) {
    const number = view.hanNumber(line);
    if (number === 1 && last > 0 && !view.hanNumber(view.next(line, -1))) restarts.push(line);
    if (number) last = number;
  }
  const sure = isCompilation || restarts.length >= 3;
  const starts = restarts.filter((line) => sure || leadsIn(view.words(view.next(line, -1))));
  return [
    { line: first, titleLines: 0 },
    ...starts.map((line) => ({ line: leadingParagraph(view, line), titleLines: 0 })),
  ];
}

const leadsIn = (paragraph: string): boolean =>
  /(?:汇报|报告|总结)如下[：:。]?$/u.test(paragraph) ||
  /^(?:今年以来|20\d{2}年以?来?[，,]|一年来|半年来|上半年[，,])/u.test(paragraph);

function leadingParagraph(view: LineView, heading: number): number {
  const above = view.next(heading, -1);
  const isParagraph = above >= 0 && view.isProse(above) && !view.ordinal(above) && view.length(above) > 25;
  return isParagraph && !isOnlyBody(view, above) ? above : heading;
}

/** The one paragraph below a heading is that heading's own: taking it away would leave the heading empty. */
function isOnlyBody(view: LineView, paragraph: number): boolean {
  const heading = view.next(paragraph, -1);
  return heading >= 0 && view.ordinal(heading) !== null && view.length(heading) <= 40 && !view.words(heading).includes('。');
}
