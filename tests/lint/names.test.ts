import { expect, test } from 'vitest';
import { parse } from '../../server/src/draft/parse.ts';
import { abbreviationsIn } from '../../server/src/lint/terms/abbreviations.ts';
import { namesIn, variantOf } from '../../server/src/lint/terms/names.ts';

const reportOf = (text: string) => parse(text).reports[0]!.report;

const compare = (text: string) => {
  const [usual, odd] = [...namesIn(reportOf(text))];
  return variantOf(odd!, usual!)?.shown ?? null;
};

test.each([
  ['县水利综合执法大队和县水利综合执法支队', '县水利综合执法支队'],
  ['《河道管理实施办法》和《河道管理实施方法》', '河道管理实施方法'],
  ['《河道管理实施办法》和《河道管理实施法》', '河道管理实施法'],
  ['市水利综合执法支队、县水利综合执法大队', null],
  ['县农业农村局办公室、县农业农村局委员会', null],
  ['《第一批河道管理名录》《第二批河道管理名录》', null],
  ['《水库调度周报告》《水库调度月报告》', null],
])('%s', (text, expected) => {
  expect(compare(text)).toBe(expected);
});

test('reads declared short forms with and without quotation marks', () => {
  const text = '县水利局（以下简称“县局”）印发《河道办法》（以下简称《办法》），三项制度（以下统称三制）。';
  expect(
    [...abbreviationsIn(reportOf(text))].map(({ short, span }) => [short, text.slice(span.start, span.end)]),
  ).toEqual([
    ['县局', '县局'],
    ['《办法》', '《办法》'],
    ['三制', '三制'],
  ]);
});
