import { afterEach, expect, test } from 'vitest';
import type { CompletionItem, Position, TextEdit } from 'vscode-languageserver';
import { LineIndex } from '../../server/src/text/line-index.ts';
import { afterEdit, capable, connect, draftUri, type TestClient } from '../support/lsp-client.ts';

const textDocument = { uri: draftUri };
const options = { tabSize: 4, insertSpaces: true };

let client: TestClient;
afterEach(() => client.dispose());

const title = '县水利局2023年工作总结\n';

function positionOf(text: string, offset: number): Position {
  const { line, column } = new LineIndex(text).positionAt(offset);
  return { line, character: column };
}

const after = (text: string, edits: TextEdit[]): string => afterEdit(text, { changes: { [draftUri]: edits } });

test('Enter behind a numbered paragraph brings the next number, unless the writer wants none', async () => {
  client = await connect();
  const text = `${title}一、主要工作\n1.修堤。完成。\n`;
  client.open(text);
  const params = { textDocument, position: positionOf(text, text.length), ch: '\n', options };
  const edits = await client.sendRequest<TextEdit[]>('textDocument/onTypeFormatting', params);
  expect(after(text, edits)).toBe(`${text}2.`);
  client.configure({ continueNumbering: false });
  expect(await client.sendRequest('textDocument/onTypeFormatting', params)).toEqual([]);
});

test('a draft and a part of it are formatted, with indents where the writer wants them', async () => {
  client = await connect();
  const text = `${title}一、主要工作 \n1、修堤。完成。 \n2、查漏。完成。\n`;
  client.open(text);
  const all = await client.sendRequest<TextEdit[]>('textDocument/formatting', { textDocument, options });
  expect(after(text, all)).toBe(`${title}一、主要工作\n1.修堤。完成。\n2.查漏。完成。\n`);
  const range = { start: { line: 1, character: 0 }, end: { line: 1, character: 7 } };
  const part = await client.sendRequest<TextEdit[]>('textDocument/rangeFormatting', { textDocument, range, options });
  expect(after(text, part)).toBe(text.replace('工作 \n', '工作\n'));
  client.configure({ indentParagraphs: 'add' });
  const indented = await client.sendRequest<TextEdit[]>('textDocument/formatting', { textDocument, options });
  expect(after(text, indented)).toBe(`${title}　　一、主要工作\n　　1.修堤。完成。\n　　2.查漏。完成。\n`);
});

test('Markdown is left to its own formatters where the client lets the server choose', async () => {
  const textDocumentAbilities = { ...capable.textDocument, formatting: { dynamicRegistration: true } };
  client = await connect({ ...capable, textDocument: textDocumentAbilities });
  expect(client.initialized.capabilities).not.toHaveProperty('documentFormattingProvider');
  client.dispose();
  client = await connect();
  expect(client.initialized.capabilities).toMatchObject({ documentFormattingProvider: true });
});

test('before saving the numbering is put in order, for those who wish so', async () => {
  client = await connect();
  const text = `${title}一、主要工作\n修堤。\n三、打算\n继续努力。\n`;
  client.open(text);
  const params = { textDocument, reason: 1 };
  expect(await client.sendRequest('textDocument/willSaveWaitUntil', params)).toEqual([]);
  client.configure({ renumberOnSave: true });
  const edits = await client.sendRequest<TextEdit[]>('textDocument/willSaveWaitUntil', params);
  expect(after(text, edits)).toBe(text.replace('三、', '二、'));
});

test('the draft’s own words are completed, and the years of document numbers', async () => {
  client = await connect();
  const start = `${title}一、主要工作\n县自然资源局牵头，会同县自然资源局。\n印发青水发〔2022〕5号。\n`;
  const labels = async (line: string): Promise<string[]> => {
    const text = start + line;
    client.open(text, 'report-draft', draftUri);
    const params = { textDocument, position: positionOf(text, text.length) };
    const items = await client.sendRequest<CompletionItem[]>('textDocument/completion', params);
    void client.sendNotification('textDocument/didClose', { textDocument });
    return items.map(({ label }) => label);
  };
  expect(await labels('请县自')).toEqual(['县自然资源局']);
  expect(await labels('印发青水发〔')).toContain('〔2022〕');
  expect(await labels('继续努力')).toEqual([]);
});
