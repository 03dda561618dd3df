import type { Message } from '../lint/rule.ts';

/** What a run touches of the outer world, so that tests can stand in for it. */
export interface Io {
  readonly stdin: AsyncIterable<Buffer | string>;
  readonly stdout: Output;
  readonly stderr: Output;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The folder that relative paths count from. */
  readonly cwd: string;
  /** The program itself, for more threads of it; without it all is done in this one. */
  readonly program?: URL;
}

export interface Output {
  write(text: string | Uint8Array): unknown;
  readonly isTTY?: boolean;
  readonly columns?: number;
}

export type Language = keyof Message;
export const languages: readonly Language[] = ['zh', 'en'];

/** Something that the person at the keyboard can put right; it is said in one line and never as a stack trace. */
export class Trouble extends Error {
  readonly said: Message;

  constructor(zh: string, en: string) {
    super(en);
    this.said = { zh, en };
  }
}
