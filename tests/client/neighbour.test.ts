import { expect, test } from 'vitest';
import type { Range } from 'vscode-languageserver-types';
import { neighbourOf } from '../../client/src/commands/neighbour.ts';

const range = (line: number, start: number, end: number): Range => ({
  start: { line, character: start },
  end: { line, character: end },
});
const all = [range(0, 2, 4), range(0, 8, 10), range(3, 0, 2)];

test('the next one behind the caret or the selection, from the last on the first again', () => {
  expect(neighbourOf(all, range(0, 0, 0), 'next')).toBe(0);
  expect(neighbourOf(all, range(0, 2, 2), 'next')).toBe(0);
  expect(neighbourOf(all, all[0]!, 'next')).toBe(1);
  expect(neighbourOf(all, range(0, 1, 5), 'next')).toBe(1);
  expect(neighbourOf(all, all[2]!, 'next')).toBe(0);
});

test('the one before, from the first on the last again', () => {
  expect(neighbourOf(all, all[1]!, 'previous')).toBe(0);
  expect(neighbourOf(all, range(2, 0, 0), 'previous')).toBe(1);
  expect(neighbourOf(all, all[0]!, 'previous')).toBe(2);
});

test('where there is none', () => {
  expect(neighbourOf([], range(0, 0, 0), 'next')).toBe(-1);
  expect(neighbourOf([], range(0, 0, 0), 'previous')).toBe(-1);
});
