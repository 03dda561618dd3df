import { expect, test } from 'vitest';
import type { DocumentSymbol } from 'vscode-languageserver';
import { checkable, readable } from '../../server/src/lint/limits.ts';
import { connect, draftUri, until } from '../support/lsp-client.ts';

// Drafts of a size that no writer has, but that an editor opens: one message instead of an editor that stands still.

const title = '青石县水利局2023年工作总结\n';
const textDocument = { uri: draftUri };
const sentence = '今年以来，全县完成水利投资xx万元。';

const outlineIn = async (client: Awaited<ReturnType<typeof connect>>): Promise<string> =>
  JSON.stringify(await client.sendRequest<DocumentSymbol[]>('textDocument/documentSymbol', { textDocument }));

const large: readonly (readonly [what: string, text: string, at: number, message: string])[] = [
  [
    'one line of 50 MB',
    `${title}一、防汛\n${sentence.repeat(Math.ceil((50 << 20) / 3 / sentence.length))}`,
    0,
    '文稿过大（全文超过1000万字），没有核对，只列提纲。请分成几个文件。',
  ],
  [
    'one report of too many characters',
    `县林业局2023年工作总结\n一、植树\n${title}一、防汛\n${`${sentence}\n`.repeat(checkable.inOneReport / sentence.length)}`,
    2,
    '文稿过大（这一篇超过50万字），没有核对，只列提纲。请分成几个文件。',
  ],
  [
    'one line of too many characters',
    `${title}一、防汛\n好。\n${'好'.repeat(checkable.inOneLine + 1)}\n`,
    3,
    '文稿过大（这一行超过20万字，请先分段），没有核对，只列提纲。请分成几个文件。',
  ],
  [
    'too many headings',
    `${title}一、防汛\n${'（一）堤\n'.repeat(checkable.headings)}`,
    0,
    '文稿过大（标题超过5万个），没有核对，只列提纲。请分成几个文件。',
  ],
];

test.each(large)('%s: one message, and the outline', async (_, text, at, message) => {
  const client = await connect();
  client.open(text);
  const problems = await client.problems();
  expect(problems.map((problem) => [problem.range.start.line, problem.message])).toEqual([[at, message]]);
  expect(await outlineIn(client)).toContain('防汛');
  expect(await client.sendRequest('textDocument/semanticTokens/full', { textDocument })).toMatchObject({ data: [] });
});

test.each([
  ['a million lines', '一、防汛\n'.repeat(1_000_000), '文稿过大（超过30万行），没有核对，也没有提纲。请分成几个文件。'],
  [
    'more characters than are read',
    `${title}${'x'.repeat(readable.characters)}`,
    '文稿过大（超过2000万字），没有核对，也没有提纲。请分成几个文件。',
  ],
])('%s: one message', async (_, text, message) => {
  const client = await connect();
  client.open(text);
  expect((await client.problems()).map((problem) => problem.message)).toEqual([message]);
  expect(await outlineIn(client)).toBe('[]');
  await client.sendRequest('hegao/recheck', { textDocument });
});

test('a client that does not ask is told, in its language, and no longer when the draft is cut', async () => {
  const client = await connect({}, { locale: 'en' });
  client.open('一、防汛\n'.repeat(readable.lines));
  const first = () => client.published.at(-1)?.diagnostics[0];
  await until(() => first() !== undefined);
  expect(first()?.message).toMatch(/^This draft is too large \(more than 300000 lines\)/);
  client.change(2, { text: `${title}一、防汛\n${sentence}\n` });
  await until(() => first()?.code === 'placeholder');
});

test('a text that is no draft is not spoken of, however large', async () => {
  const client = await connect();
  client.open('a\n'.repeat(readable.lines + 1), 'plaintext');
  expect(await client.problems()).toEqual([]);
});
