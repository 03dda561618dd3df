import type { Span } from '../../text/span.ts';
import type { Message } from '../rule.ts';

/** Of these a line has one that names shares. */
export const shareWords = ['分别占', '占比分别为'];

/** Shares of one whole that come to more than the whole: 分别占45%、35%、30%. */
export function* sharesOver(line: string): Generator<{ readonly span: Span; readonly message: Message }> {
  if (!line.includes('分别占') && !line.includes('占比分别为')) return;
  for (const { 0: words, index } of line.matchAll(shares)) {
    if (overlapping.test(line.slice(Math.max(0, index - 40), index))) continue;
    const numbers = [...words.matchAll(/\d+(?:\.\d+)?(?=[%％])/gu)].map(([digits]) => Number(digits));
    const sum = Number(numbers.reduce((total, one) => total + one, 0).toFixed(2));
    if (numbers.length < (words.startsWith('占比') ? 3 : 2) || sum <= 100 + 0.05 * numbers.length) continue;
    yield {
      span: { start: index, end: index + words.length },
      message: {
        zh: `各项占比相加是${sum}%，超过了100%，应核对。`,
        en: `The shares come to ${sum}%, more than the whole: check the figures.`,
      },
    };
  }
}

const shares = /(?:分别占|占比分别为)[^\d，,。；]{0,20}\d+(?:\.\d+)?[%％](?:[、和及]{1,2}\d+(?:\.\d+)?[%％]){1,9}/gu;

/** What one person may be at the same time, and wholes of their own. */
const overlapping = /党员|女|男|岁|学历|职称|本科|各自|任务|计划|全省|全市|全国|目标/u;
