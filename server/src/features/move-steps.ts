import type { Document } from '../draft/document.ts';
import { parse } from '../draft/parse.ts';
import { composeEdits } from '../text/compose-edits.ts';
import { applyEdits, type Edit } from '../text/edit.ts';
import { type Direction, type Move, moveSection } from './move-section.ts';

/** Moves a section or report past `steps` neighbours, as far as there are that many; null where there is none. */
export function moveSteps(document: Document, offset: number, direction: Direction, steps: number): Move | null {
  let current = document;
  let edits: readonly Edit[] = [];
  let caret = offset;
  for (let step = 0; step < steps; step++) {
    const move = moveSection(current, caret, direction);
    if (!move) break;
    edits = composeEdits(edits, move.edits);
    caret = move.caret;
    if (step + 1 < steps) {
      const text = applyEdits(current.text, move.edits);
      current = parse(text, { format: document.format, previous: current });
    }
  }
  return edits.length > 0 ? { edits, caret } : null;
}
