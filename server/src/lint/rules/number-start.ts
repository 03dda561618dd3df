import { numberRule } from '../numbering/number-rule.ts';

export const numberStart = numberRule(
  'start',
  {
    name: 'number-start',
    title: { zh: '编号不从一开始', en: 'List does not start at one' },
    explanation: '一组标题的第一个序数应是“一”。从中间起头，多半是前面的段落丢了，或者接着上一组往下数了。',
    leavesAlone: '全篇连续编号的不报；前面的序数写在行中间的不报。',
    example: {
      bad: '青石县水利局2023年工作总结\n二、完成工程建设。\n三、抓好防汛抗旱。\n四、加强队伍建设。',
      good: '青石县水利局2023年工作总结\n一、完成工程建设。\n二、抓好防汛抗旱。\n三、加强队伍建设。',
    },
  },
  ({ printed, expected }) => ({
    zh: `这一组从“${printed}”开始，此处应为“${expected}”。`,
    en: `This list starts at “${printed}”; “${expected}” should stand here.`,
  }),
);
