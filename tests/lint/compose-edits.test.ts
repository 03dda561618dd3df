import fc from 'fast-check';
import { expect, test } from 'vitest';
import { composeEdits } from '../../server/src/text/compose-edits.ts';
import { applyEdits, type Edit, edit } from '../../server/src/text/edit.ts';
import { runs } from '../support/runs.ts';

test('an edit inside what an earlier one put in becomes part of it', () => {
  const first = [edit(2, 3, '一二三')];
  const second = [edit(3, 4, '贰')];
  expect(composeEdits(first, second)).toEqual([edit(2, 3, '一贰三')]);
});

test('edits far apart stay apart', () => {
  expect(composeEdits([edit(5, 6, '、、')], [edit(1, 2, '')])).toEqual([edit(1, 2, ''), edit(5, 6, '、、')]);
});

test('the composition does what the two lists do one after the other', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 30 }), steps, steps, (text, a, b) => {
      const first = editsIn(text, a);
      const between = applyEdits(text, first);
      const second = editsIn(between, b);
      expect(applyEdits(text, composeEdits(first, second))).toBe(applyEdits(between, second));
    }),
    runs(2000),
  );
});

const steps = fc.array(fc.tuple(fc.nat(5), fc.nat(4), fc.string({ maxLength: 4 })), { maxLength: 6 });

/** Each step is a gap, a length and a text to put there. */
function editsIn(text: string, list: readonly [number, number, string][]): Edit[] {
  const edits: Edit[] = [];
  let at = 0;
  for (const [gap, length, put] of list) {
    const start = at + gap;
    if (start + length > text.length) break;
    edits.push(edit(start, start + length, put));
    at = start + length + 1;
  }
  return edits;
}
