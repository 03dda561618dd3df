import { Disposable, type TextDocument, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type Statistics, statisticsChanged, statisticsRequest } from '../../server/src/lsp/requests.ts';
import { isServed } from './drafts.ts';

type Show = (document: TextDocument | undefined, statistics: Statistics | undefined) => void;

/** Tells `show` the figures of the file being written, each time the file or its figures change; undefined where there is no draft. */
export function watchActiveDraft(client: BaseLanguageClient, show: Show): Disposable {
  let asked = 0;

  async function update(): Promise<void> {
    const mine = ++asked;
    const document = window.activeTextEditor?.document;
    const statistics = document && isServed(document) ? await statisticsOf(client, document) : undefined;
    if (mine === asked) show(document, statistics);
  }

  const isActive = (uri: string) => {
    const active = window.activeTextEditor?.document;
    return active !== undefined && client.code2ProtocolConverter.asUri(active.uri) === uri;
  };
  void update();
  return Disposable.from(
    window.onDidChangeActiveTextEditor(update),
    client.onDidChangeState(update),
    workspace.onDidOpenTextDocument((document) => {
      if (document === window.activeTextEditor?.document) void update();
    }),
    client.onNotification(statisticsChanged, ({ uri }: { uri: string }) => {
      if (isActive(uri)) void update();
    }),
  );
}

async function statisticsOf(client: BaseLanguageClient, document: TextDocument): Promise<Statistics | undefined> {
  const textDocument = client.code2ProtocolConverter.asTextDocumentIdentifier(document);
  try {
    return (await client.sendRequest<Statistics | null>(statisticsRequest, { textDocument })) ?? undefined;
  } catch (error) {
    client.debug(`${statisticsRequest}: ${String(error)}`, undefined, false);
    return undefined;
  }
}
