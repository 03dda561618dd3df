import { expect, test } from 'vitest';
import { readTable } from '../../client/src/commands/table.ts';

test.each<[string, string, [string, string][]]>([
  [
    'commas',
    'XX市,青石市\nxx万元,300万元\n',
    [
      ['XX市', '青石市'],
      ['xx万元', '300万元'],
    ],
  ],
  [
    'tabs, from a sheet',
    'XX市\t青石市\r\nxx万元\t300万元',
    [
      ['XX市', '青石市'],
      ['xx万元', '300万元'],
    ],
  ],
  [
    'quotes round commas, quotes and line breaks',
    '"XX市","青石市，""新区"""\n____,"甲,乙\n丙"\n',
    [
      ['XX市', '青石市，"新区"'],
      ['____', '甲,乙\n丙'],
    ],
  ],
  ['a byte order mark, blanks and empty rows', '\uFEFF XX市 , 青石市 \n\n,多余\n', [['XX市', '青石市']]],
  [
    'one column, and more than two',
    'XX市\nxx万元,3,备注\n',
    [
      ['XX市', ''],
      ['xx万元', '3'],
    ],
  ],
  ['a quote that nobody closes', '"XX市,青石市', [['XX市,青石市', '']]],
  [
    'a carriage return alone ends a row',
    'XX市,甲\rXX县,乙',
    [
      ['XX市', '甲'],
      ['XX县', '乙'],
    ],
  ],
  ['nothing', '', []],
])('%s', (_, text, rows) => {
  expect(readTable(text)).toEqual(rows);
});
