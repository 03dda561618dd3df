import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from '../../server/src/draft/parse.ts';
import { blanksAt, blankTexts, fill } from '../../server/src/features/fill.ts';
import type { RuleOptions } from '../../server/src/lint/rule.ts';
import { defaultSettings } from '../../server/src/lint/settings.ts';
import { applyEdits } from '../../server/src/text/edit.ts';
import { anyDraft } from '../support/arbitrary-drafts.ts';
import { stripMarks, writeMarks } from '../support/marks.ts';
import { runs } from '../support/runs.ts';

const draft = `XX市水利局2023年工作总结
一、主要工作
XX市投入xx万元，修堤xx公里，惠及____人。XX市又投入xx万元。
某单位
`;

const optionsWith = (placeholders: string[]): RuleOptions => ({ ...defaultSettings.options, placeholders });

const filled = (text: string, texts: Record<string, string>, own: string[] = []): string =>
  applyEdits(text, fill(parse(text), new Map(Object.entries(texts)), optionsWith(own)));

test('what there is to fill in, with how often', () => {
  expect(blankTexts(parse(draft), optionsWith(['某单位']))).toEqual([
    { label: 'XX市', count: 3 },
    { label: 'xx万元', count: 2 },
    { label: 'xx公里', count: 1 },
    { label: '____人', count: 1 },
    { label: '某单位', count: 1 },
  ]);
});

test('every place that says the same gets the same; what has no text stays', () => {
  expect(filled(draft, { XX市: '青石市', xx万元: '300万元', xx公里: '', ____人: '约2000人' })).toBe(
    draft.replaceAll('XX市', '青石市').replaceAll('xx万元', '300万元').replace('____人', '约2000人'),
  );
  expect(filled(draft, { 某单位: '青石市水利局' }, ['某单位'])).toBe(draft.replace('某单位', '青石市水利局'));
  expect(filled(draft, { 没有的: '什么' })).toBe(draft);
});

test('a text that reads like a rule for replacing is put in as it is', () => {
  expect(filled('一、甲\n投入xx万元。\n', { xx万元: "$&$1'" })).toBe("一、甲\n投入$&$1'。\n");
});

test('one report’s masks, for going from one to the next', () => {
  const { text, spans } = stripMarks('县水利局2023年工作总结\n一、甲\n投入⟦xx⟧万元，于⟦x月xx日⟧完工。\n');
  const other = '\n县林业局2023年工作总结\n一、乙\n造林xx亩。\n';
  const masks = blanksAt(parse(text + other), text.indexOf('投入'), optionsWith([]));
  expect(writeMarks(text, masks)).toBe(writeMarks(text, spans));
});

test('the title and the table of contents are filled in with the rest', () => {
  const text =
    '工作总结汇编（2篇）\n\n目录\nXX县2023年工作总结\t1\n青石镇2023年工作总结\t3\n\nXX县2023年工作总结\n一、甲\n修堤。\n\n青石镇2023年工作总结\n一、乙\n造林。\n';
  expect(filled(text, { XX县: '云溪县' })).toBe(text.replaceAll('XX县', '云溪县'));
});

test('in any text what is filled in stands in order and never overlaps', () => {
  fc.assert(
    fc.property(anyDraft, (text) => {
      const document = parse(text);
      const options = optionsWith(['工作', '工作总结']);
      const values = new Map(blankTexts(document, options).map(({ label }) => [label, '已填']));
      let at = 0;
      for (const { span } of fill(document, values, options)) {
        expect(span.start).toBeGreaterThanOrEqual(at);
        expect(values.has(text.slice(span.start, span.end))).toBe(true);
        at = span.end;
      }
    }),
    runs(300),
  );
});
