import type { CodeAction, CodeActionParams, CompletionItem, CompletionParams } from 'vscode-languageserver';
import { fixAllKind, fixEverything, quickFixes } from '../../features/code-actions.ts';
import { completionsAt } from '../../features/completion.ts';
import { problemOf } from '../../features/problem-list.ts';
import { findingsIn } from '../analysis.ts';
import { answering } from '../answering.ts';
import { offsetFrom, spanFrom } from '../from-lsp.ts';
import { documentOf } from '../open-draft.ts';
import type { Session } from '../session.ts';
import { toCodeAction, toCompletionItem } from '../to-lsp.ts';

export const codeActionKinds = ['quickfix', fixAllKind];

/** `textDocument/codeAction`. Fix-all costs a pass over the draft, so it is worked out only where it is asked for by name. */
export const codeActions = (session: Session) =>
  answering<CodeActionParams, CodeAction[]>(session, [], async ({ params, draft, fileSettings, isStale }) => {
    if (!session.client.knowsCodeActions) return [];
    const { settings } = fileSettings;
    const { only } = params.context;
    const document = documentOf(draft);
    const actions = [];
    if (!only || only.some((kind) => covers(kind, 'quickfix'))) {
      const findings = await findingsIn(draft, settings, session.host, isStale);
      if (findings) actions.push(...quickFixes(document, findings, spanFrom(document, params.range), settings));
    }
    if (only?.some((kind) => covers(kind, fixAllKind))) {
      const everything = fixEverything(document, settings);
      if (everything) actions.push(everything);
    }
    return actions.map((action) => toCodeAction(draft, action, action.diagnostics.map(problemOf), session));
  });

/** Kinds are paths: `source` asks for `source.fixAll.hegao` too. */
const covers = (asked: string, kind: string): boolean => asked === '' || kind === asked || kind.startsWith(`${asked}.`);

export const completionTriggers = ['（', '('];

/** `textDocument/completion`: ordinals, items and skeletons at a line's beginning. */
export const completion = (session: Session) =>
  answering<CompletionParams, CompletionItem[]>(session, [], ({ params, draft }) => {
    const document = documentOf(draft);
    const found = completionsAt(document, offsetFrom(document, params.position), { year: new Date().getFullYear() });
    return found.map((each, index) => toCompletionItem(document, each, index, session));
  });
