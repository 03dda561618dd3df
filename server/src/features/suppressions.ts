import type { Document } from '../draft/document.ts';
import { addIgnore, addWord } from '../lint/configuration/configuration-edits.ts';
import { below, parentOf } from '../lint/configuration/paths.ts';
import type { Diagnostic } from '../lint/linter.ts';
import type { Message } from '../lint/rule.ts';
import { isMeant } from '../lint/suppression/suppression.ts';
import { unusedIgnore } from '../lint/suppression/unused-ignore.ts';
import { type Edit, edit } from '../text/edit.ts';
import { textOf } from '../text/span.ts';
import type { CodeAction } from './code-actions.ts';
import { quotationOf } from './quotation.ts';

/** Where a draft lies, and the configuration that what is said about it belongs into; null where it lies nowhere yet. */
export interface Home {
  readonly draft: string;
  readonly configuration: string;
  /** Null where the configuration does not exist yet. */
  readonly text: string | null;
}

/** More findings at one place than anybody would suppress one by one. */
const most = 10;

/**
 * What can be done to be rid of findings without changing a word: an entry in the configuration or, in Markdown, a comment.
 * `here` are those that the writer points at, `all` those of the draft.
 */
export function suppressions(
  document: Document,
  here: readonly Diagnostic[],
  all: readonly Diagnostic[],
  home: Home | null,
): CodeAction[] {
  const able = here.filter(({ rule }) => rule !== unusedIgnore).slice(0, most);
  const oneOfEachRule = [...new Map(able.map((diagnostic) => [diagnostic.rule, diagnostic])).values()];
  return [
    ...able.flatMap((diagnostic) => [
      ...ignoreHere(document, diagnostic, all, home),
      ...commentHere(document, diagnostic),
      ...allowWord(document, diagnostic, home),
    ]),
    ...oneOfEachRule.flatMap((diagnostic) =>
      document.format === 'markdown' ? commentAtTop(document, diagnostic) : ignoreInFile(diagnostic, home),
    ),
  ];
}

function ignoreHere(
  document: Document,
  diagnostic: Diagnostic,
  all: readonly Diagnostic[],
  home: Home | null,
): CodeAction[] {
  const { rule } = diagnostic;
  const alike = all.filter((other) => other.rule === rule);
  const quoted = quotationOf(document, diagnostic, alike);
  if (!home || quoted === null) return [];
  const count = alike.filter(({ span }) => isMeant(document.text, span, quoted)).length;
  const title = {
    zh: count > 1 ? `忽略这一处（文字相同的共${count}处）` : '忽略这一处',
    en: count > 1 ? `Ignore this (${count} places read the same)` : 'Ignore this',
  };
  const edits = addIgnore(home.text, { rule: rule.name, text: quoted, ...fileOf(home) });
  return inConfiguration(named(title, diagnostic), diagnostic, edits);
}

function ignoreInFile(diagnostic: Diagnostic, home: Home | null): CodeAction[] {
  const file = home ? fileOf(home) : {};
  if (!home || file.file === undefined) return [];
  const edits = addIgnore(home.text, { rule: diagnostic.rule.name, ...file });
  return inConfiguration(noMoreInFile(diagnostic), diagnostic, edits);
}

/** Words are the house's, so they hold for every file. */
function allowWord({ text }: Document, diagnostic: Diagnostic, home: Home | null): CodeAction[] {
  const word = textOf(text, diagnostic.span).trim();
  if (!home || diagnostic.rule.group !== 'wording' || word === '' || /[\r\n]/.test(word)) return [];
  const title = { zh: `“${word}”没有错，加入词表`, en: `“${word}” is right: add it to the allowed words` };
  return inConfiguration(title, diagnostic, addWord(home.text, 'allowed', word));
}

function commentHere(document: Document, diagnostic: Diagnostic): CodeAction[] {
  const { text, lines, format } = document;
  if (format !== 'markdown') return [];
  const line = lines.lineAt(diagnostic.span.start);
  const start = lines.starts[line]!;
  // Between the rows of a table or the lines of a quotation a comment would end it.
  if (/^\s*[|>]/u.test(text.slice(start, lines.endOf(line)))) return [];
  const title = { zh: '用注释忽略下一行的这个问题', en: 'Ignore this with a comment' };
  const comment = `<!-- hegao-disable-next-line ${diagnostic.rule.name} -->${lineBreakOf(text)}`;
  return inDraft(named(title, diagnostic), diagnostic, edit(start, start, comment));
}

function commentAtTop({ text }: Document, diagnostic: Diagnostic): CodeAction[] {
  const at = topOf(text);
  const end = lineBreakOf(text);
  return inDraft(
    noMoreInFile(diagnostic),
    diagnostic,
    edit(at, at, `<!-- hegao-disable ${diagnostic.rule.name} -->${end}${end}`),
  );
}

const noMoreInFile = ({ rule }: Diagnostic): Message => ({
  zh: `本文件不再检查“${rule.title.zh}”`,
  en: `Do not check this file for “${rule.title.en}”`,
});

const named = ({ zh, en }: Message, { rule }: Diagnostic): Message => ({
  zh: `${zh}：${rule.title.zh}`,
  en: `${en}: ${rule.title.en}`,
});

function inConfiguration(title: Message, diagnostic: Diagnostic, edits: readonly Edit[] | null): CodeAction[] {
  if (!edits) return [];
  return [{ title, kind: 'quickfix', diagnostics: [diagnostic], preferred: false, target: 'configuration', edits }];
}

const inDraft = (title: Message, diagnostic: Diagnostic, change: Edit): CodeAction[] => [
  { title, kind: 'quickfix', diagnostics: [diagnostic], preferred: false, target: 'draft', edits: [change] },
];

function fileOf({ draft, configuration }: Home): { file?: string } {
  const file = below(parentOf(configuration), draft);
  return file === null ? {} : { file };
}

const lineBreakOf = (text: string): string => (text.includes('\r\n') ? '\r\n' : '\n');

/** Behind the front matter, where there is one. */
function topOf(text: string): number {
  if (!/^---[ \t]*\r?\n/.test(text)) return 0;
  const close = text.indexOf('\n---', 3);
  const end = close < 0 ? -1 : text.indexOf('\n', close + 1);
  return end + 1;
}
