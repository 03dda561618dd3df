import type { Boundary, LineView } from './line-view.ts';
import { isStrongTitle } from './title.ts';
import { isTocHeading } from './toc.ts';

/** The depth of the Markdown headings that are titles of reports; 0 in a text without such headings. */
export function depthOfTitles(view: LineView, from: number): number {
  const depths = new Map<number, number[]>();
  for (let line = from; line < view.lines.length; line++) {
    const { depth } = view.lines[line]!;
    if (!depth || view.ordinal(line) || isTocHeading(view.words(line))) continue;
    const same = depths.get(depth);
    if (same) same.push(line);
    else depths.set(depth, [line]);
  }
  const shallow = [...depths.keys()].sort((a, b) => a - b);
  if (shallow.length === 0) return 0;
  const [first, second] = shallow;
  const below = second ? depths.get(second)! : [];
  const single =
    depths.get(first!)!.length === 1 && below.filter((line) => isStrongTitle(view.words(line))).length >= 2;
  return single ? second! : first!;
}

/** Headings of the depth that titles have. */
export function* markdownTitles(view: LineView, from: number, depth: number): Generator<Boundary> {
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
