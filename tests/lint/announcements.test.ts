import { expect, test } from 'vitest';
import { announcementAt } from '../../server/src/lint/numbering/announcements.ts';

const read = (text: string) => {
  const found = announcementAt(text, 0, text.length);
  return found && [found.count, text.slice(found.span.start, found.span.end)];
};

test.each([
  ['下半年，着重抓好五个方面的工作。', [5, '五个方面的工作']],
  ['重点做好以下六项工作：', [6, '六项工作']],
  ['仍存在两点不足，', [2, '两点不足']],
  ['现从三个方面汇报如下：', [3, '三个方面']],
  ['下半年重点打好五大攻坚战。', [5, '五大攻坚战']],
  ['提出以下12条建议：', [12, '12条建议']],
])('%s announces', (text, expected) => {
  expect(read(text)).toEqual(expected);
});

test.each([
  '重点抓好教育、医疗等五个方面的工作。',
  '深入开展“三大行动”。',
  '提出审计建议3条。',
  '第三个方面的工作是抓好落实。',
  '提出15个方面的任务和4个方面的措施。',
  '上述四个方面的问题已经整改。',
  '完成投资3亿元。',
])('%s announces nothing', (text) => {
  expect(read(text)).toBe(null);
});
