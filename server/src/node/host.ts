import { readFile, stat } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { decode } from '../files/decode.ts';
import { draftFilesBelow, largestDraft } from '../files/draft-files.ts';
import { liesWithin } from '../files/lies-within.ts';
import { LeadsOutside } from '../lint/configuration/configuration-files.ts';
import type { DraftFile } from '../lsp/requests.ts';
import type { Host } from '../lsp/session.ts';

export const nodeHost: Host = {
  timer: {
    setTimeout(callback, milliseconds) {
      const timeout = setTimeout(callback, milliseconds);
      return { dispose: () => clearTimeout(timeout) };
    },
    setImmediate(callback) {
      setImmediate(callback);
    },
  },
  files: {
    read: (uri, top) => readText(fileURLToPath(uri), fileURLToPath(top)),
    draftsBelow: (folder) => draftsBelow(fileURLToPath(folder)),
    readDraft: (uri) => readDraft(fileURLToPath(uri)),
  },
};

/** Folders that cannot be read hold nothing that one could go to. */
async function* draftsBelow(folder: string): AsyncGenerator<DraftFile> {
  for await (const path of draftFilesBelow(folder, () => {})) {
    const stats = await stat(path).catch(() => null);
    if (!stats?.isFile() || stats.size > largestDraft) continue;
    yield { uri: pathToFileURL(path).href, stamp: `${stats.mtimeMs} ${stats.size}` };
  }
}

const readDraft = async (path: string): Promise<string | null> =>
  (await decode(await readFile(path), readGb18030))?.text ?? null;

/** Node knows this encoding well enough to read it; only who writes it needs tables. */
const readGb18030 = (bytes: Buffer): string => new TextDecoder('gb18030').decode(bytes);

/** Larger files are no configurations. */
const largest = 1 << 20;

async function readText(path: string, top: string): Promise<string | null> {
  try {
    const stats = await stat(path);
    // What is no file, such as a pipe, might never end.
    if (!stats.isFile() || stats.size > largest) throw new Error(`no text file of at most 1 MB: ${path}`);
    if (!(await liesWithin(path, top))) throw new LeadsOutside(path);
    return (await readFile(path, 'utf8')).replace(/^\ufeff/, '');
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && ['ENOENT', 'ENOTDIR'].includes(String(error.code));
    if (isMissing) return null;
    throw error;
  }
}
