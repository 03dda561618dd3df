import type { Document } from '../draft/document.ts';
import { parse } from '../draft/parse.ts';
import { composeEdits } from '../text/compose-edits.ts';
import { applyEdits, type Edit } from '../text/edit.ts';
import { overlaps, textOf } from '../text/span.ts';
import type { Diagnostic } from './linter.ts';
import type { Settings } from './settings.ts';
import { lintDraft } from './suppression.ts';

export interface FixedAll {
  /** The draft after the fixes; the very object that was given when nothing was to be done. */
  readonly document: Document;
  /** What leads from the draft as given to the draft as fixed, in order and free of overlaps. */
  readonly edits: readonly Edit[];
  /** How many fixes were applied. */
  readonly count: number;
}

const mostRounds = 10;

/**
 * Applies the safe fixes until none is left. A fix can bring another one about or stand in another one's way, so the
 * draft is judged again after each round; rules that undo each other end the work after at most ten rounds. What is
 * suppressed stays as it is; `path` as in `applySuppressions`. `only` names the rules whose fixes are wanted,
 * where not all are: the draft is judged as ever, so that what is known of unchanged reports still counts.
 */
export function fixAll(
  document: Document,
  settings: Settings,
  path: string | null = null,
  only: readonly string[] | null = null,
): FixedAll {
  let fixed: FixedAll = { document, edits: [], count: 0 };
  const seen = new Set([document.text]);
  for (let round = 0; round < mostRounds; round++) {
    const { edits, count } = safeEdits(lintDraft(fixed.document, settings, path).diagnostics, fixed.document, only);
    const text = applyEdits(fixed.document.text, edits);
    if (seen.has(text)) break;
    seen.add(text);
    fixed = {
      document: parse(text, { format: document.format, previous: fixed.document }),
      edits: composeEdits(fixed.edits, edits),
      count: fixed.count + count,
    };
  }
  return fixed;
}

/** As many safe fixes as can be applied at once, each whole or not at all; the earlier in the text wins. */
function safeEdits(
  diagnostics: readonly Diagnostic[],
  document: Document,
  only: readonly string[] | null,
): { edits: Edit[]; count: number } {
  const taken: Edit[] = [];
  let count = 0;
  for (const { fix, rule } of diagnostics) {
    if (fix?.applicability !== 'safe' || only?.includes(rule.name) === false) continue;
    const edits = fix.edits.filter((edit) => textOf(document.text, edit.span) !== edit.text);
    if (edits.length === 0 || edits.some((edit) => !fits(taken, edit))) continue;
    for (const edit of edits) taken.splice(placeOf(taken, edit), 0, edit);
    count++;
  }
  return { edits: taken, count };
}

function fits(taken: readonly Edit[], edit: Edit): boolean {
  const place = placeOf(taken, edit);
  return [taken[place - 1], taken[place]].every((other) => !other || !overlaps(other.span, edit.span));
}

/** Where `edit` belongs among edits that are in order and free of overlaps. */
function placeOf(taken: readonly Edit[], edit: Edit): number {
  let low = 0;
  let high = taken.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (taken[middle]!.span.start < edit.span.start) low = middle + 1;
    else high = middle;
  }
  return low;
}
