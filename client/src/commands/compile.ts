import { FileType, l10n, type QuickPickItem, Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  type CompileParams,
  compileRequest,
  type ReadsLikeDraftParams,
  readsLikeDraftRequest,
} from '../../../server/src/lsp/requests.ts';
import { draftLanguage } from '../drafts.ts';
import { eachFile } from './each-file.ts';

/** 合并成汇编: the chosen drafts as one new, unsaved file. The drafts themselves are not touched. */
export async function compile(client: BaseLanguageClient): Promise<void> {
  const chosen = await chosenFiles();
  if (!chosen) return;
  const read = await eachFile(l10n.t('Reading the drafts'), chosen.files, partOf);
  if (!read) return;
  const parts = chosen.mayHoldOthers ? await draftsAmong(read, client) : read;
  if (parts.length < 2) return void window.showInformationMessage(l10n.t('A compilation takes at least two drafts.'));
  const title = await window.showInputBox({
    title: l10n.t('Put Together'),
    prompt: l10n.t('The compilation’s title. The drafts follow in the order of their file names.'),
    value: `工作总结汇编（${parts.length}篇）`,
    validateInput: (value) => (value.trim() === '' ? l10n.t('Please give it a title.') : undefined),
  });
  if (title === undefined) return;
  const content = await client.sendRequest<string>(compileRequest, { title, parts } satisfies CompileParams);
  const language = parts.some(({ markdown }) => markdown) ? 'markdown' : draftLanguage;
  await window.showTextDocument(await workspace.openTextDocument({ language, content }));
  const others = read.length - parts.length;
  if (others > 0)
    void window.showInformationMessage(
      l10n.t('{0} files do not read like drafts and were left out; choose files to have them in.', others),
    );
}

type Part = CompileParams['parts'][number];

/** What else lies in a folder, such as a README, is no part of a compilation. */
async function draftsAmong(read: readonly Part[], client: BaseLanguageClient): Promise<Part[]> {
  const texts = read.map(({ text }) => text);
  const answers = await client.sendRequest<boolean[]>(readsLikeDraftRequest, { texts } satisfies ReadsLikeDraftParams);
  return read.filter((_, index) => answers[index]);
}

const ending = /\.(?:txt|md|markdown|gongwen)$/iu;

interface Chosen {
  readonly files: readonly Uri[];
  /** A folder was chosen, not its files one by one. */
  readonly mayHoldOthers: boolean;
}

async function chosenFiles(): Promise<Chosen | undefined> {
  const choices = [
    { folder: false, label: l10n.t('Choose files…') },
    { folder: true, label: l10n.t('All drafts of a folder…') },
  ] satisfies (QuickPickItem & { folder: boolean })[];
  const choice = await window.showQuickPick(choices, { title: l10n.t('Put Together') });
  if (!choice) return;
  const chosen = await window.showOpenDialog(
    choice.folder
      ? { canSelectFolders: true, canSelectFiles: false }
      : { canSelectMany: true, filters: { [l10n.t('Drafts')]: ['txt', 'md', 'markdown', 'gongwen'] } },
  );
  if (!chosen) return;
  const files = choice.folder ? await draftsIn(chosen[0]!) : chosen;
  const inOrder = [...files].sort((a, b) => a.path.localeCompare(b.path, 'zh-CN', { numeric: true }));
  return { files: inOrder, mayHoldOthers: choice.folder };
}

async function draftsIn(folder: Uri): Promise<Uri[]> {
  const entries = await workspace.fs.readDirectory(folder);
  return entries
    .filter(([name, type]) => (type & FileType.File) !== 0 && ending.test(name))
    .map(([name]) => Uri.joinPath(folder, name));
}

/** Opened as a document, so that the settings for encodings count. */
async function partOf(file: Uri): Promise<Part> {
  const document = await workspace.openTextDocument(file);
  const name = file.path.slice(file.path.lastIndexOf('/') + 1).replace(ending, '');
  return { name, text: document.getText(), markdown: document.languageId === 'markdown' };
}
