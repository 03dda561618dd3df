import {
  l10n,
  type QuickPickItem,
  Range,
  SnippetString,
  SnippetTextEdit,
  type TextEditor,
  type Uri,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  type BlankPlace,
  type BlankText,
  blanksRequest,
  blankTextsRequest,
  type FillResult,
  fillRequest,
} from '../../../server/src/lsp/requests.ts';
import { aboutCaret, applyTo, draftEditor } from './asking.ts';
import { readTable } from './table.ts';

/** More tab stops than this make VS Code slow; the rest is filled in by a second go. */
const mostStops = 200;

/** 逐项填写: every blank of the report at the caret becomes a tab stop; nothing else of the text is touched. */
export async function fillIn(client: BaseLanguageClient): Promise<void> {
  const editor = draftEditor();
  if (!editor) return;
  const { version } = editor.document;
  const places = await client.sendRequest<BlankPlace[]>(blanksRequest, aboutCaret(client, editor));
  if (places.length === 0) return void window.showInformationMessage(l10n.t('There is nothing left to fill in here.'));
  if (editor.document.version !== version) return;
  const stops = places.slice(0, mostStops).map(({ range, text }, index) => {
    const snippet = new SnippetString().appendPlaceholder(text, index + 1);
    return SnippetTextEdit.replace(client.protocol2CodeConverter.asRange(range), snippet);
  });
  const edit = new WorkspaceEdit();
  edit.set(editor.document.uri, stops);
  await workspace.applyEdit(edit);
}

interface Choice extends QuickPickItem {
  readonly act: 'ask' | 'table' | 'fill' | 'preview';
}

/** 批量填写: a list of what there is to fill in; each entry is asked for once, then all places are filled at once. */
export async function fillAll(client: BaseLanguageClient): Promise<void> {
  const editor = draftEditor();
  if (!editor) return;
  const { textDocument } = aboutCaret(client, editor);
  const texts = await client.sendRequest<BlankText[]>(blankTextsRequest, { textDocument });
  if (texts.length === 0) return void window.showInformationMessage(l10n.t('There is nothing left to fill in here.'));
  const values = new Map<string, string>();
  for (;;) {
    const chosen = await window.showQuickPick(choices(texts, values), {
      title: l10n.t('Fill In'),
      placeHolder: l10n.t('What is to be filled in? What stays empty is left as it is.'),
      ignoreFocusOut: true,
    });
    if (!chosen) return;
    if (chosen.act === 'ask') await ask(chosen.label, values);
    else if (chosen.act === 'table') await takeTable(texts, values);
    else return fillWith(client, editor, values, chosen.act === 'preview');
  }
}

function choices(texts: readonly BlankText[], values: ReadonlyMap<string, string>): Choice[] {
  const asked = texts.map(({ label, count }): Choice => {
    const value = values.get(label);
    return {
      act: 'ask',
      label,
      description: count === 1 ? l10n.t('1 place') : l10n.t('{0} places', count),
      ...(value && { detail: `→ ${value}` }),
    };
  });
  const table: Choice = {
    act: 'table',
    label: `$(table) ${l10n.t('Take over from a CSV file…')}`,
    detail: l10n.t('Two columns: what stands in the draft, what is to stand there'),
  };
  if (values.size === 0) return [...asked, table];
  return [
    { act: 'fill', label: `$(check) ${l10n.t('Fill in now')}` },
    { act: 'preview', label: `$(eye) ${l10n.t('Look at each change first')}` },
    ...asked,
    table,
  ];
}

async function ask(label: string, values: Map<string, string>): Promise<void> {
  const value = await window.showInputBox({
    title: l10n.t('Fill In'),
    prompt: l10n.t('What is to stand in the place of “{0}”?', label),
    value: values.get(label) ?? '',
    ignoreFocusOut: true,
  });
  if (value) values.set(label, value);
  else if (value === '') values.delete(label);
}

async function takeTable(texts: readonly BlankText[], values: Map<string, string>): Promise<void> {
  const [file] = (await window.showOpenDialog({ filters: { CSV: ['csv', 'tsv', 'txt'] } })) ?? [];
  if (!file) return;
  const rows = readTable(await textOfFile(file));
  const known = new Set(texts.map(({ label }) => label));
  const taken = rows.filter(([label, value]) => known.has(label) && value !== '');
  for (const [label, value] of taken) values.set(label, value);
  window.setStatusBarMessage(l10n.t('{0} of {1} rows taken over.', taken.length, rows.length), 5000);
}

/** Opened as a document, so that the settings for encodings count. */
const textOfFile = async (file: Uri): Promise<string> => (await workspace.openTextDocument(file)).getText();

async function fillWith(
  client: BaseLanguageClient,
  editor: TextEditor,
  values: ReadonlyMap<string, string>,
  preview: boolean,
): Promise<void> {
  const { version } = editor.document;
  const { textDocument } = aboutCaret(client, editor);
  const edit = await client.sendRequest<FillResult>(fillRequest, { textDocument, values: Object.fromEntries(values) });
  if (!edit) return;
  if (!preview) return void (await applyTo(client, editor, version, edit));
  const asked = new WorkspaceEdit();
  for (const [uri, edits] of (await client.protocol2CodeConverter.asWorkspaceEdit(edit)).entries()) {
    for (const { range, newText } of edits) {
      const { start, end } = range;
      const label = editor.document.getText(new Range(start, end));
      asked.replace(uri, range, newText, { needsConfirmation: true, label: `${label} → ${newText}` });
    }
  }
  await workspace.applyEdit(asked, { isRefactoring: true });
}
