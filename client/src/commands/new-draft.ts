import { l10n, Position, type QuickPickItem, SnippetString, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  type GenreSummary,
  genresRequest,
  type SkeletonParams,
  skeletonRequest,
} from '../../../server/src/lsp/requests.ts';
import { draftLanguage } from '../drafts.ts';

/** 新建公文稿: a new file with the skeleton of the genre; what is to be filled in are tab stops. */
export async function newDraft(client: BaseLanguageClient, genre?: unknown): Promise<void> {
  const chosen = typeof genre === 'string' ? genre : await chooseGenre(client);
  if (chosen === undefined) return;
  const skeleton = await client.sendRequest<string>(skeletonRequest, { genre: chosen } satisfies SkeletonParams);
  const editor = await window.showTextDocument(await workspace.openTextDocument({ language: draftLanguage }));
  await editor.insertSnippet(new SnippetString(skeleton), new Position(0, 0));
}

interface GenreItem extends QuickPickItem {
  readonly id: string;
}

async function chooseGenre(client: BaseLanguageClient): Promise<string | undefined> {
  const items = client
    .sendRequest<GenreSummary[]>(genresRequest)
    .then((genres) =>
      genres.map(({ id, title, description }): GenreItem => ({ id, label: title, detail: description })),
    );
  const options = {
    title: l10n.t('New Report Draft'),
    placeHolder: l10n.t('What are you writing?'),
    matchOnDetail: true,
  };
  return (await window.showQuickPick(items, options))?.id;
}
