import { describe, expect, test } from 'vitest';
import { breakdownsIn } from '../../server/src/lint/figures/breakdown.ts';
import { figuresIn, printLike } from '../../server/src/lint/figures/figures.ts';

const shown = (line: string) => figuresIn(line).map((figure) => [figure.value, figure.unit, figure.rough]);

describe('figures of a line', () => {
  test.each([
    [
      '完成投资4200万元，检查企业1,120家。',
      [
        [42_000_000, '元', false],
        [1120, '家', false],
      ],
    ],
    [
      '比上年增长8.6%，参训860人次。',
      [
        [8.6, '%', false],
        [860, '人次', false],
      ],
    ],
    [
      '约300户，近20家，投入500余万元，60人左右。',
      [
        [300, '户', true],
        [20, '家', true],
        [5_000_000, '元', true],
        [60, '人', true],
      ],
    ],
    ['通过审批902户', [[902, '户', false]]],
  ])('%s', (line, expected) => {
    expect(shown(line)).toEqual(expected);
  });

  test.each(['2023年6月13日', '第3项', '国发〔2022〕3号', '3—5个', '8:30开会', 'A4纸', '2.3.1节'])(
    'none in %s',
    (line) => {
      expect(shown(line)).toEqual([]);
    },
  );

  test('says how far a rounded value may be off', () => {
    expect(figuresIn('12件、1.2亿元、3.5%').map(({ slack }) => slack)).toEqual([0, 5_000_000, 0.05]);
  });

  test('writes another value in the same scale', () => {
    const [figure] = figuresIn('1.2亿元');
    expect(printLike(130_000_000, figure!)).toBe('1.3亿元');
  });
});

const parts = (line: string) =>
  [...breakdownsIn(line)].map(({ total, parts, closed }) => [
    total.value,
    parts.map(({ label, value }) => label + value),
    closed,
  ]);

describe('what a total consists of', () => {
  test.each([
    ['信访积案共3件，其中省级2件、市级1件。', [[3, ['省级2', '市级1'], true]]],
    ['信访积案（共3件，其中省级2件、市级1件）已化解。', [[3, ['省级2', '市级1'], true]]],
    ['新登记20户，其中企业12户、个体8户，比上年增加5户。', [[20, ['企业12', '个体8'], true]]],
    ['投诉710件，其中投诉550件（受理466件，不受理84件），举报160件。', [[710, ['投诉550', '举报160'], true]]],
    ['检查20家，其中食品企业12家，整改问题5个，药品企业8家。', [[20, ['食品企业12', '药品企业8'], true]]],
    ['检查20家，其中食品企业12家，平均每家8个问题。', [[20, ['食品企业12'], false]]],
  ])('%s', (line, expected) => {
    expect(parts(line)).toEqual(expected);
  });

  test.each([
    '检查企业约20家，其中食品企业12家、药品企业8家。',
    '选派24名，其中省级16名、县级8名，其中果业14名。',
    '检查20家，其中食品等行业12家、药品8家。',
  ])('nothing exact in %s', (line) => {
    expect(parts(line)).toEqual([]);
  });
});
