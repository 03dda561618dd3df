import {
  ConfigurationTarget,
  commands,
  Disposable,
  EventEmitter,
  l10n,
  type TextDocument,
  ThemeColor,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
  window,
  workspace,
} from 'vscode';
import { type BaseLanguageClient, DiagnosticSeverity } from 'vscode-languageclient';
import { type FixRuleParams, fixRuleRequest, type OverviewRule } from '../../../server/src/lsp/requests.ts';
import { goTo } from './goto.ts';
import type { OverviewModel } from './overview-model.ts';

type Finding = OverviewRule['findings'][number];
type Node = OverviewRule | Finding;

/** 问题: the findings by rule, so that one kind can be mended, or turned off, at a stroke. */
export function problemsView(client: BaseLanguageClient, model: OverviewModel): Disposable {
  const changes = new EventEmitter<undefined>();
  const provider: TreeDataProvider<Node> = {
    onDidChangeTreeData: changes.event,
    getChildren: (node) => (node ? ('findings' in node ? [...node.findings] : []) : [...(model.overview?.rules ?? [])]),
    getTreeItem: (node) => ('findings' in node ? ruleItem(node) : findingItem(node, model.document)),
  };
  const view = window.createTreeView('hegao.problems', { treeDataProvider: provider, showCollapseAll: true });
  return Disposable.from(
    view,
    changes,
    model.serve(view as never),
    model.onDidChange(() => {
      view.message = model.overview?.rules.length === 0 ? l10n.t('No problems found.') : '';
      changes.fire(undefined);
    }),
    commands.registerCommand('hegao.problems.fixRule', (rule) => fixRule(client, model, rule)),
    commands.registerCommand('hegao.problems.turnOff', turnOff),
  );
}

function ruleItem({ rule, title, safe, findings }: OverviewRule): TreeItem {
  const item = new TreeItem(title, TreeItemCollapsibleState.Collapsed);
  item.id = rule;
  item.description = String(findings.length);
  item.tooltip = safe > 0 ? l10n.t('{0}: {1} can be fixed at once', title, safe) : title;
  item.contextValue = safe > 0 ? 'rule fixable' : 'rule';
  item.iconPath = icons[findings[0]?.severity ?? DiagnosticSeverity.Hint];
  return item;
}

const icons: Record<DiagnosticSeverity, ThemeIcon> = {
  [DiagnosticSeverity.Error]: new ThemeIcon('error', new ThemeColor('problemsErrorIcon.foreground')),
  [DiagnosticSeverity.Warning]: new ThemeIcon('warning', new ThemeColor('problemsWarningIcon.foreground')),
  [DiagnosticSeverity.Information]: new ThemeIcon('info', new ThemeColor('problemsInfoIcon.foreground')),
  [DiagnosticSeverity.Hint]: new ThemeIcon('lightbulb'),
};

function findingItem({ range, message }: Finding, document: TextDocument | undefined): TreeItem {
  const item = new TreeItem(message);
  item.description = l10n.t('line {0}', range.start.line + 1);
  item.tooltip = message;
  if (document) item.command = goTo(document, range);
  return item;
}

/** 修正这一类 */
async function fixRule(
  client: BaseLanguageClient,
  { document }: OverviewModel,
  chosen: OverviewRule | undefined,
): Promise<void> {
  if (!chosen || !document) return;
  const { version } = document;
  const textDocument = client.code2ProtocolConverter.asTextDocumentIdentifier(document);
  const params: FixRuleParams = { textDocument, rule: chosen.rule };
  const result = await client.sendRequest(fixRuleRequest, params);
  const edit = await client.protocol2CodeConverter.asWorkspaceEdit(result as never);
  if (edit && document.version === version) await workspace.applyEdit(edit);
}

/** 关闭这条规则: for the folder that is open, or for every draft where none is. */
async function turnOff(chosen: OverviewRule | undefined): Promise<void> {
  if (!chosen) return;
  const off = l10n.t('Turn Off');
  const question = l10n.t('Turn off the rule “{0}”?', chosen.title);
  const inFolder = workspace.workspaceFolders !== undefined;
  const detail = inFolder
    ? l10n.t('It is no longer checked in this folder. You can turn it on again in the settings.')
    : l10n.t('It is no longer checked. You can turn it on again in the settings.');
  if ((await window.showWarningMessage(question, { modal: true, detail }, off)) !== off) return;
  const target = inFolder ? ConfigurationTarget.Workspace : ConfigurationTarget.Global;
  await workspace.getConfiguration('hegao.rules').update(chosen.rule, 'off', target);
}
