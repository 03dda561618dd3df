import {
  type DocumentFormattingParams,
  DocumentFormattingRequest,
  type DocumentOnTypeFormattingParams,
  type DocumentRangeFormattingParams,
  DocumentRangeFormattingRequest,
  type ServerCapabilities,
  type TextDocumentRegistrationOptions,
  type TextEdit,
} from 'vscode-languageserver';
import { continueNumbering } from '../../features/continue-numbering.ts';
import { type FormatOptions, format, formatRange } from '../../features/format.ts';
import { renumber } from '../../features/renumber.ts';
import type { Edit } from '../../text/edit.ts';
import { isDraft } from '../analysis.ts';
import { answering } from '../answering.ts';
import type { FileSettings } from '../configuration.ts';
import { offsetFrom, spanFrom } from '../from-lsp.ts';
import { documentOf, draftLanguage, type OpenDraft } from '../open-draft.ts';
import type { Session } from '../session.ts';
import { toTextEdit } from '../to-lsp.ts';

/** Markdown has formatters of its own, which writers are not to be asked to choose from: it is formatted only where nobody can be told so. */
export const writingCapabilities = (registersFormatting: boolean): ServerCapabilities => ({
  documentOnTypeFormattingProvider: { firstTriggerCharacter: '\n' },
  ...(!registersFormatting && { documentFormattingProvider: true, documentRangeFormattingProvider: true }),
});

/** Answers what has to do with typing, formatting and saving. */
export function serveWriting(session: Session): void {
  const { connection, documents, client, whenInitialized } = session;
  connection.onDocumentOnTypeFormatting(onTypeFormatting(session));
  connection.onDocumentFormatting(formatting(session));
  connection.onDocumentRangeFormatting(rangeFormatting(session));
  documents.onWillSaveWaitUntil(({ document }) => beforeSaving(session, document));
  if (!client.registersFormatting) return;
  const options: TextDocumentRegistrationOptions = {
    documentSelector: [{ language: draftLanguage }, { language: 'plaintext' }],
  };
  whenInitialized(() => {
    for (const { type } of [DocumentFormattingRequest, DocumentRangeFormattingRequest]) {
      connection.client.register(type, options).catch((error: unknown) => connection.console.error(String(error)));
    }
  });
}

/** `textDocument/onTypeFormatting`: the client sends the line break first, so the draft holds it already. */
const onTypeFormatting = (session: Session) =>
  answering<DocumentOnTypeFormattingParams, TextEdit[]>(session, [], ({ params, draft, fileSettings }) => {
    if (!fileSettings.writing.continueNumbering || params.ch !== '\n') return [];
    const document = documentOf(draft);
    return toTextEdits(draft, continueNumbering(document, offsetFrom(document, params.position)));
  });

const formatting = (session: Session) =>
  answering<DocumentFormattingParams, TextEdit[]>(session, [], ({ draft, fileSettings }) =>
    toTextEdits(draft, format(documentOf(draft), optionsOf(fileSettings))),
  );

const rangeFormatting = (session: Session) =>
  answering<DocumentRangeFormattingParams, TextEdit[]>(session, [], ({ params, draft, fileSettings }) => {
    const document = documentOf(draft);
    return toTextEdits(draft, formatRange(document, spanFrom(document, params.range), optionsOf(fileSettings)));
  });

const optionsOf = ({ settings, writing: { indentParagraphs } }: FileSettings): FormatOptions => ({
  settings,
  indentParagraphs,
});

/** `textDocument/willSaveWaitUntil`: the numbering in order before it goes to disk, for those who wish so. */
async function beforeSaving({ configuration, documents }: Session, draft: OpenDraft): Promise<TextEdit[]> {
  const fileSettings = await configuration.of(draft.uri);
  const isOutdated = documents.get(draft.uri) !== draft;
  if (isOutdated || !fileSettings.writing.renumberOnSave || !isDraft(draft, fileSettings)) return [];
  return toTextEdits(draft, renumber(documentOf(draft), 0, 'file'));
}

const toTextEdits = (draft: OpenDraft, edits: readonly Edit[]): TextEdit[] =>
  edits.map((edit) => toTextEdit(documentOf(draft), edit));
