import { languages, type TextDocument, workspace } from 'vscode';

/** The language whose colours and settings are made for report drafts. */
export const draftLanguage = 'report-draft';

/** Where drafts are written: files, those of virtual workspaces among them, but not what is only shown, such as old versions. */
const schemes = [
  ...new Set([
    ...['file', 'untitled', 'vscode-vfs', 'vscode-remote'],
    ...(workspace.workspaceFolders ?? []).map(({ uri }) => uri.scheme),
  ]),
];

/** What is sent to the server, which decides whether a plain text or Markdown file reads like a draft. */
export const draftSelector = schemes.flatMap((scheme) =>
  [draftLanguage, 'markdown', 'plaintext'].map((language) => ({ scheme, language })),
);

/** Open configurations are sent too, so that what is typed there, or put there by a quick fix, counts before it is saved. */
export const configurationSelector = schemes.map((scheme) => ({ scheme, pattern: '**/.hegao.json' }));

/** Whether the server knows the document as something that may be a draft. */
export const isServed = (document: TextDocument): boolean => languages.match(draftSelector, document) > 0;
