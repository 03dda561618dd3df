import fc from 'fast-check';
import { count } from './tally.ts';

/** Lines as drafts have them, sound and damaged; together they make drafts that no one would write but many resemble. */
const fixedLines = [
  '',
  '',
  '　　',
  '工作总结汇编（2篇）',
  '目录',
  '# 目录',
  '1．青石县水利局2023年工作总结\t1',
  '云溪区林业局2023年工作总结……6',
  '[青石县水利局2023年工作总结](#a)',
  '青石县水利局2023年工作总结',
  '云溪区林业局2023年工作总结及2024年工作计划',
  '# 青石县水利局2023年工作总结',
  '## 云溪区林业局2023年工作总结',
  '县政府：',
  '第一章 总则',
  '第一条 为了节约用水，制定本办法。',
  '一、工程建设',
  '二、防汛抗旱。一是修堤，三是备料。',
  '二．防汛',
  '四、',
  '一上半年工作情况',
  '二存在的问题',
  '（一）堤防加固',
  '(二)渠道清淤。完成xx万方。',
  '（三统计',
  '（一）、抓项目',
  '()抓管护',
  '1.主体工程。完工。',
  '2、附属工程',
  '１．全角',
  '9.清淤',
  '110.管护',
  '（1）清基',
  '1）放样',
  '①备料',
  '一是修堤。',
  '三是备料；',
  '第二，抓管护。',
  '3',
  '、培训就业',
  '存在的问题',
  '2024年工作计划',
  '暂无。',
  '##paidbegin##2.执行制度。',
  '阅读全文',
  '2023-03-14 05:05:17 121',
  '附件',
  '青石县水利局',
  '2023年12月14日',
  '二〇二三年十二月十四日',
  '**（一）加粗。**正文',
  '> 一、引用',
  '```',
  '| 一、| 表 |',
  '| --- | --- |',
  '<div>',
  '<!-- 注释',
  '-->',
  '---',
  '===',
  '“引号没有关上',
  '全县完成投资3.5亿元，同比增长4.5-5%，占比１２％,其它略。。',
  '人员人员不足，截止目前共计xx名',
  '😀𠮷\u0301\u200b\ufffd',
  '\0\ud800',
] as const;

const word = fc.constantFrom(
  '工作',
  '情况',
  '一、',
  '（',
  '）',
  '“',
  '”',
  '2023年',
  'x',
  '。',
  '，',
  '1.',
  '\u3000',
  '二是',
  '#',
  '`',
  '\t',
  '党',
  '😀',
);
const madeUpLine = fc.array(word, { maxLength: 12 }).map((words) => words.join(''));
const line = fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...fixedLines) }, { weight: 1, arbitrary: madeUpLine });

/** A whole draft, with one kind of line break throughout, or with both. */
export const anyDraft = fc
  .tuple(fc.array(line, { maxLength: 40 }), fc.constantFrom(['\n'], ['\r\n'], ['\n', '\r\n', '\n\n']))
  .map(([lines, breaks]) => {
    count('drafts');
    return lines.map((text, index) => text + breaks[index % breaks.length]!).join('');
  });

/** Where an edit falls is given as a share of the text, so that it fits any text. */
export const anyEdit = fc
  .record({
    from: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.nat({ max: 30 }),
    insert: fc.oneof(line, madeUpLine, fc.constantFrom('', '\n', '一、新的一节\n', '字')),
  })
  .map((edit) => {
    count('edits');
    return edit;
  });
