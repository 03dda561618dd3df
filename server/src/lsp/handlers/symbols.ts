import {
  type CancellationToken,
  LSPErrorCodes,
  ResponseError,
  type SymbolInformation,
  SymbolKind,
  type WorkspaceSymbolParams,
} from 'vscode-languageserver';
import { titleFilter, titlesOf } from '../../features/workspace-symbols.ts';
import { isDraft } from '../analysis.ts';
import { documentOf } from '../open-draft.ts';
import type { Session } from '../session.ts';
import { toRange } from '../to-lsp.ts';
import { pathOf } from '../uris.ts';
import type { PlacedTitle } from '../workspace-titles.ts';

/** `workspace/symbol`: titles and headings in all drafts of the workspace; of those that are open as they are in the editor. */
export const workspaceSymbols =
  ({ documents, configuration, workspaceTitles }: Session) =>
  async ({ query }: WorkspaceSymbolParams, token: CancellationToken): Promise<SymbolInformation[]> => {
    const isWanted = titleFilter(query);
    const symbols: SymbolInformation[] = [];
    const add = (uri: string, titles: readonly PlacedTitle[]): void => {
      for (const title of titles) if (isWanted(title)) symbols.push(toSymbol(uri, title));
    };
    const open = new Set<string | null>();
    for (const draft of documents.all()) {
      open.add(pathOf(draft.uri));
      if (!isDraft(draft, await configuration.of(draft.uri))) continue;
      const document = documentOf(draft);
      const titles = titlesOf(document);
      add(
        draft.uri,
        titles.map(({ span, ...title }) => ({ ...title, range: toRange(document, span) })),
      );
    }
    const titles = await workspaceTitles.read(() => token.isCancellationRequested);
    if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
    for (const [uri, each] of titles) if (!open.has(pathOf(uri))) add(uri, each);
    return symbols;
  };

const toSymbol = (uri: string, { kind, name, container, range }: PlacedTitle): SymbolInformation => ({
  name,
  kind: kind === 'report' ? SymbolKind.Module : SymbolKind.String,
  location: { uri, range },
  ...(container !== null && { containerName: container }),
});
