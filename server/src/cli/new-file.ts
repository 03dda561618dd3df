import { link, open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Trouble } from './io.ts';

/** Writes a whole file or none. A file that is there already is replaced only where `force` says so. */
export async function writeNewFile(path: string, text: string, force: boolean): Promise<void> {
  const { randomBytes } = await import('node:crypto');
  const temporary = join(dirname(path), `.${basename(path).slice(0, 40)}.${randomBytes(6).toString('hex')}.tmp`);
  try {
    const file = await open(temporary, 'wx');
    try {
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
    if (force) await rename(temporary, path);
    else await link(temporary, path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') throw alreadyThere();
    throw error;
  } finally {
    await rm(temporary, { force: true });
  }
}

export const alreadyThere = (): Trouble =>
  new Trouble('已经有这个文件，没有改动；要覆盖请加 --force', 'exists already and was left alone; --force replaces it');
