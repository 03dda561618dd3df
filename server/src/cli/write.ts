import { access, constants, readFile, realpath, rename, stat } from 'node:fs/promises';
import { encode } from './encoding.ts';
import { Trouble } from './io.ts';
import type { Draft } from './read.ts';
import { placeWhole } from './whole-file.ts';

/**
 * Puts `text` in the place of what `draft` was read from, in the same encoding. Another program sees the old file or
 * the new one, never half of it. Nothing is written where anything but the fixes would change.
 */
export async function replaceDraft(path: string, draft: Draft, text: string): Promise<void> {
  await replaceFile(await realpath(path), draft.bytes, await encodeLike(draft, text));
}

/** The bytes of `text` in the encoding of what `draft` was read from; a Trouble where they would lose something. */
export async function encodeLike(draft: Draft, text: string): Promise<Buffer> {
  const unchanged = await encode(draft);
  if (!unchanged || !same(unchanged, draft.bytes)) {
    throw new Trouble(
      '文件中有无法识别的字节，为免丢失内容未作改动；请先在编辑器中另存为 UTF-8',
      'some bytes of the file cannot be read; it was left alone so that nothing is lost: save it as UTF-8 first',
    );
  }
  const bytes = await encode({ ...draft, text });
  if (!bytes) {
    throw new Trouble(
      `改正后的文字无法用文件原来的编码（${draft.encoding}）保存，未作改动；请先另存为 UTF-8`,
      `the mended text cannot be saved in the file's encoding (${draft.encoding}); save it as UTF-8 first`,
    );
  }
  return bytes;
}

async function replaceFile(path: string, before: Buffer, after: Buffer): Promise<void> {
  await access(path, constants.W_OK);
  await placeWhole(path, after, await stat(path), async (temporary) => {
    if (!same(await readFile(path), before)) {
      throw new Trouble(
        '文件刚刚被其他程序改过，未作改动；请再运行一次',
        'the file has just been changed elsewhere: run again',
      );
    }
    await rename(temporary, path);
  });
}

const same = (a: Buffer, b: Buffer): boolean => Buffer.compare(a, b) === 0;
