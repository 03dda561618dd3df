import { enumRule } from '../numbering/enum-rule.ts';

export const enumDuplicate = enumRule(
  'duplicate',
  {
    name: 'enum-duplicate',
    title: { zh: '“一是二是”重复', en: 'Series 一是 二是 with a number used twice' },
    explanation: '“一是……二是……”里同一个序词用了两次，多半是插入一项后没有往下改。',
    leavesAlone: '一组里套着另一组的，各数各的；不同段落各自起头的不报。',
    example: {
      bad: '青石县水利局2023年工作总结\n今年抓了三件事：一是完成工程建设，二是抓好防汛抗旱，二是加强队伍建设。',
      good: '青石县水利局2023年工作总结\n今年抓了三件事：一是完成工程建设，二是抓好防汛抗旱，三是加强队伍建设。',
    },
  },
  (printed, expected) => ({
    zh: `“${printed}”与前面重复，此处应为“${expected}”。`,
    en: `“${printed}” is used twice; “${expected}” should stand here.`,
  }),
);
