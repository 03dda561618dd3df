import { DidChangeWatchedFilesNotification, type FileSystemWatcher } from 'vscode-languageserver';
import { configurationName } from '../lint/configuration.ts';
import type { Session } from './session.ts';

/** Calls `changed` whenever a configuration may say something else than before: it was saved, or folders come and go. */
export function watchFiles(session: Session, changed: () => void): void {
  const { connection, client, workspaceFolders } = session;
  connection.onDidChangeWatchedFiles(changed);
  connection.onInitialized(() => watch(session, configurationName));
  if (!client.tellsWorkspaceFolders) return;
  connection.onInitialized(() => {
    connection.workspace.onDidChangeWorkspaceFolders((event) => {
      workspaceFolders.changed(event);
      changed();
    });
  });
}

/** Has the client tell of changes to files of this name, which is asked once for each name. */
export function watch(session: Session, name: string): void {
  const { connection, client } = session;
  const names = watched.get(session) ?? new Set();
  watched.set(session, names);
  if (!client.watchesFiles || names.has(name)) return;
  names.add(name);
  // Characters that mean something in a pattern are left open: a change too many does no harm.
  const watchers: FileSystemWatcher[] = [{ globPattern: `**/${name.replace(/[*?{}[\]!\\]/g, '?')}` }];
  connection.client
    .register(DidChangeWatchedFilesNotification.type, { watchers })
    .catch((error: unknown) => connection.console.error(String(error)));
}

const watched = new WeakMap<Session, Set<string>>();
