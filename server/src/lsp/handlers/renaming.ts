import {
  LSPErrorCodes,
  type PrepareRenameParams,
  type PrepareRenameResult,
  type RenameParams,
  ResponseError,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { renameAt, renameTargetAt } from '../../features/rename.ts';
import { answering } from '../answering.ts';
import { offsetFrom } from '../from-lsp.ts';
import { documentOf } from '../open-draft.ts';
import type { Session } from '../session.ts';
import { toRange, toWorkspaceEdit } from '../to-lsp.ts';

/** `textDocument/prepareRename`: null where nothing has a name. */
export const prepareRename = (session: Session) =>
  answering<PrepareRenameParams, PrepareRenameResult | null>(session, null, ({ params, draft, fileSettings }) => {
    const document = documentOf(draft);
    const span = renameTargetAt(document, offsetFrom(document, params.position), fileSettings.settings.options);
    return span && { range: toRange(document, span), placeholder: document.text.slice(span.start, span.end) };
  });

/** `textDocument/rename`: what cannot be done is told in words. */
export const rename = (session: Session) =>
  answering<RenameParams, WorkspaceEdit | null>(session, null, ({ params, draft, fileSettings }) => {
    const document = documentOf(draft);
    const offset = offsetFrom(document, params.position);
    const result = renameAt(document, offset, params.newName, fileSettings.settings.options);
    if ('zh' in result) throw new ResponseError(LSPErrorCodes.RequestFailed, session.say(result));
    return toWorkspaceEdit(draft, result, session);
  });
