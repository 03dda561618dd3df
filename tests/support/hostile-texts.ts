/** A text made of a piece over and over; `before` and `after` stand once. `{n}` in a piece is the number of its copy. */
export interface HostileText {
  readonly before?: string;
  readonly piece: string;
  readonly after?: string;
}

const title = '青石县水利局2023年工作总结\n';
const toc = '目录\n青石县林业局工作总结\t1\n青石县农业局工作总结\t2\n青石县交通局工作总结\t3\n';

/** Pieces of which a text may hold very many, each a chance for a rule to look at all the others again. */
const inOneLine = [
  ...'（(“”‘’"《〈〔【「『）》。，、；：？！…—-－~～%％１0xX×*#_`>|&<[]\\ \t　\0D',
  '（）',
  '“”',
  '（“',
  '（“）”',
  '《“〈',
  '）（',
  '""',
  'a"',
  '1%、',
  '1-2%，',
  '共3件，其中省级2件、',
  '增长1.5%，下降',
  '1月1日至',
  '2023年2月30日，',
  '二〇二三年',
  '一是缺人，',
  '一是缺人。二要',
  '第一，',
  '（一）',
  '（一',
  '①',
  '1.',
  '1、',
  '推进',
  '工作，',
  '进一步',
  '的的',
  '人员人员',
  'xx',
  'xx万元',
  '某某某',
  '____',
  '&nbsp;',
  '<b>',
  '</b>',
  '<!--',
  '<!-- 核稿 忽略',
  '](',
  '[a](',
  '![',
  '**a',
  '**（一）',
  '`a',
  'http://a.',
  'a@b.',
  'abc ',
  '1,234,',
  '1 ',
  '.5',
  '几十',
  '县县委县政府',
  '以及、',
  '\u0301',
  '\u200b',
  '\ufffd',
  '\ud800',
  '😀',
  '𠮷',
  '##paidbegin##',
  '锟斤拷',
  'Ã¤',
];

const asLines = [
  '一、\n',
  '一、标题\n',
  '（一统计\n',
  '一上半年情况\n二存在问题\n',
  '{n}.内容很多。\n',
  '（{n}）内容\n',
  '1.缺人\n',
  '存在的问题\n一是缺人。\n',
  '3\n、培训就业\n',
  '一是缺人；\n',
  '①备料\n',
  '第{n}条 为了节约用水，制定本办法。\n',
  '第一部分 上半年工作\n',
  '“引号没有关上\n',
  '（没有关上\n完\n',
  '2023年12月14日\n',
  '青石县水利局\n2023年12月14日\n',
  '青石县第{n}局2023年工作总结\n一、工作\n',
  '青石县水利局2023年工作总结\n一、工作\n',
  '全县上下认真贯彻落实各项工作部署并且\n',
  '全县上下认真贯彻落实各项工作部署，推进各项工作第{n}次取得明显成效。\n',
  '| 一 | 2 |\n',
  '# 标题\n',
  '> 一、引用\n',
  '```\n',
  '- 一\n',
  '\n',
  '\r',
  '\r\n',
  '　　\n',
  '附件\n',
  '阅读全文\n',
  '各位领导：\n',
  '目录\n',
  'xx\n',
];

const once: readonly HostileText[] = [
  { before: '目录\n', piece: '青石县第{n}局工作总结\t{n}\n', after: title.repeat(50) },
  { before: '目录\n', piece: '青石县第{n}局\n' },
  { before: toc, piece: '青石县第{n}局工作总结\n一、工作\n' },
  { before: `${title}一、工作\n“`, piece: '（', after: '”' },
  { before: `${title}| 项目 | 数 |\n| --- | --- |\n`, piece: '| 甲 | 1.{n} |\n', after: '| 合计 | 3 |\n' },
  { before: `${title}一、工作\n`, piece: ' ', after: '完' },
  { before: '# ', piece: '*' },
  { before: '---\n', piece: 'a: b\n' },
  { before: '```\n', piece: '一、\n' },
  { before: '<!--', piece: '\n' },
];

/** All shapes: pieces in one line below a heading, in the heading, and as lines of their own. */
export const hostileTexts: readonly HostileText[] = [
  ...inOneLine.map((piece) => ({ before: `${title}一、工作\n`, piece })),
  ...asLines.map((piece) => ({ before: title, piece })),
  ...once,
];

/** At least as long as asked for. */
export function grown({ before = '', piece, after = '' }: HostileText, length: number): string {
  const copies = Math.ceil(length / piece.length);
  const middle = piece.includes('{n}')
    ? Array.from({ length: copies }, (_, index) => piece.replaceAll('{n}', String(index + 1))).join('')
    : piece.repeat(copies);
  return before + middle + after;
}
