import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from '../../server/src/draft/parse.ts';
import { updateToc } from '../../server/src/features/update-toc.ts';
import { lint } from '../../server/src/lint/linter.ts';
import { rules } from '../../server/src/lint/rules/index.ts';
import { defaultSettings } from '../../server/src/lint/settings.ts';
import { applyEdits } from '../../server/src/text/edit.ts';
import { anyDraft } from '../support/arbitrary-drafts.ts';
import { onlyRules } from '../support/only-rules.ts';
import { runs } from '../support/runs.ts';

/** The text with its table of contents brought up to date; null where nothing is to be done. */
function updated(text: string): string | null {
  const update = updateToc(parse(text));
  return update && applyEdits(text, update.edits);
}

const body = `
县水利局2023年工作总结
一、防汛
好。

县教育局2023年工作总结
一、办学
好。

县林业局2023年工作总结
一、造林
好。
`;

test('missing reports are added, lost ones go, titles, order and numbers follow the body', () => {
  const stale = '汇编\n目录\n1.县林业局2023年工作总结\n2.县水利局2023年总结\n3.市中级人民法院全年大事记要点\n';
  const fresh = '汇编\n目录\n1.县水利局2023年工作总结\n2.县教育局2023年工作总结\n3.县林业局2023年工作总结\n';
  expect(updated(stale + body)).toBe(fresh + body);
  expect(updateToc(parse(stale + body))).toMatchObject({ added: 1, removed: 1, pagesToCheck: 0 });
  expect(updated(fresh + body)).toBeNull();
});

test('a page column stays; a new entry takes the page of its neighbour, which is to be looked at', () => {
  const stale = '汇编\n目录\n一、县水利局2023年工作总结……1\n二、县林业局2023年工作总结……7\n';
  const fresh =
    '汇编\n目录\n一、县水利局2023年工作总结……1\n二、县教育局2023年工作总结……1\n三、县林业局2023年工作总结……7\n';
  expect(updated(stale + body)).toBe(fresh + body);
  expect(updateToc(parse(stale + body))?.pagesToCheck).toBe(1);
});

test('links stay links and lead to the titles', () => {
  const heads = body.replaceAll(/^县/gmu, '# 县');
  const stale =
    '# 汇编\n\n## 目录\n\n1. [县水利局2023年工作总结](#_Toc12)\n2. [县林业局2023年工作总结](#县林业局2023年工作总结)\n';
  const entry = (number: number, name: string) => `${number}. [${name}2023年工作总结](#${name}2023年工作总结)\n`;
  const fresh = `# 汇编\n\n## 目录\n\n${entry(1, '县水利局')}${entry(2, '县教育局')}${entry(3, '县林业局')}`;
  expect(updated(stale + heads)).toBe(fresh + heads);
});

test('where there is none, a table is inserted behind the title', () => {
  const table = '目录\n1.县水利局2023年工作总结\n2.县教育局2023年工作总结\n3.县林业局2023年工作总结\n';
  expect(updated(`某县工作总结汇编\n${body}`)).toBe(`某县工作总结汇编\n\n${table}${body}`);
  expect(updated(body.trimStart())).toBe(`${table}${body}`);
  const windows = (text: string) => text.replaceAll('\n', '\r\n');
  expect(updated(windows(`某县工作总结汇编\n${body}`))).toBe(windows(`某县工作总结汇编\n\n${table}${body}`));
});

test('in Markdown as links; titles that repeat have anchors of their own', () => {
  const twice = '# 汇编（2篇）\n# 县水利局2023年工作总结\n\n好。\n\n# 县水利局2023年工作总结\n\n很好。\n';
  expect(updated(twice)).toContain(
    '# 汇编（2篇）\n\n## 目录\n\n1. [县水利局2023年工作总结](#县水利局2023年工作总结)\n2. [县水利局2023年工作总结](#县水利局2023年工作总结-1)\n\n# 县',
  );
});

test('a single report needs none', () => {
  expect(updated('县水利局2023年工作总结\n一、防汛\n好。\n')).toBeNull();
  expect(updated('')).toBeNull();
});

const mended = ['toc-missing', 'toc-extra', 'toc-order', 'toc-title-mismatch', 'toc-link'];

test.each(mended)('what %s finds is gone', (name) => {
  const { example } = rules.find((rule) => rule.name === name)!;
  const settings = { ...defaultSettings, rules: onlyRules(...mended) };
  expect(lint(parse(example.bad), settings)).not.toEqual([]);
  expect(lint(parse(updated(example.bad)!), settings)).toEqual([]);
});

test('the reports of any draft stay what they are, and a second time there is nothing to do', () => {
  fc.assert(
    fc.property(anyDraft, (text) => {
      const document = parse(text);
      const update = updateToc(document);
      if (!update) return;
      const places = update.edits.flatMap(({ span }) => [span.start, span.end]);
      expect(places).toEqual(places.toSorted((a, b) => a - b));
      const after = parse(applyEdits(text, update.edits), { format: document.format });
      expect(after.reports.map(({ report }) => report.title)).toEqual(
        document.reports.map(({ report }) => report.title),
      );
      expect(updateToc(after)).toBeNull();
    }),
    { ...runs(300), examples: [['2023年\n2023年12月14日\n云溪区林业局2023年工作总结……6\n9.清淤\n']] },
  );
});
