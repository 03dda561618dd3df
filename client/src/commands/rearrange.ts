import { commands, l10n, Selection, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  type ChangeLevelParams,
  changeLevelRequest,
  type MoveParams,
  type MoveResult,
  moveRequest,
  type RenumberResult,
} from '../../../server/src/lsp/requests.ts';
import { aboutCaret, applyTo, draftEditor } from './asking.ts';

/** What Tab and Shift+Tab do where a level cannot change: what they do everywhere. */
const usual = { promote: 'outdent', demote: 'tab' } as const;

/** 升级, 降级. `byTab`: the command came from a key that has another meaning. */
export async function changeLevel(
  client: BaseLanguageClient,
  change: ChangeLevelParams['change'],
  byTab: boolean,
): Promise<void> {
  const editor = draftEditor();
  if (!editor) return;
  const { version } = editor.document;
  const edit = await client.sendRequest<RenumberResult>(changeLevelRequest, {
    ...aboutCaret(client, editor),
    change,
  } satisfies ChangeLevelParams);
  if (edit) await applyTo(client, editor, version, edit);
  else if (byTab) await commands.executeCommand(usual[change]);
  else void window.showInformationMessage(l10n.t('The heading at the caret cannot change its level this way.'));
}

/** 上移, 下移: the caret goes with what moves. */
export async function move(client: BaseLanguageClient, direction: MoveParams['direction']): Promise<void> {
  const editor = draftEditor();
  if (!editor) return;
  const { version } = editor.document;
  const moved = await client.sendRequest<MoveResult>(moveRequest, {
    ...aboutCaret(client, editor),
    direction,
  } satisfies MoveParams);
  if (!moved) {
    window.setStatusBarMessage(l10n.t('There is nothing to change places with.'), 3000);
    return;
  }
  if (!(await applyTo(client, editor, version, moved.edit))) return;
  const caret = client.protocol2CodeConverter.asPosition(moved.caret);
  editor.selection = new Selection(caret, caret);
  editor.revealRange(editor.selection);
}
