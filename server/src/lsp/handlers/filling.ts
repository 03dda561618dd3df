import { blanksAt, blankTexts, fill } from '../../features/fill.ts';
import { answering } from '../answering.ts';
import { offsetFrom } from '../from-lsp.ts';
import { documentOf } from '../open-draft.ts';
import {
  type BlankPlace,
  type BlanksParams,
  type BlankText,
  type BlankTextsParams,
  blanksRequest,
  blankTextsRequest,
  type FillParams,
  type FillResult,
  fillRequest,
} from '../requests.ts';
import type { Session } from '../session.ts';
import { toRange, toWorkspaceEdit } from '../to-lsp.ts';

/** Answers what fills in blanks: 逐项填写, 批量填写. */
export function serveFilling(session: Session): void {
  session.connection.onRequest(blanksRequest, places(session));
  session.connection.onRequest(blankTextsRequest, texts(session));
  session.connection.onRequest(fillRequest, filling(session));
}

const places = (session: Session) =>
  answering<BlanksParams, BlankPlace[]>(session, [], ({ params, draft, fileSettings }) => {
    const document = documentOf(draft);
    return blanksAt(document, offsetFrom(document, params.position), fileSettings.settings.options).map((mask) => ({
      range: toRange(document, mask),
      text: document.text.slice(mask.start, mask.end),
    }));
  });

const texts = (session: Session) =>
  answering<BlankTextsParams, BlankText[]>(session, [], ({ draft, fileSettings }) =>
    blankTexts(documentOf(draft), fileSettings.settings.options),
  );

const filling = (session: Session) =>
  answering<FillParams, FillResult>(session, null, ({ params, draft, fileSettings }) => {
    const values = new Map(Object.entries(params.values));
    const edits = fill(documentOf(draft), values, fileSettings.settings.options);
    return edits.length > 0 ? toWorkspaceEdit(draft, edits, session) : null;
  });
