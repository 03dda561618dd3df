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
  run: Run,
  io: Io,
  complain: Complain,
  work: (open: OpenDraft) => Promise<void>,
): Promise<number> {
  let passedOver = 0;
  for await (const source of sourcesOf(run.files, run.stdinFilename, io.cwd, complain)) {
    try {
      const open = await openDraft(source, run, io);
      if (open === 'passed-over') passedOver++;
      else if (open !== 'no-text') await work(open);
    } catch (error) {
      complain(source.shown, error);
    }
  }
  return run.onlyDrafts ? 0 : passedOver;
}

/** Reads one draft, or says why it is left out: it does not read like a draft, or like no text at all. */
export async function openDraft(
  source: Source,
  { onlyDrafts }: Run,
  io: Io,
): Promise<OpenDraft | 'passed-over' | 'no-text'> {
  const draft = await (source.path === null ? readStandardInput(io) : readDraft(source.path));
  const isAsked = source.walked === null && !onlyDrafts;
  if (!draft && source.named && isAsked) throw noText();
  if (!draft) return 'no-text';
  if (!isAsked && !isDraft(draft.text, source.shown)) return 'passed-over';
  return { source, draft, document: parse(draft.text, formatOf(source.shown)) };
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
