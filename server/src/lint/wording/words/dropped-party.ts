/**
 * Fixed phrases whose 党 the word filters of document sites take out (党建引领 → 建引领), as they should read.
 * What is left of a phrase is looked for in the text; the guards keep it apart from words that merely look the same.
 */
export interface DroppedPhrases {
  /** Parted by blanks; 党 stands where it was taken out. */
  readonly phrases: string;
  /** What is left of it is nothing else: one such place proves that a draft was filtered. The others need that proof. */
  readonly sure?: true;
  /** Characters that make it another word when they stand before or behind what is left. */
  readonly notAfter?: string;
  readonly notBefore?: string;
  /** What must stand before it (tested on the line so far) or behind it. */
  readonly before?: RegExp;
  readonly after?: RegExp;
}

/** Ends of words in 建: 共建, 基建, 创建 … */
const building = '共基新构农乱民搭创改扩组承援在筹兴修城住团统文重参自拆产续迁待应已要未代所援违抢营添配翻复聘';
/** Ends of words in 员: 人员, 委员, 网格员 … */
const person =
  '人成会委队职动教官演雇社议学公团格调督协管评辅护船兵客司裁练通信报务预讲检林洁察测伤满超减裁定随球飞警店海育劝理辨指导播乘业销驾专派挥组驻证解账息技疫查卖三递配';
/** What else is governed 从严治…: 治军, 治理, 治超 … */
const otherThanParty = '军警校企吏教理超税政国水矿林库污腐院网车酒违假家医学检团医赌霾乱欠堵';
/** A clause begins here. */
const clauseStart = /(?:^|[，。；：、！？,;:“（(）)\s])$/u;

export const droppedParty: readonly DroppedPhrases[] = [
  {
    phrases: '党的二十大 党的十九大 党的十八大 党的XX大 党的xx大 党的××大 党的X大 党的XXX大',
    sure: true,
    notBefore: '学队街道厦桥厅棚型量力户楼院堂豆米赛奖幅批湾工项任重举行板块类',
  },
  { phrases: '全面从严治党', sure: true, notBefore: otherThanParty },
  { phrases: '从严治党', notBefore: otherThanParty },
  { phrases: '党风廉政', sure: true, notAfter: '党政作民校家清会' },
  { phrases: '党群服务中心', sure: true, notAfter: '人社集族客种' },
  { phrases: '党建引领', sure: true, notAfter: building },
  { phrases: '注重党建引领 村党建联建', sure: true },
  {
    phrases: '建党百年 建党100周年 建党101周年 建党102周年 建党103周年 建党104周年 建党105周年',
    sure: true,
    notAfter: building,
  },
  { phrases: '局党组', sure: true, notBefore: '织建长装合成屋团员阁队稿图' },
  { phrases: '党组书记', sure: true, notAfter: '小组班机村分党各本互工联' },
  { phrases: '党史学习教育', sure: true, notAfter: '国历' },
  { phrases: '党员领导干部 党员先锋 党员示范岗 党员中心户 党员责任区', sure: true, notAfter: `${person}艺` },
  { phrases: '预备党员 发展党员 在职党员 中共党员', sure: true, notBefore: '工额' },
  { phrases: '党内政治生活 党内组织生活', sure: true, notAfter: '国会' },
  { phrases: '加强党的建设 加强党的领导 加强党的政治建设 坚持党的领导 坚持党的全面领导 加强党的全面领导', sure: true },
  { phrases: '坚持党管', sure: true, after: /^(?:意识形态|武装|人才|干部|媒体|农村|数据|宣传|互联网)/u },
  { phrases: '为核心的党中央 无党派人士', sure: true },
  { phrases: '全党全国', notAfter: '健安保完周齐' },
  { phrases: '党政同责', sure: true, notAfter: '行财勤' },
  { phrases: '入党积极分子 听党话、跟党走 永远跟党走', sure: true },
  { phrases: '党纪国法 受到党纪 党纪政务 党纪政纪', sure: true, notAfter: '军违法风' },
  { phrases: '严格的党内 严肃党内政治', sure: true },

  { phrases: '党组会 党组扩大会', notAfter: '小组作查导心班机村分各本互工联专领', after: /^[议研集学、\d]/u },
  { phrases: '党组成员', notAfter: '小作班导查工改查练专家务项目课评检研题会督互督学调攻坚项' },
  { phrases: '党组中心组 党组理论学习中心组 党组理论中心组', notAfter: '小' },
  { phrases: '党组“第一议题” 党组议事 党组专题 党组领导 党组例会', notAfter: '小作班导工专' },
  { phrases: '党组高度 党组坚持 党组始终 党组切实 党组全力 党组带头', before: clauseStart },
  { phrases: '乡党委 苏木党委 街道党委 镇党委', notBefore: '员托派任会' },
  { phrases: '机关党委 学校党委 企业党委 社区党委', notBefore: '员托派任会' },
  { phrases: '各级党委 级党委（ 级党委理论 级党委、 级党委政府', notBefore: '员托派任会' },
  {
    phrases:
      '党委书记 党委副书记 党委政府 党委领导 党委班子 党委统一领导 党委高度 党委始终 党委坚持 党委以 党委会议 党委会 党委理论 党委中心组 党委工作会议 党委主体 党委牵头 党委研究 党委全面 党委深入 党委认真 党委切实 党委专题 党委、政府 党委（党组） 党委和政府',
    before: /(?:^|[，。；：、“（\s的由以和在了各经按任为开成])$/u,
    notBefore: '员托',
  },
  { phrases: '党委统一领导 党委对', before: /(?:完善|健全|强化|加强|坚持|成了|形成|建立)$/u },
  { phrases: '县委党校 市委党校 区委党校 省委党校 旗委党校 乡镇党校 中央党校', notBefore: '园长' },
  {
    phrases: '党政领导 党政主要 党政班子 党政正职 党政一把手 党政“一把手” 党政联席 党政负责人 党政机关 党政干部',
    notAfter: '行县市区省镇乡州旗财民国公农勤军廉施参议执村街',
  },
  { phrases: '政务、党务、 、党务公开 、党务、村务 和党务公开' },
  {
    phrases: '党务工作者 党务培训 党务知识 党务干部',
    notAfter: '政村公警财事校院厂局医业服任商税法义外家劳债军社居内电常实国店勤教会',
  },

  {
    phrases:
      '党建品牌 党建工作 党建联盟 党建联建 党建提升 党建统领 党建赋能 党建促 党建责任 党建主责 党建总揽 党建业务 党建活动 党建水平 党建质量 党建阵地 党建述职 党建考核 党建示范 党建带 党建指导 党建网格 党建共建 党建群建 党建文化 党建为 党建＋ 党建+ 党建高度 党建全面 党建重点 党建服务 党建培训 党建知识 党建任务 党建专题 党建教育 党建载体 党建平台',
    notAfter: `${building}层关校区府业乡村镇局设法会`,
  },
  {
    phrases:
      '抓党建 基层党建 机关党建 学校党建 社区党建 农村党建 非公党建 系统党建 组织党建 “党建强” 构筑党建 发挥党建 坚持党建 深化党建 强化党建 抓实党建',
    notBefore: '设立成筑言功造议材房档制交起安强引',
  },
  { phrases: '党建、 党建和 党建与 党建，', before: /(?:[抓“]|机关|基层|做好|加强|推进)$/u },
  { phrases: '党建与业务 党建业务融合 党建带团建' },

  { phrases: '党员干部', notAfter: '人成会委职教官团议学公警格雇动' },
  {
    phrases:
      '党员大会 党员群众 党员志愿 党员教育 党员管理 党员积极 党员突击 党员发展 党员活动 党员思想 党员信息 党员联系 党员代表 党员、 党员和 党员包 党员论坛 党员参 党员下沉 党员进 党员队伍 党员同志 党员中 党员的 党员服务 党员学习 党员培训',
    notAfter: `${person}全使`,
  },
  {
    phrases:
      '广大党员 全体党员 老党员 困难党员 流动党员 优秀党员 普通党员 名党员 组织党员 正式党员 机关党员 全镇党员 全乡党员 全局党员 农村党员 党员1 党员2 党员3 党员4 党员5 党员6 党员7 党员8 党员9',
    notAfter: person,
    notBefore: '工额外',
  },

  {
    phrases: '党内制度 党内法规 党内监督 党内关怀 党内学习 党内表彰 党内警告 党内严重 党内政治',
    notAfter: '国境市县局区校院省室体厂年月度业部期系企班社行',
  },
  { phrases: '主题党日', notBefore: '报记常期' },
  {
    phrases:
      '书记讲党课 书记上党课 带头讲党课 带头上党课 讲党课次 上党课次 专题党课 讲党课1 讲党课2 讲党课3 讲党课4 讲党课5',
    notBefore: '程堂题',
  },
  { phrases: '学党史 党史、', before: /(?:[，。；：、“]|员干部|统筹推进)$/u, notBefore: '习' },
  { phrases: '党章党规 学习党章、 学习党章和 尊崇党章 党章、', before: /(?:学习|尊崇|遵守|^|[，。；、“])$/u },
  { phrases: '党性修养 党性锻炼 党性教育 强党性、 党性观念', notAfter: '两个理悟防期' },
  { phrases: '党代会', before: /(?:第?[一二三四五六七八九十X\d]+次|届[一二三四五六七八九十X]次)$/u },
  { phrases: '党风政风 党风、政风 党旗在 党旗飘扬 党徽闪 颂党恩', notAfter: '红国团锦政校会民' },
  { phrases: '党群关系', notAfter: '干社人种警医族军校政' },
  { phrases: '党支部领办合作社 民主党派 党史学习', notAfter: '国历文校地艺美学' },
  { phrases: '党群服务 党群工作', notAfter: '人社集族客种', notBefore: '众' },
  { phrases: '党的领导下 党的坚强领导 党的正确领导 党的关怀', before: /(?:^|[^存实所现])在$/u },
  { phrases: '党对', before: /(?:加强|坚持|强化)$/u, after: /^[^，。；]{2,14}的(?:全面|集中统一|绝对)领导/u },
  { phrases: '党领导下的', before: /(?:是|在|由)$/u },
  { phrases: '党和政府 党和国家 党和人民', before: /(?:[到为是把对给让使将“]|牢记|感谢|认为|体现|代表|忠于)$/u },
  {
    phrases:
      '党的建设 党的路线 党的方针 党的政策 党的创新理论 党的理论 党的领导 党的政治建设 党的全面领导 党的组织 党的群众路线 党的民族政策 党的惠民政策 党的宗旨 党的声音 党的事业 党的初心 党的光辉 党的先进 党的温暖 党的纪律 党的作风 党的性质 党的优良 党的自我革命 党的基本 党的各项 党的历史 党的旗帜 党的思想 党的政治 党的富民 党的好 党的重大 党的二十届 党的XX届',
    before:
      /(?:贯彻|落实|执行|宣传|学习|加强|坚持|推进|聚焦|强化|抓好|抓实|围绕|突出|重视|注重|传播|传达|感受|发扬|弘扬|牢记|践行|严守|严明|高举|遵守|领会|宣讲|讲|听|把|将|以|对|跟|让|到|和|深化|根据|按照|^|[，。；：、“（\s])$/u,
  },
];

/** Behind a lone D these, or before it those, make it a 党 (D建, D的二十大, 治D, 跟D走). */
export const afterParty = '建员委政校课性章史纪规内外群日代旗徽龄务管的和对支报总工魂恩情心媒中走费派风';
export const beforeParty = '治跟向入爱听护忠全从强为产';
