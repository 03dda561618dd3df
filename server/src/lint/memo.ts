import type { Report } from '../draft/nodes.ts';

/**
 * Remembers what is derived from a report for as long as the report lives.
 * A report is replaced when its text changes, so nothing has ever to be invalidated.
 */
export function perReport<Value>(derive: (report: Report) => Value): (report: Report) => Value {
  const known = new WeakMap<Report, { value: Value }>();
  return (report) => {
    let kept = known.get(report);
    if (!kept) {
      kept = { value: derive(report) };
      known.set(report, kept);
    }
    return kept.value;
  };
}
