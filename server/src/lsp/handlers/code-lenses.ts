import type { CodeLens, CodeLensParams } from 'vscode-languageserver';
import { codeLensesOf } from '../../features/code-lenses.ts';
import { findingsIn } from '../analysis.ts';
import { answering } from '../answering.ts';
import { documentOf } from '../open-draft.ts';
import { updateTocCommand } from '../requests.ts';
import type { Session } from '../session.ts';
import { toRange } from '../to-lsp.ts';

/** `textDocument/codeLens`. What nothing is to be done about has an empty command: it is text. */
export const codeLenses = (session: Session) =>
  answering<CodeLensParams, CodeLens[]>(session, [], async ({ draft, fileSettings, isStale }) => {
    const { settings, writing } = fileSettings;
    if (!writing.codeLens) return [];
    const findings = await findingsIn(draft, settings, session.host, isStale);
    const document = documentOf(draft);
    return codeLensesOf(document, findings ?? [], settings.options).map(({ span, text, command }) => ({
      range: toRange(document, span),
      command: { title: session.say(text), command: command === 'updateToc' ? updateTocCommand : '' },
    }));
  });
