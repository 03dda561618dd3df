import { numberRule } from '../numbering/number-rule.ts';

export const numberDuplicate = numberRule(
  'duplicate',
  {
    name: 'number-duplicate',
    title: { zh: '编号重复', en: 'Number used twice' },
    explanation: '同一组标题里，一个序数只能用一次。重号多半是插入一段后没有往下改。',
    leavesAlone: '不同上级标题下各自编号的不报；另起一组从头编号的不报。',
    example: {
      bad: '青石县水利局2023年工作总结\n一、完成工程建设。\n二、抓好防汛抗旱。\n二、加强队伍建设。\n三、做好后勤保障。',
      good: '青石县水利局2023年工作总结\n一、完成工程建设。\n二、抓好防汛抗旱。\n三、加强队伍建设。\n四、做好后勤保障。',
    },
  },
  ({ printed, expected }) => ({
    zh: `“${printed}”与前面重号，此处应为“${expected}”。`,
    en: `“${printed}” is used twice; “${expected}” should stand here.`,
  }),
);
