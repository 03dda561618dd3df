import { FileSystemError, FileType, Uri, workspace } from 'vscode';
import type { BaseLanguageClient, ClientCapabilities, StaticFeature } from 'vscode-languageclient';
import { type ReadFileParams, readFileRequest } from '../../server/src/lsp/requests.ts';

/** Larger files are no configurations. */
const largest = 1 << 20;

/** Reads for the server what it cannot: files of virtual workspaces, and in a browser all files. */
export function serveFiles(client: BaseLanguageClient): void {
  client.registerFeature(readsFiles);
  client.onRequest(readFileRequest, ({ uri }: ReadFileParams) => readText(Uri.parse(uri, true)));
}

const readsFiles: StaticFeature = {
  fillClientCapabilities(capabilities: ClientCapabilities) {
    capabilities.experimental = { ...capabilities.experimental, hegao: { readsFiles: true } };
  },
  initialize() {},
  getState: () => ({ kind: 'static' }),
  clear() {},
};

/** Null where there is no such file. */
async function readText(file: Uri): Promise<string | null> {
  try {
    const { type, size } = await workspace.fs.stat(file);
    if ((type & FileType.File) === 0 || size > largest) throw new Error(`no text file of at most 1 MB: ${file}`);
    return new TextDecoder().decode(await workspace.fs.readFile(file));
  } catch (error) {
    if (error instanceof FileSystemError && missing.includes(error.code)) return null;
    throw error;
  }
}

const missing = ['FileNotFound', 'FileNotADirectory'];
