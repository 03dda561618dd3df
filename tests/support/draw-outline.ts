import type { PlacedNode } from '../../server/src/features/outline.ts';

/** An outline as a tree of indented lines: kind, name, and the selected text where it is not the name. */
export function drawOutline(text: string, nodes: readonly PlacedNode[], by = 0, indent = ''): string {
  return nodes
    .map(({ node, start }) => {
      const at = by + start;
      const selected = text.slice(at + node.selection.start, at + node.selection.end);
      const characters = node.characters === null ? '' : ` ${node.characters}字`;
      const other = selected === node.name ? '' : ` ⟦${selected}⟧`;
      return `${indent}${node.kind} ${node.name}${characters}${other}\n${drawOutline(text, node.children, at, `${indent}  `)}`;
    })
    .join('');
}
