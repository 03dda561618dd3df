import {
  type CancellationToken,
  type DiagnosticServerCancellationData,
  DiagnosticSeverity,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  LSPErrorCodes,
  type Diagnostic as LspDiagnostic,
  ResponseError,
} from 'vscode-languageserver';
import { problemList } from '../../features/problem-list.ts';
import { type Excess, uncheckable, unreadable } from '../../lint/limits.ts';
import type { Diagnostic } from '../../lint/linter.ts';
import { findingsIn, isDraft, isMeantAsDraft } from '../analysis.ts';
import { answering } from '../answering.ts';
import { documentOf, type OpenDraft } from '../open-draft.ts';
import type { Session } from '../session.ts';
import { diagnosticSource, toDiagnostic, toRange } from '../to-lsp.ts';

/** `textDocument/diagnostic`: the client asks; what it has already is not sent again. */
export function pulledDiagnostics(session: Session) {
  const answer = ofWhatIsRead(session);
  return async (params: DocumentDiagnosticParams, token: CancellationToken): Promise<DocumentDiagnosticReport> => {
    const draft = session.documents.get(params.textDocument.uri);
    const items = draft ? await whyUnread(draft, session) : [];
    return items.length > 0 ? { kind: DocumentDiagnosticReportKind.Full, items } : answer(params, token);
  };
}

const ofWhatIsRead = (session: Session) =>
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
  let diagnostics = await whyUnread(draft, session);
  if (isDraft(draft, fileSettings)) {
    const findings = await findingsIn(draft, fileSettings.settings, session.host, isStale);
    if (!findings) return;
    diagnostics = listed(draft, findings, session);
  }
  if (isStale()) return;
  await session.connection.sendDiagnostics({ uri, version, diagnostics });
}

/** One entry for a draft that is too large to be read, none for others. */
async function whyUnread(draft: OpenDraft, session: Session): Promise<LspDiagnostic[]> {
  const excess = unreadable(draft.text, draft.lines);
  if (!excess || !isMeantAsDraft(draft, await session.configuration.of(draft.uri))) return [];
  return [tooLarge(draft, excess, session)];
}

function listed(draft: OpenDraft, findings: readonly Diagnostic[], session: Session): LspDiagnostic[] {
  const document = documentOf(draft);
  const excess = uncheckable(document);
  if (excess) return [tooLarge(draft, excess, session)];
  return problemList(document, findings).map((problem) => toDiagnostic(draft, problem, session));
}

const tooLarge = (draft: OpenDraft, { at, message }: Excess, { say }: Session): LspDiagnostic => ({
  range: toRange(draft, { start: at, end: at }),
  severity: DiagnosticSeverity.Warning,
  source: diagnosticSource,
  message: say(message),
});

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
