import { l10n, Selection, TextEditorRevealType, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type OpenPlaceholder, placeholdersRequest } from '../../../server/src/lsp/requests.ts';
import { isServed } from '../drafts.ts';
import { type Direction, neighbourOf } from './neighbour.ts';

/** 下一处占位符, 上一处占位符: selects what is to be filled in, from the file's end on at its beginning. */
export async function goToPlaceholder(client: BaseLanguageClient, direction: Direction): Promise<void> {
  const editor = window.activeTextEditor;
  if (!editor || !isServed(editor.document)) return;
  const textDocument = client.code2ProtocolConverter.asTextDocumentIdentifier(editor.document);
  const all = await client.sendRequest<OpenPlaceholder[]>(placeholdersRequest, { textDocument });
  const { start, end } = editor.selection;
  const selected = {
    start: { line: start.line, character: start.character },
    end: { line: end.line, character: end.character },
  };
  const masks = all.map(({ mask }) => mask);
  const index = neighbourOf(masks, selected, direction);
  if (index < 0) return void window.setStatusBarMessage(l10n.t('Nothing is left to be filled in.'), 5000);
  const range = client.protocol2CodeConverter.asRange(masks[index]!);
  editor.selection = new Selection(range.start, range.end);
  editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
  window.setStatusBarMessage(l10n.t('To be filled in: number {0} of {1}', index + 1, all.length), 5000);
}
