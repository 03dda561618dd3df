import { dirname, resolve } from 'node:path';
import { createTwoFilesPatch } from 'diff';
import { fixAll } from '../lint/fix-all.ts';
import type { Complain } from './complaints.ts';
import { configurations, withSlashes } from './configuration-files.ts';
import { forEachDraft } from './drafts.ts';
import { visible } from './formats/display-width.ts';
import { type Style, styleFor } from './formats/style.ts';
import type { Io } from './io.ts';
import type { Run } from './options.ts';
import { runSettings } from './run-settings.ts';

/** `hegao lint --fix-dry-run`: what `--fix` would change, as a diff that `patch -p1` takes; whether that is anything. */
export async function showFixes(run: Run, io: Io, complain: Complain): Promise<boolean> {
  const { settingsFor } = configurations((files) => runSettings(files, run), io.cwd, complain);
  const style = styleFor(run, io);
  let changes = false;
  await forEachDraft(run, io, complain, async ({ source, draft, document }) => {
    const path = resolve(io.cwd, source.path ?? source.shown);
    const { text } = fixAll(document, await settingsFor(dirname(path)), withSlashes(path)).document;
    if (text === draft.text) return;
    changes = true;
    const name = withSlashes(source.shown);
    const patch = createTwoFilesPatch(`a/${name}`, `b/${name}`, draft.text, text, undefined, undefined, { context: 3 });
    const diff = patch.slice(patch.indexOf('---'));
    io.stdout.write(io.stdout.isTTY === true ? forPeople(diff, style) : diff);
  });
  return changes;
}

/** Coloured, and without control characters that could give orders to the terminal. */
function forPeople(diff: string, { colors }: Style): string {
  const paint = (line: string): string => {
    if (line.startsWith('---') || line.startsWith('+++')) return colors.bold(line);
    if (line.startsWith('@@')) return colors.cyan(line);
    return line.startsWith('-') ? colors.red(line) : line.startsWith('+') ? colors.green(line) : line;
  };
  return diff
    .split('\n')
    .map((line) => paint(visible(line.replace(/\r$/, ''))))
    .join('\n');
}
