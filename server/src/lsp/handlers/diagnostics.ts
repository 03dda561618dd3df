import {
  type DiagnosticServerCancellationData,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  LSPErrorCodes,
  type Diagnostic as LspDiagnostic,
  ResponseError,
} from 'vscode-languageserver';
import { problemList } from '../../features/problem-list.ts';
import type { Diagnostic } from '../../lint/linter.ts';
import { findingsIn, isDraft } from '../analysis.ts';
import { answering } from '../answering.ts';
import { documentOf, type OpenDraft } from '../open-draft.ts';
import type { Session } from '../session.ts';
import { toDiagnostic } from '../to-lsp.ts';

/** `textDocument/diagnostic`: the client asks; what it has already is not sent again. */
export const pulledDiagnostics = (session: Session) =>
  answering<DocumentDiagnosticParams, DocumentDiagnosticReport>(
    session,
    { kind: DocumentDiagnosticReportKind.Full, items: [] },
    async ({ params, draft, fileSettings, isStale }) => {
      const findings = await findingsIn(draft, fileSettings.settings, session.host, isStale);
      if (!findings) throw askAgain();
      const resultId = idOf(findings);
      if (params.previousResultId === resultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
      return { kind: DocumentDiagnosticReportKind.Full, resultId, items: listed(draft, findings, session) };
    },
    askAgain,
  );

/** `textDocument/publishDiagnostics`, for clients that do not ask. Nothing is sent when the draft has changed meanwhile. */
export async function pushDiagnostics(draft: OpenDraft, session: Session): Promise<void> {
  const { uri, version } = draft;
  const isStale = (): boolean => session.documents.get(uri) !== draft;
  const fileSettings = await session.configuration.of(uri);
  const findings = isDraft(draft, fileSettings)
    ? await findingsIn(draft, fileSettings.settings, session.host, isStale)
    : [];
  if (!findings || isStale()) return;
  await session.connection.sendDiagnostics({ uri, version, diagnostics: listed(draft, findings, session) });
}

const listed = (draft: OpenDraft, findings: readonly Diagnostic[], session: Session): LspDiagnostic[] =>
  problemList(documentOf(draft), findings).map((problem) => toDiagnostic(draft, problem, session));

const askAgain = (): ResponseError<DiagnosticServerCancellationData> =>
  new ResponseError(LSPErrorCodes.ServerCancelled, 'the draft has changed', { retriggerRequest: true });

let lastId = 0;
const ids = new WeakMap<readonly Diagnostic[], string>();

/** The same id for the same findings of the same version. */
function idOf(findings: readonly Diagnostic[]): string {
  const id = ids.get(findings) ?? String(++lastId);
  ids.set(findings, id);
  return id;
}
