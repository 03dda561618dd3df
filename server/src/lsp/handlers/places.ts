import type { SelectionRange, SelectionRangeParams } from 'vscode-languageserver';
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
