import { isBareHeading, isUsualHeading } from './heading.ts';
import { endsSentence, type Part, wordsOf } from './part.ts';

/**
 * Finds headings without an ordinal among the text lines: those that name a usual part of a report
 * (存在的问题, 2023年工作计划), and short lines that a list of their own follows (规范建设，打造… ⏎ 一是…).
 */
export function markUnnumberedHeadings(text: string, parts: Part[]): void {
  let sawHeading = false;
  parts.forEach((part, index) => {
    sawHeading ||= part.role === 'heading';
    if (part.role !== 'text' || part.line.kind !== 'text') return;
    const above = parts[index - 1];
    const below = parts[index + 1];
    if (!below || (above && !endsSentence(text, above))) return;
    const words = wordsOf(text, part);
    const usual = isUsualHeading(words) && introduces(text, below, words);
    const bare = !usual && isBareHeading(words) && startsList(below) && sawHeading;
    if (!usual && !bare) return;
    part.role = 'heading';
    part.level = usual ? levelOfUsual(parts, index) : levelAmongNeighbours(parts, index);
  });
}

/** Something of its own must follow: a list, or a paragraph that is clearly no table cell. */
function introduces(text: string, below: Part, words: string): boolean {
  if (below.role === 'heading' || below.role === 'item') return true;
  return below.role === 'text' && wordsOf(text, below).length > Math.max(25, words.length);
}

const startsList = (below: Part): boolean =>
  (below.role === 'item' && below.item!.number === 1) || (below.role === 'heading' && below.ordinal?.number === 1);

/** The top of its report, unless the numbering 一、二、 runs on past it without a gap. */
function levelOfUsual(parts: readonly Part[], index: number): number {
  const before = nearestNumber(parts, index, -1, 1);
  const after = nearestNumber(parts, index, 1, 1);
  return before !== null && after !== null && after === before + 1 ? 2 : 1;
}

/** The level of the list that has a hole here (（四） … （六）), else of the nearest heading that is a whole line. */
function levelAmongNeighbours(parts: readonly Part[], index: number): number {
  for (const level of [1, 2, 3]) {
    const before = nearestNumber(parts, index, -1, level);
    const after = nearestNumber(parts, index, 1, level);
    if (before !== null && after !== null && after > before + 1) return level;
  }
  const below = parts[index + 1]!;
  if (below.role === 'heading') return below.level <= 2 ? Math.max(1, below.level - 1) : 2;
  for (let at = index - 1; at >= Math.max(0, index - farthest); at--) {
    const part = parts[at]!;
    if (part.role === 'heading') return part.level < 2 && part.ordinal ? 2 : part.level;
  }
  return 1;
}

/** A neighbour farther away than so many lines says nothing; the limit keeps the reading linear. */
const farthest = 400;

/** The number of the nearest heading of this level in one direction, before a heading of a smaller level stands between. */
function nearestNumber(parts: readonly Part[], from: number, step: 1 | -1, level: number): number | null {
  for (let at = from + step; at >= 0 && at < parts.length && Math.abs(at - from) <= farthest; at += step) {
    const part = parts[at]!;
    if (part.role !== 'heading') continue;
    if (part.level === level && part.ordinal) return part.ordinal.meant ?? part.ordinal.number;
    if (part.level < level) return null;
  }
  return null;
}
