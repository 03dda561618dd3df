import {
  type CancellationToken,
  DataTransferItem,
  Selection,
  type TreeDragAndDropController,
  window,
  workspace,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type MoveParams, type MoveResult, moveRequest } from '../../../server/src/lsp/requests.ts';
import { type OutlineNode, siblingsOf } from './outline-nodes.ts';
import type { OverviewModel } from './overview-model.ts';

const mimeType = 'application/vnd.code.tree.hegao.outline';

/** Dragging a report or a section onto one beside it puts it into that one's place. */
export function outlineDrag(client: BaseLanguageClient, model: OverviewModel): TreeDragAndDropController<OutlineNode> {
  return {
    dragMimeTypes: [mimeType],
    dropMimeTypes: [mimeType],
    handleDrag([node], data) {
      if (node) data.set(mimeType, new DataTransferItem(node));
    },
    async handleDrop(target, data, token) {
      const node = data.get(mimeType)?.value as OutlineNode | undefined;
      if (node && target) await drop(client, model, node, target, token);
    },
  };
}

async function drop(
  client: BaseLanguageClient,
  { document, overview }: OverviewModel,
  node: OutlineNode,
  target: OutlineNode,
  token: CancellationToken,
): Promise<void> {
  if (!document || !overview || overview.version !== document.version) return;
  const siblings = siblingsOf(node, overview.reports);
  const from = siblings.indexOf(node);
  const to = siblings.indexOf(target);
  if (from < 0 || to < 0 || from === to) return;
  const params: MoveParams = {
    textDocument: client.code2ProtocolConverter.asTextDocumentIdentifier(document),
    position: node.entry.selection.start,
    direction: to < from ? 'up' : 'down',
    steps: Math.abs(to - from),
  };
  const moved = await client.sendRequest<MoveResult>(moveRequest, params, token);
  if (!moved || document.version !== overview.version) return;
  await workspace.applyEdit(await client.protocol2CodeConverter.asWorkspaceEdit(moved.edit));
  const editor = await window.showTextDocument(document);
  const caret = client.protocol2CodeConverter.asPosition(moved.caret);
  editor.selection = new Selection(caret, caret);
  editor.revealRange(editor.selection);
}
