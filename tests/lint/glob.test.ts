import { expect, test } from 'vitest';
import { isLiteral, matchesGlob } from '../../server/src/lint/configuration/glob.ts';

test.each([
  ['总结.txt', '总结.txt'],
  ['*.txt', '总结.txt'],
  ['**/*.txt', '总结.txt'],
  ['**/*.txt', '2024/上半年/总结.txt'],
  ['2024/**', '2024/上半年/总结.txt'],
  ['**', 'a/b/c'],
  ['a/**/b/**/c', 'a/b/x/b/y/c'],
  ['?结.*', '总结.md'],
  ['?.md', '𠮷.md'],
  ['[总](结).txt', '[总](结).txt'],
  ['*a*b*', 'xxaxxbxx'],
])('%s means %s', (pattern, path) => {
  expect(matchesGlob(pattern, path)).toBe(true);
});

test.each([
  ['*.txt', '2024/总结.txt'],
  ['总结.txt', '2024/总结.txt'],
  ['2024/*', '2024/a/b.txt'],
  ['**/b', 'a/c'],
  ['?.md', '总结.md'],
  ['.*', 'ab'],
  ['a', 'b'],
  ['', 'a'],
])('%s does not mean %s', (pattern, path) => {
  expect(matchesGlob(pattern, path)).toBe(false);
});

test('a malicious pattern costs no more than pattern times path', () => {
  expect(matchesGlob(`${'*a'.repeat(2000)}b`, 'a'.repeat(4000))).toBe(false);
  expect(matchesGlob(`${'**/a/'.repeat(2000)}b`, 'a/'.repeat(4000))).toBe(false);
});

test('only a pattern without signs is literal', () => {
  expect(['a/[b].txt', 'a*', '?'].map(isLiteral)).toEqual([true, false, false]);
});
