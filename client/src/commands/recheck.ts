import { l10n, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { recheckRequest } from '../../../server/src/lsp/requests.ts';
import { isServed } from '../drafts.ts';

/** 重新检查: has the file being written checked from scratch. */
export async function recheck(client: BaseLanguageClient): Promise<void> {
  const document = window.activeTextEditor?.document;
  if (!document || !isServed(document)) return;
  const textDocument = client.code2ProtocolConverter.asTextDocumentIdentifier(document);
  await client.sendRequest(recheckRequest, { textDocument });
  window.setStatusBarMessage(l10n.t('The draft has been checked again.'), 3000);
}
