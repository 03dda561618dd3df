import type { Genre, SectionSkeleton } from './genre.ts';

const problems: SectionSkeleton = {
  headings: ['存在的主要问题', '存在问题及原因', '存在的问题和不足', '存在的困难和问题'],
  words: ['问题', '不足', '短板', '困难'],
  required: 'usual',
  body: ['一是{XX方面}，{【填写具体表现和原因】}。二是{XX方面}，{【填写具体表现和原因】}。'],
};

const nextSteps: SectionSkeleton = {
  headings: ['下一步工作打算', '下一步工作措施', '下一步工作安排', '下一步工作建议'],
  words: ['下一步', '下步', '打算', '措施', '安排', '计划', '建议'],
  required: 'usual',
  promisedBy: ['下一步'],
  body: ['一是{XX}，{【填写措施和完成时限】}。二是{XX}，{【填写措施和完成时限】}。'],
};

/** 3.4 专项工作总结、情况报告 */
export const specialReport: Genre = {
  id: 'special-work-report',
  name: { zh: '专项工作情况报告', en: 'Report on one piece of work' },
  description: {
    zh: '就一项工作或一次行动报告开展情况、做法成效和下一步打算',
    en: 'One task or campaign: how it was carried out, with what effect, what comes next',
  },
  titleWords: [
    '情况报告$',
    '情况的报告$',
    '情况汇报$',
    '情况的汇报$',
    '开展情况$',
    '专项 总结$',
    '专项 报告$',
    '整改 报告$',
  ],
  title: '关于{XX专项工作}开展情况的报告',
  addressee: '{主送}：',
  opening: ['根据{XX部署要求}，{单位}{年}年{X}月至{X}月组织开展了{XX专项工作}。现将有关情况报告如下：'],
  sections: [
    {
      headings: ['基本情况', '工作开展情况', '组织推进情况'],
      words: ['基本情况', '开展情况', '推进情况', '总体情况', '工作情况'],
      required: 'usual',
      body: ['{【填写任务来源、范围、组织方式、起止时间和主要数据】}。'],
    },
    {
      headings: ['主要做法及成效', '主要做法', '工作措施及成效'],
      words: ['做法', '成效', '措施'],
      required: 'usual',
      body: [],
      children: [
        {
          headings: ['加强组织领导'],
          words: ['组织', '领导'],
          required: 'usual',
          form: 'run-in',
          body: ['{【填写成立机构、制定方案、明确责任的情况】}。'],
        },
        {
          headings: ['突出工作重点'],
          words: ['重点'],
          required: 'usual',
          form: 'run-in',
          body: ['{【填写抓住的重点、采取的措施和取得的成效】}。'],
        },
        {
          headings: ['健全长效机制'],
          words: ['机制'],
          required: 'usual',
          form: 'run-in',
          body: ['{【填写建立的制度及运行情况】}。'],
        },
      ],
    },
    problems,
    {
      headings: ['经验启示', '几点体会'],
      words: ['经验', '启示', '体会'],
      required: 'optional',
      body: ['{【填写可以推广的做法】}。'],
    },
    nextSteps,
  ],
  closing: ['特此报告。'],
  signature: ['{单位}', '{年}年{X}月{X}日'],
};

/** 3.12 报告 (to a superior): asks for nothing, 条例 15(4). */
export const formalReport: Genre = {
  id: 'formal-report',
  name: { zh: '报告（上行文）', en: 'Report to a superior' },
  description: {
    zh: '向上级机关汇报工作、反映情况、回复询问，不得夹带请示事项',
    en: 'Informs a superior body and asks for no decision',
  },
  titleWords: ['的报告$', '关于 报告'],
  title: '{单位}关于{XX工作}的报告',
  addressee: '{主送}：',
  opening: ['根据{XX要求}，现将{XX工作}有关情况报告如下：'],
  sections: [
    {
      headings: ['工作情况', '基本情况', '主要情况'],
      words: ['情况', '成效', '做法'],
      required: 'usual',
      body: ['{【填写工作的经过、做法和结果】}。'],
    },
    problems,
    nextSteps,
  ],
  closing: ['特此报告。'],
  attachments: ['附件：{XX}'],
  signature: ['{单位}', '{年}年{X}月{X}日'],
  note: '（联系人：{XXX}，联系电话：{XXXX}）',
};

/** 3.8 调研报告 */
export const surveyReport: Genre = {
  id: 'survey-report',
  name: { zh: '调研报告', en: 'Survey report' },
  description: {
    zh: '写明调研目的、方法和现状，分析问题及原因，提出对策建议',
    en: 'Aim and method, the state of things, problems and their causes, proposals',
  },
  titleWords: ['调研', '调查报告', '调查与思考', '考察报告'],
  title: '关于{XX问题}的调研报告',
  opening: [
    '为{【填写调研目的】}，{年}年{X}月，{单位}组成调研组，采取{实地走访、座谈交流、问卷调查}等方式，深入{XX地}开展调研，共走访{XX}家单位，召开座谈会{XX}场，收回有效问卷{XX}份。现将有关情况报告如下：',
  ],
  sections: [
    {
      headings: ['基本情况', '现状', '发展现状'],
      words: ['情况', '现状'],
      required: 'usual',
      body: ['{【填写调研对象的规模、结构、变化等事实和数据，注明来源和截止时点】}。'],
    },
    {
      headings: ['主要做法和成效', '主要做法', '主要成效'],
      words: ['做法', '成效', '经验'],
      required: 'usual',
      body: ['{【填写已有的做法和取得的成效】}。'],
    },
    {
      headings: ['存在的主要问题', '存在的问题', '面临的困难'],
      words: ['问题', '困难', '短板', '不足'],
      required: 'usual',
      body: ['一是{XX问题}，{【填写有关数据和事例】}。二是{XX问题}，{【填写有关数据和事例】}。'],
    },
    {
      headings: ['原因分析', '问题成因'],
      words: ['原因', '成因'],
      required: 'usual',
      body: ['{【填写主观和客观原因】}。'],
    },
    {
      headings: ['对策建议', '几点建议', '意见建议', '几点思考'],
      words: ['建议', '对策', '思考'],
      required: 'usual',
      body: [],
      children: [
        {
          headings: ['加强{XX}'],
          words: ['加强'],
          required: 'usual',
          form: 'run-in',
          body: ['{【填写措施、责任单位和依据】}。'],
        },
        {
          headings: ['完善{XX}'],
          words: ['完善'],
          required: 'usual',
          form: 'run-in',
          body: ['{【填写措施、责任单位和依据】}。'],
        },
      ],
    },
  ],
  signature: ['{XX调研组}', '{年}年{X}月{X}日'],
};
