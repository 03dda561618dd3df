import { edit } from '../../text/edit.ts';
import { leaksOf } from '../places/leaks.ts';
import type { ReportRule } from '../rule.ts';

export const maskLeak: ReportRule = {
  name: 'mask-leak',
  group: 'agreement',
  title: { zh: '隐去地名的稿子里露出真名', en: 'A real name in a masked draft' },
  basis: '实务',
  severity: 'info',
  explanation: '全文把地名、单位名写成“XX”，个别地方却漏了真名：要么漏改，要么是从别处照抄时留下的。',
  leavesAlone: '省和直辖市；赴外地学习考察提到的地方；几个城市并列的；没有用“XX”代替名称的稿子。一个名称只报一次。',
  example: {
    bad: 'XX县水利局2023年工作总结\n一、工程建设\nXX县加固堤防3.8公里，获评安庆市水利工作先进单位。\n二、防汛抗旱\nXX县安全度汛。',
    good: 'XX县水利局2023年工作总结\n一、工程建设\nXX县加固堤防3.8公里，获评XX市水利工作先进单位。\n二、防汛抗旱\nXX县安全度汛。',
  },
  *check(report) {
    for (const { name, places, mask } of leaksOf(report)) {
      const masked = mask + /(?:街道|.)$/u.exec(name)![0];
      yield {
        span: places[0]!,
        message: {
          zh: `全文用“${mask}”代替名称，这里出现了“${name}”，应核对是否漏改。`,
          en: `Names are masked as “${mask}” in this report, and here is a real one: check whether it was missed.`,
        },
        fix: {
          title: { zh: `改为“${masked}”`, en: 'Mask it' },
          edits: places.map(({ start, end }) => edit(start, end, masked)),
          applicability: 'unsafe',
        },
      };
    }
  },
};
