import type { Genre } from './genre.ts';

/** 3.3 政府工作报告 */
export const governmentReport: Genre = {
  id: 'government-work-report',
  name: { zh: '政府工作报告', en: 'Government work report' },
  description: {
    zh: '向人民代表大会报告上年工作、提出当年要求和任务',
    en: 'Delivered to the people’s congress: last year’s work, this year’s aims and tasks',
  },
  titleWords: ['政府工作报告'],
  title: '政府工作报告',
  addressee: '各位代表：',
  opening: ['现在，我代表{地区}人民政府，向大会报告政府工作，请予审议，并请{政协委员和其他列席人员}提出意见。'],
  sections: [
    {
      headings: ['{上年}年工作回顾', '过去一年工作回顾'],
      words: ['回顾', '过去'],
      required: 'usual',
      body: [
        '过去一年，面对{【填写形势】}，{地区}人民政府在{上级}的坚强领导下，{【填写总的思路】}。地区生产总值增长{XX}%，一般公共预算收入增长{XX}%，城乡居民人均可支配收入分别增长{XX}%和{XX}%。',
        '一年来，主要做了以下工作：',
        '一是{XX工作成效明显}。{【填写措施、数量和成效】}。二是{XX工作扎实推进}。{【填写措施、数量和成效】}。三是{XX工作持续加强}。{【填写措施、数量和成效】}。',
        '同时，我们清醒看到，{【填写存在的困难和问题】}。对此，我们将采取有力措施，认真加以解决。',
      ],
    },
    {
      headings: ['{年}年经济社会发展总体要求和主要目标', '{年}年总体要求和政策取向', '今年工作的总体要求'],
      words: ['总体要求', '目标'],
      required: 'usual',
      body: [
        '今年政府工作的总体要求是：{【填写总体要求】}。',
        '主要预期目标是：地区生产总值增长{XX}%左右；一般公共预算收入增长{XX}%；城镇新增就业{XX}人；居民收入增长和经济增长同步。',
      ],
    },
    {
      headings: ['{年}年重点工作', '{年}年政府工作任务', '{年}年主要工作安排'],
      words: ['重点工作', '工作任务', '主要工作', '工作安排'],
      required: 'usual',
      body: ['围绕全年目标，重点做好以下工作：'],
      children: [
        {
          headings: ['着力{XX}'],
          words: ['着力'],
          required: 'usual',
          body: ['{【填写目标、措施和项目】}。'],
        },
        {
          headings: ['加快{XX}'],
          words: ['加快'],
          required: 'usual',
          body: ['{【填写目标、措施和项目】}。'],
        },
        {
          headings: ['保障和改善民生'],
          words: ['民生'],
          required: 'usual',
          body: ['{【填写就业、教育、医疗、养老等方面的目标和实事】}。'],
        },
      ],
    },
    {
      headings: ['全面加强政府自身建设'],
      words: ['自身建设'],
      required: 'optional',
      body: ['坚持依法行政，{【填写法治政府、廉洁政府、服务型政府建设的措施】}。'],
    },
  ],
  closing: ['各位代表！{【填写号召】}，为{【填写奋斗目标】}而努力奋斗！'],
};
