import { isAbsolute } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Diagnostic } from '../../lint/linter.ts';
import type { Fix, RuleInfo, Severity } from '../../lint/rule.ts';
import { rules } from '../../lint/rules/index.ts';
import { unusedIgnore } from '../../lint/suppression/unused-ignore.ts';
import type { Edit } from '../../text/edit.ts';
import { type Span, textOf } from '../../text/span.ts';
import { version } from '../help.ts';
import type { Language } from '../io.ts';
import type { Format, LintResult, SourceText } from './format.ts';
import { placeOf } from './place.ts';

/** SARIF 2.1.0, the format in which platforms for code take findings; a result for each finding. */
export function lintSarif(language: Language): Format<LintResult> {
  const known: readonly RuleInfo[] = [...rules, unusedIgnore];
  const indexes = new Map(known.map(({ name }, index) => [name, index]));
  return {
    begin: `${head(known, language)}"results":[`,
    separator: ',',
    file({ path, source, diagnostics }) {
      const location = locationOf(path);
      const results = diagnostics.map((diagnostic) => {
        const index = indexes.get(diagnostic.rule.name)!;
        return `\n${JSON.stringify(resultOf(diagnostic, index, { source, location, language }))}`;
      });
      return results.join(',');
    },
    end: () => '\n]}]}\n',
  };
}

/** Everything before the results, which are not known yet: an object that is not closed. */
function head(known: readonly RuleInfo[], language: Language): string {
  const driver = {
    name: 'hegao',
    fullName: '核稿 Hegao',
    semanticVersion: version(),
    language: language === 'zh' ? 'zh-CN' : 'en-US',
    rules: known.map((rule) => descriptorOf(rule, language)),
  };
  const run = { tool: { driver }, columnKind: 'utf16CodeUnits' };
  const log = { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0' };
  return `${JSON.stringify(log).slice(0, -1)},"runs":[${JSON.stringify(run).slice(0, -1)},`;
}

const descriptorOf = ({ name, title, explanation, basis, severity, group }: RuleInfo, language: Language) => ({
  id: name,
  shortDescription: { text: title[language] },
  fullDescription: { text: explanation },
  help: { text: `${explanation}\n\n依据：${basis}` },
  defaultConfiguration: { enabled: severity !== 'off', level: severity === 'off' ? 'note' : levels[severity] },
  properties: { tags: [group] },
});

const levels: Record<Severity, 'error' | 'warning' | 'note'> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
  hint: 'note',
};

interface Artifact {
  readonly source: SourceText;
  readonly location: { readonly uri: string };
  readonly language: Language;
}

function resultOf(
  { rule, severity, message, span, fix, otherFixes = [], related = [] }: Diagnostic,
  index: number,
  artifact: Artifact,
) {
  const { language } = artifact;
  const fixes = fix ? [fix, ...otherFixes] : otherFixes;
  return {
    ruleId: rule.name,
    ruleIndex: index,
    level: levels[severity],
    message: { text: message[language] },
    locations: [{ physicalLocation: physical(span, artifact) }],
    ...(related.length > 0 && {
      relatedLocations: related.map((other) => ({
        physicalLocation: physical(other.span, artifact),
        message: { text: other.message[language] },
      })),
    }),
    ...(fixes.length > 0 && { fixes: fixes.map((each) => fixRecord(each, artifact)) }),
  };
}

const physical = (span: Span, { source, location }: Artifact) => ({
  artifactLocation: location,
  region: { ...regionOf(source, span), snippet: { text: textOf(source.text, span) } },
});

const fixRecord = ({ title, edits }: Fix, artifact: Artifact) => ({
  description: { text: title[artifact.language] },
  artifactChanges: [
    {
      artifactLocation: artifact.location,
      replacements: edits.map((edit) => replacement(edit, artifact)),
    },
  ],
});

const replacement = ({ span, text }: Edit, { source }: Artifact) => ({
  deletedRegion: regionOf(source, span),
  ...(text !== '' && { insertedContent: { text } }),
});

function regionOf(source: SourceText, span: Span) {
  const { line, column, endLine, endColumn } = placeOf(source, span);
  return { startLine: line, startColumn: column, endLine, endColumn };
}

/** Relative to where the work is done, as platforms for code expect, or else absolute. */
function locationOf(path: string): { uri: string } {
  if (isAbsolute(path)) return { uri: pathToFileURL(path).href };
  return { uri: path.split(/[\\/]/).map(encodeURIComponent).join('/') };
}
