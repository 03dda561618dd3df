import { afterEach, expect, test } from 'vitest';
import type {
  CodeLens,
  DocumentHighlight,
  DocumentLink,
  Hover,
  Location,
  LocationLink,
  Position,
  SelectionRange,
  SemanticTokens,
  SemanticTokensDelta,
  SymbolInformation,
  WorkspaceEdit,
} from 'vscode-languageserver';
import type { OpenPlaceholder, UpdateTocResult } from '../../server/src/lsp/requests.ts';
import { LineIndex } from '../../server/src/text/line-index.ts';
import { afterEdit, capable, connect, draftUri, type TestClient } from '../support/lsp-client.ts';

const textDocument = { uri: draftUri };

const draft = `某县年度工作总结汇编
目录
1.县水利局2023年工作总结\t1
2.县林业局2023年工作总结\t2

县水利局2023年工作总结
一、主要工作
修好堤防（详见第二部分）。
二、下一步打算
投入xx万元。

县林业局2023年工作总结
一、造林
完成造林xx亩。
`;

let client: TestClient;
afterEach(() => client.dispose());

/** Where `found` stands; the `count`th of its kind. */
function at(found: string, count = 1): Position {
  let offset = -1;
  for (let seen = 0; seen < count; seen++) offset = draft.indexOf(found, offset + 1);
  if (offset < 0) throw new Error(`no “${found}”`);
  const { line, column } = new LineIndex(draft).positionAt(offset);
  return { line, character: column };
}

const shown = ({ start, end }: { start: Position; end: Position }): string => {
  const lines = new LineIndex(draft);
  const offset = ({ line, character }: Position) => lines.offsetAt({ line, column: character });
  return draft.slice(offset(start), offset(end));
};

async function open(): Promise<void> {
  client = await connect();
  client.open(draft);
}

test('selections grow from the clause to the file', async () => {
  await open();
  const [range]: SelectionRange[] = await client.sendRequest('textDocument/selectionRange', {
    textDocument,
    positions: [at('堤防')],
  });
  const grown: string[] = [];
  for (let each = range; each; each = each.parent) grown.push(shown(each.range).split('\n')[0]!);
  expect(grown).toEqual([
    '修好堤防（详见第二部分）',
    '修好堤防（详见第二部分）。',
    '一、主要工作',
    '县水利局2023年工作总结',
    '某县年度工作总结汇编',
  ]);
});

test('titles and headings of all open drafts are found by a piece of them', async () => {
  await open();
  client.open('县水文站2023年工作总结\n一、测报\n完成。\n', 'report-draft', 'file:///drafts/other.txt');
  client.open('水', 'plaintext', 'file:///notes.txt');
  const found: SymbolInformation[] = await client.sendRequest('workspace/symbol', { query: '水' });
  expect(found.map(({ name, containerName, location }) => [name, containerName, location.uri])).toEqual([
    ['县水利局2023年工作总结', undefined, draftUri],
    ['县水文站2023年工作总结', undefined, 'file:///drafts/other.txt'],
  ]);
  const [heading]: SymbolInformation[] = await client.sendRequest('workspace/symbol', { query: '造林' });
  expect([heading?.name, heading?.containerName]).toEqual(['一、造林', '县林业局2023年工作总结']);
  expect(shown(heading!.location.range)).toBe('一、造林');
});

test('from a reference to what it means, and everything that means it', async () => {
  client = await connect({ ...capable, textDocument: { ...capable.textDocument, definition: { linkSupport: true } } });
  client.open(draft);
  const params = { textDocument, position: at('第二部分') };
  const [link]: LocationLink[] = await client.sendRequest('textDocument/definition', params);
  expect([shown(link!.originSelectionRange!), shown(link!.targetSelectionRange)]).toEqual([
    '见第二部分',
    '二、下一步打算',
  ]);
  const found: Location[] = await client.sendRequest('textDocument/references', {
    ...params,
    context: { includeDeclaration: true },
  });
  expect(found.map(({ range }) => shown(range))).toEqual(['二、下一步打算', '见第二部分']);
  client.dispose();
  await open();
  const plain: Location = await client.sendRequest('textDocument/definition', params);
  expect(shown(plain.range)).toBe('二、下一步打算');
  expect(await client.sendRequest('textDocument/definition', { textDocument, position: at('堤防') })).toBeNull();
});

test('the entries of the table of contents are links to lines', async () => {
  await open();
  const links: DocumentLink[] = await client.sendRequest('textDocument/documentLink', { textDocument });
  expect(links.map(({ range, target }) => [shown(range), target])).toEqual([
    ['县水利局2023年工作总结', `${draftUri}#L6`],
    ['县林业局2023年工作总结', `${draftUri}#L12`],
  ]);
});

test('a title stands out together with its entry', async () => {
  await open();
  const found: DocumentHighlight[] = await client.sendRequest('textDocument/documentHighlight', {
    textDocument,
    position: at('县水利局', 2),
  });
  expect(found.map(({ range }) => [range.start.line, shown(range)])).toEqual([
    [2, '县水利局2023年工作总结'],
    [5, '县水利局2023年工作总结'],
  ]);
});

test('a title is renamed with its entry, a placeholder filled in; what would lose a report is refused in words', async () => {
  await open();
  const place = { textDocument, position: at('县林业局', 2) };
  expect(await client.sendRequest('textDocument/prepareRename', place)).toMatchObject({
    placeholder: '县林业局2023年工作总结',
  });
  const rename = (params: object, newName: string): Promise<WorkspaceEdit> =>
    client.sendRequest('textDocument/rename', { ...params, newName });
  const title = await rename(place, '县林草局2024年工作总结');
  expect(afterEdit(draft, title)).toBe(draft.replaceAll('县林业局2023年', '县林草局2024年'));
  const filled = await rename({ textDocument, position: at('xx亩') }, '300亩');
  expect(afterEdit(draft, filled)).toBe(draft.replace('xx亩', '300亩'));
  await expect(rename(place, '林业，等等。')).rejects.toThrow('认不出');
  expect(await client.sendRequest('textDocument/prepareRename', { textDocument, position: at('堤防') })).toBeNull();
});

test('what is said of a heading, in the language of the client', async () => {
  await open();
  const ask = (): Promise<Hover> =>
    client.sendRequest('textDocument/hover', { textDocument, position: at('下一步打算') });
  const found = await ask();
  expect(shown(found.range!)).toBe('二、下一步打算');
  expect(found.contents).toMatchObject({ kind: 'markdown', value: expect.stringMatching(/字数 \d+ · 1 个问题/) });
  client.dispose();
  client = await connect({ textDocument: { hover: { contentFormat: ['plaintext'] } } }, { locale: 'en' });
  client.open(draft);
  expect((await ask()).contents).toMatchObject({
    kind: 'plaintext',
    value: expect.stringMatching(/\d+ characters · 1 problem/),
  });
});

test('colours in full, as a change and for a range', async () => {
  await open();
  const full: SemanticTokens = await client.sendRequest('textDocument/semanticTokens/full', { textDocument });
  const range: SemanticTokens = await client.sendRequest('textDocument/semanticTokens/range', {
    textDocument,
    range: { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } },
  });
  expect(range.data).toEqual(full.data);
  const ask = (previousResultId?: string): Promise<SemanticTokensDelta & SemanticTokens> =>
    client.sendRequest('textDocument/semanticTokens/full/delta', { textDocument, previousResultId });
  const same = await ask(full.resultId);
  expect(same.edits).toEqual([]);
  client.change(2, { range: { start: at('xx万元'), end: at('万元') }, text: '30' });
  const delta = await ask(same.resultId);
  const data = [...full.data];
  for (const { start, deleteCount, data: inserted = [] } of delta.edits) data.splice(start, deleteCount, ...inserted);
  const fresh = await ask('unknown');
  expect(data).toEqual(fresh.data);
  expect(fresh.data).toHaveLength(full.data.length - 5);
});

test('the table of contents is brought up to date', async () => {
  await open();
  const ask = (): Promise<UpdateTocResult> => client.sendRequest('hegao/updateToc', { textDocument });
  expect(await ask()).toBeNull();
  const more = `${draft}\n县教育局2023年工作总结\n一、办学\n好。\n`;
  client.change(2, { text: more });
  const result = await ask();
  expect(result).toMatchObject({ added: 1, removed: 0, pagesToCheck: 1 });
  expect(afterEdit(more, result?.edit)).toBe(
    more.replace('2.县林业局2023年工作总结\t2\n', '2.县林业局2023年工作总结\t2\n3.县教育局2023年工作总结\t2\n'),
  );
});

test('lines above the reports and above a table that is out of date, unless the writer wants none', async () => {
  await open();
  const ask = async () => {
    const lenses: CodeLens[] = await client.sendRequest('textDocument/codeLens', { textDocument });
    return lenses.map(({ range, command }) => [range.start.line, command?.title, command?.command]);
  };
  expect(await ask()).toEqual([
    [5, expect.stringMatching(/^字数 \d+ .*待填 1$/), ''],
    [11, expect.stringMatching(/^字数 \d+ .*待填 1$/), ''],
  ]);
  client.change(2, { range: { start: at('县林业局', 2), end: at('林业局', 2) }, text: '市' });
  expect((await ask())[0]).toEqual([1, '目录已过期，更新', 'hegao.updateToc']);
  client.configure({ codeLens: false });
  expect(await ask()).toEqual([]);
});

test('what is left to be filled in, with the report that it stands in', async () => {
  await open();
  const found: OpenPlaceholder[] = await client.sendRequest('hegao/placeholders', { textDocument });
  expect(found.map(({ kind, text, range, mask, report }) => [kind, text, shown(range), shown(mask), report])).toEqual([
    ['number', 'xx万元', 'xx万元', 'xx', 0],
    ['number', 'xx亩', 'xx亩', 'xx', 1],
  ]);
});
