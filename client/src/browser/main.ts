import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { startClient } from '../client.ts';
import type { Preview } from '../preview/preview.ts';
import { workerServer } from './worker.ts';

let started: Awaited<ReturnType<typeof startClient>> | undefined;

/** What is returned is what VS Code's Markdown preview looks for. */
export async function activate(context: ExtensionContext): Promise<Pick<Preview, 'extendMarkdownIt'>> {
  const server = workerServer(Uri.joinPath(context.extensionUri, 'dist/web/server.js'));
  context.subscriptions.push(server);
  started = await startClient(context, (id, name, options) => new LanguageClient(id, name, server.start, options));
  return started.preview;
}

export const deactivate = (): Promise<void> | undefined => started?.client.stop();
