import type { Document } from '../draft/document.ts';
import { parse } from '../draft/parse.ts';
import { composeEdits } from '../text/compose-edits.ts';
import { applyEdits, type Edit } from '../text/edit.ts';
import { overlaps, textOf } from '../text/span.ts';
import type { Rule } from './rule.ts';
import { rules } from './rules/index.ts';
import { type Settings, severityOf } from './settings.ts';
import { lintDraft } from './suppression/suppression.ts';

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
 * suppressed stays as it is; `path` as in `applySuppressions`. Only the fixes of the rules in `only`,
 * where they are named.
 */
export function fixAll(
  document: Document,
  settings: Settings,
  path: string | null = null,
  only: readonly string[] | null = null,
): FixedAll {
  const judging = only === null ? settings : onlyRules(settings, only);
  let fixed: FixedAll = { document, edits: [], count: 0 };
  const seen = new Set([document.text]);
  for (let round = 0; round < mostRounds; round++) {
    const { edits, count } = safeEdits(fixed.document, judging, path);
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

/** The same settings with all rules off but these, as far as they are on; the same object when it is asked for again. */
function onlyRules(settings: Settings, names: readonly string[]): Settings {
  const made = restricted.get(settings) ?? new Map<string, Settings>();
  restricted.set(settings, made);
  const key = names.join(' ');
  let only = made.get(key);
  if (!only) {
    const severity = (rule: Rule) => (names.includes(rule.name) ? severityOf(rule, settings) : 'off');
    only = { ...settings, rules: Object.fromEntries(rules.map((rule) => [rule.name, severity(rule)])) };
    made.set(key, only);
  }
  return only;
}

const restricted = new WeakMap<Settings, Map<string, Settings>>();

/** As many safe fixes as can be applied at once, each whole or not at all; the earlier in the text wins. */
function safeEdits(document: Document, settings: Settings, path: string | null): { edits: Edit[]; count: number } {
  const taken: Edit[] = [];
  let count = 0;
  for (const { fix } of lintDraft(document, settings, path).diagnostics) {
    if (fix?.applicability !== 'safe') continue;
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
