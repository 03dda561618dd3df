import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { type GitIgnore, gitIgnore } from './git-ignore.ts';

/** What the drafts of a folder end in. */
export const draftExtensions: readonly string[] = ['.txt', '.md', '.markdown', '.gongwen'];

/** Larger files are no drafts; an editor refuses them as well. */
export const largestDraft = 50 * 1024 * 1024;

/**
 * The paths of all files below `folder` that may be drafts, in the order of their names; what .gitignore leaves out, hidden
 * folders and node_modules are passed over. A folder that cannot be read is told to `complain`.
 */
export async function* draftFilesBelow(
  folder: string,
  complain: (folder: string, error: unknown) => void,
): AsyncGenerator<string> {
  yield* below(folder, await gitIgnore(folder), complain);
}

async function* below(
  folder: string,
  ignore: GitIgnore,
  complain: (folder: string, error: unknown) => void,
): AsyncGenerator<string> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    complain(folder, error);
    return [];
  });
  for (const entry of entries.sort(byName)) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (!isSkipped(entry.name) && !(await ignore.excludes(path, true))) yield* below(path, ignore, complain);
    } else if (entry.isFile() && draftExtensions.includes(extname(entry.name).toLowerCase())) {
      if (!(await ignore.excludes(path, false))) yield path;
    }
  }
}

const byName = (a: Dirent, b: Dirent): number => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0);

const isSkipped = (folder: string): boolean => folder.startsWith('.') || folder === 'node_modules';
