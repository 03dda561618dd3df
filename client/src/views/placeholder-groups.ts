import type { OpenPlaceholder, Overview } from '../../../server/src/lsp/requests.ts';
import { nodeAt, type OutlineNode } from './outline-nodes.ts';

export type Grouping = 'text' | 'place';

export interface PlaceholderGroup {
  /** The text itself, or the report or section; empty for what stands before the first report. */
  readonly name: string;
  readonly members: readonly OpenPlaceholder[];
}

/** Of equal texts the most frequent first; of places in the order of the draft. */
export function groupsOf(overview: Overview, grouping: Grouping): PlaceholderGroup[] {
  const groups = new Map<string, OpenPlaceholder[]>();
  for (const placeholder of overview.placeholders) {
    const name = grouping === 'text' ? placeholder.text : placeOf(placeholder, overview);
    const members = groups.get(name);
    if (members) members.push(placeholder);
    else groups.set(name, [placeholder]);
  }
  const all = [...groups].map(([name, members]) => ({ name, members }));
  return grouping === 'text' ? all.sort((a, b) => b.members.length - a.members.length) : all;
}

/** The report in a compilation, the 一、 in a single report. */
function placeOf({ range }: OpenPlaceholder, { reports }: Overview): string {
  const path: OutlineNode[] = [];
  for (let node = nodeAt(reports, range.start); node; node = node.parent) path.unshift(node);
  const [report, chapter] = path;
  return (reports.length > 1 ? report : (chapter ?? report))?.entry.name ?? '';
}

const before = 8;
const behind = 24;

/** The words round a place of a line, with the place itself marked, as a tree's label takes them. */
export function excerptAt(line: string, start: number, end: number): { label: string; highlights: [number, number][] } {
  const from = Math.max(line.length - line.trimStart().length, start - before);
  const lead = start - from >= before ? '…' : '';
  const rest = line.slice(end, end + behind).trimEnd();
  const label = lead + line.slice(from, end) + rest + (end + behind < line.length ? '…' : '');
  const at = lead.length + start - from;
  return { label, highlights: [[at, at + end - start]] };
}
