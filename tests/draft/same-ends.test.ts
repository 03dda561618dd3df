import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from '../../server/src/draft/parse.ts';
import { sameEnds } from '../../server/src/draft/same-ends.ts';
import { LineIndex } from '../../server/src/text/line-index.ts';

test.each([
  ['', '', 0, 0],
  ['一二三', '一二三', 3, 0],
  ['一二三', '一二甲三', 2, 1],
  ['一一一', '一一', 2, 0],
  ['甲乙', '丙丁', 0, 0],
  ['甲乙丙', '乙丙', 0, 2],
])('%j and %j have %i and %i in common', (one, other, before, after) => {
  expect(sameEnds(one, other)).toEqual({ before, after });
});

const piece = fc.string({ unit: fc.constantFrom('甲', '乙', '\n', '\r\n', '一、'), maxLength: 40 });

test('what is said to be in common is, and what stands between is not, however long the texts are', () => {
  fc.assert(
    fc.property(piece, piece, piece, piece, fc.integer({ min: 1, max: 3000 }), (begin, gone, put, end, times) => {
      const one = begin.repeat(times) + gone + end.repeat(times);
      const other = begin.repeat(times) + put + end.repeat(times);
      const { before, after } = sameEnds(one, other);
      expect(before + after).toBeLessThanOrEqual(Math.min(one.length, other.length));
      expect(one.slice(0, before)).toBe(other.slice(0, before));
      expect(one.slice(one.length - after)).toBe(other.slice(other.length - after));
      if (before < Math.min(one.length, other.length)) expect(one[before]).not.toBe(other[before]);
    }),
    { seed: 20_261_123, numRuns: 100 },
  );
});

test('the lines of a text that came about by an edit are those of the text', () => {
  fc.assert(
    fc.property(piece, piece, piece, piece, (begin, gone, put, end) => {
      const [one, other] = [begin + gone + end, begin + put + end];
      const { before, after } = sameEnds(one, other);
      const lines = new LineIndex(one).of(other, before, after);
      expect(lines.starts).toEqual(new LineIndex(other).starts);
      expect(lines.positionAt(other.length)).toEqual(new LineIndex(other).positionAt(other.length));
      expect(parse(other, { previous: parse(one) }).lines.starts).toEqual(lines.starts);
    }),
    { seed: 20_261_123, numRuns: 500 },
  );
});
