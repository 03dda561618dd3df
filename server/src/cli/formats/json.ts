import type { Diagnostic } from '../../lint/linter.ts';
import { textOf } from '../../text/span.ts';
import type { Language } from '../io.ts';
import type { Format, LintResult, OutlineResult, SourceText } from './format.ts';

/** Findings for programs: lines and columns count from 1, columns in UTF-16 units. */
export const lintJson = (language: Language): Format<LintResult> =>
  jsonFiles(({ path, source, diagnostics, fixed }) => ({
    path,
    diagnostics: diagnostics.map((diagnostic) => diagnosticRecord(diagnostic, source, language)),
    ...(fixed !== null && { fixed }),
  }));

/** The outline for programs: lines count from 1. */
export const outlineJson = (): Format<OutlineResult> => jsonFiles(({ path, nodes }) => ({ path, nodes }));

function diagnosticRecord({ rule, severity, message, span, fix }: Diagnostic, source: SourceText, language: Language) {
  const start = source.lines.positionAt(span.start);
  const end = source.lines.positionAt(span.end);
  return {
    rule: rule.name,
    severity,
    message: message[language],
    line: start.line + 1,
    column: start.column + 1,
    endLine: end.line + 1,
    endColumn: end.column + 1,
    text: textOf(source.text, span),
    fix: fix?.applicability ?? null,
  };
}

function jsonFiles<Result>(recordOf: (result: Result) => unknown): Format<Result> {
  return {
    begin: '{"version":1,"files":[',
    separator: ',\n',
    file: (result) => JSON.stringify(recordOf(result)),
    end: () => ']}\n',
  };
}
