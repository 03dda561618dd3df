import type { OverviewEntry } from '../../../server/src/lsp/requests.ts';

/** A report or section in the tree; made when its parent is unfolded or the caret is in it. */
export interface OutlineNode {
  readonly entry: OverviewEntry;
  readonly parent: OutlineNode | undefined;
  /** The same for the same heading after every change, so that what is unfolded stays so. */
  readonly id: string;
}

interface Place {
  readonly line: number;
  readonly character: number;
}

export function rootsOf(reports: readonly OverviewEntry[]): readonly OutlineNode[] {
  return remembered(reports, () => nodesOf(reports, undefined));
}

export function childrenOf(node: OutlineNode): readonly OutlineNode[] {
  const { sections } = node.entry;
  return remembered(sections, () => nodesOf(sections, node));
}

/** The node among those of its parent. */
export const siblingsOf = ({ parent }: OutlineNode, reports: readonly OverviewEntry[]): readonly OutlineNode[] =>
  parent ? childrenOf(parent) : rootsOf(reports);

/** The innermost report or section round `place`. */
export function nodeAt(reports: readonly OverviewEntry[], place: Place): OutlineNode | undefined {
  let found: OutlineNode | undefined;
  for (let nodes = rootsOf(reports); ; ) {
    const inner = nodes.findLast(({ entry }) => !isBefore(place, lineStart(entry)));
    if (!inner) return found;
    found = inner;
    nodes = childrenOf(inner);
  }
}

/** The lines, the last one excluded, of the 一、 at `place`, or of what stands before the first 一、 of its report. */
export function chapterAt(
  reports: readonly OverviewEntry[],
  place: Place,
): { readonly start: number; readonly end: number } {
  const report = reports.findLastIndex((entry) => !isBefore(place, lineStart(entry)));
  const end = reports[report + 1]?.range.start.line ?? Number.POSITIVE_INFINITY;
  const entry = reports[report];
  if (!entry) return { start: 0, end };
  const chapter = entry.sections.findLastIndex((section) => !isBefore(place, lineStart(section)));
  return {
    start: (entry.sections[chapter] ?? entry).range.start.line,
    end: entry.sections[chapter + 1]?.range.start.line ?? end,
  };
}

const lineStart = ({ range }: OverviewEntry): Place => ({ line: range.start.line, character: 0 });

const isBefore = (a: Place, b: Place): boolean => a.line < b.line || (a.line === b.line && a.character < b.character);

function nodesOf(entries: readonly OverviewEntry[], parent: OutlineNode | undefined): OutlineNode[] {
  const seen = new Map<string, number>();
  return entries.map((entry) => {
    const count = (seen.get(entry.name) ?? 0) + 1;
    seen.set(entry.name, count);
    return { entry, parent, id: `${parent?.id ?? ''}/${entry.name}${count > 1 ? `#${count}` : ''}` };
  });
}

const memo = new WeakMap<readonly OverviewEntry[], readonly OutlineNode[]>();

function remembered(key: readonly OverviewEntry[], make: () => OutlineNode[]): readonly OutlineNode[] {
  const nodes = memo.get(key) ?? make();
  memo.set(key, nodes);
  return nodes;
}
