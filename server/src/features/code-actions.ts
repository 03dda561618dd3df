import type { Document } from '../draft/document.ts';
import { fixAll } from '../lint/fix-all.ts';
import type { Diagnostic } from '../lint/linter.ts';
import type { Message, RuleInfo } from '../lint/rule.ts';
import type { Settings } from '../lint/settings.ts';
import type { Edit } from '../text/edit.ts';
import { overlaps, type Span } from '../text/span.ts';
import { fixRule } from './fix-rule.ts';

export const fixAllKind = 'source.fixAll.hegao';

/** Something a writer can have done at a place. All edits refer to their target as it is. */
export interface CodeAction {
  readonly title: Message;
  readonly kind: 'quickfix' | typeof fixAllKind;
  /** What it mends. */
  readonly diagnostics: readonly Diagnostic[];
  /** Whether it is the one to take without looking. */
  readonly preferred: boolean;
  /** What the edits change: the draft, or the configuration that its findings belong into. */
  readonly target: 'draft' | 'configuration';
  readonly edits: readonly Edit[];
}

/** The fixes of the findings that the range touches, each followed by its alternatives; then fix-all for their rules. `path` as in `fixAll`. */
export function quickFixes(
  document: Document,
  diagnostics: readonly Diagnostic[],
  range: Span,
  settings: Settings,
  path: string | null = null,
): CodeAction[] {
  const here = diagnostics.filter(({ span }) => overlaps(span, range));
  const actions: CodeAction[] = [];
  for (const diagnostic of here) {
    const { fix, otherFixes = [] } = diagnostic;
    for (const each of fix ? [fix, ...otherFixes] : otherFixes) {
      const preferred = each === fix && each.applicability === 'safe';
      actions.push({
        title: each.title,
        kind: 'quickfix',
        diagnostics: [diagnostic],
        preferred,
        target: 'draft',
        edits: each.edits,
      });
    }
  }
  for (const rule of new Set(here.filter(hasSafeFix).map((diagnostic) => diagnostic.rule))) {
    actions.push(...fixAllOfRule(document, diagnostics, rule, settings, path));
  }
  return actions;
}

/** All safe fixes of all rules, until none is left; null when there is nothing to do. */
export function fixEverything(document: Document, settings: Settings, path: string | null = null): CodeAction | null {
  const { edits } = fixAll(document, settings, path);
  if (edits.length === 0) return null;
  const title = { zh: '修正全文所有可放心修正的问题', en: 'Fix everything that is safe to fix' };
  return { title, kind: fixAllKind, diagnostics: [], preferred: false, target: 'draft', edits };
}

function fixAllOfRule(
  document: Document,
  diagnostics: readonly Diagnostic[],
  rule: RuleInfo,
  settings: Settings,
  path: string | null,
): CodeAction[] {
  const alike = diagnostics.filter((diagnostic) => diagnostic.rule === rule && hasSafeFix(diagnostic));
  if (alike.length < 2) return [];
  const edits = fixRule(document, rule.name, settings, path);
  if (edits.length === 0) return [];
  const title = {
    zh: `修正全文所有“${rule.title.zh}”（${alike.length}处）`,
    en: `Fix all “${rule.title.en}” in this file (${alike.length})`,
  };
  return [{ title, kind: 'quickfix', diagnostics: alike, preferred: false, target: 'draft', edits }];
}

const hasSafeFix = ({ fix }: Diagnostic): boolean => fix?.applicability === 'safe';
