import type { Genre } from './genre.ts';

/** 工作计划、要点、思路: what a year or half a year is to bring. */
export const workPlan: Genre = {
  id: 'work-plan',
  name: { zh: '工作计划', en: 'Work plan' },
  description: {
    zh: '提出总体要求、重点工作和保障措施，也用于工作要点、工作思路',
    en: 'Aims, main tasks and measures; also for 要点 and 思路',
  },
  titleWords: ['工作计划$', '工作要点$', '工作思路$', '工作打算$', '工作安排$'],
  title: '{单位}{年}年工作{计划|要点|思路|安排}',
  opening: ['为做好{年}年{XX工作}，根据{XX部署要求}，结合实际，制定本{计划|要点|思路|安排}。'],
  sections: [
    {
      headings: ['总体要求', '指导思想', '总体思路', '工作目标'],
      words: ['总体', '指导思想', '目标', '思路'],
      required: 'usual',
      body: ['坚持{【填写指导思想】}，聚焦{XX目标}，{【填写总的思路】}，到{年}年底，{【填写可以考核的目标】}。'],
    },
    {
      headings: ['重点工作', '主要任务', '重点任务', '工作措施'],
      words: ['重点', '任务', '措施', '举措'],
      required: 'usual',
      body: [],
      children: [
        {
          headings: ['全力抓好{XX工作}'],
          words: ['抓好'],
          required: 'usual',
          body: ['{【填写任务、措施、责任单位和完成时限】}。'],
        },
        {
          headings: ['持续推进{XX工作}'],
          words: ['推进'],
          required: 'usual',
          body: ['{【填写任务、措施、责任单位和完成时限】}。'],
        },
      ],
    },
    {
      headings: ['保障措施', '工作要求', '组织保障'],
      words: ['保障', '要求', '组织'],
      required: 'usual',
      body: [],
      children: [
        {
          headings: ['加强组织领导'],
          words: ['组织', '领导'],
          required: 'usual',
          form: 'run-in',
          body: ['{【填写组织机构和责任分工】}。'],
        },
        {
          headings: ['严格督促落实'],
          words: ['督促', '督查', '考核'],
          required: 'usual',
          form: 'run-in',
          body: ['{【填写调度、督查、考核办法】}。'],
        },
      ],
    },
  ],
  signature: ['{单位}', '{年}年{X}月{X}日'],
};
