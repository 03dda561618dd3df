import { extname } from 'node:path';
import type { Document } from '../draft/document.ts';
import { parse } from '../draft/parse.ts';
import { looksLikeDraft } from '../draft/recognize.ts';
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

/**
 * Does `work` for each draft that the command line means, one after the other; what goes wrong with one is told and stops
 * no other. Gives how many files were passed over because they do not read like drafts, unless that was asked for.
 */
export async function forEachDraft(
  { files, stdinFilename, onlyDrafts }: Run,
  io: Io,
  complain: Complain,
  work: (open: OpenDraft) => Promise<void>,
): Promise<number> {
  let passedOver = 0;
  for await (const source of sourcesOf(files, stdinFilename, io.cwd, complain)) {
    try {
      const draft = await (source.path === null ? readStandardInput(io) : readDraft(source.path));
      const isAsked = source.walked === null && !onlyDrafts;
      if (!draft && source.named && isAsked) throw noText();
      if (!draft) continue;
      if (isAsked || isDraft(draft.text, source.shown))
        await work({ source, draft, document: parse(draft.text, formatOf(source.shown)) });
      else passedOver++;
    } catch (error) {
      complain(source.shown, error);
    }
  }
  return onlyDrafts ? 0 : passedOver;
}

/** Markdown and text files are often something else: notes, a README, a licence. */
const isDraft = (text: string, name: string): boolean =>
  extname(name).toLowerCase() === '.gongwen' || looksLikeDraft(text);

/** Of any other file the text itself says whether it is Markdown. */
const formatOf = (name: string) =>
  ['.md', '.markdown'].includes(extname(name).toLowerCase()) ? { format: 'markdown' as const } : {};

const noText = () =>
  new Trouble(
    '不是文本文件；Word、WPS、PDF 文件请先另存为纯文本（.txt）',
    'not a text file; save a Word, WPS or PDF file as plain text (.txt) first',
  );
