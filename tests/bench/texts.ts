import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

export interface LongText {
  readonly name: string;
  readonly text: string;
}

/** `npm run bench` runs in the repository's folder. */
export const root = process.cwd();

/** A compilation of 90 reports where it is at hand, else the sample compilation over and over: 360 000 characters. */
export function longText(): LongText {
  const real = join(root, '../shared/corpus/001.txt');
  if (existsSync(real)) return { name: basename(real), text: readFileSync(real, 'utf8') };
  const once = readFileSync(join(root, 'samples/汇编.txt'), 'utf8');
  const times = Math.ceil(360_000 / once.length);
  return { name: `samples/汇编.txt × ${times}`, text: once.repeat(times) };
}

/** Of this length are most drafts. */
export const shortText = (): string => readFileSync(join(root, 'samples/半年工作总结（待核）.txt'), 'utf8');

/** Where somebody might be writing: behind a sentence near this share of the text. */
export function placeAt(text: string, share: number): number {
  const near = Math.floor(text.length * share);
  return text.indexOf('。', near) + 1 || near;
}

/** A text that is long in bytes costs less time twice. */
export const sizes = [1, 4, 16] as const;
