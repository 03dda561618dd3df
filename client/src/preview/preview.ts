import type { MarkdownIt } from 'markdown-it';
import { commands, type TextDocument } from 'vscode';
import { officialLook } from './official-look.ts';

/** What the Markdown preview asks the extension for, and which files it may lay out as drafts. */
export interface Preview {
  extendMarkdownIt(markdown: MarkdownIt): MarkdownIt;
  /** Whether the file, as known now, is a draft; previews are drawn again where that is news. */
  recognised(document: TextDocument, isDraft: boolean): void;
}

export function preview(): Preview {
  const drafts = new Set<string>();
  return {
    extendMarkdownIt: (markdown) => officialLook(markdown, (env) => drafts.has(uriOf(env))),
    recognised({ languageId, uri }, isDraft) {
      const key = uri.toString();
      if (languageId !== 'markdown' || drafts.has(key) === isDraft) return;
      if (isDraft) drafts.add(key);
      else drafts.delete(key);
      void commands.executeCommand('markdown.preview.refresh').then(undefined, () => {});
    },
  };
}

/** VS Code hands the plugins the file that is being shown. */
const uriOf = (env: unknown): string => String((env as { currentDocument?: unknown } | undefined)?.currentDocument);
