import { afterEach, expect, test } from 'vitest';
import type { SplitPart } from '../../server/src/lsp/requests.ts';
import { connect, draftUri, type TestClient } from '../support/lsp-client.ts';

let client: TestClient;
afterEach(() => client.dispose());

const parts = [
  { name: '水利', text: '县水利局2023年工作总结\n一、修堤\n完成三公里。\n', markdown: false },
  { name: '林业', text: '县林业局2023年工作总结\n一、造林\n完成千亩。\n', markdown: false },
];

test('texts are put together and taken apart again', async () => {
  client = await connect();
  const text = await client.sendRequest<string>('hegao/compile', { title: '工作总结汇编', parts });
  expect(text).toMatch(/^工作总结汇编\n\n目录\n1\.县水利局/);
  client.open(text);
  const split = await client.sendRequest<SplitPart[]>('hegao/split', { textDocument: { uri: draftUri } });
  expect(split.map((part) => part.text)).toEqual(parts.map((part) => part.text));
  expect(split[1]?.name).toBe('02 县林业局2023年工作总结');
});

test('a Markdown text makes the compilation Markdown', async () => {
  client = await connect();
  const markdown = parts.map((part) => ({ ...part, text: `# ${part.text}`, markdown: true }));
  const text = await client.sendRequest<string>('hegao/compile', { title: '工作总结汇编', parts: markdown });
  expect(text).toMatch(/^# 工作总结汇编\n\n## 目录\n/);
});

test('of the files of a folder those are told apart that read like drafts', async () => {
  client = await connect();
  const texts = [
    ...parts.map(({ text }) => `${text}加固堤防十二公里，改造泵站三座，全县安全度汛。`),
    '# 使用说明\n\n运行 `npm start`。\n',
    '',
  ];
  expect(await client.sendRequest('hegao/readsLikeDraft', { texts })).toEqual([true, true, false, false]);
});
