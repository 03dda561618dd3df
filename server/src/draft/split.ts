import type { Boundary, LineView } from './line-view.ts';
import { listedTitles } from './listed-titles.ts';
import { depthOfTitles, markdownTitles } from './markdown-titles.ts';
import { isResidueLine } from './residue.ts';
import { standingTitles } from './standing-titles.ts';
import { isCompilationTitle, isPieceCount, isStrongTitle, isTitleFragment, titleKey } from './title.ts';
import { type PrintedToc, readToc } from './toc.ts';
import { impliedReports, withLeadingReport } from './untitled-reports.ts';

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
export function split(view: LineView): Split {
  const toc = readToc(view.text, view.lines, (line) => !view.isHeadingOrDate(line));
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
