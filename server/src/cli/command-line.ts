import { compileFiles } from './compile.ts';
import { type Complain, complaints } from './complaints.ts';
import { help, version } from './help.ts';
import { init } from './init.ts';
import { type Io, Trouble } from './io.ts';
import { lintFiles } from './lint-files.ts';
import { languageOf, type Request, type Run, readOptions } from './options.ts';
import { outlineFiles } from './outline-files.ts';
import { listRules } from './rules-listing.ts';
import { showFixes } from './show-fixes.ts';
import { splitFile } from './split.ts';

/** Exit statuses: nothing to complain of, findings, wrong usage or unreadable input. */
export const fine = 0;
export const found = 1;
export const failed = 2;

/** Runs one command line to its end and says how it ended. */
export async function commandLine(argv: readonly string[], io: Io): Promise<number> {
  const complain = complaints(io.stderr, languageOf(argv));
  try {
    const request = understood(argv);
    if (request.kind === 'help') io.stdout.write(help(request));
    else if (request.kind === 'version') io.stdout.write(`${version()}\n`);
    else {
      const hasFindings = await workOf(request)(request, io, complain);
      if (complain.count === 0) return hasFindings ? found : fine;
    }
  } catch (error) {
    complain(null, error);
  }
  return complain.count > 0 ? failed : fine;
}

/** Whoever writes what cannot be meant is told where all options are explained. */
function understood(argv: readonly string[]): Request {
  try {
    return readOptions(argv);
  } catch (error) {
    if (!(error instanceof Trouble)) throw error;
    const { zh, en } = error.said;
    throw new Trouble(`${zh}；用法见 hegao --help`, `${en}; see hegao --help --lang en`);
  }
}

function workOf({ command, fix }: Run): (run: Run, io: Io, complain: Complain) => Promise<boolean> {
  if (command === 'lint') return fix === 'show' ? showFixes : lintFiles;
  return { outline: outlineFiles, rules: listRules, init, compile: compileFiles, split: splitFile }[command];
}
