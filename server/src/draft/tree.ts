import { span } from '../text/span.ts';
import { headingWords } from './heading.ts';
import { joinLines } from './line.ts';
import type { Block, Section } from './nodes.ts';
import { afterOrdinal } from './ordinal.ts';
import type { Part } from './part.ts';

type Open = { -readonly [K in keyof Section]: Section[K] } & { body: Block[]; sections: Open[] };

/** Nests headings by level: a section's parent is the nearest earlier section of a smaller level. */
export function buildTree(text: string, parts: readonly Part[]): { preamble: Block[]; sections: Section[] } {
  const preamble: Block[] = [];
  const sections: Open[] = [];
  const open: Open[] = [];
  for (const part of parts) {
    if (part.role === 'heading') {
      const section = sectionOf(text, part);
      while (open.length && open.at(-1)!.level >= section.level) open.pop();
      (open.at(-1)?.sections ?? sections).push(section);
      open.push(section);
    } else {
      const block = blockOf(part);
      if (block) (open.at(-1)?.body ?? preamble).push(block);
      else continue;
    }
    const end = (part.tail ?? part.line).end;
    for (const section of open) section.span = span(section.span.start, end);
  }
  return { preamble, sections };
}

function blockOf({ role, line, item }: Part): Block | null {
  if (item && role === 'item') return item;
  if (role === 'verbatim') return { kind: 'verbatim', span: span(line.start, line.end) };
  return role === 'text' ? { kind: 'paragraph', span: span(line.start, line.end) } : null;
}

function sectionOf(text: string, part: Part): Open {
  const { ordinal, level } = part;
  const line = part.tail ?? part.line;
  const isTornMarker = part.tail !== null && ordinal?.span.end === part.line.to;
  const from = isTornMarker ? line.from : ordinal ? afterOrdinal(text, ordinal, line.to) : part.line.from;
  const words = headingWords(text, from, line);
  const heading = span(part.line.start, line.end);
  return {
    kind: 'section',
    level,
    ordinal,
    title: plainTitle(text.slice(words.titleSpan.start, words.titleSpan.end)),
    titleSpan: words.titleSpan,
    form: words.form,
    heading,
    rest: words.rest,
    span: heading,
    body: [],
    sections: [],
  };
}

/** Without emphasis and without a stray line break. */
const plainTitle = (title: string): string =>
  joinLines(title.includes('**') ? title.replaceAll('**', '').trim() : title);
