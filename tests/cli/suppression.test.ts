import { expect, test } from 'vitest';
import { faulty, filesIn, folderWith, hegao } from './support.ts';

interface File {
  path: string;
  diagnostics: { rule: string; text: string; line: number }[];
}

const only = ['--rule', 'placeholder,number-gap,unused-ignore', '--format', 'json'];

async function found(cwd: string, ...args: string[]): Promise<string[]> {
  const outcome = await hegao(['lint', ...only, ...args], { cwd });
  expect(outcome.stderr).toBe('');
  return [...filesIn<File>(outcome).values()].flatMap(({ path, diagnostics }) =>
    diagnostics.map(({ rule, line }) => `${path}:${line} ${rule}`),
  );
}

const configuration = `{
  "ignores": [
    { "rule": "placeholder", "text": "投资xx万元", "file": "a/*.txt" },
    { "rule": "number-gap", "text": "五、已经改好" },
    { "rule": "number-gap", "file": "a/2.txt" }
  ]
}
`;
const files = { '.hegao.json': configuration, 'a/1.txt': faulty, 'a/2.txt': faulty, 'b.txt': faulty };

test('ignores count for the files they name; those without effect are told when the whole folder was looked at', async () => {
  const cwd = folderWith(files);
  expect(await found(cwd, '.')).toEqual([
    'a/1.txt:5 number-gap',
    'b.txt:4 placeholder',
    'b.txt:5 number-gap',
    '.hegao.json:4 unused-ignore',
  ]);
  expect(await found(cwd, 'a')).toEqual(['a/1.txt:5 number-gap']);
  expect(await found(cwd, 'a/2.txt', 'b.txt')).toEqual(['b.txt:4 placeholder', 'b.txt:5 number-gap']);
});

test('an entry for one file is judged when that file is looked at', async () => {
  const cwd = folderWith({ ...files, 'a/2.txt': faulty.replace('三、', '二、') });
  expect(await found(cwd, 'a/2.txt')).toEqual(['.hegao.json:5 unused-ignore']);
  expect(await found(cwd, 'a/1.txt')).toEqual(['a/1.txt:5 number-gap']);
});

test('comments in Markdown count, and those without effect are told in the draft', async () => {
  const text = `# ${faulty.replace('三、', '<!-- hegao-disable-next-line number-gap -->\n三、')}<!-- hegao-disable -->\n`;
  const cwd = folderWith({ 'a.md': text });
  expect(await found(cwd, 'a.md')).toEqual(['a.md:4 placeholder', 'a.md:8 unused-ignore']);
});

test('in text for people the entry is shown with its line', async () => {
  const cwd = folderWith(files);
  const { stdout } = await hegao(['lint', '--rule', 'number-gap,unused-ignore', '.'], { cwd });
  expect(stdout).toMatch(
    /\.hegao\.json:4:5 建议 “五、已经改好”处已没有 number-gap 的问题.* unused-ignore\n {4}.*\{ "rule"/,
  );
});
