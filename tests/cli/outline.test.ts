import { expect, test } from 'vitest';
import type { OutlineRecord } from '../../server/src/cli/outline-records.ts';
import { filesIn, folderWith, hegao } from './support.ts';

const compilation = `青山镇工作总结汇编（2篇）

目录

1.青山镇农业站2024年工作总结 1
2.青山镇文化站2024年工作总结 3

青山镇农业站2024年工作总结

一、主要工作
（一）抓好春耕生产。全年播种三万亩。
一是抓早。备足种子。
二是抓实。落实地块。
二、存在问题
技术力量薄弱。

青山镇农业站
2024年12月20日

青山镇文化站2024年工作总结

一、主要工作
举办演出二十场。
二、下一步打算
建成新馆。
`;

async function outlineOf(text: string): Promise<readonly OutlineRecord[]> {
  const cwd = folderWith({ 'a.txt': text });
  const outcome = await hegao(['outline', '--format', 'json', 'a.txt'], { cwd });
  expect(outcome).toMatchObject({ status: 0, stderr: '' });
  return filesIn<{ path: string; nodes: OutlineRecord[] }>(outcome).get('a.txt')!.nodes;
}

test('a compilation', async () => {
  const section = (line: number, level: number, marker: string, number: number, title: string) =>
    ({ kind: 'section', line, level, marker, number, title, form: 'line', children: [] }) as const;
  expect(await outlineOf(compilation)).toEqual([
    {
      kind: 'compilation',
      line: 1,
      level: 0,
      title: '青山镇工作总结汇编（2篇）',
      children: [
        {
          kind: 'toc',
          line: 3,
          title: '目录',
          children: [
            { kind: 'toc-entry', line: 5, number: 1, title: '青山镇农业站2024年工作总结', page: 1, target: 8 },
            { kind: 'toc-entry', line: 6, number: 2, title: '青山镇文化站2024年工作总结', page: 3, target: 20 },
          ],
        },
        {
          kind: 'report',
          line: 8,
          level: 0,
          title: '青山镇农业站2024年工作总结',
          implied: false,
          characters: expect.any(Number),
          children: [
            {
              ...section(10, 1, '一、', 1, '主要工作'),
              children: [
                {
                  ...section(11, 2, '（一）', 1, '抓好春耕生产'),
                  form: 'run-in',
                  children: [
                    { kind: 'item', line: 12, number: 1, title: '抓早', children: [] },
                    { kind: 'item', line: 13, number: 2, title: '抓实', children: [] },
                  ],
                },
              ],
            },
            section(14, 1, '二、', 2, '存在问题'),
            { kind: 'signature', line: 17, title: '青山镇农业站' },
            { kind: 'date', line: 18, title: '2024年12月20日' },
          ],
        },
        {
          kind: 'report',
          line: 20,
          level: 0,
          title: '青山镇文化站2024年工作总结',
          implied: false,
          characters: expect.any(Number),
          children: [section(22, 1, '一、', 1, '主要工作'), section(24, 1, '二、', 2, '下一步打算')],
        },
      ],
    },
  ]);
});

test('without a compilation title the reports stand at the top', async () => {
  const nodes = await outlineOf('青山镇2024年工作总结\n\n一、基本情况\n人口三万。\n二、存在问题\n人手不足。\n');
  expect(nodes.map(({ kind, line }) => [kind, line])).toEqual([['report', 1]]);
});

test('a report without a title has the line of its first numbered section', async () => {
  const text =
    '今年以来，我镇扎实推进各项工作，取得了明显成效，现将有关情况报告如下。\n\n一、基本情况\n人口三万。\n二、存在问题\n人手不足。\n';
  expect(await outlineOf(text)).toMatchObject([{ kind: 'report', line: 3, title: null, implied: true }]);
});

test('the same outline with CRLF', async () => {
  expect(await outlineOf(compilation.replaceAll('\n', '\r\n'))).toEqual(await outlineOf(compilation));
});

test('for people it is a tree with line numbers and 字数', async () => {
  const cwd = folderWith({ 'a.txt': compilation, 'b.txt': '青山镇2024年工作总结\n\n一、基本情况\n人口三万。\n' });
  const { stdout } = await hegao(['outline', 'a.txt', 'b.txt'], { cwd });
  expect(stdout.replace(/\d+ 字/g, 'N 字')).toBe(`a.txt
 1  青山镇工作总结汇编（2篇）
 3    目录（2 条）
 8    青山镇农业站2024年工作总结  N 字
10      一、主要工作
11        （一）抓好春耕生产
12          · 抓早
13          · 抓实
14      二、存在问题
17      署名：青山镇农业站
18      日期：2024年12月20日
20    青山镇文化站2024年工作总结  N 字
22      一、主要工作
24      二、下一步打算

b.txt
1  青山镇2024年工作总结  N 字
3    一、基本情况
`);
});

test('字数 is that of the whole report', async () => {
  expect(await outlineOf('青山镇2024年工作总结\n\n一、基本情况\n人口三万。\n')).toMatchObject([{ characters: 20 }]);
});
