import { open } from 'node:fs/promises';
import { largestDraft } from '../files/draft-files.ts';
import { type Decoded, decode } from './encoding.ts';
import { type Io, Trouble } from './io.ts';

/** A draft's text, and the very bytes that it was read from. */
export interface Draft extends Decoded {
  readonly bytes: Buffer;
}

/** Reads a file as text, whatever its encoding; null where it is no text. */
export async function readDraft(path: string): Promise<Draft | null> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    if (size > largestDraft) throw tooLarge();
    return await asDraft(await file.readFile());
  } finally {
    await file.close();
  }
}

export async function readStandardInput({ stdin }: Io): Promise<Draft | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stdin) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    size += bytes.length;
    if (size > largestDraft) throw tooLarge();
    chunks.push(bytes);
  }
  return asDraft(Buffer.concat(chunks));
}

async function asDraft(bytes: Buffer): Promise<Draft | null> {
  if (bytes.length > largestDraft) throw tooLarge();
  const decoded = await decode(bytes);
  return decoded && { ...decoded, bytes };
}

const tooLarge = () =>
  new Trouble(
    `文件超过 ${largestDraft >> 20} MB，不像是稿件；如确是稿件请拆分后再核对`,
    `larger than ${largestDraft >> 20} MB and hardly a draft; if it is one, split it first`,
  );
