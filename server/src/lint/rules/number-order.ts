import { numberRule } from '../numbering/number-rule.ts';

export const numberOrder = numberRule(
  'order',
  {
    name: 'number-order',
    title: { zh: '编号倒退', en: 'Number goes back' },
    explanation: '同一组标题的序数只能往后数。倒退多半是段落调换位置后没有重新编号。',
    leavesAlone: '另起一组、从头编号的不报。',
    example: {
      bad: '青石县水利局2023年工作总结\n一、完成工程建设。\n二、抓好防汛抗旱。\n三、加强队伍建设。\n二、做好后勤保障。',
      good: '青石县水利局2023年工作总结\n一、完成工程建设。\n二、抓好防汛抗旱。\n三、加强队伍建设。\n四、做好后勤保障。',
    },
  },
  ({ printed, expected }) => ({
    zh: `“${printed}”倒退了，此处应为“${expected}”。`,
    en: `“${printed}” goes back; “${expected}” should stand here.`,
  }),
);
