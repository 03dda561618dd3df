import type { TextDocumentIdentifier } from 'vscode-languageserver';
import { type PlacedPlaceholder, placeholdersOf } from '../../features/placeholders.ts';
import { answering } from '../answering.ts';
import { documentOf, type OpenDraft } from '../open-draft.ts';
import type { OpenPlaceholder } from '../requests.ts';
import type { Session } from '../session.ts';
import { toRange } from '../to-lsp.ts';

/** 下一处占位符, 上一处占位符: more of them than the list of problems can hold. */
export const openPlaceholders = (session: Session) =>
  answering<{ readonly textDocument: TextDocumentIdentifier }, OpenPlaceholder[]>(
    session,
    [],
    ({ draft, fileSettings }) =>
      placeholdersOf(documentOf(draft), fileSettings.settings.options).map((each) => toPlaceholder(draft, each)),
  );

export function toPlaceholder(
  draft: OpenDraft,
  { kind, span, mask, text, report }: PlacedPlaceholder,
): OpenPlaceholder {
  const document = documentOf(draft);
  return { kind, range: toRange(document, span), mask: toRange(document, mask), text, report };
}
