import { l10n, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type UpdateTocParams, type UpdateTocResult, updateTocRequest } from '../../../server/src/lsp/requests.ts';
import { isServed } from '../drafts.ts';

/** 更新目录: the table of contents as the text has it; a new one where there is none. */
export async function updateToc(client: BaseLanguageClient): Promise<void> {
  const document = window.activeTextEditor?.document;
  if (!document || !isServed(document)) return;
  const { version } = document;
  const textDocument = client.code2ProtocolConverter.asTextDocumentIdentifier(document);
  const params: UpdateTocParams = { textDocument };
  const result = await client.sendRequest<UpdateTocResult>(updateTocRequest, params);
  if (!result) return void window.showInformationMessage(l10n.t('The table of contents needs no update.'));
  const edit = await client.protocol2CodeConverter.asWorkspaceEdit(result.edit);
  if (document.version !== version || !edit || !(await workspace.applyEdit(edit))) {
    const message = l10n.t(
      'The text changed in the meantime, so the table of contents was not updated. Please try again.',
    );
    return void window.showWarningMessage(message);
  }
  tell(result);
}

function tell({ added, removed, pagesToCheck }: NonNullable<UpdateTocResult>): void {
  const done = l10n.t('Table of contents updated: {0} added, {1} removed.', added, removed);
  if (pagesToCheck === 0) return void window.setStatusBarMessage(done, 5000);
  const pages = l10n.t('Please put in the pages of the new entries: for now they have those of their neighbours.');
  void window.showInformationMessage(`${done} ${pages}`);
}
