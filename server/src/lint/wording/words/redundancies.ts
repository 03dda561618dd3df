import { digits, type PatternRow } from './row.ts';

const twice = (a: string, b: string) => ({
  zh: `“{}”里“${a}”和“${b}”意思重复，保留一个。`,
  en: `“{}” says the same twice: keep ${a} or ${b}.`,
});
const measure =
  '(?:人次|户次|平方公里|平方米|公里|公顷|公斤|万元|亿元|[万亿千百]?[元亩吨人户件个家名场份条处次台株只头篇项天年月])';

/** The same thing said twice in one phrase. */
export const redundancies: readonly PatternRow[] = [
  {
    clues: ['现行的', '现有的', '原有的', '既有的', '已有的', '当前的', '目前的'],
    pattern:
      /(现行|现有|原有|既有|已有|当前|目前)的(?:有效|合法|可用|可行|适用|主要|重要|全部|所有)的(?=\p{Script=Han})/gu,
    zh: '“{}”连用两个“的”，删去前一个。',
    en: '“{}” has two 的 in a row: take the first out.',
  },
  {
    clues: [...'局委办府会院校厅署心处所站司镇乡道'].map((unit) => `${unit}关于`),
    reach: 100,
    pattern:
      /关于(?<=^[^关，。；：]{0,40}[局委办府会院校厅署心处所站司镇乡道]关于)(?=(?:19|20)\d\d年[^，。；：的]{0,24}(?:工作总结|工作思路|工作计划|工作打算|工作要点)(?:[和及与暨][^，。；：的]{0,24}(?:工作总结|工作思路|工作计划|工作打算|工作要点))?$)/gu,
    zh: '标题有“{}”而没有“的报告”一类的文种，“关于”多余，或者补上文种。',
    en: 'The title says “{}” and names no kind of document: leave 关于 out, or add 的报告.',
  },
  {
    clues: [...'约近逾过超'].flatMap((word) => digits.map((digit) => word + digit)),
    pattern:
      /(?:大约|(?<![合节制违公协特签邀预条相婉简])约|将近|(?<![附最邻临靠接亲就远新])近|逾|超过|(?<![反])超)(\d[\d.,]{0,9}[千百万亿]{0,2}余[千百万亿]{0,2}(?:人次|户次|[元亩吨人户件个家名场份条处次台株只头平公项]|))/gu,
    zh: '“{}”前面已说是约数，后面的“余”多余，删去一个。',
    en: '“{}” says twice that the figure is round: keep one.',
    right: '$1',
  },
  {
    clues: ['左右', '上下'],
    pattern: new RegExp(
      `(?:大约|(?<![合节制违公协特签邀预条相婉简])约|(?<![附最邻临靠亲就远新])近|将近|接近|超过|逾|(?<!反)超)[\\d.]{1,8}[千百万亿]{0,2}(?:%|％|${measure})?(?:左右|上下)`,
      'gu',
    ),
    zh: '“{}”前后都表示约数，删去一个。',
    en: '“{}” says twice that the figure is round: keep one.',
    except: /近[\d.]{1,2}年/u,
  },
  {
    clues: ['以上'],
    pattern: new RegExp(`(?:超过|逾|高于)[\\d.]{1,8}[千百万亿]{0,2}(?:%|％|${measure})?以上`, 'gu'),
    zh: '“{}”里“超过”和“以上”意思重复，保留一个。',
    en: '“{}”: 超过 and 以上 say the same: keep one.',
  },
  {
    clues: ['涉及到'],
    pattern: /涉及到(?!位)/gu,
    zh: '“{}”里“到”多余，用“涉及”即可。',
    en: '“{}”: 到 is superfluous, 涉及 will do.',
    right: '涉及',
  },
  {
    clues: ['波及到'],
    pattern: /波及到/gu,
    zh: '“{}”里“到”多余，用“波及”即可。',
    en: '“{}”: 到 is superfluous, 波及 will do.',
    right: '波及',
  },
  {
    clues: ['牵涉到'],
    pattern: /牵涉到/gu,
    zh: '“{}”里“到”多余，用“牵涉”即可。',
    en: '“{}”: 到 is superfluous, 牵涉 will do.',
    right: '牵涉',
  },
  {
    clues: ['目前截'],
    pattern: /目前截[至止]/gu,
    zh: '“{}”语序颠倒，应为“截至目前”。',
    en: '“{}” is turned round: it should be 截至目前.',
    right: '截至目前',
  },
  { clues: ['近年来以来', '年来以来'], pattern: /(?:近几?|[两三五十])年来以来/gu, ...twice('来', '以来') },
  { clues: ['至今为止以来', '迄今为止以来'], pattern: /[至迄]今为止以来/gu, ...twice('为止', '以来') },
  {
    clues: ['日止', '月止', '底止', '年止'],
    pattern: /截[至止](?!今)[^，。；]{2,12}[日月底年]止(?=[，。；])/gu,
    zh: '“{}”里“截至”和“止”重复，删去“止”。',
    en: '“{}”: 截至 and 止 say the same: take 止 out.',
  },
  {
    clues: ['防止', '避免', '杜绝', '严防'],
    pattern: /(?:防止|避免|杜绝|严防|谨防)[^，。；、]{0,14}(?:不再?发生|不出现|不再出现|不反弹)/gu,
    zh: '“{}”否定重复，意思反了，应去掉“不”。',
    en: '“{}” denies twice and says the opposite: take 不 out.',
  },
  {
    clues: ['切忌不', '切忌勿'],
    pattern: /切忌(?:不要|勿|不可|别)/gu,
    zh: '“{}”否定重复，应为“切忌”或“切勿”。',
    en: '“{}” denies twice: it should be 切忌 or 切勿.',
    right: '切忌',
  },
  { clues: ['目的是为了'], pattern: /(?:其|的)?目的是为了/gu, ...twice('目的', '为了') },
  {
    clues: ['原因是由于', '原因是因为', '之所以'],
    pattern: /原因(?:主要)?是(?:由于|因为)|之所以[^，。；]{1,20}的原因/gu,
    zh: '“{}”句式杂糅，“原因是”和“由于（因为）”保留一个。',
    en: '“{}” mixes two constructions: keep 原因是 or 由于.',
  },
  {
    clues: ['是由于', '是因为'],
    pattern: /(?:是由于|是因为)[^，。；]{2,20}(?:造成|导致|引起)的/gu,
    zh: '“{}”句式杂糅，改为“由……造成”。',
    en: '“{}” mixes two constructions: write 由…造成.',
  },
  { clues: ['凯旋归来'], pattern: /凯旋归来/gu, ...twice('凯旋', '归来') },
  { clues: ['亲眼目睹'], pattern: /亲眼目睹/gu, ...twice('亲眼', '目睹') },
  { clues: ['全部都', '全都全部'], pattern: /全部都/gu, ...twice('全部', '都'), right: '全部' },
  { clues: ['再次重申', '再重申'], pattern: /再次?重申/gu, ...twice('再次', '重申'), right: '重申' },
  { clues: ['共同合办', '共同协作办'], pattern: /共同合办/gu, ...twice('共同', '合') },
  { clues: ['提前预'], pattern: /提前预(?:告|先|见|知)/gu, ...twice('提前', '预') },
  { clues: ['首次第一'], pattern: /首次第一/gu, ...twice('首次', '第一') },
  { clues: ['最初开始'], pattern: /最初开始/gu, ...twice('最初', '开始') },
  {
    clues: ['群众们', '人民们', '民众们'],
    pattern: /(?:群众|人民|民众)们/gu,
    zh: '“{}”里“们”多余，“群众”“人民”本来就指多数人。',
    en: '“{}”: 们 is superfluous.',
  },
  {
    clues: ['们'],
    pattern: /(?:众多|各位|诸位|许多)(?:的)?[^\p{P}\s我你他她它咱]{1,5}们/gu,
    zh: '“{}”里已说是多数，“们”多余。',
    en: '“{}”: the number is given, 们 is superfluous.',
  },
  { clues: ['大约大概', '大概大约'], pattern: /大约大概|大概大约/gu, ...twice('大约', '大概') },
  { clues: ['悬殊很大', '悬殊较大'], pattern: /悬殊[很较]大/gu, ...twice('悬殊', '很大'), right: '悬殊' },
  { clues: ['免费赠送'], pattern: /免费赠送/gu, ...twice('免费', '赠送') },
  { clues: ['非常十分', '十分非常'], pattern: /非常十分|十分非常/gu, ...twice('非常', '十分') },
  { clues: ['日益越来越', '日益更加'], pattern: /日益(?:越来越|更加)/gu, ...twice('日益', '更加') },
  { clues: ['更加越来越'], pattern: /更加越来越/gu, ...twice('更加', '越来越') },
  { clues: ['必须要', '务必要'], pattern: /务必要/gu, ...twice('务必', '要'), right: '务必' },
  {
    clues: ['无需要', '勿需要'],
    pattern: /[无勿]需要/gu,
    zh: '“{}”应为“无须”或“不需要”。',
    en: '“{}” should be 无须 or 不需要.',
  },
  {
    clues: ['付诸于', '诉诸于', '公诸于'],
    pattern: /(?:付诸|诉诸)于/gu,
    zh: '“{}”里“诸”就是“之于”，“于”多余。',
    en: '“{}”: 诸 holds 于 already.',
  },
  {
    clues: ['来自于'],
    pattern: /来自于/gu,
    zh: '“{}”里“自”就是“从”，“于”多余，用“来自”即可。',
    en: '“{}”: 于 is superfluous, 来自 will do.',
    right: '来自',
  },
  { clues: ['乃是是'], pattern: /乃是是/gu, ...twice('乃', '是') },
  { clues: ['迫在眉睫的当务之急'], pattern: /迫在眉睫的当务之急/gu, ...twice('迫在眉睫', '当务之急') },
  { clues: ['忍俊不禁地笑'], pattern: /忍俊不禁地?笑/gu, ...twice('忍俊不禁', '笑') },
  { clues: ['破天荒第一次'], pattern: /破天荒的?第一次/gu, ...twice('破天荒', '第一次') },
  { clues: ['过分溺爱', '过分苛求'], pattern: /过分(?:溺爱|苛求)/gu, ...twice('过分', '溺、苛') },
  {
    clues: ['可以堪称', '堪称为'],
    pattern: /可以堪称|堪称为|堪称是/gu,
    zh: '“{}”重复，“堪称”就是“可以称为”。',
    en: '“{}”: 堪称 says it all.',
    right: '堪称',
  },
];
