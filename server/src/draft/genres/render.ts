import type { Format } from '../nodes.ts';
import { printOrdinal } from '../print-ordinal.ts';
import type { Contribution, Genre, SectionSkeleton, Template } from './genre.ts';
import { namedBlanks, piecesOf, plainText, snippetWriter } from './template.ts';

export interface RenderOptions {
  /** The year that the draft is about. */
  readonly year: number;
  /** Markdown marks headings with # and parts paragraphs by blank lines. Default: plain. */
  readonly format?: Format;
  /** `text` fills every blank with its default. Default: snippet, with tab stops. */
  readonly as?: 'snippet' | 'text';
}

/** Where a section is to stand: 一、 is level 1, （一） 2, 1. 3, （1） 4. */
export interface Place {
  readonly level: number;
  readonly number: number;
}

/** A whole new draft: everything but the optional sections. */
export const renderDraft = (genre: Genre, options: RenderOptions): string =>
  `${render(draftLines(genre), options)}\n${endOf(options)}`;

/** One section with what stands below it, for a draft that lacks it. */
export const renderSection = (section: SectionSkeleton, place: Place, options: RenderOptions): string =>
  render(sectionLines(section, place), options) + endOf(options);

/** 层次序数 in the form of GB/T 9704-2012, 7.3.3. */
export function ordinalAt({ level, number }: Place): string {
  const styles = ['han', 'han-bracket', 'arabic', 'arabic-bracket'] as const;
  return printOrdinal(styles[level - 1] ?? 'arabic-bracket', number, '');
}

/** Where the caret comes to rest after the last tab stop. */
const endOf = ({ as = 'snippet' }: RenderOptions): string => (as === 'snippet' ? '$0' : '');

interface Line {
  readonly template: Template;
  /** Fixed text before the template. */
  readonly ordinal?: string;
  /** Depth of the Markdown heading that the line is. */
  readonly depth?: number;
}

const gap: Line = { template: '' };

function draftLines(genre: Genre): Line[] {
  const lines: Line[] = [{ template: genre.title, depth: 1 }, gap];
  const add = (templates: readonly Template[] = []) => lines.push(...templates.map((template) => ({ template })));
  if (genre.addressee) add([genre.addressee]);
  add(genre.opening);
  const sections = genre.sections.filter(({ required }) => required !== 'optional');
  sections.forEach((section, index) => {
    lines.push(...sectionLines(section, { level: 1, number: index + 1 }));
  });
  add(genre.closing);
  for (const block of [genre.attachments, genre.signature]) {
    if (!block) continue;
    lines.push(gap);
    add(block);
  }
  if (genre.note) add([genre.note]);
  if (genre.contributions) lines.push(...contributionLines(genre.contributions));
  return lines;
}

function contributionLines(contributions: readonly Contribution[]): Line[] {
  const lines: Line[] = [{ template: '目录' }];
  for (const { unit, page, genre } of contributions) {
    lines.push({ template: `${ofUnit(genre.title, unit)}\t{${page}}` });
  }
  for (const { unit, genre } of contributions) {
    lines.push(gap);
    for (const line of draftLines(genre)) lines.push({ ...line, template: ofUnit(line.template, unit) });
  }
  return lines;
}

const ofUnit = (template: Template, unit: string): Template => template.replaceAll('{单位}', `{${unit}}`);

function sectionLines(section: SectionSkeleton, place: Place): Line[] {
  const ordinal = ordinalAt(place);
  const [first = '', ...others] = section.body;
  const runIn = section.form === 'run-in';
  const heading = runIn
    ? { template: `${section.headings[0]}。${first}`, ordinal }
    : { template: section.headings[0], ordinal, depth: place.level + 1 };
  const children = section.children?.filter(({ required }) => required !== 'optional') ?? [];
  return [
    heading,
    ...(runIn ? others : section.body).map((template) => ({ template })),
    ...children.flatMap((child, index) => sectionLines(child, { level: place.level + 1, number: index + 1 })),
  ];
}

function render(lines: readonly Line[], { year, format = 'plain', as = 'snippet' }: RenderOptions): string {
  const blanks = namedBlanks(year);
  const write = as === 'snippet' ? snippetWriter() : plainText;
  const markdown = format === 'markdown';
  const shown = markdown ? lines.filter((line) => line.template !== '') : lines;
  return shown
    .map(({ template, ordinal = '', depth }) => {
      const mark = markdown && depth ? `${'#'.repeat(depth)} ` : '';
      return mark + ordinal + write(piecesOf(template, blanks));
    })
    .join(markdown ? '\n\n' : '\n');
}
