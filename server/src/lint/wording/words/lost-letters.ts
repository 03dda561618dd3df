import { digits, type PatternRow } from './row.ts';

/** A letter, a character or a word was lost or is too much; what is left can stand nowhere. */
export const lostLetters: readonly PatternRow[] = [
  {
    clues: ['DP'],
    pattern: /(?<![A-Za-z])DP(?=增速|指标|总量|[人]均|增长|能耗|核算|，|、|达|同比|的|下降|完成)/gu,
    zh: '“{}”应为“GDP”，漏了字母。',
    en: '“{}” should be “GDP”: a letter is lost.',
    right: 'GDP',
  },
  {
    clues: ['ED'],
    pattern: /(?<![A-Za-z])ED(?=显示屏|电子屏|屏|灯|电子显示|大屏|宣传屏)/gu,
    zh: '“{}”应为“LED”，漏了字母。',
    en: '“{}” should be “LED”: a letter is lost.',
    right: 'LED',
  },
  {
    clues: ['5基站', '5智慧', '5网络', '5平台', '5技术应', '5通信', '5信号'],
    pattern: /(?<![\d.．A-Za-z+＋\-—])5(?=基站|智慧|网络|[平]台|技术应|通信|信号)/gu,
    zh: '“{}”应为“5G”，漏了字母。',
    en: '“{}” should be “5G”: a letter is lost.',
    right: '5G',
  },
  {
    clues: ['丶'],
    pattern: /丶/gu,
    zh: '此处是笔画“丶”，应为顿号“、”。',
    en: 'This is the stroke 丶: it should be the mark “、”.',
    right: '、',
  },
  {
    clues: ['ロ'],
    pattern: /(?<=\p{Script=Han})ロ/gu,
    zh: '此处是日文假名“ロ”，应为汉字“口”。',
    en: 'This is the kana ロ: it should be the character 口.',
    right: '口',
  },
  {
    clues: digits.map((digit) => `${digit}十`),
    pattern: /(?<=\d)十(?=\d)/gu,
    zh: '数字之间的汉字“十”应为加号“+”。',
    en: 'The character 十 between figures should be a plus sign.',
    right: '+',
  },
  {
    clues: ['%2', '%3', '%E'],
    pattern: /%2[0BCF]|%3[AF]|%E[2-9](?:%[0-9A-F]{2}){2}/gu,
    zh: '“{}”是网址里的编码，应换成它代表的字符。',
    en: '“{}” is a code of a web address: put the character that it stands for.',
  },
  {
    clues: ['况'],
    pattern: /(?<![情状概盛近境实路何战病现自景市工而更矧比气冻党商灾墒汛])况(?![且味钟])/gu,
    zh: '“{}”前面漏了字，应为“情况”或“状况”。',
    en: 'A character before “{}” is lost: it should be 情况 or 状况.',
    right: '情况',
  },
  {
    clues: ['和，', '和、', '和。', '和；', '与、'],
    pattern:
      /(?<![温缓饱平共调总随柔祥谐中亲保讲议附人求违冲掺媾融综拌宽晴唱应失不太之参给付赠授政暖宁永泰元雍义顺安民正德福景兴])[和与](?=[，、。；])/gu,
    zh: '“{}”后面漏了词语，请补上或者删去“{}”。',
    en: 'Words behind “{}” are lost: put them in or take “{}” out.',
  },
  {
    clues: ['按，', '按。'],
    pattern: /(?<=[，。；：])按(?=[，。；])/gu,
    zh: '“{}”后面漏了词语，请补上。',
    en: 'Words behind “{}” are lost: put them in.',
  },
  {
    clues: ['以下简称'],
    pattern: /(?<=[^（(《〈“，。；：、\s及并合统])以下简称(?=[“《])/gu,
    zh: '“{}”应放在括号里：（以下简称“……”）。',
    en: '“{}” should stand in brackets: （以下简称“…”）.',
  },
  {
    clues: ['{', '｛'],
    pattern: /[{｛](?:19|20)\d\d[}｝](?=\d)/gu,
    zh: '发文字号的年份“{}”应用六角括号〔〕。',
    en: 'The year in a document number, “{}”, takes the brackets 〔〕.',
  },
  {
    clues: ['存编', '在编'],
    pattern: /存在编(?=工作人员|人员|教师)/gu,
    zh: '“{}”漏了字，应为“存在在编”。',
    en: '“{}” lacks a character: it should be 存在在编.',
    right: '存在在编',
  },
  {
    clues: ['进一步推'],
    pattern: /进一步推(?![进动行广出开向升选介送崇荐优及敲迟]|陈)/gu,
    zh: '“{}”漏了字，应为“进一步推进”或“进一步推动”。',
    en: '“{}” lacks a character: it should be 进一步推进 or 进一步推动.',
    right: '进一步推进',
  },
  {
    clues: ['不断提', '切实提', '持续提', '有效提', '全面提', '大力提', '着力提', '进一步提'],
    pattern:
      /(?:不断|切实|持续|有效|全面|大力|着力|进一步)提(?![高升振速质档增出供效标振级醒炼前倡起气取请示拔案法交能振议纯防挡携优值]|[^\p{Script=Han}])/gu,
    zh: '“{}”漏了字，应为“提升”或“提高”。',
    en: '“{}” lacks a character: it should be 提升 or 提高.',
    right: '$&升',
  },
  {
    clues: ['总投'],
    pattern: /总投(?=[约近达\dxX])/gu,
    zh: '“{}”漏了字，应为“总投资”。',
    en: '“{}” lacks a character: it should be 总投资.',
    right: '总投资',
  },
  {
    clues: ['不少', '不低'],
    pattern: /不[少低](?=[\dxX])/gu,
    zh: '“{}”漏了字，应为“{}于”。',
    en: '“{}” lacks a character: it should be “{}于”.',
    right: '$&于',
  },
  {
    clues: ['设施建', '队伍建'],
    pattern:
      /(?:基础设施|配套设施|干部队伍|人才队伍)建(?=[\p{Script=Han}])(?![设成立好强起筑造管优制用养在得有到和与、])/gu,
    zh: '“{}”漏了字，应为“{}设”。',
    en: '“{}” lacks a character: it should be “{}设”.',
    right: '$&设',
  },
  {
    clues: ['v千伏', 'V千伏', 'v伏', 'V伏'],
    pattern: /[kK]?[vV](?=千?伏)/gu,
    zh: '“{}”和后面的单位重复，应删去。',
    en: '“{}” repeats the unit behind it: take it out.',
  },
  {
    clues: ['问题一是', '不足一是', '原因一是', '困难一是', '做法一是', '方面一是'],
    pattern: /(?<=问题|不足|原因|困难|做法|方面)一是(?=[^一]{2,200}二是)/gu,
    reach: 210,
    zh: '“{}”前面漏了冒号。',
    en: 'The colon before “{}” is lost.',
    right: '：一是',
  },
];
