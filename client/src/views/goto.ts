import { type Command, Range, type TextDocument } from 'vscode';
import type { Overview } from '../../../server/src/lsp/requests.ts';

type LspRange = Overview['placeholders'][number]['range'];

export const toRange = ({ start, end }: LspRange): Range =>
  new Range(start.line, start.character, end.line, end.character);

/** What a click on a row does: the place is selected in the editor. */
export const goTo = (document: TextDocument, range: LspRange): Command => ({
  command: 'vscode.open',
  title: '',
  arguments: [document.uri, { selection: toRange(range) }],
});
