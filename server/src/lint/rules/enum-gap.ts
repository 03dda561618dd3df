import { enumRule } from '../numbering/enum-rule.ts';

export const enumGap = enumRule(
  'gap',
  {
    name: 'enum-gap',
    title: { zh: '“一是二是”缺项', en: 'Series 一是 二是 with a gap' },
    explanation: '“一是……二是……”应逐一相连。缺项多半是删改时丢了一层意思，或者序词写错了。',
    leavesAlone: '“一方面”“首先”等说法不算；一组里套着另一组的，各数各的。',
    example: {
      bad: '青石县水利局2023年工作总结\n今年抓了三件事：一是完成工程建设，二是抓好防汛抗旱，四是加强队伍建设。',
      good: '青石县水利局2023年工作总结\n今年抓了三件事：一是完成工程建设，二是抓好防汛抗旱，三是加强队伍建设。',
    },
  },
  (printed, expected) => ({
    zh: `“${printed}”前缺了一项，此处应为“${expected}”。`,
    en: `Something is missing before “${printed}”; “${expected}” should stand here.`,
  }),
);
