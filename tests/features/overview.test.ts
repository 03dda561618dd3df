import { expect, test } from 'vitest';
import { parse } from '../../server/src/draft/parse.ts';
import { fixRule } from '../../server/src/features/fix-rule.ts';
import { type OverviewEntry, overview } from '../../server/src/features/overview.ts';
import { defaultSettings } from '../../server/src/lint/settings.ts';
import { lintDraft } from '../../server/src/lint/suppression/suppression.ts';
import { applyEdits } from '../../server/src/text/edit.ts';
import { textOf } from '../../server/src/text/span.ts';

const draft = `2023年工作总结汇编

XX市水利局2023年工作总结
一、主要工作
（一）修堤。全年修堤xx公里，XX市投入xx万元。
（三）供水。新建水厂2座,供水稳定。
二、打算
继续努力,做好明年工作。

青山县林业局2023年工作总结
一、造林
造林1000亩。
二、防火
XX县未发生火灾。
`;

const document = parse(draft);
const { diagnostics } = lintDraft(document, defaultSettings, null);
const { reports, placeholders, rules } = overview(document, diagnostics, defaultSettings.options);

test('reports and sections are listed with their length and their findings', () => {
  const draw = ({ name, characters, problems, sections }: OverviewEntry, indent = ''): string[] => [
    `${indent}${name} ${characters} ${problems}`,
    ...sections.flatMap((section) => draw(section, `${indent}  `)),
  ];
  expect(reports.flatMap((entry) => draw(entry)).join('\n')).toMatchInlineSnapshot(`
    "XX市水利局2023年工作总结 71 7
      一、主要工作 45 5
        （一）修堤 22 3
        （三）供水 17 2
      二、打算 15 1
    青山县林业局2023年工作总结 33 1
      一、造林 9 0
      二、防火 12 1"
  `);
});

test('each report and section is found at its title', () => {
  const all = (entries: readonly OverviewEntry[]): OverviewEntry[] =>
    entries.flatMap((entry) => [entry, ...all(entry.sections)]);
  for (const { name, span, selection } of all(reports)) {
    expect(textOf(draft, selection)).toBe(name);
    expect(textOf(draft, span)).toContain(name);
  }
});

test('placeholders are told with their unit, and how much of them is the mask', () => {
  const told = placeholders.map(({ span, mask }) => [textOf(draft, span), mask.end - mask.start]);
  expect(told).toEqual([
    ['XX市', 2],
    ['xx公里', 2],
    ['XX市', 2],
    ['xx万元', 2],
    ['XX县', 2],
  ]);
});

test('the other findings are told by rule, the most frequent first', () => {
  const told = rules.map(({ rule, findings, safe }) => [rule.name, findings.length, safe]);
  expect(told).toEqual([
    ['halfwidth-punctuation', 2, 2],
    ['number-gap', 1, expect.any(Number)],
  ]);
});

test('the findings of one rule are fixed, and nothing else is', () => {
  const fixed = applyEdits(draft, fixRule(document, 'halfwidth-punctuation', defaultSettings, null));
  expect(fixed).toBe(draft.replaceAll(',', '，'));
});
