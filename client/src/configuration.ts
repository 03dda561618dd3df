import { type ConfigurationScope, Uri, type WorkspaceConfiguration, workspace } from 'vscode';
import type { ConfigurationParams } from 'vscode-languageclient';

/**
 * Answers the server's questions about settings for the document's language: `"[markdown]": { "hegao.recognize": "never" }`.
 * Only what somebody has set is sent: that wins over a `.hegao.json`, and a default does not.
 */
export function configurationByLanguage({ items }: ConfigurationParams): unknown[] {
  return items.map(({ scopeUri, section = '' }) => {
    const scope = scopeUri === undefined ? null : scopeOf(Uri.parse(scopeUri));
    const settings = workspace.getConfiguration(section, scope);
    const names = Object.keys(workspace.getConfiguration(undefined, scope).get<object>(section) ?? {});
    const set = names.filter((name) => isSet(settings, name)).map((name) => [name, settings.get(name)]);
    return JSON.parse(JSON.stringify(Object.fromEntries(set)));
  });
}

function isSet(settings: WorkspaceConfiguration, name: string): boolean {
  const values = settings.inspect(name);
  return [
    values?.globalValue,
    values?.workspaceValue,
    values?.workspaceFolderValue,
    values?.globalLanguageValue,
    values?.workspaceLanguageValue,
    values?.workspaceFolderLanguageValue,
  ].some((value) => value !== undefined);
}

function scopeOf(uri: Uri): ConfigurationScope {
  return workspace.textDocuments.find((document) => document.uri.toString() === uri.toString()) ?? uri;
}
