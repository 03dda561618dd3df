import { expect, test } from 'vitest';
import { outOfOrder } from '../../server/src/lint/longest-rise.ts';

test.each([
  ['in order', [1, 2, 3], []],
  ['equal neighbours are in order', [1, 1, 2], []],
  ['of two that changed places the one that goes back', [1, 3, 2, 4], [2]],
  ['one far too high', [1, 90, 2, 3], [1]],
  ['the last moved to the front', [4, 1, 2, 3], [0]],
  ['turned round: all but the first', [3, 2, 1], [1, 2]],
  ['nothing', [], []],
])('%s', (_, values, expected) => {
  expect([...outOfOrder(values)]).toEqual(expected);
});

test('what is left is always in order, and no single value could stay as well', () => {
  let seed = 20250701;
  const random = () => {
    seed = (seed * 1103515245 + 12345) & 0x7fffffff;
    return seed % 12;
  };
  for (let round = 0; round < 300; round++) {
    const values = Array.from({ length: round % 14 }, random);
    const outside = outOfOrder(values);
    const rises = (indices: number[]) => indices.every((at, n) => n === 0 || values[indices[n - 1]!]! <= values[at]!);
    const kept = values.map((_, index) => index).filter((index) => !outside.has(index));
    expect(rises(kept)).toBe(true);
    for (const back of outside) expect(rises([...kept, back].sort((a, b) => a - b))).toBe(false);
  }
});
