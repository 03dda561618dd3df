import { dirname, resolve } from 'node:path';
import { fixAll } from '../lint/fix-all.ts';
import { lint } from '../lint/linter.ts';
import type { Severity } from '../lint/rule.ts';
import type { Complain } from './complaints.ts';
import { configurations } from './configuration-files.ts';
import { forEachDraft } from './drafts.ts';
import { lintJson } from './formats/json.ts';
import { lintPretty } from './formats/pretty-lint.ts';
import { styleFor } from './formats/style.ts';
import type { Io } from './io.ts';
import { type FailOn, failOnValues, type Run } from './options.ts';
import { replaceDraft } from './write.ts';

/** `hegao lint`: whether something at or above `--fail-on` was found. */
export async function lintFiles(run: Run, io: Io, complain: Complain): Promise<boolean> {
  const { settingsFor } = configurations(run.preset, io.cwd, complain);
  const format = run.format === 'json' ? lintJson(run.language) : lintPretty(styleFor(run, io));
  let failing = false;
  io.stdout.write(format.begin);
  await forEachDraft(run, io, complain, async ({ source, draft, document }) => {
    const settings = await settingsFor(folderOf(source.path ?? source.shown));
    const fixed = run.fix ? fixAll(document, settings) : { document, count: 0 };
    if (source.path !== null && fixed.document.text !== draft.text) {
      await replaceDraft(source.path, draft, fixed.document.text);
    }
    const diagnostics = lint(fixed.document, settings);
    failing ||= diagnostics.some(({ severity }) => fails(severity, run.failOn));
    io.stdout.write(
      format.file({ path: source.shown, document: fixed.document, diagnostics, fixed: run.fix ? fixed.count : null }),
    );
  });
  io.stdout.write(format.end());
  return failing;

  function folderOf(path: string): string {
    return dirname(resolve(io.cwd, path));
  }
}

const fails = (severity: Severity, failOn: FailOn): boolean =>
  failOnValues.indexOf(severity) >= failOnValues.indexOf(failOn);
