import fc from 'fast-check';
import { expect, test } from 'vitest';
import { firstFrom } from '../../server/src/text/sorted.ts';
import { runs } from '../support/runs.ts';

test('is the place of the first number that is not below', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 40 })), fc.integer({ min: -1, max: 41 }), (numbers, least) => {
      const sorted = numbers.toSorted((a, b) => a - b);
      const first = sorted.findIndex((number) => number >= least);
      expect(firstFrom(sorted, least)).toBe(first < 0 ? sorted.length : first);
    }),
    runs(1000),
  );
});
