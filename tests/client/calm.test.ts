import { expect, test } from 'vitest';
import { type Finding, withoutNew } from '../../client/src/quiet/calm.ts';

const finding = (message: string, line: number, from: number): Finding => ({
  message,
  range: { start: { line, character: from }, end: { line, character: from + 2 } },
});
const caret = { line: 3, character: 20 };

test('what is new in the caret’s line waits, what is new elsewhere does not', () => {
  const here = finding('xx', 3, 18);
  const there = finding('xx', 5, 18);
  expect(withoutNew([here, there], [], caret)).toEqual([there]);
});

test('what was shown in the line before stays', () => {
  const moved = finding('gap', 3, 4);
  expect(withoutNew([moved], [finding('gap', 3, 2)], caret)).toEqual([moved]);
});

test('of equal findings the one at the caret is the new one', () => {
  const old = finding('xx', 3, 2);
  const fresh = finding('xx', 3, 18);
  expect(withoutNew([old, fresh], [finding('xx', 3, 2)], caret)).toEqual([old]);
});

test('an equal finding of another line makes it no old one', () => {
  expect(withoutNew([finding('xx', 3, 18)], [finding('xx', 2, 0)], caret)).toEqual([]);
});
