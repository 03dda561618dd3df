import type { Edit } from './edit.ts';
import type { Span } from './span.ts';

/** What a text consists of after edits: parts of the text as it was, and what was put between them. */
type Piece = Span | string;

/**
 * One list of edits that does what `first` and then `second` do: `second` refers to the text after `first`, the result
 * to the text as it was. Both lists are in order and free of overlaps; so is the result.
 */
export function composeEdits(first: readonly Edit[], second: readonly Edit[]): Edit[] {
  const pieces = piecesOf(first);
  const result: Piece[] = [];
  let piece = 0;
  let within = 0;
  let at = 0;
  for (const edit of second) {
    for (const kept of take(edit.span.start - at)) result.push(kept);
    take(edit.span.end - edit.span.start);
    result.push(edit.text);
    at = edit.span.end;
  }
  for (const kept of take(Infinity)) result.push(kept);
  return editsOf(result);

  function take(length: number): Piece[] {
    const taken: Piece[] = [];
    for (let left = length; left > 0 && piece < pieces.length; ) {
      const part = cut(pieces[piece]!, within, within + left);
      taken.push(part);
      left -= lengthOf(part);
      within += lengthOf(part);
      if (within < lengthOf(pieces[piece]!)) continue;
      piece++;
      within = 0;
    }
    return taken;
  }
}

function piecesOf(edits: readonly Edit[]): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const { span, text } of edits) {
    pieces.push({ start: at, end: span.start }, text);
    at = span.end;
  }
  pieces.push({ start: at, end: Infinity });
  return pieces;
}

function editsOf(pieces: readonly Piece[]): Edit[] {
  const edits: Edit[] = [];
  let at = 0;
  let text = '';
  for (const piece of pieces) {
    if (typeof piece === 'string') text += piece;
    else if (piece.start < piece.end) {
      if (text || at < piece.start) edits.push({ span: { start: at, end: piece.start }, text });
      text = '';
      at = piece.end;
    }
  }
  return edits;
}

const lengthOf = (piece: Piece): number => (typeof piece === 'string' ? piece.length : piece.end - piece.start);

const cut = (piece: Piece, from: number, to: number): Piece =>
  typeof piece === 'string'
    ? piece.slice(from, to)
    : { start: piece.start + from, end: Math.min(piece.start + to, piece.end) };
