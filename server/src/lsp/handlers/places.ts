import {
  type Definition,
  type DefinitionParams,
  type DocumentHighlight,
  DocumentHighlightKind,
  type DocumentHighlightParams,
  type DocumentLink,
  type DocumentLinkParams,
  type Location,
  type LocationLink,
  type ReferenceParams,
  type SelectionRange,
  type SelectionRangeParams,
} from 'vscode-languageserver';
import { definitionAt, referencesAt } from '../../features/definition.ts';
import { linksOf } from '../../features/document-links.ts';
import { highlightsAt } from '../../features/highlights.ts';
import { selectionsAt } from '../../features/selection-ranges.ts';
import { answering } from '../answering.ts';
import { offsetFrom } from '../from-lsp.ts';
import { documentOf } from '../open-draft.ts';
import type { Session } from '../session.ts';
import { toRange } from '../to-lsp.ts';

/** `textDocument/selectionRange`. */
export const selectionRanges = (session: Session) =>
  answering<SelectionRangeParams, SelectionRange[] | null>(session, null, ({ params, draft }) => {
    const document = documentOf(draft);
    return params.positions.map((position) => {
      const spans = selectionsAt(document, offsetFrom(document, position));
      const [outermost, ...inner] = spans
        .toReversed()
        .map((span): SelectionRange => ({ range: toRange(document, span) }));
      return inner.reduce((parent, { range }) => ({ range, parent }), outermost!);
    });
  });

/** `textDocument/definition`. */
export const definition = (session: Session) =>
  answering<DefinitionParams, Definition | LocationLink[] | null>(session, null, ({ params, draft }) => {
    const document = documentOf(draft);
    const found = definitionAt(document, offsetFrom(document, params.position));
    if (!found) return null;
    const range = toRange(document, found.target);
    if (!session.client.linksDefinitions) return { uri: draft.uri, range };
    const originSelectionRange = toRange(document, found.span);
    return [{ originSelectionRange, targetUri: draft.uri, targetRange: range, targetSelectionRange: range }];
  });

/** `textDocument/references`. */
export const references = (session: Session) =>
  answering<ReferenceParams, Location[]>(session, [], ({ params, draft }) => {
    const document = documentOf(draft);
    const found = referencesAt(document, offsetFrom(document, params.position));
    if (!found) return [];
    const spans = params.context.includeDeclaration ? [found.declaration, ...found.uses] : found.uses;
    return spans.map((span) => ({ uri: draft.uri, range: toRange(document, span) }));
  });

/** `textDocument/documentLink`: the line in the fragment, as VS Code and browsers of code write it. */
export const documentLinks = (session: Session) =>
  answering<DocumentLinkParams, DocumentLink[]>(session, [], ({ draft }) => {
    const document = documentOf(draft);
    const tooltip = session.say({ zh: '转到这一篇', en: 'Go to this report' });
    return linksOf(document).map(({ span, line }) => ({
      range: toRange(document, span),
      target: `${draft.uri}#L${line + 1}`,
      tooltip,
    }));
  });

/** `textDocument/documentHighlight`. */
export const highlights = (session: Session) =>
  answering<DocumentHighlightParams, DocumentHighlight[]>(session, [], ({ params, draft, fileSettings }) => {
    const document = documentOf(draft);
    const spans = highlightsAt(document, offsetFrom(document, params.position), fileSettings.settings.options);
    return spans.map((span) => ({ range: toRange(document, span), kind: DocumentHighlightKind.Text }));
  });
