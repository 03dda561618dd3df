import type { Io } from '../io.ts';
import type { Run } from '../options.ts';
import type { Format, LintResult } from './format.ts';
import { lintGithub } from './github.ts';
import { lintJson } from './json.ts';
import { lintJunit } from './junit.ts';
import { lintPretty } from './pretty-lint.ts';
import { lintSarif } from './sarif.ts';
import { styleFor } from './style.ts';

export function lintFormat(run: Run, io: Io): Format<LintResult> {
  switch (run.format) {
    case 'pretty':
      return lintPretty(styleFor(run, io));
    case 'json':
      return lintJson(run.language);
    case 'sarif':
      return lintSarif(run.language);
    case 'github':
      return lintGithub(run.language);
    case 'junit':
      return lintJunit(run.language);
  }
}
