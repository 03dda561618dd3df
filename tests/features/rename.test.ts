import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from '../../server/src/draft/parse.ts';
import { highlightsAt } from '../../server/src/features/highlights.ts';
import { renameAt, renameTargetAt } from '../../server/src/features/rename.ts';
import { defaultSettings } from '../../server/src/lint/settings.ts';
import { applyEdits } from '../../server/src/text/edit.ts';
import { anyDraft } from '../support/arbitrary-drafts.ts';
import { stripCaret } from '../support/caret.ts';
import { writeMarks } from '../support/marks.ts';
import { runs } from '../support/runs.ts';

const { options } = defaultSettings;

/** The text after what stands at ‸ is renamed; why not, where it cannot be. */
function renamed(marked: string, name: string): string {
  const { text, offset } = stripCaret(marked);
  const edits = renameAt(parse(text), offset, name, options);
  return 'zh' in edits ? edits.zh : applyEdits(text, edits);
}

/** What stands at ‸ and can be renamed. */
function target(marked: string): string | null {
  const { text, offset } = stripCaret(marked);
  const span = renameTargetAt(parse(text), offset, options);
  return span && text.slice(span.start, span.end);
}

const draft = `工作总结汇编
目录
1.XX市水利局2023年工作总结\t1
2.县林业局2023年工作总结\t3

XX市水利局2023年工作总结
一、概况
XX市位于XX省，XX市XX区除外，XX市投资xx万元，利用外资xx万元。
二、打算
20xx年继续努力，20xx年再上台阶。

县林业局2023年工作总结
一、概况
XX市造林xx亩。
`;
const at = (words: string) => draft.replace(words, `${words[0]}‸${words.slice(1)}`);

test('a name is filled in throughout its report and in its entry, and nowhere else', () => {
  const filled = draft
    .replace('1.XX市', '1.青石市')
    .replace('\nXX市水', '\n青石市水')
    .replace('XX市位', '青石市位')
    .replace('XX市投', '青石市投');
  expect(renamed(at('XX市位于'), '青石市')).toBe(filled);
  expect(renamed(draft.replace('1.XX', '1.X‸X'), '青石市')).toBe(filled);
  expect(renamed(at('XX市XX区'), '云溪市青山区')).toBe(draft.replace('XX市XX区', '云溪市青山区'));
  expect(renamed(at('XX市造林'), '云溪市')).toBe(draft.replace('XX市造林', '云溪市造林'));
});

test('a number is filled in where it stands, a year everywhere', () => {
  expect(renamed(at('xx万元'), '35万元')).toBe(draft.replace('xx万元', '35万元'));
  expect(renamed(at('20xx年'), '2024年')).toBe(draft.replaceAll('20xx年', '2024年'));
});

test('a title and its entry in the table of contents, from either end', () => {
  const after = draft.replaceAll('县林业局2023年', '县林草局2024年');
  expect(renamed(draft.replace('\n县林', '\n县‸林'), '县林草局2024年工作总结')).toBe(after);
  expect(renamed(draft.replace('2.县林', '2.县‸林'), '县林草局2024年工作总结')).toBe(after);
});

test('a link in the table of contents goes on leading to the title', () => {
  const linked =
    '# 汇编\n\n## 目录\n\n1. [县水利局2023年工作总结](#县水利局2023年工作总结)\n2. [县林业局2023年工作总结](#b)\n';
  const body = '\n# 县水利局2023年工作总结\n\n好。\n\n# 县林业局2023年工作总结\n\n好。\n';
  expect(renamed(`${linked}${body.replace('县水', '县‸水')}`, '市水务局2023年工作总结')).toBe(
    (linked + body).replaceAll('县水利局', '市水务局'),
  );
});

test('what can be renamed', () => {
  expect(target(at('XX市投资'))).toBe('XX市');
  expect(target(at('xx万元'))).toBe('xx万元');
  expect(target(draft.replace('\n县林', '\n县‸林'))).toBe('县林业局2023年工作总结');
  expect(target(at('概况'))).toBeNull();
  expect(target(at('继续努力'))).toBeNull();
});

test('a name by which the report would be lost is refused', () => {
  expect(renamed(draft.replace('\n县林', '\n县‸林'), '林业，以及其他。')).toContain('认不出');
  expect(renamed(draft.replace('\n县林', '\n县‸林'), ' ')).toContain('请写上');
  expect(renamed(at('XX市位于'), '青石市\n')).not.toContain('请写上');
  expect(renamed(at('XX市位于'), '青\n石')).toContain('请写上');
});

test('renaming anything in any draft keeps the number of reports', () => {
  const name = fc.constantFrom(
    '县林草局2024年工作总结',
    '一、总结',
    '目录',
    '# 标题',
    'XX县',
    '35',
    '附件',
    '阅读全文',
  );
  fc.assert(
    fc.property(anyDraft, name, fc.double({ min: 0, max: 1, noNaN: true }), (text, words, share) => {
      const document = parse(text);
      const offset = Math.floor(share * text.length);
      const places = [offset, ...document.reports.map(({ report, start }) => start + report.titleSpan.start)];
      for (const place of places) {
        const edits = renameAt(document, place, words, options);
        if ('zh' in edits) continue;
        expect(renameTargetAt(document, place, options)).not.toBeNull();
        expect(parse(applyEdits(text, edits), { format: document.format }).reports).toHaveLength(
          document.reports.length,
        );
      }
    }),
    runs(1000),
  );
});

function highlighted(marked: string): string {
  const { text, offset } = stripCaret(marked);
  return writeMarks(text, highlightsAt(parse(text), offset, options));
}

test('the same placeholder, the same heading, a title and its entry stand out together; other words do not', () => {
  expect(highlighted(at('XX市位于'))).toBe(draft.replaceAll(/XX市(?!XX)/g, '⟦XX市⟧'));
  expect(highlighted(at('概况'))).toBe(draft.replaceAll('概况', '⟦概况⟧'));
  expect(highlighted(draft.replace('\n县林', '\n县‸林'))).toBe(
    draft.replaceAll('县林业局2023年工作总结', '⟦县林业局2023年工作总结⟧'),
  );
  expect(highlighted(at('继续努力'))).toBe(draft);
});
