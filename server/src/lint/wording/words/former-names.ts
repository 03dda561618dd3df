/** An organ that a reform renamed, merged or abolished. */
export interface FormerName {
  /** How the old name ends or what it is. */
  readonly name: string;
  /** Reports about years after this one use the new name. */
  readonly until: number;
  readonly now: string;
  /** What makes it another, current name when it stands before or behind; alternatives in the notation of guards. */
  readonly notBefore?: string;
  readonly notAfter?: string;
}

type Row = readonly [name: string, notBefore?: string, notAfter?: string];

const renamed = (until: number, now: string, ...rows: readonly (string | Row)[]): FormerName[] =>
  rows.map((row) => {
    const [name, notBefore, notAfter] = typeof row === 'string' ? [row] : row;
    return { name, until, now, ...(notBefore && { notBefore }), ...(notAfter && { notAfter }) };
  });

/** Bureaus of development zones and of merged offices keep such endings: 规划建设环保局, 应急安监局. */
const otherBureau = '建设|规划|城建|住建|应急|安监|执法|监察|综合|产业|经济|开发';

/**
 * 《深化党和国家机构改革方案》 (2018; in provinces, cities and counties until 2019) and 《党和国家机构改革方案》 (2023;
 * below the centre until 2024). Names that some places still bear (畜牧局, 农牧局, 粮食局, 军转办) are left out.
 */
export const formerNames: readonly FormerName[] = [
  ...renamed(
    2019,
    '市场监督管理局',
    '工商行政管理局',
    ['工商局', otherBureau],
    '质量技术监督局',
    '质监局',
    '食品药品监督管理局',
    '食药监局',
    '工商和质监局',
    '市场和质量监督管理局',
  ),
  ...renamed(2019, '市场监管总局', '工商总局', '质检总局', '食品药品监管总局', '食品药品监督管理总局', '食药监总局'),
  ...renamed(2019, '生态环境局', ['环境保护局', otherBureau], ['环保局', otherBureau]),
  ...renamed(2019, '生态环境部', ['环境保护部', '', '门|分|署']),
  ...renamed(2019, '自然资源局', '国土资源局', ['国土局', otherBureau], '国土资源和规划局'),
  ...renamed(2019, '自然资源部', ['国土资源部', '', '门|分|署'], '国家测绘地理信息局'),
  ...renamed(
    2019,
    '卫生健康委（局）',
    '卫生和计划生育委员会',
    '卫生和计划生育局',
    '卫生计生委',
    '卫生计生局',
    '卫计委',
    '卫计局',
    '人口和计划生育委员会',
    '人口和计划生育局',
    '计生局',
    '计生委',
  ),
  ...renamed(2019, '应急管理局', '安全生产监督管理局', ['安监局', `${otherBureau}|煤矿|矿山|煤`]),
  ...renamed(2019, '应急管理部', '安监总局', '安全生产监督管理总局'),
  ...renamed(2019, '消防救援队伍', '公安消防总队', '公安消防支队', '公安消防大队'),
  ...renamed(2019, '税务局', '国家税务局和地方税务局', '国税局', '地税局', '地方税务局'),
  ...renamed(2019, '农业农村局', ['农业局', `${otherBureau}|现代|生态`], '农业委员会'),
  ...renamed(2019, '农业农村部', '国家农业部'),
  ...renamed(
    2019,
    '文化和旅游局',
    ['旅游局', '文化[和与、]?|文体|文广|体育[和与]?|出版|广电[和与]?|电视[和与]?|文物|文[和与]?|产业|发展'],
    '旅游发展委员会',
    '旅发委',
    '文化广电新闻出版局',
    '文体广电新闻出版局',
    '文广新局',
    '文体广新局',
  ),
  ...renamed(2019, '国家广播电视总局、国家新闻出版署', '新闻出版广电总局'),
  ...renamed(2019, '司法局', '政府法制办公室', '政府法制办'),
  ...renamed(2019, '司法部', '国务院法制办公室', '国务院法制办'),
  ...renamed(2019, '国家林业和草原局', '国家林业局'),
  ...renamed(2019, '国家粮食和物资储备局', '国家粮食局'),
  ...renamed(2019, '海关', '出入境检验检疫局'),
  ...renamed(2019, '监察委员会', ['监察部', '', '门|分|署|队|长|位'], '预防腐败局', '反贪局'),
  ...renamed(2019, '国家金融监督管理总局', '银监会', ['保监会', '银']),
  ...renamed(2019, '金融监管局', '银监局', ['保监局', '银']),
  ...renamed(2019, '金融监管分局', '银监分局', ['保监分局', '银']),
  ...renamed(2022, '农业农村部门', '扶贫开发办公室', '扶贫办', '扶贫局'),
  ...renamed(2023, '国家金融监督管理总局', '银保监会'),
  ...renamed(2023, '金融监管局', '银保监局'),
  ...renamed(2023, '金融监管分局', '银保监分局'),
  ...renamed(2024, '地方金融管理局', '地方金融监督管理局', '地方金融监管局'),
  ...renamed(2024, '农业农村局', ['乡村振兴局', '国家|[（(]|农业农村局|农村|加挂|挂', '[）)]|牌子']),
];
