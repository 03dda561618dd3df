import type { Section } from '../../draft/nodes.ts';
import type { Span } from '../../text/span.ts';

/**
 * Where the whole body of a section is a word like 暂无, that word's place, else null.
 * `（三）存在问题：暂无` counts as well, where the word stands in the heading's own line.
 */
export function fillerOf(text: string, section: Section, words: readonly string[]): Span | null {
  if (section.sections.length > 0) return null;
  const body = section.body.map((block) => block.span);
  const parts = section.rest ? [section.rest, ...body] : body;
  if (section.body.some(({ kind }) => kind === 'verbatim')) return null;
  if (parts.length === 0) return afterColon(text, section, words);
  if (!parts.every(({ start, end }) => isFiller(text.slice(start, end), words))) return null;
  return { start: parts[0]!.start, end: parts.at(-1)!.end };
}

function afterColon(text: string, { titleSpan }: Section, words: readonly string[]): Span | null {
  const title = text.slice(titleSpan.start, titleSpan.end);
  const colon = Math.max(title.lastIndexOf('：'), title.lastIndexOf(':'));
  if (colon <= 0 || !isFiller(title.slice(colon + 1), words)) return null;
  return { start: titleSpan.start + colon + 1, end: titleSpan.end };
}

/** `暂无。`, `（待补充）`, `本单位无此项工作`: says that nothing is said. （略） is how a published text marks an omission. */
export function isFiller(text: string, words: readonly string[]): boolean {
  if (text.length > longest) return false;
  const bare = text
    .trim()
    .replace(/^[（(【[]+|[）)】\]。.；;！!]+$/gu, '')
    .trim();
  if (words.includes(bare)) return true;
  return builtIn.test(bare) && !(bare === '略' && text.trim() !== '略' && text.trim() !== '略。');
}

const longest = 30;
const builtIn = new RegExp(
  [
    '略|空|同上|暂缺|无内容|[Nn]/[Aa]|待(?:进一步)?(?:补充|补|定|完善|填写|填|核实|更新|统计)',
    '(?:(?:本(?:单位|部门|局|镇|乡|县|区|市|年度|年|季度|月)|我(?:单位|局|镇|乡|县|区|市)|目前|今年)，?)?' +
      '(?:暂无|无|没有|暂不涉及|不涉及|不适用|暂未开展|未开展)' +
      '(?:此项|该项|此类|相关|有关|其他)?(?:内容|情况|事项|工作|业务|问题|任务)?',
  ]
    .map((part) => `^(?:${part})$`)
    .join('|'),
  'u',
);
