import { FileSystemError, FileType, Uri, workspace } from 'vscode';
import type { BaseLanguageClient, ClientCapabilities, StaticFeature } from 'vscode-languageclient';
import {
  type DraftFile,
  type DraftsBelowParams,
  draftsBelowRequest,
  type ReadFileParams,
  readDraftRequest,
  readFileRequest,
} from '../../server/src/lsp/requests.ts';
import { decoded } from './decoded.ts';

/** Reads for the server what it cannot: files of virtual workspaces, and in a browser all files. */
export function serveFiles(client: BaseLanguageClient): void {
  client.registerFeature(readsFiles);
  client.onRequest(readFileRequest, ({ uri }: ReadFileParams) => readText(Uri.parse(uri, true)));
  client.onRequest(draftsBelowRequest, ({ uri }: DraftsBelowParams) => draftsBelow(Uri.parse(uri, true)));
  client.onRequest(readDraftRequest, async ({ uri }: ReadFileParams) =>
    decoded(await workspace.fs.readFile(Uri.parse(uri, true))),
  );
}

const readsFiles: StaticFeature = {
  fillClientCapabilities(capabilities: ClientCapabilities) {
    capabilities.experimental = { ...capabilities.experimental, hegao: { readsFiles: true } };
  },
  initialize() {},
  getState: () => ({ kind: 'static' }),
  clear() {},
};

/** Larger files are no configurations. */
const largestText = 1 << 20;

/** Null where there is no such file. */
async function readText(file: Uri): Promise<string | null> {
  try {
    const { type, size } = await workspace.fs.stat(file);
    if ((type & FileType.File) === 0 || size > largestText) throw new Error(`no text file of at most 1 MB: ${file}`);
    return new TextDecoder().decode(await workspace.fs.readFile(file));
  } catch (error) {
    if (error instanceof FileSystemError && missing.includes(error.code)) return null;
    throw error;
  }
}

const missing = ['FileNotFound', 'FileNotADirectory'];

/** A virtual folder may be far away, so what is looked through has bounds. */
const mostDrafts = 1000;
const mostFolders = 1000;
const largestDraft = 10 << 20;
const draftName = /\.(?:txt|md|markdown|gongwen)$/iu;

/** Folders that cannot be read hold nothing that one could go to; a link is not followed, so none leads in a circle. */
async function draftsBelow(top: Uri): Promise<DraftFile[]> {
  const drafts: DraftFile[] = [];
  const folders = [top];
  for (let at = 0; at < folders.length && drafts.length < mostDrafts; at++) {
    const folder = folders[at]!;
    for (const [name, type] of await entriesOf(folder)) {
      const place = Uri.joinPath(folder, name);
      if (type === FileType.Directory && !isSkipped(name) && folders.length < mostFolders) folders.push(place);
      if (type !== FileType.File || !draftName.test(name) || drafts.length >= mostDrafts) continue;
      const stats = await Promise.resolve(workspace.fs.stat(place)).catch(() => null);
      if (!stats || stats.size > largestDraft) continue;
      drafts.push({ uri: place.toString(), stamp: `${stats.mtime} ${stats.size}` });
    }
  }
  return drafts;
}

const entriesOf = (folder: Uri): Promise<[string, FileType][]> =>
  Promise.resolve(workspace.fs.readDirectory(folder)).catch(() => []);

const isSkipped = (folder: string): boolean => folder.startsWith('.') || folder === 'node_modules';
