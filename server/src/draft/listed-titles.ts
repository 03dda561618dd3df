import type { Boundary, LineView } from './line-view.ts';
import { longestTitle, similarity } from './title.ts';
import { isTocHeading, type PrintedToc } from './toc.ts';

interface Listed extends Boundary {
  readonly key: string;
}

/** Lines that a table of contents lists, one title on up to three lines included; then near misses between sure ones. */
export function listedTitles(view: LineView, from: number, toc: PrintedToc | null): Boundary[] {
  if (!toc) return [];
  const keys = new Set(
    toc.entries.filter((entry) => entry.key.length > 2 && !isTocHeading(entry.title)).map((entry) => entry.key),
  );
  const found: Listed[] = [];
  for (let line = from; line < view.lines.length; line++) {
    if (!view.isProse(line) || view.length(line) > 120) continue;
    if (view.ordinal(line)) continue;
    let key = view.key(line);
    let last = line;
    for (let count = 1; count <= 3; count++) {
      if (keys.has(key)) found.push({ line, titleLines: count, key });
      if (keys.has(key) || !view.isFragment(last)) break;
      last = view.next(last);
      if (last < 0 || view.length(last) > 60) break;
      key += view.key(last);
    }
  }
  return [...found, ...nearMisses(view, from, toc, found)];
}

/** More entries than this without an equal line are no misprints: the table belongs to another text. */
const mostMisses = 40;
const similarEnough = 0.7;

/** An entry without an equal line: the most similar short line between the titles of its neighbours, if similar enough. */
function nearMisses(view: LineView, from: number, toc: PrintedToc, found: readonly Listed[]): Boundary[] {
  const lineOf = new Map(found.map(({ key, line }) => [key, line] as const).reverse());
  const missed = toc.entries.filter(({ key }) => !lineOf.has(key) && key.length >= 6);
  if (missed.length === 0 || missed.length > mostMisses) return [];
  const candidates = titleFragments(view, from);
  return missed.flatMap((entry) => {
    const index = toc.entries.indexOf(entry);
    const before = toc.entries.slice(0, index).findLast(({ key }) => lineOf.has(key));
    const after = toc.entries.slice(index + 1).find(({ key }) => lineOf.has(key));
    const low = before ? lineOf.get(before.key)! : from - 1;
    const high = after && lineOf.get(after.key)! > low ? lineOf.get(after.key)! : view.lines.length;
    let best = { line: -1, score: similarEnough };
    for (const { line, key } of candidates) {
      if (line <= low || line >= high) continue;
      const score = similarity(key, entry.key);
      if (score > best.score) best = { line, score };
    }
    return best.line < 0 ? [] : [{ line: best.line, titleLines: 1 }];
  });
}

function titleFragments(view: LineView, from: number): { line: number; key: string }[] {
  const fragments: { line: number; key: string }[] = [];
  for (let line = from; line < view.lines.length; line++) {
    if (!view.isProse(line) || view.length(line) > longestTitle || view.ordinal(line)) continue;
    if (view.isFragment(line)) fragments.push({ line, key: view.key(line) });
  }
  return fragments;
}
