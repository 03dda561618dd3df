import { afterEach, expect, test } from 'vitest';
import type { Position, SelectionRange } from 'vscode-languageserver';
import { LineIndex } from '../../server/src/text/line-index.ts';
import { connect, draftUri, type TestClient } from '../support/lsp-client.ts';

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
