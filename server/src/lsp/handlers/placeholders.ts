import type { TextDocumentIdentifier } from 'vscode-languageserver';
import { placeholdersOf } from '../../features/placeholders.ts';
import { answering } from '../answering.ts';
import { documentOf } from '../open-draft.ts';
import type { OpenPlaceholder } from '../requests.ts';
import type { Session } from '../session.ts';
import { toRange } from '../to-lsp.ts';

/** 下一处占位符, 上一处占位符: more of them than the list of problems can hold. */
export const openPlaceholders = (session: Session) =>
  answering<{ readonly textDocument: TextDocumentIdentifier }, OpenPlaceholder[]>(
    session,
    [],
    ({ draft, fileSettings }) => {
      const document = documentOf(draft);
      return placeholdersOf(document, fileSettings.settings.options).map(({ kind, span, mask, text, report }) => ({
        kind,
        range: toRange(document, span),
        mask: toRange(document, mask),
        text,
        report,
      }));
    },
  );
