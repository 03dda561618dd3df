import { PassThrough } from 'node:stream';
import {
  type ClientCapabilities,
  createConnection,
  type Diagnostic,
  type DocumentDiagnosticReport,
  type InitializeParams,
  type InitializeResult,
  ProposedFeatures,
  type PublishDiagnosticsParams,
  type Range,
  type RegistrationParams,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { createProtocolConnection, type ProtocolConnection } from 'vscode-languageserver/node';
import { startServer } from '../../server/src/lsp/server.ts';
import { nodeHost } from '../../server/src/node/host.ts';
import { applyEdits } from '../../server/src/text/edit.ts';
import { LineIndex } from '../../server/src/text/line-index.ts';

/** What VS Code can do, as far as this server looks at it. */
export const capable: ClientCapabilities = {
  general: { positionEncodings: ['utf-16'] },
  workspace: {
    configuration: true,
    didChangeConfiguration: { dynamicRegistration: true },
    workspaceEdit: { documentChanges: true },
    diagnostics: { refreshSupport: true },
  },
  textDocument: {
    diagnostic: { tagSupport: { valueSet: [1] }, relatedInformation: true },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    foldingRange: { lineFoldingOnly: true },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } },
    completion: { completionItem: { snippetSupport: true } },
  },
};

/** A client and the real server behind it, over two streams in this process. */
export interface TestClient extends ProtocolConnection {
  readonly initialized: InitializeResult;
  /** The settings that the client answers with; change them and send `workspace/didChangeConfiguration`. */
  settings: unknown;
  readonly exitCode: Promise<number>;
  readonly logged: string[];
  /** The methods that the server has registered for since it was told that it may. */
  readonly registered: string[];
  refreshes: number;
  readonly published: PublishDiagnosticsParams[];
  open(text: string, languageId?: string, uri?: string): void;
  change(version: number, ...changes: ({ range: Range; text: string } | { text: string })[]): void;
  pull(previousResultId?: string): Promise<DocumentDiagnosticReport>;
  problems(): Promise<Diagnostic[]>;
  configure(settings: unknown): void;
}

export const draftUri = 'file:///drafts/%E6%80%BB%E7%BB%93.gongwen';
const textDocument = { uri: draftUri };

export async function connect(
  capabilities: ClientCapabilities = capable,
  more: Partial<InitializeParams> = {},
): Promise<TestClient> {
  const toServer = new PassThrough();
  const toClient = new PassThrough();
  const exitCode = serve(toServer, toClient);
  const connection = createProtocolConnection(toClient, toServer);
  const client = Object.assign(connection as unknown as TestClient, {
    settings: null,
    exitCode,
    logged: [],
    registered: [],
    refreshes: 0,
    published: [],
    open: (text: string, languageId = 'report-draft', uri = draftUri) =>
      void connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } }),
    change: (version: number, ...contentChanges: object[]) =>
      void connection.sendNotification('textDocument/didChange', {
        textDocument: { uri: draftUri, version },
        contentChanges,
      }),
    pull: (previousResultId?: string) =>
      connection.sendRequest('textDocument/diagnostic', {
        textDocument,
        ...(previousResultId && { previousResultId }),
      }),
    problems: async () => {
      const report = await client.pull();
      if (report.kind !== 'full') throw new Error('expected a full report');
      return report.items;
    },
    configure: (settings: unknown) => {
      client.settings = settings;
      void connection.sendNotification('workspace/didChangeConfiguration', { settings: { hegao: settings } });
    },
  } satisfies Partial<TestClient>) as TestClient;
  connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) =>
    items.map(() => client.settings),
  );
  connection.onRequest('client/registerCapability', ({ registrations }: RegistrationParams) => {
    client.registered.push(...registrations.map(({ method }) => method));
    return null;
  });
  connection.onRequest('workspace/diagnostic/refresh', () => {
    client.refreshes++;
    return null;
  });
  connection.onNotification('textDocument/publishDiagnostics', (params) => void client.published.push(params));
  connection.onNotification('window/logMessage', ({ message }) => void client.logged.push(message));
  connection.listen();
  const params: InitializeParams = { processId: null, rootUri: null, capabilities, locale: 'zh-cn', ...more };
  const initialized: InitializeResult = await connection.sendRequest('initialize', params);
  void connection.sendNotification('initialized', {});
  return Object.assign(client, { initialized });
}

/** The server's end; resolves with the code it would exit with. */
function serve(input: PassThrough, output: PassThrough): Promise<number> {
  return new Promise((resolve) => {
    const watchDog = { shutdownReceived: false, initialize() {}, exit: resolve };
    const connection = createConnection(
      (logger) => createProtocolConnection(input, output, logger),
      watchDog,
      ProposedFeatures.all,
    );
    startServer(connection, nodeHost);
  });
}

/** Resolves when `condition` holds, which some message from the server will bring about. */
export async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 5));
}

/** The text after an edit as a client applies it. */
export function afterEdit(text: string, edit: WorkspaceEdit | null | undefined, uri = draftUri): string {
  const lines = new LineIndex(text);
  const offset = ({ line, character }: Range['start']): number => lines.offsetAt({ line, column: character });
  const [change] = edit?.documentChanges ?? [];
  const edits = (change && 'edits' in change ? change.edits : (edit?.changes?.[uri] ?? [])) as TextEdit[];
  return applyEdits(
    text,
    edits.map(({ range, newText }) => ({
      span: { start: offset(range.start), end: offset(range.end) },
      text: newText,
    })),
  );
}
