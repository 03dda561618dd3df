import type { Document } from '../draft/document.ts';
import { sectionsOf } from '../draft/walk.ts';
import type { LineIndex } from '../text/line-index.ts';
import type { Message } from './rule.ts';

// Beyond these an editor would stand still, and no draft is so large. Measured with the worst texts of tests/hostile: what
// may be read takes some three seconds and half a gigabyte, what may be checked no more than a second at a stretch.

/** A text beyond these is not read at all. */
export const readable = { characters: 20_000_000, lines: 300_000 };

/** A draft beyond these has its outline, but nothing in it is looked for. */
export const checkable = { characters: 10_000_000, inOneReport: 500_000, inOneLine: 200_000, headings: 50_000 };

/** What is too large, and from which place on. */
export interface Excess {
  readonly at: number;
  readonly message: Message;
}

/** Why a text is not read; null where it is. */
export function unreadable(text: string, lines: LineIndex): Excess | null {
  const isLong = text.length > readable.characters;
  if (!isLong && lines.starts.length <= readable.lines) return null;
  const [zh, en] = isLong
    ? [`超过${tenThousands(readable.characters)}字`, `more than ${readable.characters} characters`]
    : [`超过${tenThousands(readable.lines)}行`, `more than ${readable.lines} lines`];
  return {
    at: 0,
    message: {
      zh: `文稿过大（${zh}），没有核对，也没有提纲。请分成几个文件。`,
      en: `This draft is too large (${en}): nothing is checked, and there is no outline. Split it into several files.`,
    },
  };
}

/** Why a draft is not checked; null where it is. */
export function uncheckable(document: Document): Excess | null {
  let excess = known.get(document);
  if (excess === undefined) {
    excess = excessOf(document);
    known.set(document, excess);
  }
  return excess;
}

const known = new WeakMap<Document, Excess | null>();

function excessOf({ text, lines, reports }: Document): Excess | null {
  const { characters, inOneReport, inOneLine, headings } = checkable;
  if (text.length > characters)
    return excess(0, `全文超过${tenThousands(characters)}字`, `more than ${characters} characters`);
  const long = reports.find(({ report }) => report.text.length > inOneReport);
  if (long) {
    const at = long.start + long.report.titleSpan.start;
    return excess(
      at,
      `这一篇超过${tenThousands(inOneReport)}字`,
      `this report has more than ${inOneReport} characters`,
    );
  }
  const line = lines.starts.findIndex((start, index) => (lines.starts[index + 1] ?? text.length) - start > inOneLine);
  if (line >= 0)
    return excess(
      lines.starts[line]!,
      `这一行超过${tenThousands(inOneLine)}字，请先分段`,
      `this line has more than ${inOneLine} characters: break it into paragraphs`,
    );
  const count = reports.reduce((sum, { report }) => sum + sectionsOf(report).length, 0);
  return count > headings ? excess(0, `标题超过${tenThousands(headings)}个`, `more than ${headings} headings`) : null;
}

const excess = (at: number, zh: string, en: string): Excess => ({
  at,
  message: {
    zh: `文稿过大（${zh}），没有核对，只列提纲。请分成几个文件。`,
    en: `This draft is too large (${en}): it has an outline, but nothing is checked. Split it into several files.`,
  },
});

const tenThousands = (count: number): string => `${count / 10_000}万`;
