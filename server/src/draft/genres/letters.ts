import type { Genre, SectionSkeleton } from './genre.ts';

const listed = (heading: string, words: string[], hint: string): SectionSkeleton => ({
  headings: [heading],
  words,
  required: 'usual',
  form: 'run-in',
  body: [`{【${hint}】}。`],
});

/** 3.9 通知, to have something done. */
export const deploymentNotice: Genre = {
  id: 'deployment-notice',
  name: { zh: '通知（部署工作）', en: 'Notice that assigns work' },
  description: {
    zh: '部署一项工作：总体要求、主要任务、工作要求',
    en: 'Sets out a task: aims, what is to be done, what is expected',
  },
  titleWords: ['关于 通知$', '通知$'],
  title: '{单位}关于{开展XX工作}的通知',
  addressee: '{XX}：',
  opening: ['为{【填写目的】}，根据{XX要求}，现就{开展XX工作}有关事项通知如下：'],
  sections: [
    {
      headings: ['总体要求', '工作目标'],
      words: ['总体要求', '目标', '指导思想'],
      required: 'usual',
      body: ['{【填写总的要求和目标】}。'],
    },
    {
      headings: ['主要任务', '重点工作'],
      words: ['任务', '重点', '内容', '事项'],
      required: 'usual',
      body: [],
      children: [
        listed('开展{XX}', ['开展'], '填写做什么、谁来做、何时完成'),
        listed('完善{XX}', ['完善'], '填写做什么、谁来做、何时完成'),
      ],
    },
    {
      headings: ['工作要求', '保障措施', '有关要求'],
      words: ['要求', '保障'],
      required: 'usual',
      body: [],
      children: [
        listed('加强组织领导', ['组织', '领导'], '填写组织要求'),
        listed('按时报送情况', ['报送', '信息'], '填写报送内容、时间和方式'),
      ],
    },
  ],
  closing: ['特此通知。'],
  attachments: ['附件：{XX}'],
  signature: ['{单位}', '{年}年{X}月{X}日'],
  note: '（联系人：{XXX}，联系电话：{XXXX}）',
};

/** 3.9 通知, to pass on a document. */
export const issuingNotice: Genre = {
  id: 'issuing-notice',
  name: { zh: '通知（印发、转发）', en: 'Notice that issues a document' },
  description: {
    zh: '印发方案、办法、要点等，所印发的文件另起一页',
    en: 'Passes on a plan or regulation, which follows on a new page',
  },
  titleWords: ['关于 印发 通知$', '关于 转发 通知$', '印发 通知$', '转发 通知$'],
  title: '{单位}关于{印发|转发}《{文件}》的通知',
  addressee: '{XX}：',
  opening: ['《{文件}》已经{XX会议}审议通过，现印发给你们，请结合实际认真{贯彻执行|组织实施|抓好落实}。'],
  sections: [],
  signature: ['{单位}', '{年}年{X}月{X}日'],
};

/** 3.10 请示: one matter, one addressee. */
export const request: Genre = {
  id: 'request',
  name: { zh: '请示', en: 'Request for a decision' },
  description: {
    zh: '一文一事，只送一个主送机关，写明缘由和请示事项',
    en: 'One matter to one superior: why, and what is asked for',
  },
  titleWords: ['请示$', '关于 请示'],
  title: '{单位}关于{XX事项}的请示',
  addressee: '{主送}：',
  opening: ['{【填写缘由、依据和必要性】}。现就有关事项请示如下：'],
  sections: [
    {
      headings: ['基本情况', '有关情况'],
      words: ['情况', '背景', '缘由', '依据'],
      required: 'usual',
      body: ['{【填写与请示事项有关的事实和数据】}。'],
    },
    {
      headings: ['请示事项', '拟办意见'],
      words: ['请示', '事项', '意见', '建议'],
      required: 'usual',
      body: ['{【填写一个具体事项，提出倾向性意见】}。'],
    },
  ],
  closing: ['{妥否|当否|以上请示妥否}，请{批示|批复|审批}。'],
  attachments: ['附件：{XX}'],
  signature: ['{单位}', '{年}年{X}月{X}日'],
  note: '（联系人：{XXX}，联系电话：{XXXX}）',
};

/** 3.11 函: between bodies neither of which commands the other. */
export const letter: Genre = {
  id: 'official-letter',
  name: { zh: '函', en: 'Official letter' },
  description: {
    zh: '同不相隶属的机关商洽工作、询问和答复问题',
    en: 'To a body that is neither above nor below: consults, asks, answers',
  },
  titleWords: ['函$', '关于 函'],
  title: '{单位}关于{商请XX}的函',
  addressee: '{XX}：',
  opening: ['{【填写去函的缘由；复函先写明来函收悉】}。', '{【填写商洽、询问或者答复的事项】}。'],
  sections: [],
  closing: ['{特此函达|请予函复|特此函复}。'],
  signature: ['{单位}', '{年}年{X}月{X}日'],
  note: '（联系人：{XXX}，联系电话：{XXXX}）',
};
