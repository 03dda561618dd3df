import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { startClient } from '../client.ts';

let client: Awaited<ReturnType<typeof startClient>> | undefined;

export async function activate(context: ExtensionContext): Promise<void> {
  const server = { module: context.asAbsolutePath('dist/node/server.cjs'), transport: TransportKind.ipc };
  client = await startClient(context, (id, name, options) => new LanguageClient(id, name, server, options));
}

export const deactivate = (): Promise<void> | undefined => client?.stop();
