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
  if (placeholders.length <= manyPlaceholders) return limited(inOrder(diagnostics), problemOf);
  const others = inOrder(diagnostics.filter((diagnostic) => !isPlaceholder(diagnostic)));
  const ofParagraphs = byParagraph(document, placeholders);
  return limited([...others.map(alone), ...ofParagraphs], ({ first, count }) => counted(first, count));
}

export function problemOf({ span, message, severity, rule, related = [] }: Diagnostic): Problem {
  return { span, message, severity, rule: rule.name, unnecessary: rule.name === 'residue', related };
}

export const manyPlaceholders = 200;
export const mostProblems = 1000;

const isPlaceholder = ({ rule }: Diagnostic): boolean => rule.name === 'placeholder';

const order: readonly RuleGroup[] = ['structure', 'numbering', 'toc', 'leftover', 'agreement', 'marks', 'wording'];

/** By group, within a group in the order of the text. */
function inOrder(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const groups = new Map(order.map((group): [RuleGroup, Diagnostic[]] => [group, []]));
  for (const diagnostic of diagnostics) groups.get(diagnostic.rule.group)!.push(diagnostic);
  return [...groups.values()].flat();
}

/** Findings that are told as one. */
interface Together {
  readonly first: Diagnostic;
  readonly count: number;
}

const alone = (first: Diagnostic): Together => ({ first, count: 1 });

/** One problem for the placeholders of a paragraph, at the first of them. They come in the order of the text. */
function byParagraph({ lines }: Document, placeholders: readonly Diagnostic[]): Together[] {
  const paragraphs: Together[] = [];
  let end = -1;
  for (const found of placeholders) {
    const { start } = found.span;
    const last = paragraphs.at(-1);
    if (last && start <= end) paragraphs[paragraphs.length - 1] = { ...last, count: last.count + 1 };
    else {
      end = lines.endOf(lines.lineAt(start));
      paragraphs.push(alone(found));
    }
  }
  return paragraphs;
}

function counted(first: Diagnostic, count: number): Problem {
  const { zh, en } = first.message;
  const message = { zh: `${zh}（本段共${count}处）`, en: `${en} (${count} in this paragraph)` };
  return count === 1 ? problemOf(first) : { ...problemOf(first), message };
}

/** What does not fit is counted in the last entry, which stands where the first one left out does. */
function limited<Entry>(entries: readonly Entry[], toProblem: (entry: Entry) => Problem): Problem[] {
  if (entries.length <= mostProblems) return entries.map(toProblem);
  const left = entries.length - mostProblems + 1;
  const { span } = toProblem(entries[mostProblems - 1]!);
  const message = {
    zh: `问题太多，另有${left}处没有列出；改掉一些后会接着列出`,
    en: `Too many problems: ${left} more are not listed; they will be as you mend others`,
  };
  const entry: Problem = { span, message, severity: 'warning', rule: null, unnecessary: false, related: [] };
  return [...entries.slice(0, mostProblems - 1).map(toProblem), entry];
}
