import type { Severity } from '../../lint/rule.ts';
import type { Language } from '../io.ts';
import type { Format, LintResult } from './format.ts';
import { placeOf } from './place.ts';

/** Workflow commands: GitHub shows each finding at its line of the pull request. */
export const lintGithub = (language: Language): Format<LintResult> => ({
  begin: '',
  separator: '',
  file: ({ path, source, diagnostics }) =>
    diagnostics
      .map(({ rule, severity, message, span }) => {
        const { line, column, endLine, endColumn } = placeOf(source, span);
        // GitHub takes columns only where the finding lies within one line.
        const columns = line === endLine ? { col: column, endColumn: Math.max(endColumn, column) } : {};
        const file = path.replaceAll('\\', '/');
        return command(commands[severity], { file, line, endLine, ...columns, title: rule.name }, message[language]);
      })
      .join(''),
  end: () => '',
});

const commands: Record<Severity, string> = { error: 'error', warning: 'warning', info: 'notice', hint: 'notice' };

function command(name: string, properties: Record<string, string | number>, message: string): string {
  const list = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
  return `::${name} ${list.join(',')}::${escapeData(message)}\n`;
}

const escapeData = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const escapeProperty = (text: string): string => escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
