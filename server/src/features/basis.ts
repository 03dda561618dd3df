import { fromHan } from '../draft/numerals.ts';

/** A rule's basis for readers of English: titles of standards stay as they can be looked up, what is said about them is translated. */
export function basisInEnglish(basis: string): string {
  const named = basis.replace(/(?<!工作)条例(?=第)/gu, '《党政机关公文处理工作条例》');
  const translated = phrases.reduce((text, [zh, en]) => text.replaceAll(zh, en), named);
  return translated
    .replace(/第([一二三四五六七八九十]{1,3})条/gu, (whole, numeral) => articleOr(whole, numeral, ', art. '))
    .replace(/（([一二三四五六七八九十]{1,3})）/gu, (whole, numeral) => articleOr(whole, numeral, ' no. '))
    .replace(/（(\d{4})年）/gu, ' ($1)')
    .replaceAll('附录', 'annex ')
    .replace(/[，、；：（）]/gu, (mark) => marks[mark]!)
    .replace(/ {2,}/gu, ' ')
    .trim();
}

const articleOr = (whole: string, numeral: string, words: string): string => {
  const number = fromHan(numeral);
  return number === null ? whole : words + number;
};

const marks: Record<string, string> = { '，': ', ', '、': ', ', '；': '; ', '：': ': ', '（': ' (', '）': ')' };

/** Longer ones first. */
const phrases: readonly (readonly [string, string])[] = [
  ['《党政机关公文处理工作条例》', 'Regulations on the Handling of Official Documents《党政机关公文处理工作条例》'],
  ['《深化党和国家机构改革方案》', 'Plan for Institutional Reform《深化党和国家机构改革方案》'],
  ['《党和国家机构改革方案》（', 'Plan for Institutional Reform《党和国家机构改革方案》（'],
  ['《现代汉语词典》', 'Contemporary Chinese Dictionary《现代汉语词典》'],
  ['《第一批异形词整理表》', 'First List of Variant Word Forms《第一批异形词整理表》'],
  [
    '政府信息公开工作年度报告为国办公开办函〔2021〕30号',
    'annual reports on open government:《国办公开办函〔2021〕30号》',
  ],
  ['人名、地名、时间、数字等应当准确', 'names, places, times and figures must be right'],
  ['内容简洁，主题突出，观点鲜明，表述准确', 'be brief, to the point, clear and exact'],
  ['内容简洁、表述准确', ': be brief and exact'],
  ['内容简洁、文字精练', 'be brief and concise'],
  ['段落顺序、引文准确', 'paragraphs in order, quotations exact'],
  ['全称或者规范化简称', 'full names or their standard short forms'],
  ['小标题同级一致', 'headings of one level alike'],
  ['本单位的用词规定', 'your own office’s choice of words'],
  ['编号应连续', 'numbers follow each other'],
  ['序词应连续', 'ordinals follow each other'],
  ['同组一致', 'alike within a list'],
  ['全文一致', 'alike throughout the draft'],
  ['字数为实务', 'the length is practice'],
  ['数字准确', 'figures must be right'],
  ['时间准确', 'times must be right'],
  ['通常不用', 'usually not used'],
  ['历法', 'the calendar'],
  ['实务', 'practice'],
];
