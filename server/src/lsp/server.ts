import {
  CodeLensRefreshRequest,
  type Connection,
  DidChangeConfigurationNotification,
  type InitializeParams,
  type ServerCapabilities,
  type TextDocumentIdentifier,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver';
import type { Message } from '../lint/rule.ts';
import { isConfiguration } from './analysis.ts';
import { abilitiesOf, languageOf } from './client-abilities.ts';
import { clientConfiguration } from './configuration.ts';
import { configurationFiles } from './configuration-files.ts';
import { codeLenses } from './handlers/code-lenses.ts';
import { colouringCapabilities, serveColouring } from './handlers/colouring.ts';
import { serveCompilations } from './handlers/compilations.ts';
import { sendConfigurationProblems } from './handlers/configuration-problems.ts';
import { listGenres, renumbering, skeleton, statistics } from './handlers/custom.ts';
import { pulledDiagnostics, pushDiagnostics } from './handlers/diagnostics.ts';
import { codeActionKinds, codeActions, completion, completionTriggers } from './handlers/editing.ts';
import { serveFilling } from './handlers/filling.ts';
import { hover } from './handlers/hovering.ts';
import { folding, symbols } from './handlers/navigation.ts';
import { fixingRule, overviewOf } from './handlers/overview.ts';
import { openPlaceholders } from './handlers/placeholders.ts';
import { definition, documentLinks, highlights, references, selectionRanges } from './handlers/places.ts';
import { serveRearranging } from './handlers/rearranging.ts';
import { prepareRename, rename } from './handlers/renaming.ts';
import { workspaceSymbols } from './handlers/symbols.ts';
import { updatingToc } from './handlers/table-of-contents.ts';
import { serveWriting, writingCapabilities } from './handlers/writing.ts';
import { type OpenDraft, openDrafts, readAgain } from './open-draft.ts';
import { allFiles } from './reading.ts';
import {
  fixRuleRequest,
  genresRequest,
  overviewRequest,
  placeholdersRequest,
  recheckRequest,
  renumberRequest,
  skeletonRequest,
  statisticsChanged,
  statisticsRequest,
  updateTocRequest,
} from './requests.ts';
import type { Host, Session } from './session.ts';
import { pathOf, uriOf } from './uris.ts';
import { watchFiles } from './watching.ts';
import { workspaceFolders } from './workspace-folders.ts';
import { workspaceTitles } from './workspace-titles.ts';

/** Serves one client until the connection ends. */
export function startServer(connection: Connection, host: Host): void {
  connection.onInitialize((params) => {
    const session = sessionFor(connection, host, params);
    registerRequests(session);
    watchDocuments(session);
    watchConfiguration(session);
    watchFiles(session, () => configurationChanged(session));
    const writing = writingCapabilities(session.client.registersFormatting);
    return { capabilities: { ...capabilities, ...writing }, serverInfo: { name: 'hegao' } };
  });
  connection.listen();
}

const capabilities: ServerCapabilities = {
  positionEncoding: 'utf-16',
  textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, willSaveWaitUntil: true },
  documentSymbolProvider: { label: '核稿' },
  foldingRangeProvider: true,
  selectionRangeProvider: true,
  workspaceSymbolProvider: true,
  definitionProvider: true,
  referencesProvider: true,
  documentLinkProvider: {},
  documentHighlightProvider: true,
  hoverProvider: true,
  ...colouringCapabilities,
  codeLensProvider: {},
  renameProvider: { prepareProvider: true },
  codeActionProvider: { codeActionKinds },
  completionProvider: { triggerCharacters: completionTriggers },
  workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
  diagnosticProvider: { identifier: 'hegao', interFileDependencies: false, workspaceDiagnostics: false },
};

function sessionFor(connection: Connection, host: Host, params: InitializeParams): Session {
  const client = abilitiesOf(params.capabilities);
  const language = languageOf(params);
  const documents = new TextDocuments(openDrafts);
  const folders = workspaceFolders(params);
  const files = allFiles(connection, host, client);
  const read = async (path: string, top: string): Promise<string | null> => {
    const open = documents.all().find(({ uri }) => isConfiguration(uri) && pathOf(uri) === path);
    return open ? open.text : files.read(uriOf(path), uriOf(top));
  };
  const configurations = configurationFiles(read, folders.paths);
  const beginnings: (() => void)[] = [];
  connection.onInitialized(() => {
    for (const begin of beginnings) begin();
  });
  const session = {
    connection,
    host,
    files,
    client,
    whenInitialized: (begin: () => void) => void beginnings.push(begin),
    documents,
    workspaceFolders: folders,
    configurationFiles: configurations,
    configuration: clientConfiguration(
      connection,
      configurations,
      client.answersConfiguration,
      params.initializationOptions,
    ),
    say: (message: Message) => message[language],
  };
  return { ...session, workspaceTitles: workspaceTitles(session) };
}

function registerRequests(session: Session): void {
  const { connection } = session;
  connection.onDocumentSymbol(symbols(session));
  connection.onFoldingRanges(folding(session));
  connection.onSelectionRanges(selectionRanges(session));
  connection.onWorkspaceSymbol(workspaceSymbols(session));
  connection.onDefinition(definition(session));
  connection.onReferences(references(session));
  connection.onDocumentLinks(documentLinks(session));
  connection.onDocumentHighlight(highlights(session));
  connection.onHover(hover(session));
  serveColouring(session);
  connection.onCodeLens(codeLenses(session));
  connection.onPrepareRename(prepareRename(session));
  connection.onRenameRequest(rename(session));
  connection.onCodeAction(codeActions(session));
  connection.onCompletion(completion(session));
  connection.languages.diagnostics.on(pulledDiagnostics(session));
  serveWriting(session);
  serveRearranging(session);
  serveFilling(session);
  serveCompilations(session);
  connection.onRequest(genresRequest, () => listGenres(session));
  connection.onRequest(skeletonRequest, skeleton);
  connection.onRequest(statisticsRequest, statistics(session));
  connection.onRequest(renumberRequest, renumbering(session));
  connection.onRequest(updateTocRequest, updatingToc(session));
  connection.onRequest(placeholdersRequest, openPlaceholders(session));
  connection.onRequest(overviewRequest, overviewOf(session));
  connection.onRequest(fixRuleRequest, fixingRule(session));
  connection.onRequest(recheckRequest, ({ textDocument }: { textDocument: TextDocumentIdentifier }) => {
    recheck(session, textDocument.uri);
    return null;
  });
}

/** In milliseconds: how long typing must rest before the client is told something that it did not ask for. */
const pause = 300;

function watchDocuments(session: Session): void {
  const { documents, connection, configuration, host, client } = session;
  const waiting = new Map<string, { dispose(): void }>();
  documents.onDidChangeContent(({ document: { uri, version } }) => {
    waiting.get(uri)?.dispose();
    const rest = () => {
      waiting.delete(uri);
      const draft = documents.get(uri);
      if (isConfiguration(uri)) configurationChanged(session);
      else if (draft) tell(session, draft);
    };
    waiting.set(uri, host.timer.setTimeout(rest, version <= 1 ? 0 : pause));
  });
  documents.onDidClose(({ document: { uri } }) => {
    waiting.get(uri)?.dispose();
    waiting.delete(uri);
    configuration.forget(uri);
    if (isConfiguration(uri)) configurationChanged(session);
    else logged(session, sendConfigurationProblems(session));
    if (!client.pullsDiagnostics) logged(session, connection.sendDiagnostics({ uri, diagnostics: [] }));
  });
  documents.listen(connection);
}

/** What the client is to know of a draft that is new, has changed or is judged otherwise. */
function tell(session: Session, draft: OpenDraft): void {
  if (!session.client.pullsDiagnostics && !isConfiguration(draft.uri)) logged(session, pushDiagnostics(draft, session));
  logged(session, session.connection.sendNotification(statisticsChanged, { uri: draft.uri }));
  logged(session, sendConfigurationProblems(session));
}

function configurationChanged(session: Session): void {
  session.configuration.filesChanged();
  tellAll(session, session.documents.all());
}

function watchConfiguration(session: Session): void {
  const { connection, configuration, documents, client, workspaceTitles, whenInitialized } = session;
  connection.onDidChangeConfiguration(({ settings }) => {
    configuration.changed(settings);
    workspaceTitles.forget();
    tellAll(session, documents.all());
  });
  if (!client.registersConfiguration) return;
  whenInitialized(() => {
    logged(session, connection.client.register(DidChangeConfigurationNotification.type, { section: 'hegao' }));
  });
}

function recheck(session: Session, uri: string): void {
  const draft = session.documents.get(uri);
  if (!draft) return;
  readAgain(draft);
  session.configuration.filesChanged();
  tellAll(session, [draft]);
}

function tellAll(session: Session, drafts: readonly OpenDraft[]): void {
  const { client, connection } = session;
  if (client.pullsDiagnostics && client.refreshesDiagnostics)
    logged(session, connection.languages.diagnostics.refresh());
  if (client.refreshesCodeLenses) logged(session, connection.sendRequest(CodeLensRefreshRequest.type));
  for (const draft of drafts) tell(session, draft);
}

/** What goes wrong where nobody waits for an answer is written to the log. */
function logged(session: Session, work: Promise<unknown>): void {
  work.catch((error) => session.connection.console.error(String(error?.stack ?? error)));
}
