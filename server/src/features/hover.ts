import type { Document } from '../draft/document.ts';
import type { PlacedReport, Report, Section } from '../draft/nodes.ts';
import { charactersOfReport, charactersOfSection } from '../draft/statistics.ts';
import type { Diagnostic } from '../lint/linter.ts';
import type { Message, RuleInfo, RuleOptions } from '../lint/rule.ts';
import { type Span, shift, touches } from '../text/span.ts';
import { basisInEnglish } from './basis.ts';
import { type PlacedPlaceholder, placeholderAt, placeholdersOf } from './placeholders.ts';
import { reportAt, sectionPath } from './section-path.ts';
import { headingOf } from './uses.ts';

/** What is to be said about the words at a place, as Markdown. */
export interface Hover {
  readonly span: Span;
  readonly text: Message;
}

/** Of a heading its place in the draft, of a placeholder how many are left, of a finding its rule. */
export function hoverAt(
  document: Document,
  offset: number,
  diagnostics: readonly Diagnostic[],
  options: RuleOptions,
): Hover | null {
  const found = diagnostics.filter(({ span }) => touches(span, offset));
  const placeholders = placeholdersOf(document, options);
  const placeholder = placeholderAt(placeholders, offset);
  const parts: Hover[] = [];
  if (placeholder) parts.push({ span: placeholder.span, text: left(placeholders, placeholder) });
  else parts.push(...aboutHeading(document, offset, diagnostics));
  for (const rule of new Set(found.map((diagnostic) => diagnostic.rule))) {
    parts.push({ span: found.find((diagnostic) => diagnostic.rule === rule)!.span, text: aboutRule(rule) });
  }
  const [first] = parts;
  if (!first) return null;
  const join = (language: keyof Message) => parts.map(({ text }) => text[language]).join('\n\n---\n\n');
  return { span: first.span, text: { zh: join('zh'), en: join('en') } };
}

function left(all: readonly PlacedPlaceholder[], { report }: PlacedPlaceholder): Message {
  const here = all.filter((each) => each.report === report).length;
  if (report === null || here === all.length) {
    return { zh: `待填：全文还有 ${all.length} 处。`, en: `To be filled in: ${all.length} in this file.` };
  }
  return {
    zh: `待填：本篇还有 ${here} 处，全文还有 ${all.length} 处。`,
    en: `To be filled in: ${here} in this report, ${all.length} in this file.`,
  };
}

function* aboutHeading(document: Document, offset: number, diagnostics: readonly Diagnostic[]): Generator<Hover> {
  const placed = reportAt(document, offset);
  if (!placed) return;
  const at = offset - placed.start;
  const { report, start } = placed;
  const path = sectionPath(report, at);
  const heading = headingOf(path.at(-1));
  if (report.title !== null && touches(report.titleSpan, at)) {
    const whole = { start, end: start + report.text.length };
    yield place(document, placed, [], report.titleSpan, whole, charactersOfReport(report), diagnostics);
  } else if (heading && touches(heading, at)) {
    const section = path.at(-1)!;
    const whole = shift(section.span, start);
    yield place(document, placed, path, heading, whole, charactersOfSection(section, report.text), diagnostics);
  }
}

function place(
  { head }: Document,
  { report, start }: PlacedReport,
  path: readonly Section[],
  heading: Span,
  whole: Span,
  characters: number,
  diagnostics: readonly Diagnostic[],
): Hover {
  const problems = diagnostics.filter(({ span }) => whole.start <= span.start && span.start < whole.end).length;
  const names = [head.title, titleOf(report), ...path.map(nameOf)].flatMap((name) => (name ? [escaped(name)] : []));
  const way = names.map((name, index) => (index === names.length - 1 ? `**${name}**` : name)).join(' › ');
  const count = characters.toLocaleString('en');
  const zh = `${way}\n\n字数 ${count} · ${problems === 0 ? '没有问题' : `${problems} 个问题`}`;
  const en = `${way}\n\n${count} characters · ${problems === 1 ? '1 problem' : `${problems || 'no'} problems`}`;
  return { span: shift(heading, start), text: { zh, en } };
}

const titleOf = ({ title }: Report): string | null => title;
const nameOf = ({ ordinal, title }: Section): string => (ordinal?.text ?? '') + title;

/** The explanations are Chinese; to readers of English the example says more, and the finding's own message stands above. */
function aboutRule({ title, basis, explanation, example }: RuleInfo): Message {
  const { bad, good } = difference(example.bad, example.good);
  const examples = [shown('×', bad), shown('√', good)];
  return {
    zh: paragraphs(`**${escaped(title.zh)}**`, escaped(explanation), `依据：${escaped(basis)}`, ...examples),
    en: paragraphs(
      `**${escaped(title.en)}**`,
      ...examples,
      `Basis: ${escaped(basisInEnglish(basis))}`,
      `Why (in Chinese): ${escaped(explanation)}`,
    ),
  };
}

const paragraphs = (...texts: readonly string[]): string => texts.filter(Boolean).join('\n\n');

const longestExample = 3;

/** The lines in which the two differ; none where they are too many to be read in passing. */
function difference(bad: string, good: string): { bad: string[]; good: string[] } {
  const [a, b] = [bad.split('\n'), good.split('\n')];
  while (a.length > 0 && b.length > 0 && a[0] === b[0]) [a.shift(), b.shift()];
  while (a.length > 0 && b.length > 0 && a.at(-1) === b.at(-1)) [a.pop(), b.pop()];
  const isShort = a.length <= longestExample && b.length <= longestExample;
  return isShort ? { bad: a.filter(Boolean), good: b.filter(Boolean) } : { bad: [], good: [] };
}

const shown = (sign: string, lines: readonly string[]): string =>
  lines.map((line) => `${sign} ${escaped(line)}`).join('  \n');

/** As Markdown that shows the text as it is. */
const escaped = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_[\]<>~&|]/g, '\\$&')
    .replace(/^([#+-])|^(\d+)(?=\.)/, (start) => (/\d/.test(start) ? `${start}\\` : `\\${start}`));
