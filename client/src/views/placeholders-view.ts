import {
  commands,
  Disposable,
  EventEmitter,
  l10n,
  type Memento,
  type TextDocument,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import type { OpenPlaceholder } from '../../../server/src/lsp/requests.ts';
import { goTo, toRange } from './goto.ts';
import type { OverviewModel } from './overview-model.ts';
import { excerptAt, type Grouping, groupsOf, type PlaceholderGroup } from './placeholder-groups.ts';

type Node = PlaceholderGroup | OpenPlaceholder;

const groupingKey = 'hegao.placeholdersBy';

/** 待填: what is still to be filled in, by text or by place; a group of one text is filled in at a stroke. */
export function placeholdersView(model: OverviewModel, memory: Memento): Disposable {
  const changes = new EventEmitter<undefined>();
  let grouping = memory.get<Grouping>(groupingKey, 'text');
  const provider: TreeDataProvider<Node> = {
    onDidChangeTreeData: changes.event,
    getChildren: (node) =>
      node ? ('members' in node ? [...node.members] : []) : model.overview ? groupsOf(model.overview, grouping) : [],
    getTreeItem: (node) =>
      'members' in node ? groupItem(node, grouping, model.document) : placeItem(node, model.document),
  };
  const view = window.createTreeView('hegao.placeholders', { treeDataProvider: provider, showCollapseAll: true });

  function show(): void {
    const count = model.overview?.placeholders.length ?? 0;
    view.badge = count > 0 ? { value: count, tooltip: l10n.t('{0} places to fill in', count) } : undefined;
    const isDone = model.overview !== undefined && count === 0;
    view.message = isDone ? l10n.t('Everything is filled in.') : '';
    changes.fire(undefined);
  }

  function groupBy(chosen: Grouping): void {
    grouping = chosen;
    void memory.update(groupingKey, chosen);
    void commands.executeCommand('setContext', groupingKey, chosen);
    show();
  }

  void commands.executeCommand('setContext', groupingKey, grouping);
  return Disposable.from(
    view,
    changes,
    model.serve(view as never),
    model.onDidChange(show),
    commands.registerCommand('hegao.placeholders.byText', () => groupBy('text')),
    commands.registerCommand('hegao.placeholders.byPlace', () => groupBy('place')),
    commands.registerCommand('hegao.placeholders.fill', (group) => fill(model, group)),
  );
}

/** A text that stands in one place only needs no unfolding. */
function groupItem(
  { name, members }: PlaceholderGroup,
  grouping: Grouping,
  document: TextDocument | undefined,
): TreeItem {
  const [first] = members;
  const single = grouping === 'text' && members.length === 1 && first && document;
  const state = single ? TreeItemCollapsibleState.None : TreeItemCollapsibleState.Collapsed;
  const item = new TreeItem(name || l10n.t('Before the first report'), state);
  item.id = `${grouping}:${single ? 'single:' : ''}${name}`;
  item.description = single ? l10n.t('line {0}', first.range.start.line + 1) : `×${members.length}`;
  if (single) item.command = goTo(document, first.range);
  item.contextValue = grouping;
  return item;
}

function placeItem({ range }: OpenPlaceholder, document: TextDocument | undefined): TreeItem {
  if (!document || range.start.line >= document.lineCount) return new TreeItem('');
  const { text } = document.lineAt(range.start.line);
  const item = new TreeItem(excerptAt(text, range.start.character, range.end.character));
  item.description = l10n.t('line {0}', range.start.line + 1);
  item.tooltip = text.trim();
  item.command = goTo(document, range);
  return item;
}

/** 统一填写. The draft may have changed while the writer thought: what is replaced is looked up afterwards. */
async function fill(model: OverviewModel, group: PlaceholderGroup | undefined): Promise<void> {
  const [first] = group?.members ?? [];
  if (!group || !first) return;
  const { text, mask } = first;
  const filled = await window.showInputBox({
    title: l10n.t('Fill in “{0}” in {1} places', text, group.members.length),
    prompt: l10n.t('What should stand there instead?'),
    value: text,
    valueSelection: [0, mask.end.character - mask.start.character],
  });
  if (filled === undefined || filled === '' || filled === text) return;
  const overview = await model.fresh();
  const { document } = model;
  if (!overview || !document || overview.version !== document.version) return;
  const edit = new WorkspaceEdit();
  const same = overview.placeholders.filter((placeholder) => placeholder.text === text);
  for (const { range } of same) edit.replace(document.uri, toRange(range), filled);
  await workspace.applyEdit(edit);
}
