import { changeLevel } from '../../features/change-level.ts';
import { moveSteps } from '../../features/move-steps.ts';
import { applyEdits } from '../../text/edit.ts';
import { LineIndex } from '../../text/line-index.ts';
import { answering } from '../answering.ts';
import { offsetFrom } from '../from-lsp.ts';
import { documentOf } from '../open-draft.ts';
import {
  type ChangeLevelParams,
  changeLevelRequest,
  type MoveParams,
  type MoveResult,
  moveRequest,
  type RenumberResult,
} from '../requests.ts';
import type { Session } from '../session.ts';
import { toWorkspaceEdit } from '../to-lsp.ts';

/** Answers what puts sections elsewhere: 升级, 降级, 上移, 下移. */
export function serveRearranging(session: Session): void {
  session.connection.onRequest(changeLevelRequest, changingLevel(session));
  session.connection.onRequest(moveRequest, moving(session));
}

const changingLevel = (session: Session) =>
  answering<ChangeLevelParams, RenumberResult>(session, null, ({ params, draft }) => {
    const document = documentOf(draft);
    const edits = changeLevel(document, offsetFrom(document, params.position), params.change);
    return edits.length > 0 ? toWorkspaceEdit(draft, edits, session) : null;
  });

const moving = (session: Session) =>
  answering<MoveParams, MoveResult>(session, null, ({ params, draft }) => {
    const document = documentOf(draft);
    const { position, direction, steps = 1 } = params;
    const move = moveSteps(document, offsetFrom(document, position), direction, steps);
    if (!move) return null;
    const { line, column } = new LineIndex(applyEdits(document.text, move.edits)).positionAt(move.caret);
    return { edit: toWorkspaceEdit(draft, move.edits, session), caret: { line, character: column } };
  });
