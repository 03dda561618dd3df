import type { InitializeParams, WorkspaceFoldersChangeEvent } from 'vscode-languageserver';
import { pathOf } from './uris.ts';

/** The folders that the client has open. */
export interface WorkspaceFolders {
  paths(): readonly string[];
  changed(event: WorkspaceFoldersChangeEvent): void;
}

export function workspaceFolders({ workspaceFolders: folders, rootUri }: InitializeParams): WorkspaceFolders {
  const uris = new Set(folders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : []));
  return {
    paths: () => [...uris].flatMap((uri) => pathOf(uri)?.replace(/\/$/, '') ?? []),
    changed({ added, removed }) {
      for (const { uri } of removed) uris.delete(uri);
      for (const { uri } of added) uris.add(uri);
    },
  };
}
