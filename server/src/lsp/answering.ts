import {
  type CancellationToken,
  LSPErrorCodes,
  ResponseError,
  type TextDocumentIdentifier,
} from 'vscode-languageserver';
import { isDraft } from './analysis.ts';
import type { FileSettings } from './configuration.ts';
import type { OpenDraft } from './open-draft.ts';
import type { Session } from './session.ts';

/** What a request about a draft is answered from. */
export interface Asked<Params> {
  readonly params: Params;
  readonly draft: OpenDraft;
  readonly fileSettings: FileSettings;
  /** Whether the request was cancelled or the draft has changed: the answer would be thrown away. */
  readonly isStale: () => boolean;
}

/**
 * Makes a handler out of a function that answers for a draft. Files that are none, or that are not open, get `nothing`.
 * A cancelled request is answered as cancelled, one that the writer's typing has overtaken as outdated; what fails is
 * answered with an error and written to the log.
 */
export function answering<Params extends { readonly textDocument: TextDocumentIdentifier }, Result>(
  session: Session,
  nothing: NoInfer<Result>,
  answer: (asked: Asked<Params>) => Result | Promise<Result>,
  outdated: () => ResponseError<unknown> = contentModified,
): (params: Params, token: CancellationToken) => Promise<Result> {
  const { documents, configuration } = session;
  return async (params, token) => {
    const draft = documents.get(params.textDocument.uri);
    if (!draft) return nothing;
    const isOutdated = (): boolean => documents.get(draft.uri) !== draft;
    const check = (): void => {
      if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
      if (isOutdated()) throw outdated();
    };
    const fileSettings = await configuration.of(draft.uri);
    check();
    if (!isDraft(draft, fileSettings)) return nothing;
    const isStale = (): boolean => token.isCancellationRequested || isOutdated();
    try {
      const result = await answer({ params, draft, fileSettings, isStale });
      check();
      return result;
    } catch (error) {
      if (!(error instanceof ResponseError)) session.connection.console.error(String((error as Error)?.stack ?? error));
      throw error;
    }
  };
}

const contentModified = (): ResponseError<unknown> =>
  new ResponseError(LSPErrorCodes.ContentModified, 'the draft has changed');
