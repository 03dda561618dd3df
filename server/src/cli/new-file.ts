import { access, constants, copyFile, link, realpath, rename, stat } from 'node:fs/promises';
import { Trouble } from './io.ts';
import { placeWhole } from './whole-file.ts';

/**
 * Writes a whole file or none. A file that is there already is replaced only where `force` says so, and keeps its
 * permissions; of a link the target is replaced.
 */
export async function writeNewFile(path: string, text: string, force: boolean): Promise<void> {
  const target = force ? await realpath(path).catch(() => path) : path;
  const before = force ? await stat(target).catch(() => null) : null;
  if (before) await access(target, constants.W_OK);
  try {
    await placeWhole(target, text, before, (temporary) => (force ? rename(temporary, target) : add(temporary, target)));
  } catch (error) {
    if (codeOf(error) === 'EEXIST') throw new AlreadyThere();
    throw error;
  }
}

/** There is a file of this name, which nobody asked to replace. */
export class AlreadyThere extends Trouble {
  constructor() {
    super('已经有这个文件，没有改动；要覆盖请加 --force', 'exists already and was left alone; --force replaces it');
  }
}

/** Fails where there is a file already, which renaming would replace. */
async function add(temporary: string, path: string): Promise<void> {
  try {
    await link(temporary, path);
  } catch (error) {
    if (!withoutLinks.includes(codeOf(error))) throw error;
    await copyFile(temporary, path, constants.COPYFILE_EXCL);
  }
}

/** What memory sticks and some shared folders, which know no second name of a file, say of a link. */
const withoutLinks: unknown[] = ['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP', 'EISDIR'];

const codeOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : null);
