import type { Diagnostic } from '../../lint/linter.ts';
import { textOf } from '../../text/span.ts';
import type { Language } from '../io.ts';
import type { Format, LintResult, SourceText } from './format.ts';
import { placeOf } from './place.ts';

/** JUnit XML: a suite for each draft, a failed test for each finding; a draft without findings is one passed test. */
export const lintJunit = (language: Language): Format<LintResult> => ({
  begin: '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="hegao">\n',
  separator: '',
  file({ path, source, diagnostics }) {
    const cases = diagnostics.map((diagnostic) => failed(diagnostic, source, path, language));
    if (cases.length === 0) cases.push(`    <testcase name="${xml(path)}" classname="${xml(path)}"/>\n`);
    const counts = `tests="${cases.length}" failures="${diagnostics.length}" errors="0" skipped="0"`;
    return `  <testsuite name="${xml(path)}" ${counts}>\n${cases.join('')}  </testsuite>\n`;
  },
  end: () => '</testsuites>\n',
});

function failed({ rule, severity, message, span }: Diagnostic, source: SourceText, path: string, language: Language) {
  const { line, column } = placeOf(source, span);
  const said = xml(message[language]);
  return [
    `    <testcase name="${rule.name} ${line}:${column}" classname="${xml(path)}">`,
    `      <failure type="${severity}" message="${said}">${xml(`${path}:${line}:${column}`)} ${said}\n${xml(textOf(source.text, span))}</failure>`,
    '    </testcase>\n',
  ].join('\n');
}

/** Characters that XML 1.0 cannot hold in any form are replaced. */
const xml = (text: string): string =>
  text
    .replace(/[^\t\n\r\x20-\ud7ff\ue000-\ufffd]/gu, (character) => (character.length === 2 ? character : '\ufffd'))
    .replace(/[&<>"]/g, (character) => entities[character]!)
    .replace(/[\t\n\r]/g, (character) => `&#${character.charCodeAt(0)};`);

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
