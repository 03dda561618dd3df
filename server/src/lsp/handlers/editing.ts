import type { CodeAction, CodeActionParams, CompletionItem, CompletionParams } from 'vscode-languageserver';
import { fixAllKind, fixEverything, quickFixes } from '../../features/code-actions.ts';
import { completionsAt } from '../../features/completion.ts';
import { problemOf } from '../../features/problem-list.ts';
import { type Home, suppressions } from '../../features/suppressions.ts';
import { termsAt } from '../../features/term-completion.ts';
import { overlaps } from '../../text/span.ts';
import { findingsIn } from '../analysis.ts';
import { answering } from '../answering.ts';
import type { ConfigurationHome } from '../configuration-files.ts';
import { offsetFrom, spanFrom } from '../from-lsp.ts';
import { documentOf, type OpenDraft } from '../open-draft.ts';
import type { Session } from '../session.ts';
import { toCodeAction, toCompletionItem } from '../to-lsp.ts';
import { pathOf } from '../uris.ts';

export const codeActionKinds = ['quickfix', fixAllKind];

/** `textDocument/codeAction`. Fix-all costs a pass over the draft, so it is worked out only where it is asked for by name. */
export const codeActions = (session: Session) =>
  answering<CodeActionParams, CodeAction[]>(session, [], async ({ params, draft, fileSettings, isStale }) => {
    if (!session.client.knowsCodeActions) return [];
    const { settings } = fileSettings;
    const { only } = params.context;
    const document = documentOf(draft);
    const path = pathOf(draft.uri);
    const actions = [];
    let home: ConfigurationHome | null = null;
    if (!only || only.some((kind) => covers(kind, 'quickfix'))) {
      const findings = (await findingsIn(draft, settings, session.host, isStale)) ?? [];
      const range = spanFrom(document, params.range);
      const here = findings.filter(({ span }) => overlaps(span, range));
      if (here.length > 0) home = await configurationHome(draft, session);
      actions.push(...quickFixes(document, findings, range, settings, path));
      actions.push(...suppressions(document, here, findings, homeOf(draft, home)));
    }
    if (only?.some((kind) => covers(kind, fixAllKind))) {
      const everything = fixEverything(document, settings, path);
      if (everything) actions.push(everything);
    }
    return actions.map((action) => toCodeAction(draft, action, action.diagnostics.map(problemOf), home, session));
  });

/** Null where nothing can be put there: of an untitled draft, or where the client makes no files. */
async function configurationHome(
  draft: OpenDraft,
  { configurationFiles, client }: Session,
): Promise<ConfigurationHome | null> {
  const home = await configurationFiles.homeFor(draft.uri).catch(() => null);
  return home?.text === null && !client.createsFiles ? null : home;
}

function homeOf({ uri }: OpenDraft, home: ConfigurationHome | null): Home | null {
  const path = pathOf(uri);
  return home && path ? { draft: path, configuration: home.path, text: home.text } : null;
}

/** Kinds are paths: `source` asks for `source.fixAll.hegao` too. */
const covers = (asked: string, kind: string): boolean => asked === '' || kind === asked || kind.startsWith(`${asked}.`);

export const completionTriggers = ['（', '(', '《', '〔'];

/** `textDocument/completion`: ordinals, items and skeletons at a line's beginning, elsewhere the draft's own words. */
export const completion = (session: Session) =>
  answering<CompletionParams, CompletionItem[]>(session, [], ({ params, draft }) => {
    const document = documentOf(draft);
    const offset = offsetFrom(document, params.position);
    const year = new Date().getFullYear();
    const found = [...completionsAt(document, offset, { year }), ...termsAt(document, offset, year)];
    return found.map((each, index) => toCompletionItem(document, each, index, session));
  });
