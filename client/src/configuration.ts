import { type ConfigurationScope, Uri, workspace } from 'vscode';
import type { ConfigurationParams } from 'vscode-languageclient';

/** Answers the server's questions about settings for the document's language: `"[markdown]": { "hegao.recognize": "never" }`. */
export function configurationByLanguage({ items }: ConfigurationParams): unknown[] {
  return items.map(({ scopeUri, section = '' }) => {
    const settings = workspace.getConfiguration(
      undefined,
      scopeUri === undefined ? null : scopeOf(Uri.parse(scopeUri)),
    );
    return JSON.parse(JSON.stringify(settings.get(section) ?? null));
  });
}

function scopeOf(uri: Uri): ConfigurationScope {
  return workspace.textDocuments.find((document) => document.uri.toString() === uri.toString()) ?? uri;
}
