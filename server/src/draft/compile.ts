import { cutLines } from './line.ts';
import type { Format } from './nodes.ts';
import { parse } from './parse.ts';

/** One text of a compilation; `name` serves as its title where it has none. */
export interface CompilationPart {
  readonly name: string;
  readonly text: string;
  /** Without it the text decides. */
  readonly format?: Format;
}

export interface CompilationSource {
  readonly title: string;
  readonly parts: readonly CompilationPart[];
}

/**
 * 合并成汇编: one text with a title, a numbered table of contents and the parts one after the other. Where a part is
 * Markdown all of it is: the compilation's title stands at #, the parts' titles at ##. `splitCompilation` takes it apart again.
 */
export function compile({ title, parts }: CompilationSource): string {
  const read = parts.map(readPart);
  const markdown = read.some(({ format }) => format === 'markdown');
  const contents = read.map((part, index) => `${index + 1}.${markdown ? ' ' : ''}${part.title}`).join('\n');
  const bodies = read.map((part) => (markdown ? underHeading(part) : part.text));
  const head = markdown ? `# ${title}\n\n## 目录\n\n${contents}` : `${title}\n\n目录\n${contents}`;
  const text = `${[head, ...bodies].join('\n\n')}\n`;
  return parts.some((part) => part.text.includes('\r\n')) ? text.replaceAll('\n', '\r\n') : text;
}

interface ReadPart {
  readonly title: string;
  readonly text: string;
  readonly format: Format;
}

function readPart({ name, text: printed, format: given }: CompilationPart): ReadPart {
  const text = printed
    .replace(/^\uFEFF?(?:[^\S\n]*\n)*/u, '')
    .replaceAll('\r\n', '\n')
    .trimEnd();
  const { head, reports, format } = parse(text, given ? { format: given } : {});
  const title = head.title ?? reports[0]?.report.title ?? null;
  if (title !== null) return { title, text, format };
  return { title: name, text: format === 'markdown' ? `# ${name}\n\n${text}` : `${name}\n${text}`, format };
}

function underHeading({ text, format }: ReadPart): string {
  if (format === 'plain') return `## ${text}`;
  const depth = cutLines(text, format).find((line) => line.kind === 'heading')?.depth;
  const isTitled = depth !== undefined && text.startsWith('#');
  return isTitled ? shiftHeadings(text, 2 - depth) : `## ${text}`;
}

/** Makes every # heading of a Markdown text `by` levels deeper, within the six that there are. */
export function shiftHeadings(text: string, by: number): string {
  if (by === 0) return text;
  let result = '';
  let at = 0;
  for (const { kind, depth, start } of cutLines(text, 'markdown')) {
    if (kind !== 'heading' || text[start] !== '#') continue;
    result += text.slice(at, start) + '#'.repeat(Math.min(6, Math.max(1, depth + by)));
    at = start + depth;
  }
  return result + text.slice(at);
}
