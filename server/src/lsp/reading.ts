import type { Connection } from 'vscode-languageserver';
import type { ClientAbilities } from './client-abilities.ts';
import {
  type DraftFile,
  type DraftsBelowParams,
  draftsBelowRequest,
  type ReadFileParams,
  readDraftRequest,
  readFileRequest,
} from './requests.ts';
import type { Host } from './session.ts';

/** What the server reads besides the files that the client has open. */
export interface Files {
  /** The text of a small file below the folder `top`; null where there is none. */
  read(uri: string, top: string): Promise<string | null>;
  /** The files below a folder that may be drafts. */
  draftsBelow(folder: string): AsyncIterable<DraftFile>;
  /** The text of one of them, whatever its encoding; null where it is no text. */
  readDraft(uri: string): Promise<string | null>;
}

/** The host reads the files of its machine, the client all others; where it does not, there are none. */
export function allFiles(connection: Connection, host: Host, { readsFiles }: ClientAbilities): Files {
  const others = readsFiles ? clientFiles(connection) : noFiles;
  const having = (uri: string): Files => (host.files && uri.startsWith('file:') ? host.files : others);
  return {
    read: (uri, top) => having(uri).read(uri, top),
    draftsBelow: (folder) => having(folder).draftsBelow(folder),
    readDraft: (uri) => having(uri).readDraft(uri),
  };
}

const clientFiles = (connection: Connection): Files => ({
  read: (uri) => connection.sendRequest<string | null>(readFileRequest, { uri } satisfies ReadFileParams),
  readDraft: (uri) => connection.sendRequest<string | null>(readDraftRequest, { uri } satisfies ReadFileParams),
  async *draftsBelow(uri) {
    yield* await connection.sendRequest<DraftFile[]>(draftsBelowRequest, { uri } satisfies DraftsBelowParams);
  },
});

const noFiles: Files = {
  read: async () => null,
  readDraft: async () => null,
  async *draftsBelow() {},
};
