import { afterEach, expect, test } from 'vitest';
import type { Position, WorkspaceEdit } from 'vscode-languageserver';
import type { BlankPlace, MoveResult } from '../../server/src/lsp/requests.ts';
import { LineIndex } from '../../server/src/text/line-index.ts';
import { afterEdit, connect, draftUri, type TestClient } from '../support/lsp-client.ts';

const textDocument = { uri: draftUri };

let client: TestClient;
afterEach(() => client.dispose());

const draft = `县水利局2023年工作总结
一、防汛
投入xx万元。
二、供水
再投入xx万元，惠及____人。
`;

function positionOf(found: string): Position {
  const { line, column } = new LineIndex(draft).positionAt(draft.indexOf(found));
  return { line, character: column };
}

async function opened(): Promise<void> {
  client = await connect();
  client.open(draft);
}

test('a heading goes a level down and comes up again', async () => {
  await opened();
  const params = { textDocument, position: positionOf('供水') };
  const down = await client.sendRequest<WorkspaceEdit>('hegao/changeLevel', { ...params, change: 'demote' });
  const below = draft.replace('二、供水', '（一）供水');
  expect(afterEdit(draft, down)).toBe(below);
  expect(await client.sendRequest('hegao/changeLevel', { ...params, change: 'promote' })).toBeNull();
  client.change(2, { text: below });
  const up = await client.sendRequest<WorkspaceEdit>('hegao/changeLevel', { ...params, change: 'promote' });
  expect(afterEdit(below, up)).toBe(draft);
});

test('a section changes places with the one before it, and the caret goes with it', async () => {
  await opened();
  const params = { textDocument, position: positionOf('供水') };
  const moved = await client.sendRequest<MoveResult>('hegao/move', { ...params, direction: 'up' });
  expect(afterEdit(draft, moved?.edit)).toBe(`县水利局2023年工作总结
一、供水
再投入xx万元，惠及____人。
二、防汛
投入xx万元。
`);
  expect(moved?.caret).toEqual({ line: 1, character: 2 });
  expect(await client.sendRequest('hegao/move', { ...params, direction: 'down' })).toBeNull();
});

test('blanks are listed one by one and by text, and filled in', async () => {
  await opened();
  const places = await client.sendRequest<BlankPlace[]>('hegao/blanks', { textDocument, position: positionOf('防汛') });
  expect(places.map(({ text, range: { start } }) => [text, start.line, start.character])).toEqual([
    ['xx', 2, 2],
    ['xx', 4, 3],
    ['____', 4, 10],
  ]);
  expect(await client.sendRequest('hegao/blankTexts', { textDocument })).toEqual([
    { label: 'xx万元', count: 2 },
    { label: '____人', count: 1 },
  ]);
  const edit = await client.sendRequest<WorkspaceEdit>('hegao/fill', { textDocument, values: { xx万元: '300万元' } });
  expect(afterEdit(draft, edit)).toBe(draft.replaceAll('xx万元', '300万元'));
  expect(await client.sendRequest('hegao/fill', { textDocument, values: {} })).toBeNull();
});
