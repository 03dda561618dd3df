import type { Complain } from './complaints.ts';
import { forEachDraft } from './drafts.ts';
import { outlineJson } from './formats/json.ts';
import { outlinePretty } from './formats/pretty-outline.ts';
import { styleFor } from './formats/style.ts';
import { noTotals } from './formats/totals.ts';
import type { Io } from './io.ts';
import type { Run } from './options.ts';
import { outlineRecords } from './outline-records.ts';

/** `hegao outline`: it finds nothing to complain of, whatever the drafts hold. */
export async function outlineFiles(run: Run, io: Io, complain: Complain): Promise<boolean> {
  const format = run.format === 'json' ? outlineJson() : outlinePretty(styleFor(run, io));
  let separator = '';
  io.stdout.write(format.begin);
  const passedOver = await forEachDraft(run, io, complain, async ({ source, document }) => {
    io.stdout.write(separator + format.file({ path: source.shown, document, nodes: outlineRecords(document) }));
    separator = format.separator;
  });
  io.stdout.write(format.end(noTotals, passedOver));
  return false;
}
