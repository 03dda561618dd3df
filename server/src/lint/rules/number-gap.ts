import { numberRule } from '../numbering/number-rule.ts';

export const numberGap = numberRule(
  'gap',
  {
    name: 'number-gap',
    title: { zh: '编号跳号', en: 'Number jumped over' },
    explanation: '同一组标题的序数应逐一相连。跳号多半是删改后没有重新编号，或者漏贴了一段。',
    leavesAlone:
      '（一）可以在每个“一、”下重新起算，也可以全篇连续，按本篇的多数写法判断；缺的序数写在行中间的不报；另起一组从头编号的不报。',
    example: {
      bad: '青石县水利局2023年工作总结\n一、完成工程建设。\n二、抓好防汛抗旱。\n四、加强队伍建设。\n五、做好后勤保障。',
      good: '青石县水利局2023年工作总结\n一、完成工程建设。\n二、抓好防汛抗旱。\n三、加强队伍建设。\n四、做好后勤保障。',
    },
  },
  ({ printed, expected }) => ({
    zh: `“${printed}”前跳了号，此处应为“${expected}”。`,
    en: `A number is jumped over before “${printed}”; “${expected}” should stand here.`,
  }),
);
