import { commands, Disposable, type ExtensionContext, type TextDocument } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { Statistics } from '../../../server/src/lsp/requests.ts';
import { statusMenu } from '../commands/menu.ts';
import type { Quiet } from '../quiet/quiet.ts';
import { createStatusBar } from '../status-bar.ts';
import { outlineView } from './outline-view.ts';
import { overviewModel } from './overview-model.ts';
import { placeholdersView } from './placeholders-view.ts';
import { problemsView } from './problems-view.ts';

/** What is shown beside the draft: the views of 核稿 and the status bar. */
export interface Views extends Disposable {
  /** The draft being written, or what is known of it, has changed. */
  show(document: TextDocument | undefined, statistics: Statistics | undefined): void;
}

export function createViews(client: BaseLanguageClient, quiet: Quiet, context: ExtensionContext): Views {
  const statusBar = createStatusBar();
  const model = overviewModel(client);
  let last: Statistics | undefined;
  const all = Disposable.from(
    statusBar,
    model,
    outlineView(client, model),
    placeholdersView(model, context.workspaceState),
    problemsView(client, model),
    quiet.start(client, model, () => statusBar.show(last, quiet)),
    commands.registerCommand('hegao.menu', () => statusMenu(quiet)),
    commands.registerCommand('hegao.start', () =>
      commands.executeCommand('workbench.action.openWalkthrough', `${context.extension.id}#start`, false),
    ),
  );
  return {
    show(document, statistics) {
      last = statistics;
      statusBar.show(statistics, quiet);
      model.changed(document, statistics?.isDraft ?? false);
    },
    dispose: () => all.dispose(),
  };
}
