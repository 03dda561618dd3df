import {
  type CompletionItem,
  CompletionItemKind,
  DiagnosticSeverity,
  DiagnosticTag,
  type DocumentSymbol,
  type FoldingRange,
  InsertTextFormat,
  type CodeAction as LspCodeAction,
  type Diagnostic as LspDiagnostic,
  type Range,
  type SymbolInformation,
  SymbolKind,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { Document } from '../draft/document.ts';
import type { CodeAction } from '../features/code-actions.ts';
import type { Completion } from '../features/completion.ts';
import type { Fold } from '../features/folding.ts';
import type { OutlineKind, OutlineNode, PlacedNode } from '../features/outline.ts';
import type { Problem } from '../features/problem-list.ts';
import type { Severity } from '../lint/rule.ts';
import type { Edit } from '../text/edit.ts';
import { LineIndex } from '../text/line-index.ts';
import type { Span } from '../text/span.ts';
import type { ConfigurationHome } from './configuration-files.ts';
import { documentOf, type OpenDraft } from './open-draft.ts';
import type { Session } from './session.ts';
import { pathOf, uriOf } from './uris.ts';

export function toRange({ lines }: Pick<Document, 'lines'>, { start, end }: Span, by = 0): Range {
  const from = lines.positionAt(start + by);
  const to = lines.positionAt(end + by);
  return { start: { line: from.line, character: from.column }, end: { line: to.line, character: to.column } };
}

export const diagnosticSource = '核稿';

export function toDiagnostic(draft: OpenDraft, problem: Problem, { say, client }: Session): LspDiagnostic {
  const document = documentOf(draft);
  const related = problem.related.map(({ span, message }) => ({
    location: { uri: draft.uri, range: toRange(document, span) },
    message: say(message),
  }));
  return {
    range: toRange(document, problem.span),
    severity: severities[problem.severity],
    source: diagnosticSource,
    message: say(problem.message),
    ...(problem.rule !== null && { code: problem.rule }),
    ...(problem.unnecessary && client.showsTags && { tags: [DiagnosticTag.Unnecessary] }),
    ...(related.length > 0 && client.showsRelated && { relatedInformation: related }),
  };
}

export const severities: Record<Severity, DiagnosticSeverity> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** The symbols of an outline. Those of a report that has not changed and stands at the same line are the same objects. */
export function toSymbol(document: Document, placed: PlacedNode, session: Session): DocumentSymbol {
  const { node, start } = placed;
  if (node.kind !== 'report') return symbolOf(document, placed, session);
  const line = document.lines.lineAt(start);
  const known = symbols.get(node);
  if (known?.line === line && known.session === session) return known.symbol;
  const symbol = symbolOf(document, placed, session);
  symbols.set(node, { line, session, symbol });
  return symbol;
}

interface KnownSymbol {
  readonly line: number;
  readonly session: Session;
  readonly symbol: DocumentSymbol;
}

const symbols = new WeakMap<OutlineNode, KnownSymbol>();

/** `by`: where the report that the node belongs to begins. */
function symbolOf(document: Document, { node, start }: PlacedNode, session: Session, by = 0): DocumentSymbol {
  const at = by + start;
  const isReport = (child: PlacedNode): boolean => child.node.kind === 'report';
  return {
    name: node.name,
    kind: symbolKinds[node.kind],
    range: toRange(document, node.span, at),
    selectionRange: toRange(document, node.selection, at),
    children: node.children.map((child) =>
      isReport(child) ? toSymbol(document, child, session) : symbolOf(document, child, session, at),
    ),
    ...(node.characters !== null && { detail: toDetail(node.characters, session) }),
  };
}

const toDetail = (count: number, { say }: Session): string => say({ zh: `${count}字`, en: `${count} characters` });

/** For clients that know no nested symbols: parents before children. */
export function toFlatSymbols(uri: string, symbols: readonly DocumentSymbol[], parent?: string): SymbolInformation[] {
  return symbols.flatMap(({ name, kind, range, children = [] }) => [
    { name, kind, location: { uri, range }, ...(parent !== undefined && { containerName: parent }) },
    ...toFlatSymbols(uri, children, name),
  ]);
}

const symbolKinds: Record<OutlineKind, SymbolKind> = {
  compilation: SymbolKind.File,
  toc: SymbolKind.Array,
  report: SymbolKind.Module,
  section: SymbolKind.String,
  item: SymbolKind.EnumMember,
};

export const toFoldingRange = ({ startLine, endLine }: Fold): FoldingRange => ({ startLine, endLine });

export function toCodeAction(
  draft: OpenDraft,
  action: CodeAction,
  problems: Problem[],
  home: ConfigurationHome | null,
  session: Session,
): LspCodeAction {
  const { title, kind, target, edits } = action;
  return {
    title: session.say(title),
    kind,
    edit:
      target === 'configuration' && home
        ? toConfigurationEdit(home, edits, session)
        : toWorkspaceEdit(draft, edits, session),
    ...(problems.length > 0 && { diagnostics: problems.map((problem) => toDiagnostic(draft, problem, session)) }),
    ...(action.preferred && { isPreferred: true }),
  };
}

/** With the version where the client checks it: an edit never hits a text that it was not made for. */
export function toWorkspaceEdit(draft: OpenDraft, edits: readonly Edit[], { client }: Session): WorkspaceEdit {
  const { uri, version } = draft;
  const textEdits = edits.map((edit) => toTextEdit(documentOf(draft), edit));
  return client.checksVersionsOfEdits
    ? { documentChanges: [{ textDocument: { uri, version }, edits: textEdits }] }
    : { changes: { [uri]: textEdits } };
}

/** Makes the file where it does not exist. Nothing is written until the writer saves. */
function toConfigurationEdit(
  { path, text }: ConfigurationHome,
  edits: readonly Edit[],
  session: Session,
): WorkspaceEdit {
  const { client, documents } = session;
  const open = documents.all().find((draft) => pathOf(draft.uri) === path);
  const uri = open?.uri ?? uriOf(path);
  const lines = new LineIndex(text ?? '');
  const textEdits = edits.map((each) => toTextEdit({ lines }, each));
  if (!client.checksVersionsOfEdits) return { changes: { [uri]: textEdits } };
  const change = { textDocument: { uri, version: open?.version ?? null }, edits: textEdits };
  if (text !== null) return { documentChanges: [change] };
  return { documentChanges: [{ kind: 'create', uri, options: { ignoreIfExists: true } }, change] };
}

export const toTextEdit = (document: Pick<Document, 'lines'>, { span, text }: Edit): TextEdit => ({
  range: toRange(document, span),
  newText: text,
});

/** `index` keeps the order; what is typed already is put before the label, so that no editor filters the item away. */
export function toCompletionItem(
  document: Document,
  completion: Completion,
  index: number,
  session: Session,
): CompletionItem {
  const { kind, label, detail, replace, text } = completion;
  const snippet = session.client.expandsSnippets ? completion.snippet : null;
  return {
    label,
    kind: completionKinds[kind],
    detail: session.say(detail),
    sortText: String(index).padStart(4, '0'),
    filterText: document.text.slice(replace.start, replace.end) + label,
    insertTextFormat: snippet === null ? InsertTextFormat.PlainText : InsertTextFormat.Snippet,
    textEdit: { range: toRange(document, replace), newText: snippet ?? text },
  };
}

const completionKinds: Record<Completion['kind'], CompletionItemKind> = {
  ordinal: CompletionItemKind.Enum,
  item: CompletionItemKind.EnumMember,
  section: CompletionItemKind.Snippet,
  draft: CompletionItemKind.File,
  term: CompletionItemKind.Text,
};
