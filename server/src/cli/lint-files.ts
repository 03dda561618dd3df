import { dirname, resolve } from 'node:path';
import { fixAll } from '../lint/fix-all.ts';
import type { Diagnostic } from '../lint/linter.ts';
import { lintDraft } from '../lint/suppression.ts';
import { type SeenDraft, unusedIgnores } from '../lint/unused-ignores.ts';
import type { Complain } from './complaints.ts';
import { configurations, withSlashes } from './configuration-files.ts';
import { forEachDraft, type OpenDraft } from './drafts.ts';
import { lintFormat } from './formats/lint-format.ts';
import type { Io } from './io.ts';
import { failOnValues, type Run } from './options.ts';
import { runSettings } from './run-settings.ts';
import { encodeLike, replaceDraft } from './write.ts';

/** `hegao lint`: whether something at or above `--fail-on` was found. */
export async function lintFiles(run: Run, io: Io, complain: Complain): Promise<boolean> {
  const { settingsFor, fileAt } = configurations((files) => runSettings(files, run), io.cwd, complain);
  const seen: SeenDraft[] = [];
  // The mended text takes the place of the report where a draft is mended on its way through.
  const out = run.fix === 'write' && run.files.includes('-') ? io.stderr : io.stdout;
  const format = lintFormat(run, { ...io, stdout: out });
  let failing = false;
  const tell = (diagnostics: readonly Diagnostic[], result: string) => {
    failing ||= diagnostics.some(({ severity }) => failOnValues.indexOf(severity) >= failOnValues.indexOf(run.failOn));
    out.write(result);
  };
  out.write(format.begin);
  const passedOver = await forEachDraft(run, io, complain, async ({ source, draft, document }) => {
    const path = resolve(io.cwd, source.path ?? source.shown);
    const settings = await settingsFor(dirname(path));
    const asked = withSlashes(path);
    const fixed = run.fix === 'write' ? fixAll(document, settings, asked) : { document, count: null };
    if (run.fix === 'write') await save({ source, draft, document: fixed.document });
    const { diagnostics, used } = lintDraft(fixed.document, settings, asked);
    seen.push({ settings, used, path: asked, walked: source.walked && withSlashes(source.walked) });
    tell(diagnostics, format.file({ path: source.shown, source: fixed.document, diagnostics, fixed: fixed.count }));
  });
  for (const [path, diagnostics] of unusedIgnores(seen)) {
    const file = fileAt(path);
    if (file) tell(diagnostics, format.file({ path: file.shown, source: file, diagnostics, fixed: null }));
  }
  out.write(format.end(passedOver));
  return failing;

  async function save({ source, draft, document }: OpenDraft): Promise<void> {
    const isSame = document.text === draft.text;
    if (source.path === null) io.stdout.write(isSame ? draft.bytes : await encodeLike(draft, document.text));
    else if (!isSame) await replaceDraft(source.path, draft, document.text);
  }
}
