import type { Document } from '../draft/document.ts';
import type { Diagnostic } from '../lint/linter.ts';
import type { Message, Related, RuleGroup, Severity } from '../lint/rule.ts';
import type { Span } from '../text/span.ts';

/** One entry in an editor's list of problems. */
export interface Problem {
  readonly span: Span;
  readonly message: Message;
  readonly severity: Severity;
  /** The rule's name; null where the entry stands for problems of several. */
  readonly rule: string | null;
  /** Text that should go: editors draw it faded. */
  readonly unnecessary: boolean;
  readonly related: readonly Related[];
}

/**
 * The findings as an editor is to list them. Editors show 1000 problems and underline 500 without saying so: what concerns
 * the structure comes first, so that it is never lost; very many placeholders are told once per paragraph and come last.
 */
export function problemList(document: Document, diagnostics: readonly Diagnostic[]): Problem[] {
  const placeholders = diagnostics.filter(isPlaceholder);
  if (placeholders.length <= manyPlaceholders) return limited(inOrder(diagnostics).map(problemOf));
  const others = inOrder(diagnostics.filter((diagnostic) => !isPlaceholder(diagnostic)));
  return limited([...others.map(problemOf), ...byParagraph(document, placeholders)]);
}

export function problemOf({ span, message, severity, rule, related = [] }: Diagnostic): Problem {
  return { span, message, severity, rule: rule.name, unnecessary: rule.name === 'residue', related };
}

export const manyPlaceholders = 200;
export const mostProblems = 1000;

const isPlaceholder = ({ rule }: Diagnostic): boolean => rule.name === 'placeholder';

const order: readonly RuleGroup[] = ['structure', 'numbering', 'toc', 'leftover', 'agreement', 'marks', 'wording'];

/** By group, within a group in the order of the text. */
const inOrder = (diagnostics: readonly Diagnostic[]): Diagnostic[] =>
  diagnostics.toSorted((a, b) => order.indexOf(a.rule.group) - order.indexOf(b.rule.group));

/** One problem for the placeholders of a paragraph, at the first of them. */
function byParagraph({ lines }: Document, placeholders: readonly Diagnostic[]): Problem[] {
  const paragraphs = new Map<number, Diagnostic[]>();
  for (const found of placeholders) {
    const line = lines.lineAt(found.span.start);
    const others = paragraphs.get(line);
    if (others) others.push(found);
    else paragraphs.set(line, [found]);
  }
  return [...paragraphs.values()].map((found) => counted(found[0]!, found.length));
}

function counted(first: Diagnostic, count: number): Problem {
  const { zh, en } = first.message;
  const message = { zh: `${zh}（本段共${count}处）`, en: `${en} (${count} in this paragraph)` };
  return count === 1 ? problemOf(first) : { ...problemOf(first), message };
}

/** What does not fit is counted in the last entry, which stands where the first one left out does. */
function limited(problems: readonly Problem[]): Problem[] {
  if (problems.length <= mostProblems) return [...problems];
  const left = problems.length - mostProblems + 1;
  const next = problems[mostProblems - 1]!;
  const message = {
    zh: `问题太多，另有${left}处没有列出；改掉一些后会接着列出`,
    en: `Too many problems: ${left} more are not listed; they will be as you mend others`,
  };
  const entry: Problem = { span: next.span, message, severity: 'warning', rule: null, unnecessary: false, related: [] };
  return [...problems.slice(0, mostProblems - 1), entry];
}
