import { DiagnosticSeverity, type Diagnostic as LspDiagnostic } from 'vscode-languageserver';
import type { ConfigurationFile } from '../../lint/configuration/configuration-files.ts';
import type { Diagnostic } from '../../lint/linter.ts';
import { type SeenDraft, unusedIgnores } from '../../lint/suppression/unused-ignores.ts';
import { LineIndex } from '../../text/line-index.ts';
import type { Span } from '../../text/span.ts';
import { isDraft, suppressedIn } from '../analysis.ts';
import type { Session } from '../session.ts';
import { diagnosticSource, severities, toRange } from '../to-lsp.ts';
import { pathOf, uriOf } from '../uris.ts';
import { watch } from '../watching.ts';

/**
 * Sends what is wrong in the configurations that govern the open files, at its place there, with the entries that leave
 * nothing alone any more. Drafts that are not open are not known: entries for more than one file are not judged.
 */
export async function sendConfigurationProblems(session: Session): Promise<void> {
  const { documents, configuration, host, connection } = session;
  const run = {};
  latestRun.set(session, run);
  const files = new Map<string, ConfigurationFile>();
  const seen: SeenDraft[] = [];
  for (const draft of documents.all()) {
    const fileSettings = await configuration.of(draft.uri);
    if (latestRun.get(session) !== run) return;
    for (const file of fileSettings.file?.files ?? []) files.set(file.path, file);
    const { settings } = fileSettings;
    const path = pathOf(draft.uri);
    if (path === null || settings.ignores.length === 0 || !isDraft(draft, fileSettings)) continue;
    const isStale = (): boolean => documents.get(draft.uri) !== draft;
    const suppressed = await suppressedIn(draft, settings, host, isStale);
    if (suppressed) seen.push({ settings, path, used: suppressed.used, walked: null });
  }
  if (latestRun.get(session) !== run) return;
  const unused = unusedIgnores(seen);
  const before = sent.get(session) ?? new Set();
  sent.set(session, new Set(files.keys()));
  for (const path of before) {
    if (!files.has(path)) await connection.sendDiagnostics({ uri: uriOf(path), diagnostics: [] });
  }
  for (const [path, file] of files) {
    watch(session, path.slice(path.lastIndexOf('/') + 1));
    const diagnostics = problemsOf(file, unused.get(path) ?? [], session);
    await connection.sendDiagnostics({ uri: uriOf(path), diagnostics });
  }
}

const latestRun = new WeakMap<Session, object>();
const sent = new WeakMap<Session, ReadonlySet<string>>();

function problemsOf(
  { text, problems }: ConfigurationFile,
  unused: readonly Diagnostic[],
  { say }: Session,
): LspDiagnostic[] {
  const lines = new LineIndex(text);
  const common = (span: Span) => ({ range: toRange({ lines }, span), source: diagnosticSource });
  return [
    ...problems.map(({ span, message }) => ({
      ...common(span),
      severity: DiagnosticSeverity.Warning,
      message: say(message),
    })),
    ...unused.map(({ span, message, severity, rule }) => ({
      ...common(span),
      severity: severities[severity],
      code: rule.name,
      message: say(message),
    })),
  ];
}
