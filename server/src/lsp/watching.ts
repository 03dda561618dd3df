import { DidChangeWatchedFilesNotification, type FileSystemWatcher, WatchKind } from 'vscode-languageserver';
import { configurationName } from '../lint/configuration/configuration.ts';
import type { Session } from './session.ts';
import { pathOf } from './uris.ts';

/**
 * Calls `changed` whenever a configuration may say something else than before: it was saved, or folders come and go.
 * What happens to other files concerns those who look through the workspace's drafts.
 */
export function watchFiles(session: Session, changed: () => void): void {
  const { connection, client, workspaceFolders, workspaceTitles, whenInitialized } = session;
  connection.onDidChangeWatchedFiles(({ changes }) => {
    workspaceTitles.filesChanged();
    if (changes.some(({ uri }) => watched.get(session)?.has(nameOf(uri)))) changed();
  });
  whenInitialized(() => {
    watch(session, configurationName);
    register(session, ...draftWatchers);
  });
  if (!client.tellsWorkspaceFolders) return;
  whenInitialized(() => {
    connection.workspace.onDidChangeWorkspaceFolders((event) => {
      workspaceFolders.changed(event);
      workspaceTitles.filesChanged();
      changed();
    });
  });
}

/** Has the client tell of changes to files of this name, which is asked once for each name. */
export function watch(session: Session, name: string): void {
  const names = watched.get(session) ?? new Set();
  watched.set(session, names);
  if (names.has(name)) return;
  names.add(name);
  // Characters that mean something in a pattern are left open: a change too many does no harm.
  register(session, { globPattern: `**/${name.replace(/[*?{}[\]!\\]/g, '?')}` });
}

/** A folder comes and goes without a word about the files in it. */
const draftWatchers: readonly FileSystemWatcher[] = [
  { globPattern: '**/*.{txt,md,markdown,gongwen}', kind: WatchKind.Change },
  { globPattern: '**/.gitignore', kind: WatchKind.Change },
  { globPattern: '**/*', kind: WatchKind.Create | WatchKind.Delete },
];

function register({ connection, client }: Session, ...watchers: FileSystemWatcher[]): void {
  if (!client.watchesFiles) return;
  connection.client
    .register(DidChangeWatchedFilesNotification.type, { watchers })
    .catch((error: unknown) => connection.console.error(String(error)));
}

const nameOf = (uri: string): string => pathOf(uri)?.split('/').at(-1) ?? '';

const watched = new WeakMap<Session, Set<string>>();
