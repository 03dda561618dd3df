import type { Document } from '../draft/document.ts';
import type { PlacedReport, Report } from '../draft/nodes.ts';
import { shiftEdit } from '../text/edit.ts';
import { shift } from '../text/span.ts';
import type { Finding, Fix, ReportRule, RuleInfo, RuleOptions, Severity } from './rule.ts';
import { rules } from './rules/index.ts';
import { type Settings, severityOf } from './settings.ts';

/** A finding at its place in the document, under its rule's name and severity. Spans and edits are absolute. */
export interface Diagnostic extends Finding {
  readonly rule: RuleInfo;
  readonly severity: Severity;
}

/**
 * Everything the rules find in a document, in the order of the text.
 * A report whose text is unchanged costs a look-up: its findings hang on the Report object itself.
 */
export function lint(document: Document, settings: Settings): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  for (const rule of rules) {
    const severity = severityOf(rule, settings);
    if (severity === 'off' || !('checkDocument' in rule)) continue;
    for (const finding of rule.checkDocument(document, settings.options))
      diagnostics.push({ ...finding, rule, severity });
  }
  for (const placed of document.reports) diagnostics.push(...lintReport(placed, settings));
  return diagnostics.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

/** The findings of the rules that look at one report alone, at their places in the document. */
export function lintReport({ report, start }: PlacedReport, settings: Settings): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  for (const rule of rules) {
    const severity = severityOf(rule, settings);
    if (severity === 'off' || !('check' in rule)) continue;
    for (const finding of findingsOf(report, rule, settings.options)) {
      diagnostics.push({ ...moved(finding, start), rule, severity });
    }
  }
  return diagnostics;
}

type ByRule = Map<string, readonly Finding[]>;
const memo = new WeakMap<Report, { options: RuleOptions; byRule: ByRule }>();

function findingsOf(report: Report, rule: ReportRule, options: RuleOptions): readonly Finding[] {
  const known = memo.get(report);
  const byRule: ByRule = known?.options === options ? known.byRule : new Map();
  if (byRule !== known?.byRule) memo.set(report, { options, byRule });
  const findings = byRule.get(rule.name) ?? [...rule.check(report, options)];
  byRule.set(rule.name, findings);
  return findings;
}

function moved(finding: Finding, by: number): Finding {
  return {
    ...finding,
    span: shift(finding.span, by),
    ...(finding.fix && { fix: movedFix(finding.fix, by) }),
    ...(finding.otherFixes && { otherFixes: finding.otherFixes.map((fix) => movedFix(fix, by)) }),
  };
}

const movedFix = (fix: Fix, by: number): Fix => ({ ...fix, edits: fix.edits.map((edit) => shiftEdit(edit, by)) });
