import { expect, test } from 'vitest';
import { basisInEnglish } from '../../server/src/features/basis.ts';
import { rules } from '../../server/src/lint/rules/index.ts';

test.each([
  ['实务', 'practice'],
  [
    'GB/T 15834-2011，附录B.4；小标题同级一致，实务',
    'GB/T 15834-2011, annex B.4; headings of one level alike, practice',
  ],
  [
    '条例第二十条（数字准确）；实务',
    'Regulations on the Handling of Official Documents《党政机关公文处理工作条例》, art. 20 (figures must be right); practice',
  ],
  ['《深化党和国家机构改革方案》（2018年）', 'Plan for Institutional Reform《深化党和国家机构改革方案》 (2018)'],
])('%s: %s', (zh, en) => {
  expect(basisInEnglish(zh)).toBe(en);
});

test('every rule’s basis has its words in the table; only titles stay Chinese', () => {
  const left = rules
    .map(({ basis }) => basisInEnglish(basis))
    .filter((en) => /\p{Script=Han}|[，；：（）]/u.test(en.replace(/《[^》]*》/gu, '')));
  expect(left).toEqual([]);
});
