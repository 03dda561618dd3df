import type { Connection } from 'vscode-languageserver';
import type { ClientAbilities } from './client-abilities.ts';
import { type ReadFileParams, readFileRequest } from './requests.ts';
import type { Host } from './session.ts';

/** Reads small files: the host those of its machine, the client all others. Null where there is none, or nobody can read it. */
export function fileReader(
  connection: Connection,
  { files }: Host,
  { readsFiles }: ClientAbilities,
): (uri: string) => Promise<string | null> {
  return async (uri) => {
    if (files && uri.startsWith('file:')) return files.read(uri);
    const params: ReadFileParams = { uri };
    return readsFiles ? connection.sendRequest<string | null>(readFileRequest, params) : null;
  };
}
