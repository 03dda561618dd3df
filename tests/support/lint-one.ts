import type { Format } from '../../server/src/draft/nodes.ts';
import { parse } from '../../server/src/draft/parse.ts';
import type { Diagnostic } from '../../server/src/lint/linter.ts';
import type { Applicability, Fix, RuleInfo, RuleOptions } from '../../server/src/lint/rule.ts';
import { rules } from '../../server/src/lint/rules/index.ts';
import { defaultSettings, type Settings } from '../../server/src/lint/settings.ts';
import { lintDraft } from '../../server/src/lint/suppression/suppression.ts';
import { unusedIgnore } from '../../server/src/lint/suppression/unused-ignore.ts';
import { applyEdits } from '../../server/src/text/edit.ts';

/** What one rule finds in a text, whatever its default severity. Without a format the text decides. */
export function lintOne(text: string, rule: string, options: Partial<RuleOptions> = {}, format?: Format): Diagnostic[] {
  const only: Settings = {
    ...defaultSettings,
    rules: Object.fromEntries([...rules, unusedIgnore].map(({ name }) => [name, name === rule ? 'warning' : 'off'])),
    options: { ...defaultSettings.options, ...options },
  };
  return [...lintDraft(parse(text, format && { format }), only, null).diagnostics];
}

/** The safe fixes among the findings' first fixes; the unsafe ones where none is safe. */
export function usualFixes(found: readonly Diagnostic[]): Fix[] {
  const fixes = found.flatMap(({ fix }) => fix ?? []);
  const safe = fixes.filter(({ applicability }) => applicability === 'safe');
  return safe.length ? safe : fixes;
}

/** What an example's fix is, found out by running it: nobody declares it. */
export function applicabilityOf(rule: RuleInfo): Applicability | null {
  return usualFixes(lintOne(rule.example.bad, rule.name, rule.example.options))[0]?.applicability ?? null;
}

/**
 * The text after one rule's fixes. Safe fixes are applied all at once, as fix-all does; unsafe ones one after the
 * other, as a writer does, each time on what the rule says of the text by then.
 */
export function applyUsualFixes(text: string, lintText: (text: string) => Diagnostic[]): string {
  const kind = usualFixes(lintText(text))[0]?.applicability;
  let current = text;
  for (let round = 0; round < 50; round++) {
    const fixes = usualFixes(lintText(current)).filter(({ applicability }) => applicability === kind);
    if (!fixes.length) return current;
    const edits = kind === 'safe' ? fixes.flatMap((fix) => fix.edits) : fixes[0]!.edits;
    const next = applyEdits(current, edits);
    if (next === current) throw new Error('a fix changes nothing');
    current = next;
  }
  throw new Error('the fixes come to no end');
}
