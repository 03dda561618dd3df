import { readFile, stat } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import ignore, { type Ignore } from 'ignore';

/** Which paths the .gitignore files above them leave out. */
export interface GitIgnore {
  excludes(path: string, isFolder: boolean): Promise<boolean>;
}

/** Counts the .gitignore files from the repository's root down; outside a repository, from `folder` down. */
export async function gitIgnore(folder: string): Promise<GitIgnore> {
  const top = (await repositoryOf(folder)) ?? folder;
  const lists = new Map<string, Promise<Ignore | null>>();
  const folders = new Map<string, Promise<boolean>>();
  return { excludes };

  function excludes(path: string, isFolder: boolean): Promise<boolean> {
    if (!isFolder) return look(path, false);
    const answer = folders.get(path) ?? look(path, true);
    folders.set(path, answer);
    return answer;
  }

  async function look(path: string, isFolder: boolean): Promise<boolean> {
    if (!isBelow(path, top)) return false;
    const parent = dirname(path);
    // What lies in an excluded folder cannot be let in again.
    if (await excludes(parent, true)) return true;
    let excluded = false;
    for (const above of foldersBetween(top, parent)) {
      const name = relative(above, path).split(sep).join('/');
      const result = (await listOf(above))?.test(isFolder ? `${name}/` : name);
      if (result?.ignored) excluded = true;
      else if (result?.unignored) excluded = false;
    }
    return excluded;
  }

  function listOf(at: string): Promise<Ignore | null> {
    const list = lists.get(at) ?? readList(at);
    lists.set(at, list);
    return list;
  }
}

async function readList(folder: string): Promise<Ignore | null> {
  try {
    return ignore().add(await readFile(join(folder, '.gitignore'), 'utf8'));
  } catch {
    return null;
  }
}

export async function repositoryOf(folder: string): Promise<string | null> {
  for (let at = folder; ; at = dirname(at)) {
    const exists = await stat(join(at, '.git')).then(
      () => true,
      () => false,
    );
    if (exists) return at;
    if (dirname(at) === at) return null;
  }
}

const isBelow = (path: string, folder: string): boolean => {
  const way = relative(folder, path);
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`);
};

/** `top` and every folder on the way down to `folder`. */
function foldersBetween(top: string, folder: string): string[] {
  const result = [folder];
  for (let at = folder; at !== top && dirname(at) !== at; at = dirname(at)) result.unshift(dirname(at));
  return result;
}
