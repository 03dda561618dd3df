import type { ClientCapabilities, InitializeParams } from 'vscode-languageserver';
import type { Message } from '../lint/rule.ts';

/** What the client can do, as far as answers differ by it. */
export interface ClientAbilities {
  readonly pullsDiagnostics: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly showsTags: boolean;
  readonly showsRelated: boolean;
  readonly nestsSymbols: boolean;
  readonly linksDefinitions: boolean;
  readonly readsMarkdown: boolean;
  readonly refreshesCodeLenses: boolean;
  /** How many folds of a file it takes; null for all. */
  readonly foldLimit: number | null;
  readonly knowsCodeActions: boolean;
  readonly expandsSnippets: boolean;
  readonly checksVersionsOfEdits: boolean;
  readonly answersConfiguration: boolean;
  readonly registersConfiguration: boolean;
  readonly registersFormatting: boolean;
  readonly watchesFiles: boolean;
  readonly createsFiles: boolean;
  readonly tellsWorkspaceFolders: boolean;
  /** Whether it answers what the server asks about files. */
  readonly readsFiles: boolean;
}

export function abilitiesOf({ workspace = {}, textDocument = {}, experimental }: ClientCapabilities): ClientAbilities {
  const { diagnostic, publishDiagnostics } = textDocument;
  return {
    pullsDiagnostics: diagnostic !== undefined,
    refreshesDiagnostics: workspace.diagnostics?.refreshSupport === true,
    showsTags: (diagnostic?.tagSupport ?? publishDiagnostics?.tagSupport) !== undefined,
    showsRelated: (diagnostic?.relatedInformation ?? publishDiagnostics?.relatedInformation) === true,
    nestsSymbols: textDocument.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    linksDefinitions: textDocument.definition?.linkSupport === true,
    refreshesCodeLenses: workspace.codeLens?.refreshSupport === true,
    readsMarkdown: textDocument.hover?.contentFormat?.includes('markdown') ?? true,
    foldLimit: textDocument.foldingRange?.rangeLimit ?? null,
    knowsCodeActions: textDocument.codeAction?.codeActionLiteralSupport !== undefined,
    expandsSnippets: textDocument.completion?.completionItem?.snippetSupport === true,
    checksVersionsOfEdits: workspace.workspaceEdit?.documentChanges === true,
    answersConfiguration: workspace.configuration === true,
    registersConfiguration: workspace.didChangeConfiguration?.dynamicRegistration === true,
    registersFormatting: textDocument.formatting?.dynamicRegistration === true,
    watchesFiles: workspace.didChangeWatchedFiles?.dynamicRegistration === true,
    createsFiles:
      workspace.workspaceEdit?.documentChanges === true &&
      workspace.workspaceEdit.resourceOperations?.includes('create') === true,
    tellsWorkspaceFolders: workspace.workspaceFolders === true,
    readsFiles: experimental?.hegao?.readsFiles === true,
  };
}

/** Chinese unless the editor speaks English: a writer of Chinese drafts may have a Japanese editor. */
export const languageOf = ({ locale = 'zh' }: InitializeParams): keyof Message =>
  locale.toLowerCase().startsWith('en') ? 'en' : 'zh';
