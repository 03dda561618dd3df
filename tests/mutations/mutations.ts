import type { Document } from '../../server/src/draft/document.ts';
import type { Section } from '../../server/src/draft/nodes.ts';
import { printOrdinal } from '../../server/src/draft/print-ordinal.ts';
import { sectionsOf } from '../../server/src/draft/walk.ts';

/** A fault planted in a sound draft, and what has to be said of it. */
export interface Mutation {
  readonly text: string;
  /** Rules that tell of this fault; one of them must. */
  readonly rules: readonly string[];
  /** Where the finding must stand, in the text with the fault. */
  readonly at: number;
}

/** A way to spoil a draft: all the places where it can be done, each as a mutation. */
export type Mutator = (document: Document) => Mutation[];

interface Placed {
  readonly section: Section;
  readonly start: number;
  readonly siblings: readonly Placed[];
  readonly index: number;
}

/** Sections with their siblings of the same style, at their places in the document. */
function* placedSections({ reports }: Document): Generator<Placed> {
  for (const { report, start } of reports) {
    for (const parent of [report, ...sectionsOf(report)]) {
      const siblings: Placed[] = [];
      const style = parent.sections[0]?.ordinal?.style;
      if (!parent.sections.every(({ ordinal }) => ordinal && ordinal.style === style)) continue;
      for (const [index, section] of parent.sections.entries()) siblings.push({ section, start, siblings, index });
      yield* siblings;
    }
  }
}

const replaced = (text: string, start: number, end: number, by: string): string =>
  text.slice(0, start) + by + text.slice(end);

/** Gives a heading another number. */
function renumbered(document: Document, { section, start }: Placed, number: number): string {
  const { span, style, marks } = section.ordinal!;
  return replaced(document.text, start + span.start, start + span.end, printOrdinal(style, number, marks));
}

export const mutators: Readonly<Record<string, Mutator>> = {
  'jump over a number': (document) =>
    [...placedSections(document)].flatMap((placed) => {
      const last = placed.index === placed.siblings.length - 1 && placed.index > 0;
      const number = placed.section.ordinal!.number!;
      if (!last) return [];
      const at = placed.start + placed.section.ordinal!.span.start;
      return [{ text: renumbered(document, placed, number + 1), rules: ['number-gap'], at }];
    }),
  'repeat a number': (document) =>
    [...placedSections(document)].flatMap((placed) => {
      if (placed.index < 2) return [];
      const at = placed.start + placed.section.ordinal!.span.start;
      return [
        { text: renumbered(document, placed, placed.section.ordinal!.number! - 1), rules: ['number-duplicate'], at },
      ];
    }),
  'swap a delimiter': (document) =>
    [...placedSections(document)].flatMap(({ section, start, siblings, index }) => {
      const { style, span, marks } = section.ordinal!;
      const other = { arabic: marks === '.' ? '、' : '.', 'han-bracket': '()' }[style as string];
      if (!other || siblings.length < 3 || index === 0) return [];
      const text = replaced(
        document.text,
        start + span.start,
        start + span.end,
        printOrdinal(style, section.ordinal!.number!, other),
      );
      return [{ text, rules: ['number-style'], at: start + span.start }];
    }),
  'lose a closing bracket': (document) =>
    [...placedSections(document)].flatMap(({ section, start }) => {
      const { style, span } = section.ordinal!;
      if (style !== 'han-bracket' || /[（(]/u.test(section.title)) return [];
      const text = replaced(document.text, start + span.end - 1, start + span.end, '');
      return [{ text, rules: ['number-malformed'], at: start + span.start }];
    }),
  'empty a section': (document) =>
    [...placedSections(document)].flatMap(({ section, start, index }) => {
      if (section.form !== 'line' || section.sections.length > 0 || section.body.length === 0 || index === 0) return [];
      if (section.level > 2) return [];
      const text = replaced(document.text, start + section.heading.end, start + section.span.end, '');
      return [{ text, rules: ['empty-section'], at: start + section.heading.start }];
    }),
  'leave 暂无 in a section': (document) =>
    [...placedSections(document)].flatMap(({ section, start }) => {
      if (section.form !== 'line' || section.sections.length > 0 || section.body.length === 0) return [];
      const text = replaced(document.text, start + section.body[0]!.span.start, start + section.span.end, '暂无。');
      return [{ text, rules: ['filler-section'], at: start + section.body[0]!.span.start }];
    }),
  'unpair a quotation mark': (document) =>
    places(document, /”/gu, (at) => [replaced(document.text, at, at + 1, ''), at - 1], ['pair-unclosed']),
  'type a half-width comma': (document) =>
    places(
      document,
      /(?<=\p{Script=Han})，(?=\p{Script=Han})/gu,
      (at) => [replaced(document.text, at, at + 1, ','), at],
      ['halfwidth-punctuation'],
    ),
  'leave a figure out as xx': (document) =>
    places(
      document,
      /(?<![\d.])\d+(?=[个家件名项])/gu,
      (at, length) => [replaced(document.text, at, at + length, 'xx'), at],
      ['placeholder'],
    ),
  'skip 二是': (document) =>
    places(document, /二是/gu, (at) => [replaced(document.text, at, at + 2, '三是'), at], [
      'enum-gap',
      'enum-duplicate',
    ]),
  'break a line': (document) =>
    places(
      document,
      /(?<=[一-龥]{12})[一-龥](?=[一-龥]{6,}[，。][^\n]{20})/gu,
      (at) => [`${document.text.slice(0, at)}\n${document.text.slice(at)}`, at + 1],
      ['broken-line'],
    ),
  'retitle an entry of the table of contents': ({ text, head }) =>
    (head.toc?.entries ?? []).flatMap(({ title, titleSpan }) =>
      title.includes('总结')
        ? [
            {
              text: replaced(text, titleSpan.start, titleSpan.end, title.replace('总结', '情况')),
              rules: ['toc-title-mismatch'],
              at: titleSpan.start,
            },
          ]
        : [],
    ),
  'drop an entry of the table of contents': (document) =>
    (document.head.toc?.entries ?? []).flatMap(({ span, target }) =>
      target === null
        ? []
        : [
            {
              text: replaced(document.text, span.start, span.end + 1, ''),
              rules: ['toc-missing'],
              at: target - (span.end + 1 - span.start),
            },
          ],
    ),
};

/** Every place of a pattern in the prose of a report's body, spoilt one at a time. */
function places(
  { text, reports }: Document,
  pattern: RegExp,
  spoil: (at: number, length: number) => [text: string, at: number],
  rules: readonly string[],
): Mutation[] {
  return reports.flatMap(({ report, start }) => {
    const from = start + (report.sections[0]?.span.start ?? report.text.length);
    const to = start + (report.sections.at(-1)?.span.end ?? 0);
    return [...text.slice(from, Math.max(from, to)).matchAll(pattern)].map((match) => {
      const [spoilt, at] = spoil(from + match.index, match[0].length);
      return { text: spoilt, rules, at };
    });
  });
}
