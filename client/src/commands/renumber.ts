import { l10n, type QuickPickItem, type TextEditor, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type RenumberParams, type RenumberResult, renumberRequest } from '../../../server/src/lsp/requests.ts';
import { isServed } from '../drafts.ts';

type Scope = RenumberParams['scope'];

/** What a code action may name; what is missing is asked for, or is the caret. */
type Place = Partial<Pick<RenumberParams, 'position' | 'scope'>>;

/** 整理编号: gives the headings of a list, a report or the whole file the numbers that they should have. */
export async function renumber(client: BaseLanguageClient, place?: unknown): Promise<void> {
  const editor = window.activeTextEditor;
  if (!editor || !isServed(editor.document)) return;
  const { position, scope } = placeOf(place);
  const chosen = scope ?? (await chooseScope());
  if (chosen === undefined) return;

  const { document } = editor;
  const { version } = document;
  const result = await client.sendRequest<RenumberResult>(renumberRequest, {
    textDocument: client.code2ProtocolConverter.asTextDocumentIdentifier(document),
    position: position ?? caretOf(editor),
    scope: chosen,
  } satisfies RenumberParams);
  const edit = await client.protocol2CodeConverter.asWorkspaceEdit(result);
  if (!edit) return void window.showInformationMessage(l10n.t('The numbering needs no repair.'));
  if (document.version !== version || !(await workspace.applyEdit(edit))) {
    void window.showWarningMessage(
      l10n.t('The text changed in the meantime, so nothing was renumbered. Please try again.'),
    );
  }
}

/** Menus hand over a URI and the like; only what looks like a place is one. */
function placeOf(place: unknown): Place {
  return typeof place === 'object' && place !== null && ('scope' in place || 'position' in place)
    ? (place as Place)
    : {};
}

function caretOf({ selection: { active } }: TextEditor): RenumberParams['position'] {
  return { line: active.line, character: active.character };
}

interface ScopeItem extends QuickPickItem {
  readonly scope: Scope;
}

async function chooseScope(): Promise<Scope | undefined> {
  const items: ScopeItem[] = [
    { scope: 'list', label: l10n.t('This list'), detail: l10n.t('The heading at the caret and its siblings') },
    { scope: 'report', label: l10n.t('This report'), detail: l10n.t('All headings of the report at the caret') },
    { scope: 'file', label: l10n.t('Whole file'), detail: l10n.t('All headings of all reports in this file') },
  ];
  return (
    await window.showQuickPick(items, { title: l10n.t('Renumber Headings'), placeHolder: l10n.t('Which headings?') })
  )?.scope;
}
