import { afterEach, expect, test } from 'vitest';
import type { FixRuleResult, Overview } from '../../server/src/lsp/requests.ts';
import { afterEdit, connect, draftUri, type TestClient } from '../support/lsp-client.ts';

const textDocument = { uri: draftUri };
const draft = '青山镇2024年工作总结\n一、主要工作\n修堤xx公里,已完成。\n三、打算\n继续努力,做好工作。\n';

let client: TestClient;
afterEach(() => client.dispose());

const overview = (): Promise<Overview | null> => client.sendRequest('hegao/overview', { textDocument });

test('the overview tells reports, placeholders and findings by rule, at their places', async () => {
  client = await connect();
  client.open(draft);
  const told = await overview();
  expect(told?.version).toBe(1);
  expect(told?.reports.map(({ name, sections }) => [name, ...sections.map((section) => section.name)])).toEqual([
    ['青山镇2024年工作总结', '一、主要工作', '三、打算'],
  ]);
  expect(told?.placeholders).toEqual([
    {
      kind: 'number',
      text: 'xx公里',
      report: 0,
      mask: { start: { line: 2, character: 2 }, end: { line: 2, character: 4 } },
      range: { start: { line: 2, character: 2 }, end: { line: 2, character: 6 } },
    },
  ]);
  expect(told?.rules.map(({ rule, findings, safe }) => [rule, findings.length, safe])).toContainEqual([
    'halfwidth-punctuation',
    2,
    2,
  ]);
});

test('one rule is fixed, and fixed once', async () => {
  client = await connect();
  client.open(draft);
  const fix = (): Promise<FixRuleResult> =>
    client.sendRequest('hegao/fixRule', { textDocument, rule: 'halfwidth-punctuation' });
  const text = afterEdit(draft, await fix());
  expect(text).toBe(draft.replaceAll(',', '，'));
  client.change(2, { text });
  expect(await fix()).toBeNull();
});

test('what is no draft has no overview', async () => {
  client = await connect();
  client.open('# Notes\n\n一、xx\n', 'markdown');
  expect(await overview()).toBeNull();
});
