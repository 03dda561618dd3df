import { dirname, resolve } from 'node:path';
import { fixAll } from '../lint/fix-all.ts';
import type { Settings } from '../lint/settings.ts';
import { lintDraft } from '../lint/suppression/suppression.ts';
import { withSlashes } from './configuration-files.ts';
import { type OpenDraft, openDraft } from './drafts.ts';
import type { Format, LintResult } from './formats/format.ts';
import { type Totals, totalsOf } from './formats/totals.ts';
import type { Io } from './io.ts';
import type { Run } from './options.ts';
import type { Source } from './sources.ts';
import { encodeLike, replaceDraft } from './write.ts';

/** What came of one draft: plain data, so that it can come from another thread. */
export interface Told {
  /** As the format writes it. */
  readonly text: string;
  readonly totals: Totals;
  /** Which of the settings' `ignores` left something alone, by index. */
  readonly used: readonly number[];
  /** How large the file is. */
  readonly bytes: number;
}

/** What is the same for all drafts of a run. */
export interface LintWork {
  readonly run: Run;
  readonly io: Io;
  readonly format: Format<LintResult>;
  readonly settingsFor: (folder: string) => Promise<Settings>;
}

/** Reads, mends if that is asked for, and judges one draft; or says why it is left out. */
export async function lintOne(source: Source, work: LintWork): Promise<Told | 'passed-over' | 'no-text'> {
  const { run, io, format } = work;
  const open = await openDraft(source, run, io);
  if (typeof open === 'string') return open;
  const path = absolute(source, io);
  const settings = await work.settingsFor(dirname(path));
  const asked = withSlashes(path);
  const fixed = run.fix === 'write' ? fixAll(open.document, settings, asked) : { document: open.document, count: null };
  if (run.fix === 'write') await save({ ...open, document: fixed.document }, io);
  const { diagnostics, used } = lintDraft(fixed.document, settings, asked);
  const result = { path: source.shown, source: fixed.document, diagnostics, fixed: fixed.count };
  return {
    text: format.file(result),
    totals: totalsOf(result),
    used: settings.ignores.flatMap((ignore, index) => (used.has(ignore) ? [index] : [])),
    bytes: open.draft.bytes.length,
  };
}

export const absolute = ({ path, shown }: Source, { cwd }: Io): string => resolve(cwd, path ?? shown);

async function save({ source, draft, document }: OpenDraft, io: Io): Promise<void> {
  const isSame = document.text === draft.text;
  if (source.path === null) io.stdout.write(isSame ? draft.bytes : await encodeLike(draft, document.text));
  else if (!isSame) await replaceDraft(source.path, draft, document.text);
}
