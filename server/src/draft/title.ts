/** How a title of a report or of another official text ends; 文种 and the everyday kinds of draft. */
const titleNouns = [
  '总结',
  '计划',
  '报告',
  '打算',
  '安排',
  '思路',
  '要点',
  '方案',
  '情况',
  '汇报',
  '规划',
  '意见',
  '通知',
  '办法',
  '小结',
  '讲话',
  '纪要',
  '细则',
  '规定',
  '规则',
  '预案',
  '请示',
  '函',
  '批复',
  '答复',
  '决定',
  '条例',
  '公报',
  '通报',
  '清单',
  '材料',
  '谋划',
  '重点',
  '举措',
  '工作',
  '措施',
  '指南',
  '制度',
  '协议',
  '章程',
  '说明',
  '指标',
  '表',
  '注释',
];

/** 标题 without what may differ between a table of contents and a body: blanks, marks, widths, 和/及/暨/与. */
export function titleKey(title: string): string {
  let key = '';
  let from = 0;
  for (let at = 0; at < title.length; at++) {
    const unit = title.charCodeAt(at);
    if (isKeyUnit[unit]) continue;
    key += title.slice(from, at);
    if (unit <= lastWide && isKeyUnit[unit - widthGap]) key += String.fromCharCode(unit - widthGap);
    from = at + 1;
  }
  return (from === 0 ? title : key + title.slice(from)).toLowerCase();
}

/** Letters and digits, Han characters, 〇, ○ and × (a mask is part of a name) count; 和, 及, 暨, 与 and all marks do not. */
const isKeyUnit = new Uint8Array(0x10000)
  .fill(1, 0x30, 0x3a)
  .fill(1, 0x41, 0x5b)
  .fill(1, 0x61, 0x7b)
  .fill(1, 0x3400, 0x4dc0)
  .fill(1, 0x4e00, 0xa000)
  .fill(1, 0xd800, 0xe000);
for (const character of '〇○×') isKeyUnit[character.charCodeAt(0)] = 1;
for (const character of '和及暨与') isKeyUnit[character.charCodeAt(0)] = 0;

/** How far a full-width letter or digit is from its half-width form. */
const widthGap = 0xfee0;
const lastWide = 0xff5e;

/** In UTF-16 units. */
export const longestTitle = 60;

/** A line that could be a title or a piece of one: short, without the end of a sentence. */
export function isTitleFragment(line: string): boolean {
  if (line.length < 2 || line.length > longestTitle) return false;
  if (/[。；;，,：:、！!?？]$/u.test(line) || line.includes('。') || line.includes('；')) return false;
  return !/^[（(【[〔].*[）)】\]〕]$/u.test(line);
}

/** Whether the line ends as titles end, brackets behind it (（区县）, （试行）) aside. */
export function endsLikeTitle(line: string): boolean {
  const bare = line
    .replace(/[\s\u3000]+/gu, '')
    .replace(/[（(][^（）()]{1,20}[）)]$/u, '')
    .replace(/[》”"]$/u, '');
  return titleNouns.some((noun) => bare.endsWith(noun));
}

const periodWords =
  /\d{4}年?度?|[xX×]{2,4}年度?|二[〇○零][一二][〇○零一二三四五六七八九]年?度?|上半年|下半年|半年|年度|全年|今年|明年|第?[一二三四]季度|\d{1,2}月份?|主要|重点|工作|情况|下一步|下步|下一阶段|今后|总结|计划|打算|安排|思路|要点|和|及|暨|与|的|目标|任务|存在|问题|谋划|具体|开展|完成|有关|推进|回顾|成效/gu;

const twoPartTitle = /总结.{0,12}(?:计划|打算|安排|思路|谋划|要点|举措|重点)/u;

/**
 * Whether a line stands as a title by itself: it ends like one and names whose or what (县水利局2023年工作总结),
 * or promises two parts (2023年工作总结和2024年工作计划). `2023年工作计划` alone could be a heading.
 */
export function isStrongTitle(line: string): boolean {
  if (!isTitleFragment(line) || line.length < 6 || !endsLikeTitle(line)) return false;
  if (!/总结|计划|报告|汇报|方案|要点|规划|小结|思路|打算|安排/u.test(line)) return false;
  if (twoPartTitle.test(line)) return true;
  return (
    /(?:19|20)\d{2}|年|关于|总结|述职|报告/u.test(line) &&
    line.replace(periodWords, '').replace(/[\s（）()]/gu, '').length >= 2
  );
}

/** The title of a whole collection: …汇编（90篇）. */
export const isCompilationTitle = (line: string): boolean =>
  line.length <= 80 && /汇编|选编|汇集|合集|合辑|文集|材料集|[（(]\d{1,4}\s*篇[）)]/u.test(line);

/** `（90篇）` on a line of its own goes with the title above it. */
export const isPieceCount = (line: string): boolean =>
  /^[（(]\s*[\d一二三四五六七八九十百]{1,5}\s*篇\s*[）)]$/u.test(line);

/** Share of two-character pieces that two keys have in common, 0 to 1 (Dice's coefficient). */
export function similarity(a: string, b: string): number {
  if (a === b) return 1;
  if (a.length < 2 || b.length < 2) return 0;
  const pieces = new Map<string, number>();
  for (let i = 0; i + 2 <= a.length; i++) pieces.set(a.slice(i, i + 2), (pieces.get(a.slice(i, i + 2)) ?? 0) + 1);
  let common = 0;
  for (let i = 0; i + 2 <= b.length; i++) {
    const piece = b.slice(i, i + 2);
    const left = pieces.get(piece) ?? 0;
    if (left > 0) {
      common++;
      pieces.set(piece, left - 1);
    }
  }
  return (2 * common) / (a.length + b.length - 2);
}
