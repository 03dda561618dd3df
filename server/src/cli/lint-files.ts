import { dirname } from 'node:path';
import { type SeenDraft, unusedIgnores } from '../lint/suppression/unused-ignores.ts';
import type { Complain } from './complaints.ts';
import { configurations, withSlashes } from './configuration-files.ts';
import { lintFormat } from './formats/lint-format.ts';
import { added, noTotals, type Totals, totalsOf } from './formats/totals.ts';
import type { Io } from './io.ts';
import { inOrder } from './lint-in-order.ts';
import { absolute, type Told } from './lint-one.ts';
import { failOnValues, type Run } from './options.ts';
import { runSettings } from './run-settings.ts';
import type { Source } from './sources.ts';

/** `hegao lint`: whether something at or above `--fail-on` was found. */
export async function lintFiles(run: Run, io: Io, complain: Complain): Promise<boolean> {
  const { settingsFor, fileAt } = configurations((files) => runSettings(files, run), io.cwd, complain);
  const seen: SeenDraft[] = [];
  // The mended text takes the place of the report where a draft is mended on its way through.
  const out = run.fix === 'write' && run.files.includes('-') ? io.stderr : io.stdout;
  const format = lintFormat(run, { ...io, stdout: out });
  let all = noTotals;
  let separator = '';
  const tell = (text: string, totals: Totals) => {
    all = added(all, totals);
    if (text === '') return;
    out.write(separator + text);
    separator = format.separator;
  };
  const tellDraft = async (source: Source, { text, totals, used }: Told) => {
    const path = absolute(source, io);
    const settings = await settingsFor(dirname(path));
    const walked = source.walked && withSlashes(source.walked);
    const usedIgnores = new Set(used.map((index) => settings.ignores[index]!));
    seen.push({ settings, used: usedIgnores, path: withSlashes(path), walked });
    tell(text, totals);
  };
  out.write(format.begin);
  const passedOver = await inOrder({ run, io, format, settingsFor }, complain, tellDraft);
  for (const [path, diagnostics] of unusedIgnores(seen)) {
    const file = fileAt(path);
    if (!file) continue;
    const result = { path: file.shown, source: file, diagnostics, fixed: null };
    tell(format.file(result), totalsOf(result));
  }
  out.write(format.end(all, run.onlyDrafts ? 0 : passedOver));
  return failOnValues
    .slice(failOnValues.indexOf(run.failOn))
    .some((level) => level !== 'never' && all.counts[level] > 0);
}
