import { l10n, type TextEditor, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { isServed } from '../drafts.ts';

/** The editor of the draft being written, if there is one. */
export function draftEditor(): TextEditor | undefined {
  const editor = window.activeTextEditor;
  return editor && isServed(editor.document) ? editor : undefined;
}

/** What a request about the draft and the caret in it says. */
export function aboutCaret(client: BaseLanguageClient, { document, selection: { active } }: TextEditor) {
  return {
    textDocument: client.code2ProtocolConverter.asTextDocumentIdentifier(document),
    position: { line: active.line, character: active.character },
  };
}

type ServerEdit = Parameters<BaseLanguageClient['protocol2CodeConverter']['asWorkspaceEdit']>[0];

/** Applies an edit that was made for `version` of the draft; where the text has changed since, the writer is told and nothing is done. */
export async function applyTo(
  client: BaseLanguageClient,
  { document }: TextEditor,
  version: number,
  serverEdit: NonNullable<ServerEdit>,
): Promise<boolean> {
  const edit = await client.protocol2CodeConverter.asWorkspaceEdit(serverEdit);
  if (document.version === version && (await workspace.applyEdit(edit))) return true;
  void window.showWarningMessage(l10n.t('The text changed in the meantime, so nothing was done. Please try again.'));
  return false;
}
