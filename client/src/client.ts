import { commands, type Disposable, type ExtensionContext } from 'vscode';
import { type BaseLanguageClient, type LanguageClientOptions, RevealOutputChannelOn } from 'vscode-languageclient';
import { watchActiveDraft } from './active-draft.ts';
import { fillAll, fillIn } from './commands/fill.ts';
import { newDraft } from './commands/new-draft.ts';
import { changeLevel, move } from './commands/rearrange.ts';
import { recheck } from './commands/recheck.ts';
import { renumber } from './commands/renumber.ts';
import { configurationByLanguage } from './configuration.ts';
import { configurationSelector, draftSelector } from './drafts.ts';
import { languageSwitch } from './language-switch.ts';
import { watchOrdinals } from './ordinal-context.ts';
import { createStatusBar } from './status-bar.ts';
import { offerRestart, steadyErrorHandler } from './steady.ts';

/** How the host makes a client: over IPC with a process of Node, or with a worker in a browser. */
export type NewLanguageClient = (id: string, name: string, options: LanguageClientOptions) => BaseLanguageClient;

/** Starts everything that Node and browser share: client, commands, status bar, switching of the language. */
export async function startClient(
  context: ExtensionContext,
  newClient: NewLanguageClient,
): Promise<BaseLanguageClient> {
  const client: BaseLanguageClient = newClient('hegao', '核稿 Hegao', {
    documentSelector: [...draftSelector, ...configurationSelector],
    diagnosticPullOptions: { onChange: true, onSave: false },
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    middleware: { workspace: { configuration: configurationByLanguage } },
    errorHandler: steadyErrorHandler(() => start(client)),
  });
  context.subscriptions.push(
    commands.registerCommand('hegao.newDraft', (genre) => newDraft(client, genre)),
    commands.registerCommand('hegao.renumber', (place) => renumber(client, place)),
    commands.registerCommand('hegao.recheck', () => recheck(client)),
    commands.registerCommand('hegao.promote', (key) => changeLevel(client, 'promote', key === 'tab')),
    commands.registerCommand('hegao.demote', (key) => changeLevel(client, 'demote', key === 'tab')),
    commands.registerCommand('hegao.moveUp', () => move(client, 'up')),
    commands.registerCommand('hegao.moveDown', () => move(client, 'down')),
    commands.registerCommand('hegao.fillIn', () => fillIn(client)),
    commands.registerCommand('hegao.fillAll', () => fillAll(client)),
    watchOrdinals(),
    ...watchers(client, context),
  );
  await start(client);
  return client;
}

function watchers(client: BaseLanguageClient, context: ExtensionContext): Disposable[] {
  const statusBar = createStatusBar();
  const switching = languageSwitch(context.workspaceState);
  const watching = watchActiveDraft(client, (document, statistics) => {
    statusBar.show(statistics);
    void commands.executeCommand('setContext', 'hegao.isDraft', statistics?.isDraft ?? false);
    if (document && statistics?.isDraft) void switching.recognised(document);
  });
  return [statusBar, switching, watching];
}

async function start(client: BaseLanguageClient): Promise<void> {
  try {
    await client.start();
  } catch (error) {
    client.error(String(error), error, false);
    void offerRestart(() => start(client));
  }
}
