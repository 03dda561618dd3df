import { commands, type Disposable, type ExtensionContext } from 'vscode';
import { type BaseLanguageClient, type LanguageClientOptions, RevealOutputChannelOn } from 'vscode-languageclient';
import { updateTocCommand } from '../../server/src/lsp/requests.ts';
import { watchActiveDraft } from './active-draft.ts';
import { compile } from './commands/compile.ts';
import { fillAll, fillIn } from './commands/fill.ts';
import { newDraft } from './commands/new-draft.ts';
import { goToPlaceholder } from './commands/placeholders.ts';
import { changeLevel, move } from './commands/rearrange.ts';
import { recheck } from './commands/recheck.ts';
import { renumber } from './commands/renumber.ts';
import { split } from './commands/split.ts';
import { updateToc } from './commands/update-toc.ts';
import { configurationByLanguage } from './configuration.ts';
import { configurationSelector, draftSelector } from './drafts.ts';
import { serveFiles } from './files.ts';
import { languageSwitch } from './language-switch.ts';
import { watchOrdinals } from './ordinal-context.ts';
import { type Preview, preview } from './preview/preview.ts';
import { quiet } from './quiet/quiet.ts';
import { offerRestart, steadyErrorHandler } from './steady.ts';
import { createViews, type Views } from './views/views.ts';

/** How the host makes a client: over IPC with a process of Node, or with a worker in a browser. */
export type NewLanguageClient = (id: string, name: string, options: LanguageClientOptions) => BaseLanguageClient;

/** Starts everything that Node and browser share: client, commands, status bar, switching of the language. */
export async function startClient(
  context: ExtensionContext,
  newClient: NewLanguageClient,
): Promise<{ readonly client: BaseLanguageClient; readonly preview: Preview }> {
  const calm = quiet();
  const look = preview();
  const client: BaseLanguageClient = newClient('hegao', '核稿 Hegao', {
    documentSelector: [...draftSelector, ...configurationSelector],
    diagnosticPullOptions: { onChange: true, onSave: false },
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    middleware: {
      provideDiagnostics: calm.provideDiagnostics,
      provideCodeActions: calm.provideCodeActions,
      workspace: { configuration: configurationByLanguage },
    },
    errorHandler: steadyErrorHandler(() => start(client)),
  });
  serveFiles(client);
  context.subscriptions.push(
    commands.registerCommand('hegao.newDraft', (genre) => newDraft(client, genre)),
    commands.registerCommand('hegao.renumber', (place) => renumber(client, place)),
    commands.registerCommand('hegao.nextPlaceholder', () => goToPlaceholder(client, 'next')),
    commands.registerCommand('hegao.previousPlaceholder', () => goToPlaceholder(client, 'previous')),
    commands.registerCommand(updateTocCommand, () => updateToc(client)),
    commands.registerCommand('hegao.recheck', () => recheck(client)),
    commands.registerCommand('hegao.promote', (key) => changeLevel(client, 'promote', key === 'tab')),
    commands.registerCommand('hegao.demote', (key) => changeLevel(client, 'demote', key === 'tab')),
    commands.registerCommand('hegao.moveUp', () => move(client, 'up')),
    commands.registerCommand('hegao.moveDown', () => move(client, 'down')),
    commands.registerCommand('hegao.fillIn', () => fillIn(client)),
    commands.registerCommand('hegao.fillAll', () => fillAll(client)),
    commands.registerCommand('hegao.compile', () => compile(client)),
    commands.registerCommand('hegao.split', () => split(client)),
    watchOrdinals(),
    calm,
    ...watchers(client, createViews(client, calm, context), look, context),
  );
  await start(client);
  return { client, preview: look };
}

function watchers(client: BaseLanguageClient, views: Views, look: Preview, context: ExtensionContext): Disposable[] {
  const switching = languageSwitch(context.workspaceState);
  const watching = watchActiveDraft(client, (document, statistics) => {
    views.show(document, statistics);
    if (document && statistics) look.recognised(document, statistics.isDraft);
    void commands.executeCommand('setContext', 'hegao.isDraft', statistics?.isDraft ?? false);
    if (document && statistics?.isDraft) void switching.recognised(document);
  });
  return [views, switching, watching];
}

async function start(client: BaseLanguageClient): Promise<void> {
  try {
    await client.start();
  } catch (error) {
    client.error(String(error), error, false);
    void offerRestart(() => start(client));
  }
}
