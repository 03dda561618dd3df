import { l10n, type TextDocument, Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type SplitPart, splitRequest } from '../../../server/src/lsp/requests.ts';
import { draftEditor } from './asking.ts';
import { eachFile } from './each-file.ts';

/** 拆分汇编: each report as a file of its own in a folder that the writer chooses. The compilation is not touched. */
export async function split(client: BaseLanguageClient): Promise<void> {
  const document = draftEditor()?.document;
  if (!document) return;
  const textDocument = client.code2ProtocolConverter.asTextDocumentIdentifier(document);
  const parts = await client.sendRequest<SplitPart[]>(splitRequest, { textDocument });
  if (parts.length < 2) {
    return void window.showInformationMessage(
      l10n.t('This file holds one report only, so there is nothing to take apart.'),
    );
  }
  const [folder] =
    (await window.showOpenDialog({
      canSelectFolders: true,
      canSelectFiles: false,
      openLabel: l10n.t('Put the Reports Here'),
      ...(!document.isUntitled && { defaultUri: Uri.joinPath(document.uri, '..') }),
    })) ?? [];
  if (!folder) return;
  const ending = endingOf(document);
  const files = parts.map(({ name, text }) => ({ uri: Uri.joinPath(folder, name + ending), text }));
  if (!(await isAgreed(files.map(({ uri }) => uri)))) return;
  const written = await eachFile(l10n.t('Writing the reports'), files, ({ uri, text }) =>
    workspace.fs.writeFile(uri, new TextEncoder().encode(text)),
  );
  if (written) void window.showInformationMessage(l10n.t('{0} files have been written.', files.length));
}

function endingOf({ uri, languageId }: TextDocument): string {
  const own = /\.(?:txt|md|markdown|gongwen)$/iu.exec(uri.path)?.[0];
  return own ?? (languageId === 'markdown' ? '.md' : '.txt');
}

/** Asks before anything is written, and says how many files would be replaced. */
async function isAgreed(files: readonly Uri[]): Promise<boolean> {
  const there = await Promise.all(files.map(exists));
  const count = there.filter(Boolean).length;
  const write = l10n.t('Write');
  const question = l10n.t('Write {0} files into this folder?', files.length);
  const detail = count > 0 ? l10n.t('{0} of them are there already and will be replaced.', count) : '';
  return (await window.showWarningMessage(question, { modal: true, detail }, write)) === write;
}

const exists = (file: Uri): Promise<boolean> =>
  Promise.resolve(workspace.fs.stat(file)).then(
    () => true,
    () => false,
  );
