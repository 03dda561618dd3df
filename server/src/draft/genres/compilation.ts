import type { Genre } from './genre.ts';

/** One report of a compilation; kept short, for it is written over with what the unit sends in. */
const contribution: Genre = {
  id: 'contribution',
  name: { zh: '汇编中的一篇', en: 'One report of a compilation' },
  description: { zh: '情况、问题、打算三个部分', en: 'What was done, what is wanting, what comes next' },
  titleWords: [],
  title: '{单位}{年}年上半年工作总结',
  opening: ['{年}年以来，{单位}{【填写总的思路和主线工作】}。现将有关情况报告如下：'],
  sections: [
    {
      headings: ['上半年工作开展情况'],
      words: ['情况', '成效'],
      required: 'usual',
      body: ['{【填写措施、数量和成效】}。'],
    },
    {
      headings: ['存在的主要问题'],
      words: ['问题', '不足', '困难'],
      required: 'usual',
      body: ['{【填写具体表现和原因】}。'],
    },
    {
      headings: ['下半年工作打算'],
      words: ['下半年', '下一步', '打算', '计划', '安排'],
      required: 'usual',
      body: ['{【填写目标、措施和完成时限】}。'],
    },
  ],
};

/** 3.13 汇编 */
export const compilation: Genre = {
  id: 'compilation',
  name: { zh: '汇编', en: 'Compilation' },
  description: {
    zh: '把多个单位的材料编在一起，前面有目录',
    en: 'Reports of several units with a table of contents',
  },
  titleWords: ['汇编'],
  title: '{地区}{年}年上半年工作总结汇编（{2}篇）',
  opening: [],
  sections: [],
  contributions: [
    { unit: '甲单位', page: 1, genre: contribution },
    { unit: '乙单位', page: 4, genre: contribution },
  ],
};
