import type { Severity } from '../../lint/rule.ts';
import type { LintResult } from './format.ts';

/** What was found in all files together. */
export interface Totals {
  readonly files: number;
  readonly counts: Readonly<Record<Severity, number>>;
  readonly fixable: number;
  /** How many fixes were applied; null where nobody asked for it. */
  readonly fixed: number | null;
}

export const noTotals: Totals = {
  files: 0,
  counts: { error: 0, warning: 0, info: 0, hint: 0 },
  fixable: 0,
  fixed: null,
};

export function totalsOf({ diagnostics, fixed }: LintResult): Totals {
  const counts = { ...noTotals.counts };
  let fixable = 0;
  for (const { severity, fix } of diagnostics) {
    counts[severity]++;
    if (fix?.applicability === 'safe') fixable++;
  }
  return { files: 1, counts, fixable, fixed };
}

export function added(one: Totals, other: Totals): Totals {
  const { error, warning, info, hint } = other.counts;
  const { counts } = one;
  return {
    files: one.files + other.files,
    counts: {
      error: counts.error + error,
      warning: counts.warning + warning,
      info: counts.info + info,
      hint: counts.hint + hint,
    },
    fixable: one.fixable + other.fixable,
    fixed: one.fixed === null ? other.fixed : one.fixed + (other.fixed ?? 0),
  };
}
