import {
  commands,
  Disposable,
  EventEmitter,
  env,
  l10n,
  Selection,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
  window,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { goTo, toRange } from './goto.ts';
import { outlineDrag } from './outline-drag.ts';
import { childrenOf, nodeAt, type OutlineNode, rootsOf } from './outline-nodes.ts';
import type { OverviewModel } from './overview-model.ts';

/** In milliseconds: how long the caret must rest before the tree follows it. */
const rest = 150;

/** 篇目: the reports and their sections, each with its length and the problems in it; the caret's own is selected. */
export function outlineView(client: BaseLanguageClient, model: OverviewModel): Disposable {
  const changes = new EventEmitter<undefined>();
  const provider: TreeDataProvider<OutlineNode> = {
    onDidChangeTreeData: changes.event,
    getChildren: (node) => [...(node ? childrenOf(node) : rootsOf(model.overview?.reports ?? []))],
    getParent: ({ parent }) => parent,
    getTreeItem: (node) => itemOf(node, model),
  };
  const view = window.createTreeView('hegao.outline', {
    treeDataProvider: provider,
    dragAndDropController: outlineDrag(client, model),
    showCollapseAll: true,
  });
  let timer: ReturnType<typeof setTimeout> | undefined;

  function followCaret(): void {
    clearTimeout(timer);
    timer = setTimeout(() => {
      const editor = window.activeTextEditor;
      if (!view.visible || !model.overview || editor?.document !== model.document) return;
      const node = editor && nodeAt(model.overview.reports, editor.selection.active);
      if (node) void view.reveal(node, { select: true, focus: false }).then(undefined, () => {});
    }, rest);
  }

  return Disposable.from(
    view,
    changes,
    model.serve(view as never),
    model.onDidChange(() => {
      changes.fire(undefined);
      followCaret();
    }),
    view.onDidChangeVisibility(followCaret),
    window.onDidChangeTextEditorSelection(({ textEditor }) => {
      if (textEditor === window.activeTextEditor) followCaret();
    }),
    commands.registerCommand('hegao.outline.moveUp', (node) => move(node, model, 'hegao.moveUp')),
    commands.registerCommand('hegao.outline.moveDown', (node) => move(node, model, 'hegao.moveDown')),
    new Disposable(() => clearTimeout(timer)),
  );
}

function itemOf({ entry, parent, id }: OutlineNode, { document, overview }: OverviewModel): TreeItem {
  const { name, characters, problems, sections, selection } = entry;
  const isOnlyReport = !parent && overview?.reports.length === 1;
  const unfolded = isOnlyReport ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed;
  const item = new TreeItem(name, sections.length > 0 ? unfolded : TreeItemCollapsibleState.None);
  item.id = `${document?.uri.toString()}${id}`;
  item.tooltip = name;
  item.contextValue = parent ? 'section' : 'report';
  const length = l10n.t('{0} chars', characters.toLocaleString(env.language));
  item.description = problems > 0 ? `${length} · ${problemsIn(problems)}` : length;
  if (document) item.command = goTo(document, { start: selection.start, end: selection.start });
  return item;
}

const problemsIn = (count: number): string =>
  count === 1 ? l10n.t('1 problem') : l10n.t('{0} problems', count.toLocaleString(env.language));

/** Puts the caret into the section, where the command of the editor finds it. */
async function move(node: OutlineNode, { document }: OverviewModel, command: string): Promise<void> {
  if (!document) return;
  const editor = await window.showTextDocument(document);
  const { start } = toRange(node.entry.selection);
  editor.selection = new Selection(start, start);
  await commands.executeCommand(command);
}
