import type { Genre } from './genre.ts';

/** 3.5 述职述责述廉报告: one person speaks, 本人. */
export const dutyReport: Genre = {
  id: 'duty-report',
  name: { zh: '述职述责述廉报告', en: 'Report on one’s own duties' },
  description: {
    zh: '个人报告履职、尽责、廉洁自律情况，用第一人称',
    en: 'An official’s account of duties, responsibility and integrity, in the first person',
  },
  titleWords: ['述职', '述责', '述廉', '履职报告'],
  title: '{年}年度述职述责述廉报告',
  addressee: '各位{领导、同志}：',
  opening: [
    '本人{姓名}，现任{XX职务}，主要负责{XX工作}。{年}年，本人认真履行岗位职责，较好完成了各项任务。现将履职情况报告如下：',
  ],
  sections: [
    {
      headings: ['履职情况', '主要工作', '一年来的主要工作'],
      words: ['履职', '主要工作', '职责', '工作情况'],
      required: 'usual',
      body: [],
      children: [
        {
          headings: ['加强理论学习'],
          words: ['学习', '政治'],
          required: 'usual',
          form: 'run-in',
          body: ['{【填写学习的内容、形式和运用情况】}。'],
        },
        {
          headings: ['做好分管工作'],
          words: ['分管', '业务'],
          required: 'usual',
          form: 'run-in',
          body: ['{【填写任务、措施、数量和成效】}。'],
        },
        {
          headings: ['落实主体责任'],
          words: ['责任', '党建', '意识形态'],
          required: 'usual',
          form: 'run-in',
          body: ['{【填写落实党建、意识形态、安全生产等责任的情况】}。'],
        },
        {
          headings: ['严守廉洁纪律'],
          words: ['廉'],
          required: 'usual',
          form: 'run-in',
          body: ['{【填写遵守廉洁纪律、个人有关事项报告等情况】}。'],
        },
      ],
    },
    {
      headings: ['存在的问题和不足', '存在问题', '主要不足'],
      words: ['问题', '不足', '差距'],
      required: 'usual',
      body: ['一是{XX方面}，{【填写具体表现】}。二是{XX方面}，{【填写具体表现】}。'],
    },
    {
      headings: ['下一步努力方向', '改进措施', '下一步打算', '今后工作打算'],
      words: ['努力', '改进', '打算', '下一步', '今后'],
      required: 'usual',
      body: ['一是{XX}，{【填写改进措施】}。二是{XX}，{【填写改进措施】}。'],
    },
  ],
  closing: ['以上报告，请予{评议|审议|批评指正}。'],
  signature: ['{姓名}', '{年}年12月{X}日'],
};
