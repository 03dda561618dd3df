import type { Stats } from 'node:fs';
import { open, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/**
 * Writes a file beside `path`, with owner and permissions `like` those of another one, and lets `place` put it there once
 * it is whole and on the disk. Nothing of it stays where that fails, nor does `path` change before.
 */
export async function placeWhole(
  path: string,
  content: Buffer | string,
  like: Stats | null,
  place: (temporary: string) => Promise<void>,
): Promise<void> {
  const { randomBytes } = await import('node:crypto');
  const temporary = join(dirname(path), `.${basename(path).slice(0, 40)}.${randomBytes(6).toString('hex')}.tmp`);
  try {
    const file = await open(temporary, 'wx', like ? 0o600 : 0o666);
    try {
      await file.writeFile(content);
      // Only the owner may give a file away; elsewhere the new file belongs to whoever runs this.
      if (like) await file.chown(like.uid, like.gid).catch(() => {});
      if (like) await file.chmod(like.mode);
      await file.sync();
    } finally {
      await file.close();
    }
    await place(temporary);
  } finally {
    await rm(temporary, { force: true });
  }
}
