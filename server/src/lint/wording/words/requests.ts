import type { PatternRow } from './row.ts';

const zh = '“{}”是请示用语，报告、总结不得夹带请示事项；需要批复的，另行请示。';
const en = '“{}” asks for a decision, which a report must not: write a 请示 for that.';

/** The closing words of a 请示. */
export const requests: readonly PatternRow[] = [
  {
    clues: ['妥否', '当否', '可否'],
    pattern:
      /(?:以上(?:请示|意见|报告)?，?)?(?:妥否|当否|可否|是否妥当)，(?:恳|敬|盼|特)?请?(?:批示|批复|审批|审示|指示|审定|核批|批准)/gu,
    zh,
    en,
  },
  {
    clues: ['请批', '请予', '请以', '请审', '请核', '请领', '请上'],
    pattern:
      /(?<![申报未经按提由向的需及、再])(?:恳请|敬请|特请|请予?以?|请领导|请上级)(?:批示|批复|予以批准|予批准|审批|批准为盼|核批)(?![件后文机流程权时结手单事材制意同])/gu,
    zh,
    en,
  },
  {
    clues: ['予以拨付', '予拨付'],
    pattern: /(?:恳请|敬请|特请|请)[^，。；]{0,12}予以?(?:拨付|解决|增拨|追加)[^，。；]{0,16}(?:为盼|为感|经费|资金)/gu,
    zh,
    en,
  },
];
