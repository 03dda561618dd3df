import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from '../../server/src/draft/parse.ts';
import { tokensOf } from '../../server/src/features/semantic-tokens.ts';
import { defaultSettings } from '../../server/src/lint/settings.ts';
import { anyDraft } from '../support/arbitrary-drafts.ts';
import { runs } from '../support/runs.ts';

const { options } = defaultSettings;

/** The coloured pieces, one line for each line of the text. */
function coloured(text: string): string {
  const lines = text.split('\n');
  const drawn = lines.map(() => [] as string[]);
  for (const { line, column, length, kind, level } of tokensOf(parse(text), options)) {
    drawn[line]!.push(`${kind}${level === null ? '' : ` ${level}`} ‹${lines[line]!.slice(column, column + length)}›`);
  }
  return drawn.map((pieces) => pieces.join('  ')).join('\n');
}

const draft = `某县年度工作总结汇编
目录
1.XX市水利局2023年工作总结\t1
2.县林业局2023年工作总结\t2

XX市水利局2023年工作总结
第一部分 总结
一、主要工作
（一）防汛。投入xx万元。
1.修堤
（1）放样
①备料
一是查漏。二是补缺。
县水利局
2023年12月14日
阅读全文

县林业局2023年工作总结
一、造林**××**亩
`;

test('titles, ordinals and headings by level, items, what is to be filled in, dates and left-overs', () => {
  expect(coloured(draft)).toMatchInlineSnapshot(`
    "heading title ‹某县年度工作总结汇编›
    heading title ‹目录›
    page ‹1›
    page ‹2›

    placeholder ‹XX›  heading title ‹市水利局2023年工作总结›
    ordinal part ‹第一部分›  heading part ‹总结›
    ordinal 1 ‹一、›  heading 1 ‹主要工作›
    ordinal 2 ‹（一）›  heading 2 ‹防汛›  placeholder ‹xx›
    ordinal 3 ‹1.›  heading 3 ‹修堤›
    ordinal 4 ‹（1）›  heading 4 ‹放样›
    ordinal 5 ‹①›  heading 5 ‹备料›
    item ‹一是›

    date ‹2023年12月14日›
    residue ‹阅读全文›

    heading title ‹县林业局2023年工作总结›
    ordinal 1 ‹一、›  heading 1 ‹造林**›  placeholder ‹××›  heading 1 ‹**亩›
    "
  `);
});

test('of a range only the reports that it touches', () => {
  const document = parse(draft);
  const at = draft.indexOf('造林');
  const tokens = [...tokensOf(document, options, { start: at, end: at })];
  expect(new Set(tokens.map(({ line }) => line))).toEqual(new Set([17, 18]));
});

test('in any draft the pieces lie within their lines, in order and apart, also after an edit', () => {
  fc.assert(
    fc.property(anyDraft, (text) => {
      const lines = text.split('\n');
      const before = parse(text);
      const tokens = [...tokensOf(before, options)];
      let end = { line: 0, column: 0 };
      for (const { line, column, length } of tokens) {
        expect(line > end.line || (line === end.line && column >= end.column)).toBe(true);
        expect(length).toBeGreaterThan(0);
        end = { line, column: column + length };
        expect(end.column).toBeLessThanOrEqual(lines[line]!.replace('\r', '').length);
      }
      const next = `前言\n${text}`;
      const after = [...tokensOf(parse(next, { previous: before, format: before.format }), options)];
      expect(after).toEqual([...tokensOf(parse(next, { format: before.format }), options)]);
    }),
    runs(300),
  );
});
