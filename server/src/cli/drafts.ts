import { extname } from 'node:path';
import type { Document } from '../draft/document.ts';
import { parse } from '../draft/parse.ts';
import type { Complain } from './complaints.ts';
import { type Io, Trouble } from './io.ts';
import type { Run } from './options.ts';
import { type Draft, readDraft, readStandardInput } from './read.ts';
import { type Source, sourcesOf } from './sources.ts';

export interface OpenDraft {
  readonly source: Source;
  readonly draft: Draft;
  readonly document: Document;
}

/** Does `work` for each draft that the command line means, one after the other; what goes wrong with one is told and stops no other. */
export async function forEachDraft(
  { files, stdinFilename }: Run,
  io: Io,
  complain: Complain,
  work: (open: OpenDraft) => Promise<void>,
): Promise<void> {
  for await (const source of sourcesOf(files, stdinFilename, io.cwd, complain)) {
    try {
      const draft = await (source.path === null ? readStandardInput(io) : readDraft(source.path));
      if (draft) await work({ source, draft, document: parse(draft.text, formatOf(source.shown)) });
      else if (source.named) throw noText();
    } catch (error) {
      complain(source.shown, error);
    }
  }
}

/** Of any other file the text itself says whether it is Markdown. */
const formatOf = (name: string) =>
  ['.md', '.markdown'].includes(extname(name).toLowerCase()) ? { format: 'markdown' as const } : {};

const noText = () =>
  new Trouble(
    '不是文本文件；Word、WPS、PDF 文件请先另存为纯文本（.txt）',
    'not a text file; save a Word, WPS or PDF file as plain text (.txt) first',
  );
