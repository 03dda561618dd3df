import { type Disposable, languages, type Memento, type TextDocument, workspace } from 'vscode';
import { draftLanguage } from './drafts.ts';

const leftAloneKey = 'hegao.leftAlone';
const leftAloneLimit = 500;

/** Turns plain text that is recognised as a draft into the language of drafts: once per document, never against the writer's choice. */
export interface LanguageSwitch extends Disposable {
  recognised(document: TextDocument): Promise<void>;
}

/** `memory` keeps which files the writer turned back into plain text. */
export function languageSwitch(memory: Memento): LanguageSwitch {
  const known = new WeakSet(workspace.textDocuments);
  const switched = new WeakSet<TextDocument>();
  const leftAlone = new Set(memory.get<string[]>(leftAloneKey, []));

  /** VS Code tells a change of language by closing the document and opening the very same object again. */
  function opened(document: TextDocument): void {
    if (known.has(document)) chosen(document);
    known.add(document);
  }

  function chosen(document: TextDocument): void {
    const uri = document.uri.toString();
    const before = leftAlone.size;
    if (document.languageId === draftLanguage) leftAlone.delete(uri);
    else if (document.languageId === 'plaintext') leftAlone.add(uri);
    if (leftAlone.size !== before)
      void memory.update(leftAloneKey, [...leftAlone].filter(isFile).slice(-leftAloneLimit));
  }

  return Object.assign(workspace.onDidOpenTextDocument(opened), {
    async recognised(document: TextDocument) {
      if (document.languageId !== 'plaintext' || switched.has(document)) return;
      if (leftAlone.has(document.uri.toString())) return;
      if (!workspace.getConfiguration('hegao', document).get('switchLanguage', true)) return;
      switched.add(document);
      await languages.setTextDocumentLanguage(document, draftLanguage);
    },
  });
}

/** An untitled file's name is used again for another one. */
const isFile = (uri: string) => !uri.startsWith('untitled:');
