import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from '../../server/src/draft/parse.ts';
import { termsAt } from '../../server/src/features/term-completion.ts';
import { anyDraft } from '../support/arbitrary-drafts.ts';
import { runs } from '../support/runs.ts';

/** What is offered at ‸, with what it replaces. */
function at(marked: string): string[] {
  const offset = marked.indexOf('‸');
  const text = marked.replace('‸', '');
  return termsAt(parse(text), offset, 2024).map(
    ({ label, replace }) => `${text.slice(replace.start, replace.end)} → ${label}`,
  );
}

const draft = `县水利局2023年工作总结
一、主要工作
会同青石县自然资源局、县应急管理局，落实《青石县防汛抗旱应急预案》。由青石县自然资源局牵头，修订《青石县防汛抗旱应急预案》，印发青水发〔2022〕5号。
二、打算
`;

test.each<[string, string, string[]]>([
  ['a unit that occurs twice', '请青石‸', ['青石 → 青石县自然资源局']],
  ['a title that occurs twice', '贯彻《青‸', ['《青 → 《青石县防汛抗旱应急预案》']],
  ['as much as is typed counts', '请青石县自然‸牵头', ['青石县自然 → 青石县自然资源局']],
  ['not what occurs once', '请县应急‸', []],
  ['not after one character', '请青‸', []],
  ['not what stands there already', '请青石‸县自然资源局', []],
  ['the years of document numbers', '青水发〔‸', ['〔 → 〔2024〕', '〔 → 〔2022〕']],
  ['with the bracket that the editor has closed', '青水发〔202‸〕', ['〔202〕 → 〔2024〕', '〔202〕 → 〔2022〕']],
])('%s', (_, line, expected) => {
  expect(at(draft + line)).toEqual(expected);
});

test('the more frequent comes first', () => {
  const text = '一、甲\n县财政局、县财务局，县财政局、县财务局，县财政局。\n请县财‸\n';
  expect(at(text)).toEqual(['县财 → 县财政局', '县财 → 县财务局']);
});

test('an unfinished name at the end of any text replaces only what is typed of it', () => {
  fc.assert(
    fc.property(anyDraft, fc.double({ min: 0, max: 1, noNaN: true }), (text, share) => {
      const offset = Math.floor(share * text.length);
      for (const { replace, text: term } of termsAt(parse(text), offset, 2024)) {
        expect(replace.start).toBeLessThan(offset);
        expect(term.startsWith(text.slice(replace.start, offset))).toBe(true);
      }
    }),
    runs(300),
  );
});
