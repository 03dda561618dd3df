import type {
  DocumentSymbol,
  DocumentSymbolParams,
  FoldingRange,
  FoldingRangeParams,
  SymbolInformation,
} from 'vscode-languageserver';
import { foldingOf } from '../../features/folding.ts';
import { outline } from '../../features/outline.ts';
import { answering } from '../answering.ts';
import { documentOf } from '../open-draft.ts';
import type { Session } from '../session.ts';
import { toFlatSymbols, toFoldingRange, toSymbol } from '../to-lsp.ts';

/** `textDocument/documentSymbol`: the outline, breadcrumbs, going to a heading. */
export const symbols = (session: Session) =>
  answering<DocumentSymbolParams, DocumentSymbol[] | SymbolInformation[]>(session, [], ({ draft }) => {
    const document = documentOf(draft);
    const nested = outline(document, { items: false }).map((placed) => toSymbol(document, placed, session));
    return session.client.nestsSymbols ? nested : toFlatSymbols(draft.uri, nested);
  });

/** `textDocument/foldingRange`. Where the client takes only so many, the outer folds win. */
export const folding = (session: Session) =>
  answering<FoldingRangeParams, FoldingRange[]>(session, [], ({ draft }) => {
    const folds = foldingOf(documentOf(draft));
    const { foldLimit } = session.client;
    if (foldLimit === null || folds.length <= foldLimit) return folds.map(toFoldingRange);
    return folds
      .toSorted((a, b) => a.depth - b.depth)
      .slice(0, foldLimit)
      .map(toFoldingRange);
  });
