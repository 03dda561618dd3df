import type { OutlineRecord } from '../outline-records.ts';
import { cutToWidth, visible } from './display-width.ts';
import type { Format, OutlineResult } from './format.ts';
import { passedOverNote, type Style } from './style.ts';

/** The outline for people: a tree with line numbers; of a table of contents only the number of its entries. */
export const outlinePretty = (style: Style): Format<OutlineResult> => ({
  begin: '',
  separator: '\n',
  file({ path, document, nodes }) {
    const gutter = String(document.lines.count).length;
    return `${style.colors.bold(visible(path))}\n${nodes.map((node) => tree(node, 0, gutter, style)).join('')}`;
  },
  end: (_, passedOver) =>
    passedOverNote(passedOver, style)
      .map((line) => `${line}\n`)
      .join(''),
});

function tree(node: OutlineRecord, depth: number, gutter: number, style: Style): string {
  const below = node.kind === 'toc' ? [] : (node.children ?? []);
  const indent = '  '.repeat(depth);
  const room = Math.max(style.width - gutter - 3 - indent.length, 20);
  const line = style.colors.dim(String(node.line).padStart(gutter));
  const children = below.map((child) => tree(child, depth + 1, gutter, style)).join('');
  return `${line}  ${indent}${label(node, room, style)}\n${children}`;
}

function label(node: OutlineRecord, room: number, { colors, say }: Style): string {
  const title = visible(node.title ?? '');
  switch (node.kind) {
    case 'compilation':
      return colors.bold(cutToWidth(title, room));
    case 'report': {
      const name = node.title === null ? say({ zh: '（无标题）', en: '(no title)' }) : title;
      const count = node.characters ?? 0;
      const size = say({ zh: `${count} 字`, en: plural(count) });
      return `${colors.bold(cutToWidth(name, room - size.length - 4))}  ${colors.dim(size)}`;
    }
    case 'section':
      return cutToWidth(visible(node.marker ?? '') + title, room);
    case 'toc': {
      const count = node.children?.length ?? 0;
      return colors.dim(say({ zh: `目录（${count} 条）`, en: `contents (${count})` }));
    }
    case 'item':
      return colors.dim(cutToWidth(`· ${title}`, room));
    case 'signature':
      return colors.dim(cutToWidth(say({ zh: `署名：${title}`, en: `signature: ${title}` }), room));
    case 'date':
      return colors.dim(cutToWidth(say({ zh: `日期：${title}`, en: `date: ${title}` }), room));
    case 'residue':
      return colors.dim(cutToWidth(say({ zh: `残留：${title}`, en: `left over: ${title}` }), room));
    case 'toc-entry':
      return '';
  }
}

const plural = (count: number): string => `${count} character${count === 1 ? '' : 's'}`;
