import type { PatternRow } from './row.ts';

/** Nothing can get smaller by its double. 增长 N 倍 is right. */
export const impossibleDecreases: readonly PatternRow[] = [
  {
    clues: ['倍'],
    pattern:
      /(?:减少|下降|降低|缩小|缩短|压缩|压减|减低|减小|下滑|回落)(?:了|近|约|超过|将近|达|逾|至原来的){0,2}(?:\d{1,4}(?:[.．]\d{1,2})?|[一二两三四五六七八九十几数]{1,3})(?:多|余|至[\d一二三四五]{1,2})?倍(?:多(?!措))?/gu,
    zh: '“{}”：减少不能用倍数，应写明减少的百分比，或者“降到原来的几分之几”。',
    en: '“{}”: nothing decreases by a multiple; give the percentage or the fraction that is left.',
    except: /原来的/u,
  },
];
