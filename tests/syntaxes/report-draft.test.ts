import { describe, expect, test } from 'vitest';
import { type Coloured, colours, loadGrammar } from './colours.ts';

const grammar = await loadGrammar('text.report-draft');
const coloured = (line: string) => colours(grammar, line)[0];

const ordinal = (level: number | string) => `markup.heading.${level} punctuation.definition.heading`;
const title = (level: number | string) => `markup.heading.${level} entity.name.section`;
const item = 'keyword.other.item';
const placeholder = 'variable.parameter.placeholder';
const residue = 'comment.block.residue';

/** A line, and everything in it that is coloured. */
const samples: Record<string, readonly (readonly [line: string, ...pieces: Coloured[]])[]> = {
  'headings by level': [
    ['第一部分 工作回顾', ['第一部分', ordinal('part')], ['工作回顾', title('part')]],
    ['一、总体情况', ['一、', ordinal(1)], ['总体情况', title(1)]],
    ['　　十二、下一步打算', ['十二、', ordinal(1)], ['下一步打算', title(1)]],
    ['（一）加强组织领导', ['（一）', ordinal(2)], ['加强组织领导', title(2)]],
    ['(二)压实责任', ['(二)', ordinal(2)], ['压实责任', title(2)]],
    ['1.完善制度', ['1.', ordinal(3)], ['完善制度', title(3)]],
    ['1、完善制度', ['1、', ordinal(3)], ['完善制度', title(3)]],
    ['第三条 本办法自印发之日起施行', ['第三条', ordinal(3)], [' 本办法自印发之日起施行', title(3)]],
    ['（1）清查台账', ['（1）', ordinal(4)], ['清查台账', title(4)]],
    ['2）清查台账', ['2）', ordinal(4)], ['清查台账', title(4)]],
    ['①登记', ['①', ordinal(5)], ['登记', title(5)]],
  ],
  'a run-in heading ends at its first stop': [
    ['1.加强监管。全年检查企业30家。', ['1.', ordinal(3)], ['加强监管', title(3)]],
    ['（二）压实责任：明确分工', ['（二）', ordinal(2)], ['压实责任', title(2)]],
    [
      '（一）抓学习。一是办好讲堂，二是用好阵地。',
      ['（一）', ordinal(2)],
      ['抓学习', title(2)],
      ['一是', item],
      ['二是', item],
    ],
  ],
  'a numbered sentence too long for a heading keeps only its ordinal coloured': [
    [`1.${'逐户走访听取意见，'.repeat(8)}形成清单。`, ['1.', ordinal(3)]],
  ],
  titles: [
    [
      '# 某县2024年工作总结',
      ['#', ordinal('title')],
      ['某', `${title('title')} ${placeholder}`],
      ['县2024年工作总结', title('title')],
    ],
    ['城关街道2024年上半年工作总结（讨论稿）', ['城关街道2024年上半年工作总结（讨论稿）', title('title')]],
    ['目　录', ['目　录', title('title')]],
  ],
  'entries of a table of contents are quiet': [
    [
      '3.民政局2024年工作总结……………12',
      ['3.', 'punctuation.definition.list.begin'],
      ['……………', 'punctuation.separator.leader'],
      ['12', 'constant.numeric.page'],
    ],
  ],
  items: [
    ['一是抓好春耕。', ['一是', item]],
    ['主要做法：一要早谋划；二要快落实。', ['一要', item], ['二要', item]],
    ['第一，统一思想。', ['第一，', item]],
    ['其二，干部队伍年轻化不够。', ['其二，', item]],
  ],
  placeholders: [
    ['共投入xx万元，惠及XX镇xxx人。', ['xx', placeholder], ['XX', placeholder], ['xxx', placeholder]],
    ['增长x.x%，完成xx.xx亿元。', ['x.x', placeholder], ['xx.xx', placeholder]],
    ['x月xx日召开', ['x', placeholder], ['xx', placeholder]],
    ['××镇、某某同志、某市', ['××', placeholder], ['某某', placeholder], ['某', placeholder]],
    ['＊＊村____户', ['＊＊', placeholder], ['____', placeholder]],
    ['完成（　）项【】和【待填写】', ['（　）', placeholder], ['【】', placeholder], ['【待填写】', placeholder]],
    ['一、XX局工作', ['一、', ordinal(1)], ['XX', `${title(1)} ${placeholder}`], ['局工作', title(1)]],
  ],
  'residue of web pages': [
    ['##paidbegin##', ['##paidbegin##', residue]],
    [
      '一、总体</span>情况',
      ['一、', ordinal(1)],
      ['总体', title(1)],
      ['</span>', `${title(1)} ${residue}`],
      ['情况', title(1)],
    ],
    ['工作有序</span>开展&nbsp;。', ['</span>', residue], ['&nbsp;', residue]],
  ],
  dates: [['2024年12月20日', ['2024年12月20日', 'constant.numeric.date']]],
  'prose and figures stay plain': [
    ['全年完成投资2.5亿元，同比增长12%。'],
    ['2.5亿元的投资全部到位。'],
    ['2024.6.13召开了会议'],
    ['MAXX系统和6×8米的展板（含安装）已经到位。'],
    ['我们总结了工作，报告了情况。'],
    ['一些同志二话不说，第一时间到场。'],
    ['【摘要】本文介绍经验。'],
  ],
};

for (const [name, lines] of Object.entries(samples)) {
  describe(name, () => {
    for (const [line, ...pieces] of lines) {
      test(line, () => expect(coloured(line)).toEqual(pieces));
    }
  });
}

test('a line never colours the next one', () => {
  expect(colours(grammar, '（一）抓学习\n普通一段话。')[1]).toEqual([]);
});
