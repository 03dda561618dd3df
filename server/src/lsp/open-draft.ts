import type { TextDocumentsConfiguration } from 'vscode-languageserver';
import type { Document } from '../draft/document.ts';
import { parse } from '../draft/parse.ts';
import { looksLikeDraft } from '../draft/recognize.ts';
import { unreadable } from '../lint/limits.ts';
import { LineIndex } from '../text/line-index.ts';
import { applyChanges, type TextLines } from './from-lsp.ts';

/** One version of a file that the client has open. Nothing of it changes; it is read as a draft when somebody asks. */
export interface OpenDraft extends TextLines {
  readonly uri: string;
  readonly languageId: string;
  readonly version: number;
  /** Whether it reads like a draft, or once did: a draft stays one while it is being rewritten. */
  readonly recognised: boolean;
  /** What reports are taken over from. */
  readonly previous: Document | undefined;
}

export const openDrafts: TextDocumentsConfiguration<OpenDraft> = {
  create: (uri, languageId, version, text) => ({
    uri,
    languageId,
    version,
    text,
    lines: new LineIndex(text),
    recognised: languageId === draftLanguage || looksLikeDraft(text),
    previous: undefined,
  }),
  update: (draft, changes, version) => {
    const { text, lines } = applyChanges(draft, changes);
    const recognised = draft.recognised || looksLikeDraft(text);
    return { ...draft, version, text, lines, recognised, previous: parsed.get(draft) ?? draft.previous };
  },
};

export const draftLanguage = 'report-draft';

export function documentOf(draft: OpenDraft): Document {
  let document = parsed.get(draft);
  if (!document) {
    const { text, languageId, previous } = draft;
    const options = {
      ...(languageId === 'markdown' && { format: 'markdown' as const }),
      ...(previous && { previous }),
    };
    document = parse(text, options);
    parsed.set(draft, document);
  }
  return document;
}

/** Reads the draft once more, with nothing taken over from earlier versions. */
export function readAgain(draft: OpenDraft): void {
  if (unreadable(draft.text, draft.lines)) return;
  parsed.set(draft, parse(draft.text, draft.languageId === 'markdown' ? { format: 'markdown' } : {}));
}

const parsed = new WeakMap<OpenDraft, Document>();
