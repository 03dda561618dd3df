import type { Genre, SectionSkeleton } from './genre.ts';

const nextSteps: readonly string[] = [
  '计划',
  '打算',
  '思路',
  '安排',
  '谋划',
  '下一步',
  '下半年',
  '下一阶段',
  '努力方向',
];

const achievement = (heading: string, body: string): SectionSkeleton => ({
  headings: [heading],
  words: ['工作', '成效'],
  required: 'usual',
  body: [body],
});

const problems: SectionSkeleton = {
  headings: ['存在的主要问题', '存在的困难和问题', '存在的不足', '问题和不足', '主要困难和问题', '问题短板'],
  words: ['问题', '不足', '短板', '困难'],
  required: 'usual',
  body: [
    '在总结成绩的同时，我们也清醒地看到，工作中还存在一些不足，主要表现在：一是{XX方面}，{【填写具体表现】}。二是{XX方面}，{【填写具体表现】}。三是{XX方面}，{【填写具体表现】}。',
  ],
};

/** 3.1 半年工作总结（及下半年计划） */
export const halfYearSummary: Genre = {
  id: 'half-year-summary',
  name: { zh: '半年工作总结及下半年工作计划', en: 'Half-year summary and plan' },
  description: {
    zh: '总结1—6月工作，分析存在问题，安排下半年工作',
    en: 'What was done from January to June, what is wanting, what comes in the second half of the year',
  },
  titleWords: ['半年 总结', '半年 小结', '半年 情况', '半年 汇报', '半年 报告', '半年 完成'],
  title: '{单位}{年}年上半年工作总结{及|暨|和}下半年工作{计划|安排|打算|思路}',
  opening: [
    '{年}年以来，在{上级}的坚强领导下，在{XX部门}的有力指导下，{单位}坚持{【填写总的思路】}，紧紧围绕{XX目标}，扎实推进{事项}，各项工作取得阶段性成效。现将有关情况报告如下：',
  ],
  sections: [
    {
      headings: [
        '上半年工作开展情况',
        '上半年主要工作完成情况',
        '上半年重点工作推进情况',
        '工作成效',
        '主要做法及成效',
      ],
      words: [
        '开展情况',
        '完成情况',
        '推进情况',
        '进展情况',
        '落实情况',
        '工作情况',
        '主要工作',
        '成效',
        '做法',
        '回顾',
      ],
      required: 'usual',
      body: [
        '上半年，共完成{XX事项}{XX}项，占全年任务的{XX}%；{XX指标}达到{XX}，比上年同期增长{XX}%。主要做了以下工作：',
      ],
      children: [
        achievement(
          '{XX工作}取得新进展',
          '围绕{XX目标}，{【填写采取的措施】}。截至6月底，{【填写完成的数量和取得的成效】}。',
        ),
        achievement(
          '{XX工作}迈出新步伐',
          '针对{XX问题}，{【填写采取的措施】}。1—6月，{【填写完成的数量和取得的成效】}。',
        ),
        achievement('党的建设全面加强', '落实全面从严治党主体责任，{【填写理论学习、组织建设、作风建设情况】}。'),
      ],
    },
    problems,
    {
      headings: [
        '下半年工作计划',
        '下半年重点工作安排',
        '下半年工作打算',
        '下半年工作思路',
        '下一步工作打算',
        '下一步工作措施',
      ],
      words: nextSteps,
      required: 'usual',
      promisedBy: ['下半年', '及 计划', '暨 计划', '和 计划', '打算', '思路', '安排', '谋划'],
      body: ['下半年，{单位}将对照全年目标任务，重点抓好以下工作：'],
      children: [
        achievement('持续推进{XX工作}', '{【填写目标、措施和完成时限】}。'),
        achievement('着力解决{XX问题}', '{【填写目标、措施和完成时限】}。'),
        achievement('坚持不懈加强自身建设', '{【填写目标、措施和完成时限】}。'),
      ],
    },
  ],
  signature: ['{单位}', '{年}年{X}月{X}日'],
};

/** 3.2 年度工作总结（及下年计划） */
export const annualSummary: Genre = {
  id: 'annual-summary',
  name: { zh: '年度工作总结及下年工作计划', en: 'Annual summary and plan' },
  description: {
    zh: '总结全年工作，分析存在问题，提出下一年工作计划',
    en: 'What was done in the year, what is wanting, what comes next year',
  },
  titleWords: ['年 总结', '总结$', '总结 汇报$', '年度工作报告', '年 工作情况报告', '年工作报告'],
  title: '{单位}{年}年工作总结{及|暨|和}{下年}年工作{计划|安排|打算|思路}',
  opening: [
    '{年}年，{单位}在{上级}的坚强领导下，坚持{【填写总的思路】}，围绕{XX目标}，{【填写一年来的主线工作】}，较好完成了全年各项任务。现将有关情况报告如下：',
  ],
  sections: [
    {
      headings: ['{年}年工作开展情况', '主要成效', '{年}年重点工作完成情况', '总体情况', '主要工作及成效'],
      words: [
        '开展情况',
        '完成情况',
        '推进情况',
        '进展',
        '总体情况',
        '工作情况',
        '工作总结',
        '主要工作',
        '成效',
        '做法',
        '回顾',
      ],
      required: 'usual',
      body: ['全年共完成{XX事项}{XX}项，完成年度任务的{XX}%；{XX指标}达到{XX}，比上年增长{XX}%。主要做了以下工作：'],
      children: [
        achievement(
          '{XX工作}取得明显成效',
          '围绕{XX目标}，{【填写采取的措施】}。全年{【填写完成的数量和取得的成效】}。',
        ),
        achievement(
          '{XX工作}实现重要突破',
          '针对{XX问题}，{【填写采取的措施】}。全年{【填写完成的数量和取得的成效】}。',
        ),
        achievement('党的建设全面加强', '落实全面从严治党主体责任，{【填写理论学习、组织建设、作风建设情况】}。'),
      ],
    },
    {
      headings: ['特色亮点', '经验做法', '工作体会', '主要亮点工作'],
      words: ['亮点', '经验', '体会', '启示'],
      required: 'optional',
      body: ['{【填写有别于他处、可以推广的做法，注明何级何部门肯定或推广】}。'],
    },
    problems,
    {
      headings: [
        '{下年}年工作计划',
        '{下年}年工作思路',
        '{下年}年工作安排',
        '{下年}年工作打算',
        '下一步工作计划',
        '下一年度工作安排',
      ],
      words: nextSteps,
      required: 'usual',
      promisedBy: ['总结 计划', '总结 打算', '总结 思路', '总结 安排', '总结 谋划', '总结 要点'],
      body: ['{下年}年，{单位}将坚持{【填写总的思路】}，力争{【填写主要目标】}，重点抓好以下工作：'],
      children: [
        achievement('深入推进{XX工作}', '{【填写目标、措施和完成时限】}。'),
        achievement('着力解决{XX问题}', '{【填写目标、措施和完成时限】}。'),
        achievement('坚持不懈加强自身建设', '{【填写目标、措施和完成时限】}。'),
      ],
    },
  ],
  signature: ['{单位}', '{年}年12月{X}日'],
};
