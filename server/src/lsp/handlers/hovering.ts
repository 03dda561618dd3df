import { type Hover, type HoverParams, MarkupKind } from 'vscode-languageserver';
import { hoverAt } from '../../features/hover.ts';
import { findingsIn } from '../analysis.ts';
import { answering } from '../answering.ts';
import { offsetFrom } from '../from-lsp.ts';
import { documentOf } from '../open-draft.ts';
import type { Session } from '../session.ts';
import { toRange } from '../to-lsp.ts';

/** `textDocument/hover`. Clients that know no Markdown get its source, which reads well enough. */
export const hover = (session: Session) =>
  answering<HoverParams, Hover | null>(session, null, async ({ params, draft, fileSettings, isStale }) => {
    const { settings } = fileSettings;
    const findings = await findingsIn(draft, settings, session.host, isStale);
    const document = documentOf(draft);
    const found = findings && hoverAt(document, offsetFrom(document, params.position), findings, settings.options);
    if (!found) return null;
    const kind = session.client.readsMarkdown ? MarkupKind.Markdown : MarkupKind.PlainText;
    return { range: toRange(document, found.span), contents: { kind, value: session.say(found.text) } };
  });
