import type { Document } from '../draft/document.ts';
import type { PlacedReport, Report } from '../draft/nodes.ts';
import { shiftEdit } from '../text/edit.ts';
import { shift } from '../text/span.ts';
import type { Finding, Fix, Rule, RuleInfo, Severity } from './rule.ts';
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
  const ofDocument: Diagnostic[] = [];
  for (const { rule, severity } of rulesFor(settings)) {
    if (!('checkDocument' in rule)) continue;
    for (const finding of rule.checkDocument(document, settings.options))
      ofDocument.push(diagnosticOf(finding, rule, severity));
  }
  ofDocument.sort(inOrder);
  lintTogether(document.reports, settings);
  const all: Diagnostic[] = [];
  let next = 0;
  for (const placed of document.reports) {
    const end = placed.start + placed.report.text.length;
    const ofReport = lintReport(placed, settings);
    let at = 0;
    while (at < ofReport.length && next < ofDocument.length && ofDocument[next]!.span.start <= end)
      all.push(inOrder(ofDocument[next]!, ofReport[at]!) <= 0 ? ofDocument[next++]! : ofReport[at++]!);
    while (at < ofReport.length) all.push(ofReport[at++]!);
  }
  while (next < ofDocument.length) all.push(ofDocument[next++]!);
  return all;
}

const inOrder = (a: Diagnostic, b: Diagnostic): number => a.span.start - b.span.start || a.span.end - b.span.end;

/** The findings of the rules that look at one report alone, in the order of its text, at their places in the document. */
export function lintReport({ report, start }: PlacedReport, settings: Settings): readonly Diagnostic[] {
  const known = keptFor(report, settings);
  if (known?.start === start) return known.diagnostics;
  const own = known ? known.own : ownDiagnostics(report, settings);
  const diagnostics = start === 0 ? own : own.map((diagnostic) => moved(diagnostic, start));
  keep(report, { settings, own, start, diagnostics });
  return diagnostics;
}

interface Kept {
  readonly settings: Settings;
  /** As if the report began the document; `diagnostics` are the same where it begins at `start`. */
  readonly own: readonly Diagnostic[];
  readonly start: number;
  readonly diagnostics: readonly Diagnostic[];
}

/** By the settings last used and those before: fixing with a few rules must not make forget what all rules found. */
const kept = new WeakMap<Report, readonly Kept[]>();
const mostKept = 2;

const keptFor = (report: Report, settings: Settings): Kept | undefined =>
  kept.get(report)?.find((one) => one.settings === settings);

function keep(report: Report, newest: Kept): void {
  const others = (kept.get(report) ?? []).filter(({ settings }) => settings !== newest.settings);
  kept.set(report, [newest, ...others.slice(0, mostKept - 1)]);
}

function ownDiagnostics(report: Report, settings: Settings): readonly Diagnostic[] {
  return ownDiagnosticsOf([report], settings)[0]!;
}

/** Many reports at once, one rule after the other: a third quicker than one report after the other. */
function ownDiagnosticsOf(reports: readonly Report[], settings: Settings): Diagnostic[][] {
  const own: Diagnostic[][] = reports.map(() => []);
  for (const { rule, severity } of rulesFor(settings)) {
    if (!('check' in rule)) continue;
    for (let index = 0; index < reports.length; index++) {
      for (const finding of rule.check(reports[index]!, settings.options))
        own[index]!.push({ ...finding, rule, severity });
    }
  }
  for (const diagnostics of own) diagnostics.sort(inOrder);
  return own;
}

/** Reads the reports that nothing is known of yet. */
function lintTogether(placed: readonly PlacedReport[], settings: Settings): void {
  const isUnknown = ({ report }: PlacedReport): boolean => !keptFor(report, settings);
  const unknown = [...new Set(placed.filter(isUnknown).map(({ report }) => report))];
  const own = ownDiagnosticsOf(unknown, settings);
  for (const [index, report] of unknown.entries()) {
    keep(report, { settings, own: own[index]!, start: 0, diagnostics: own[index]! });
  }
}

interface ActiveRule {
  readonly rule: Rule;
  readonly severity: Severity;
}

const active = new WeakMap<Settings, readonly ActiveRule[]>();

/** The rules that the settings leave on, in the order of the catalogue. */
function rulesFor(settings: Settings): readonly ActiveRule[] {
  const known = active.get(settings);
  if (known) return known;
  const on = rules.flatMap((rule) => {
    const severity = severityOf(rule, settings);
    return severity === 'off' ? [] : [{ rule, severity }];
  });
  active.set(settings, on);
  return on;
}

function moved({ span, message, rule, severity, fix, otherFixes, related }: Diagnostic, by: number): Diagnostic {
  const diagnostic: Writable<Diagnostic> = { span: shift(span, by), message, rule, severity };
  if (fix) diagnostic.fix = movedFix(fix, by);
  if (otherFixes) diagnostic.otherFixes = otherFixes.map((one) => movedFix(one, by));
  if (related) diagnostic.related = related;
  return diagnostic;
}

/** Field by field, as a long text has many findings and makes these anew at every keystroke. */
function diagnosticOf(
  { span, message, fix, otherFixes, related }: Finding,
  rule: Rule,
  severity: Severity,
): Diagnostic {
  const diagnostic: Writable<Diagnostic> = { span, message, rule, severity };
  if (fix) diagnostic.fix = fix;
  if (otherFixes) diagnostic.otherFixes = otherFixes;
  if (related) diagnostic.related = related;
  return diagnostic;
}

type Writable<Type> = { -readonly [Key in keyof Type]: Type[Key] };

const movedFix = ({ title, edits, applicability }: Fix, by: number): Fix => ({
  title,
  edits: edits.map((edit) => shiftEdit(edit, by)),
  applicability,
});
