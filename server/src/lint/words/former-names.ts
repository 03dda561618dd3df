/** An organ that a reform renamed, merged or abolished. */
export interface FormerName {
  /** How the old name ends or what it is; longer ones first where one holds another. */
  readonly name: string;
  /** Reports about years after this one use the new name. */
  readonly until: number;
  readonly now: string;
}

const reform2018 = (now: string, ...names: string[]): FormerName[] => names.map((name) => ({ name, until: 2019, now }));

/**
 * 《深化党和国家机构改革方案》 (2018; in provinces, cities and counties until 2019) and 《党和国家机构改革方案》 (2023;
 * below the centre until 2024).
 */
export const formerNames: readonly FormerName[] = [
  ...reform2018(
    '市场监督管理局',
    '工商行政管理局',
    '工商局',
    '质量技术监督局',
    '质监局',
    '食品药品监督管理局',
    '食药监局',
    '工商和质监局',
    '市场和质量监督管理局',
  ),
  ...reform2018('生态环境局', '环境保护局', '环保局'),
  ...reform2018('自然资源局', '国土资源局', '国土局', '国土资源和规划局'),
  ...reform2018(
    '卫生健康委（局）',
    '卫生和计划生育委员会',
    '卫生和计划生育局',
    '卫生计生委',
    '卫生计生局',
    '卫计委',
    '卫计局',
    '计生局',
    '计生委',
  ),
  ...reform2018('应急管理局', '安全生产监督管理局', '安监局'),
  ...reform2018('税务局', '国家税务局和地方税务局', '国税局', '地税局', '地方税务局'),
  ...reform2018('农业农村局', '农委', '农业局', '畜牧局', '农牧局', '农业委员会'),
  ...reform2018('文化和旅游局', '旅游局', '旅游发展委员会', '旅发委', '文化广电新闻出版局', '文广新局', '文体广新局'),
  ...reform2018('司法局', '法制办公室', '政府法制办'),
  ...reform2018('生态环境部', '环境保护部'),
  ...reform2018('自然资源部', '国土资源部'),
  ...reform2018('农业农村部', '国家农业部'),
  ...reform2018('国家市场监督管理总局', '工商总局', '质检总局', '食品药品监管总局', '食药监总局'),
  ...reform2018('应急管理部', '安监总局'),
  ...reform2018('国家税务总局', '地方税务总局'),
  ...reform2018('金融监管总局', '银监会', '保监会'),
  ...reform2018('地方金融监管机构', '银监局', '保监局', '银监分局'),
  ...reform2018('监察委员会', '监察部', '预防腐败局', '反贪局'),
  ...reform2018('退役军人事务局', '军转办'),
  { name: '扶贫开发办公室', until: 2022, now: '农业农村部门' },
  { name: '扶贫办', until: 2022, now: '农业农村部门' },
  { name: '扶贫局', until: 2022, now: '农业农村部门' },
  { name: '银保监会', until: 2024, now: '国家金融监督管理总局' },
  { name: '银保监局', until: 2024, now: '金融监管局' },
  { name: '银保监分局', until: 2024, now: '金融监管分局' },
  { name: '乡村振兴局', until: 2024, now: '农业农村局' },
];
