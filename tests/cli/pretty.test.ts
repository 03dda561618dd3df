import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutToWidth, displayWidth, visible } from '../../server/src/cli/formats/display-width.ts';
import { excerpt } from '../../server/src/cli/formats/excerpt.ts';
import { runs } from '../support/runs.ts';
import { clean, faulty, folderWith, hegao } from './support.ts';

test('findings for people', async () => {
  const cwd = folderWith({ 'a.txt': faulty, 'b.txt': clean });
  const { stdout } = await hegao(['lint', '--preset', 'structure', 'a.txt', 'b.txt'], { cwd });
  expect(stdout).toMatch(/^a\.txt:4:7 警告 [^\n]+ placeholder\n {4}全年完成投资xx万元。\n {4} {12}\^\^/m);
  expect(stdout).toMatch(/^a\.txt:5:1 警告 [^\n]+ number-gap\n {4}三、存在问题\n {4}\^{4}\n/m);
  expect(stdout).toMatch(/\n2 个文件，2 个问题（警告 2）\n$/);
});

test('in English', async () => {
  const cwd = folderWith({ 'a.txt': faulty, 'b.txt': clean });
  const { stdout } = await hegao(['lint', '--lang', 'en', '--preset', 'structure', 'a.txt', 'b.txt'], { cwd });
  expect(stdout).toMatch(/^a\.txt:5:1 warning [^\n]+ number-gap\n/m);
  expect(stdout).toMatch(/\n2 files, 2 problems; 2 warning\n$/);
  const quiet = await hegao(['lint', '--lang', 'en', 'b.txt'], { cwd });
  expect(quiet.stdout).toBe('1 file, no problems\n');
});

test.each<[string[], Record<string, string>, boolean, boolean]>([
  [[], {}, false, false],
  [[], {}, true, true],
  [[], { TERM: 'dumb' }, true, false],
  [[], { NO_COLOR: '1' }, true, false],
  [[], { FORCE_COLOR: '1' }, false, true],
  [[], { FORCE_COLOR: '0' }, true, false],
  [[], { NO_COLOR: '1', FORCE_COLOR: '1' }, true, false],
  [['--color'], { NO_COLOR: '1' }, false, true],
  [['--no-color'], { FORCE_COLOR: '1' }, true, false],
])('colours with %j, %j, terminal %s: %s', async (options, env, isTTY, colored) => {
  const cwd = folderWith({ 'a.txt': faulty });
  for (const command of ['lint', 'outline']) {
    const { stdout } = await hegao([command, ...options, 'a.txt'], { cwd, env, isTTY });
    expect(stdout.includes('\u001b[')).toBe(colored);
  }
});

test('JSON never has colours', async () => {
  const cwd = folderWith({ 'a.txt': faulty });
  const { stdout } = await hegao(['lint', '--color', '--format', 'json', 'a.txt'], { cwd });
  expect(stdout).not.toContain('\u001b');
});

test('a long paragraph is cut to a window round the place', async () => {
  const cwd = folderWith({
    'a.txt': faulty.replace('全年', '稳中求进，'.repeat(200)).replace('万元', '万元，成效明显'.repeat(100)),
  });
  const { stdout } = await hegao(['lint', 'a.txt'], { cwd, columns: 60 });
  const [, source, marks] = stdout.split('\n');
  expect(source).toMatch(/^ {4}….*投资xx万元.*…$/);
  expect(displayWidth(source!)).toBeLessThanOrEqual(60);
  expect(displayWidth(source!.slice(0, source!.indexOf('xx')))).toBe(marks!.indexOf('^'));
});

test.each([
  ['编号', 0, 1, '编', '^^'],
  ['编号', 1, 1, '', '  ^'],
  ['a编', 1, 2, '编', ' ^^'],
  ['e\u0301编', 2, 3, '编', ' ^^'],
  ['\t编', 1, 2, '编', ' ^^'],
  ['　　编', 2, 3, '编', '    ^^'],
  ['👍编', 2, 3, '编', '  ^^'],
  ['“编”', 1, 2, '编', ' ^^'],
  ['编\u200b号', 1, 2, '\u200b', '  ^'],
])('in %j the part from %i to %i is marked below', (line, start, end, marked, marks) => {
  expect(excerpt(line, start, end, 40)).toMatchObject({ marked, marks });
});

test('whatever the line, the excerpt fits and its marks stand below the marked part', () => {
  const line = fc.string({
    unit: fc.constantFrom('编', 'a', '，', '\t', '\u001b', '𠮷', '\u0301', ' '),
    maxLength: 200,
  });
  fc.assert(
    fc.property(line, fc.nat(400), fc.nat(30), fc.integer({ min: 36, max: 90 }), (text, at, length, width) => {
      const start = Math.min(at, text.length);
      const { before, marked, after, marks } = excerpt(text, start, Math.min(start + length, text.length), width);
      expect(displayWidth(before + marked + after)).toBeLessThanOrEqual(width);
      expect(marks.indexOf('^')).toBe(displayWidth(before));
      expect(visible(before + marked + after)).toBe(before + marked + after);
    }),
    runs(1000),
  );
});

test('a title that is too long is cut by columns', () => {
  expect(cutToWidth('工作总结', 8)).toBe('工作总结');
  expect(cutToWidth('工作总结', 7)).toBe('工作总…');
  expect(cutToWidth('abcd', 3)).toBe('ab…');
});
