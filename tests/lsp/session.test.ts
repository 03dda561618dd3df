import { afterEach, expect, test } from 'vitest';
import {
  CancellationTokenSource,
  type CodeAction,
  type CompletionItem,
  type DocumentSymbol,
  type FoldingRange,
  LSPErrorCodes,
  type Range,
  type SymbolInformation,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { parse } from '../../server/src/draft/parse.ts';
import { lint } from '../../server/src/lint/linter.ts';
import { defaultSettings } from '../../server/src/lint/settings.ts';
import { LineIndex } from '../../server/src/text/line-index.ts';
import { afterEdit, capable, connect, draftUri, type TestClient, until } from '../support/lsp-client.ts';
import { onlyRules } from '../support/only-rules.ts';

const textDocument = { uri: draftUri };
const nowhere = { line: 0, character: 0 };

const report = `县水利局2023年工作总结
一、主要工作
今年共投入xx万元。
二、下一步打算
继续努力。
`;

let client: TestClient;
afterEach(() => client.dispose());

/** Where `found` stands first, as editors count. */
function rangeOf(text: string, found: string): Range {
  const lines = new LineIndex(text);
  const position = (offset: number) => {
    const { line, column } = lines.positionAt(offset);
    return { line, character: column };
  };
  const at = text.indexOf(found);
  return { start: position(at), end: position(at + found.length) };
}

const messages = async (): Promise<string[]> => (await client.problems()).map(({ message }) => String(message));
const expected = (text: string): string[] => lint(parse(text), defaultSettings).map(({ message }) => message.zh);

test('the server says what it can do', async () => {
  client = await connect();
  expect(client.initialized).toMatchInlineSnapshot(`
    {
      "capabilities": {
        "codeActionProvider": {
          "codeActionKinds": [
            "quickfix",
            "source.fixAll.hegao",
          ],
        },
        "codeLensProvider": {},
        "completionProvider": {
          "triggerCharacters": [
            "（",
            "(",
            "《",
            "〔",
          ],
        },
        "definitionProvider": true,
        "diagnosticProvider": {
          "identifier": "hegao",
          "interFileDependencies": false,
          "workspaceDiagnostics": false,
        },
        "documentFormattingProvider": true,
        "documentHighlightProvider": true,
        "documentLinkProvider": {},
        "documentOnTypeFormattingProvider": {
          "firstTriggerCharacter": "
    ",
        },
        "documentRangeFormattingProvider": true,
        "documentSymbolProvider": {
          "label": "核稿",
        },
        "foldingRangeProvider": true,
        "hoverProvider": true,
        "positionEncoding": "utf-16",
        "referencesProvider": true,
        "renameProvider": {
          "prepareProvider": true,
        },
        "selectionRangeProvider": true,
        "semanticTokensProvider": {
          "full": {
            "delta": true,
          },
          "legend": {
            "tokenModifiers": [
              "title",
              "part",
              "level1",
              "level2",
              "level3",
              "level4",
              "level5",
            ],
            "tokenTypes": [
              "namespace",
              "enumMember",
              "keyword",
              "parameter",
              "comment",
              "number",
            ],
          },
          "range": true,
        },
        "textDocumentSync": {
          "change": 2,
          "openClose": true,
          "willSaveWaitUntil": true,
        },
        "workspace": {
          "workspaceFolders": {
            "changeNotifications": true,
            "supported": true,
          },
        },
        "workspaceSymbolProvider": true,
      },
      "serverInfo": {
        "name": "hegao",
      },
    }
  `);
});

test('an opened draft has its problems, under their rules’ names, and unchanged ones are not sent twice', async () => {
  client = await connect();
  client.open(report);
  const first = await client.pull();
  if (first.kind !== 'full') throw new Error('expected a full report');
  expect(first.items.find(({ code }) => code === 'placeholder')).toMatchObject({
    source: '核稿',
    range: { start: { line: 2, character: 5 }, end: { line: 2 } },
  });
  expect(await client.pull(first.resultId)).toEqual({ kind: 'unchanged', resultId: first.resultId });
  client.change(2, { text: report.replace('xx', '30') });
  const second = await client.pull(first.resultId);
  expect(second.kind === 'full' && second.items.map(({ code }) => code)).not.toContain('placeholder');
});

test('messages are English for an English editor and Chinese for all others', async () => {
  client = await connect(capable, { locale: 'en-US' });
  client.open(report);
  expect(await messages()).toEqual(lint(parse(report), defaultSettings).map(({ message }) => message.en));
  client.dispose();
  client = await connect(capable, { locale: 'ja' });
  client.open(report);
  expect(await messages()).toEqual(expected(report));
});

test('edits piece by piece lead to the same text as all at once: CRLF, characters of two units, many cursors', async () => {
  client = await connect();
  let text = '县水利局2023年工作总结\r\n一、😀投入xx万元，𠮷林xx人。\r\n二、打算\r\n共xx项。\r\n';
  client.open(text);
  const change = (found: string, replacement: string) => {
    const range = rangeOf(text, found);
    text = text.replace(found, replacement);
    return { range, text: replacement };
  };
  // From the last to the first, as editors send many cursors' changes; then some that refer to the text after others.
  client.change(2, change('共xx', '共8'), change('林xx', '林5'), change('入xx', '入30'));
  client.change(3, change('一、😀', '一、共😀'), change('😀', ''), change('\r\n二', '\r\n另投入xx万元。\r\n二'));
  expect(text).toBe(
    '县水利局2023年工作总结\r\n一、共投入30万元，𠮷林5人。\r\n另投入xx万元。\r\n二、打算\r\n共8项。\r\n',
  );
  const placeholders = (await client.problems()).filter(({ code }) => code === 'placeholder');
  expect(placeholders.map(({ range }) => range)).toEqual([rangeOf(text, 'xx')]);
  const symbols = await client.sendRequest('textDocument/documentSymbol', { textDocument });
  client.change(4, { text });
  expect(await client.sendRequest('textDocument/documentSymbol', { textDocument })).toEqual(symbols);
});

test('positions outside the text are brought back into it', async () => {
  client = await connect();
  client.open('');
  const beyond = { line: 999, character: 999 };
  client.change(2, { range: { start: beyond, end: beyond }, text: report });
  client.change(3, { range: { start: { line: 2, character: 999 }, end: { line: 2, character: 5 } }, text: 'xx元。' });
  expect(await messages()).toEqual(expected(report.replace('xx万元', 'xx元')));
  const params = { textDocument, range: { start: beyond, end: nowhere }, context: { diagnostics: [] } };
  expect(Array.isArray(await client.sendRequest('textDocument/codeAction', params))).toBe(true);
  expect(await client.sendRequest('textDocument/completion', { textDocument, position: beyond })).toBeTruthy();
});

test('symbols are nested, or flat for a client that knows no nested ones', async () => {
  client = await connect();
  client.open(report);
  const [nested]: DocumentSymbol[] = await client.sendRequest('textDocument/documentSymbol', { textDocument });
  expect(nested?.name).toBe('县水利局2023年工作总结');
  expect(nested?.detail).toMatch(/^\d+字$/);
  expect(nested?.children?.map(({ name }) => name)).toEqual(['一、主要工作', '二、下一步打算']);
  client.dispose();
  client = await connect({});
  client.open(report);
  const flat: SymbolInformation[] = await client.sendRequest('textDocument/documentSymbol', { textDocument });
  expect(flat.map(({ name, containerName }) => [name, containerName])).toEqual([
    ['县水利局2023年工作总结', undefined],
    ['一、主要工作', '县水利局2023年工作总结'],
    ['二、下一步打算', '县水利局2023年工作总结'],
  ]);
});

test('folds: no more than the client takes, the outer ones first', async () => {
  client = await connect({ ...capable, textDocument: { foldingRange: { rangeLimit: 1 } } });
  client.open(report);
  const folds: FoldingRange[] = await client.sendRequest('textDocument/foldingRange', { textDocument });
  expect(folds).toEqual([{ startLine: 0, endLine: 4 }]);
});

test('completion at the beginning of a line', async () => {
  client = await connect();
  client.open(`${report}`);
  const items: CompletionItem[] = await client.sendRequest('textDocument/completion', {
    textDocument,
    position: { line: 5, character: 0 },
  });
  expect(items[0]).toMatchObject({ label: '三、', textEdit: { newText: '三、' } });
});

const slips = `县水利局2023年工作总结
1.防汛。修好堤防。
2、抗旱。打好水井。
3.供水。新建水厂。
5、节水。推广滴灌。
`;

test('a quick fix, applied as the client does, and fix-all by name only', async () => {
  client = await connect();
  client.settings = { rules: onlyRules('number-style', 'number-gap') };
  client.open(slips);
  const range = rangeOf(slips, '2、');
  const ask = (only?: string[]): Promise<CodeAction[]> =>
    client.sendRequest('textDocument/codeAction', {
      textDocument,
      range,
      context: { diagnostics: [], ...(only && { only }) },
    });
  const [fix, ...others] = await ask();
  expect(fix).toMatchObject({ kind: 'quickfix', isPreferred: true, diagnostics: [{ code: 'number-style', range }] });
  expect(fix?.edit?.documentChanges).toMatchObject([{ textDocument: { uri: draftUri, version: 1 } }]);
  expect(afterEdit(slips, fix?.edit)).toBe(slips.replace('2、', '2.'));
  expect(others.map(({ kind }) => kind)).not.toContain('source.fixAll.hegao');
  const fixed = slips.replace('2、', '2.').replace('5、', '5.');
  for (const kind of ['source', 'source.fixAll', 'source.fixAll.hegao']) {
    const actions = await ask([kind]);
    expect(actions.map((action) => [action.kind, afterEdit(slips, action.edit)])).toEqual([
      ['source.fixAll.hegao', fixed],
    ]);
  }
  expect(await ask(['refactor'])).toEqual([]);
  client.change(2, { text: fixed });
  expect(await ask(['source.fixAll'])).toEqual([]);
});

test('a client that knows no versions of edits gets plain changes', async () => {
  const { textDocument: abilities = {} } = capable;
  client = await connect({ textDocument: abilities });
  client.open(slips);
  const renumbered: WorkspaceEdit | null = await client.sendRequest('hegao/renumber', {
    textDocument,
    position: nowhere,
    scope: 'report',
  });
  expect(Object.keys(renumbered?.changes ?? {})).toEqual([draftUri]);
  expect(afterEdit(slips, renumbered)).toBe(slips.replace('5、', '4、'));
  client.change(2, { text: slips.replace('5、', '4、') });
  expect(await client.sendRequest('hegao/renumber', { textDocument, position: nowhere, scope: 'file' })).toBeNull();
});

test('changed settings count at once; findings of rules that are off disappear', async () => {
  client = await connect();
  client.open(report);
  expect(await messages()).toEqual(expected(report));
  client.configure({ rules: { ...onlyRules(), placeholder: 'error' } });
  await until(() => client.refreshes > 0);
  expect(await client.problems()).toMatchObject([{ code: 'placeholder', severity: 1 }]);
  client.configure({ rules: { ...onlyRules(), placeholder: 'default' } });
  expect(await client.problems()).toMatchObject([{ code: 'placeholder', severity: 2 }]);
  client.configure({ rules: onlyRules() });
  expect(await client.problems()).toEqual([]);
});

test('a client that does not ask is told, after each pause and when settings change', async () => {
  client = await connect({});
  client.open(report);
  await until(() => client.published.length > 0);
  expect(client.published[0]).toMatchObject({ uri: draftUri, version: 1 });
  expect(client.published[0]?.diagnostics.map(({ message }) => message)).toEqual(expected(report));
  client.change(2, { text: report.replace('xx', '3') });
  client.change(3, { text: report.replace('xx', '30') });
  await until(() => client.published.length > 1);
  expect(client.published[1]?.version).toBe(3);
  expect(client.published[1]?.diagnostics.map(({ code }) => code)).not.toContain('placeholder');
  client.change(4, { text: report });
  await until(() => client.published.length > 2);
  client.configure({ rules: onlyRules() });
  await until(() => client.published.length > 3);
  expect(client.published[3]?.diagnostics).toEqual([]);
  void client.sendNotification('textDocument/didClose', { textDocument });
  await until(() => client.published.length > 4);
  expect(client.published[4]).toEqual({ uri: draftUri, diagnostics: [] });
});

test('a cancelled request and one that typing has overtaken are answered so, and the server lives on', async () => {
  client = await connect();
  client.open(report);
  const pulled = client.pull();
  client.change(2, { text: `${report}\n` });
  await expect(pulled).rejects.toMatchObject({ code: LSPErrorCodes.ServerCancelled, data: { retriggerRequest: true } });
  await client.pull();
  const source = new CancellationTokenSource();
  const symbols = client.sendRequest('textDocument/documentSymbol', { textDocument }, source.token);
  source.cancel();
  await expect(symbols).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled });
  expect(await messages()).toEqual(expected(report));
});

test('files that are no drafts are left alone, unless the writer wants them read', async () => {
  const readme = '# Notes\n\n一、xx\n';
  client = await connect();
  client.open(readme, 'markdown');
  expect(await client.problems()).toEqual([]);
  expect(await client.sendRequest('textDocument/documentSymbol', { textDocument })).toEqual([]);
  expect(await client.sendRequest('textDocument/foldingRange', { textDocument })).toEqual([]);
  expect(await client.sendRequest('hegao/statistics', { textDocument })).toMatchObject({ isDraft: false });
  client.configure({ recognize: 'always' });
  expect(await client.sendRequest('hegao/statistics', { textDocument })).toMatchObject({ isDraft: true });
});

test('plain text that reads like a draft is served, until the writer says never', async () => {
  client = await connect();
  client.open(report, 'plaintext');
  expect(await messages()).toEqual(expected(report));
  client.configure({ recognize: 'never' });
  expect(await client.problems()).toEqual([]);
});

test('genres, skeletons and statistics', async () => {
  client = await connect();
  client.open(report);
  const genres: { id: string; title: string }[] = await client.sendRequest('hegao/genres');
  expect(genres.length).toBeGreaterThan(1);
  for (const { id } of genres) {
    expect(await client.sendRequest<string>('hegao/skeleton', { genre: id })).toMatch(/\$0$/);
  }
  await expect(client.sendRequest('hegao/skeleton', { genre: 'none' })).rejects.toThrow('none');
  const statistics = await client.sendRequest('hegao/statistics', { textDocument });
  expect(statistics).toEqual({
    isDraft: true,
    characters: expect.any(Number),
    reports: 1,
    problems: expected(report).length,
  });
  expect(await client.sendRequest('hegao/recheck', { textDocument })).toBeNull();
  await until(() => client.refreshes > 0);
  expect(await messages()).toEqual(expected(report));
});

test('requests about files that are not open have empty answers, senseless ones error answers', async () => {
  client = await connect();
  expect(await client.sendRequest('textDocument/documentSymbol', { textDocument })).toEqual([]);
  client.open(report);
  await expect(client.sendRequest('textDocument/completion', { textDocument })).rejects.toThrow();
  expect(client.logged.join()).toContain('TypeError');
  await expect(client.sendRequest('hegao/nothing')).rejects.toThrow();
  void client.sendNotification('textDocument/didChange', { textDocument: { uri: draftUri }, contentChanges: [{}] });
  expect(await messages()).toEqual(expected(report));
});

test('shutdown, then exit', async () => {
  client = await connect();
  client.open(report);
  expect(await client.sendRequest('shutdown')).toBeNull();
  void client.sendNotification('exit');
  expect(await client.exitCode).toBe(0);
});

test('everything that a client lets one register for is registered for', async () => {
  const dynamicRegistration = true;
  client = await connect({
    workspace: {
      ...capable.workspace,
      workspaceFolders: true,
      didChangeConfiguration: { dynamicRegistration },
      didChangeWatchedFiles: { dynamicRegistration },
    },
    textDocument: { ...capable.textDocument, formatting: { dynamicRegistration } },
  });
  const expected = [
    'textDocument/formatting',
    'textDocument/rangeFormatting',
    'workspace/didChangeConfiguration',
    'workspace/didChangeWatchedFiles',
    'workspace/didChangeWatchedFiles',
  ];
  await until(() => client.registered.length >= expected.length);
  expect(client.registered.toSorted()).toEqual(expected);
});
