import type { Genre, SectionSkeleton } from './genre.ts';

const statutory = (heading: string, ...body: string[]): SectionSkeleton => ({
  headings: [heading],
  words: [heading],
  required: 'statutory',
  body,
});

/** 3.6 政府信息公开工作年度报告: exactly these six sections, 国办公开办函〔2021〕30号. */
export const disclosureReport: Genre = {
  id: 'information-disclosure-report',
  name: { zh: '政府信息公开工作年度报告', en: 'Annual report on government information disclosure' },
  description: {
    zh: '六个部分的名称和次序均有规定；第二、三、四部分报送时用规定的表格',
    en: 'Six sections with prescribed names and order; sections two to four are tables in the published form',
  },
  titleWords: ['信息公开 年度报告', '信息公开 年报', '政务公开 年度报告'],
  title: '{单位}{年}年政府信息公开工作年度报告',
  opening: [
    '本报告根据《中华人民共和国政府信息公开条例》和政府信息公开工作年度报告格式的要求编制，数据统计期限为{年}年1月1日至12月31日。',
  ],
  sections: [
    statutory(
      '总体情况',
      '主动公开方面，{【填写公开的重点内容、渠道和数量】}。依申请公开方面，{【填写收到和办理情况】}。政府信息管理方面，{【填写制度和清理情况】}。政府信息公开平台建设方面，{【填写网站、新媒体和公开专区情况】}。监督保障方面，{【填写机构、培训、考核情况】}。',
    ),
    statutory(
      '主动公开政府信息情况',
      '规章本年制发{XX}件，本年废止{XX}件，现行有效{XX}件；行政规范性文件本年制发{XX}件，本年废止{XX}件，现行有效{XX}件。',
      '行政许可本年处理决定{XX}件，行政处罚本年处理决定{XX}件，行政强制本年处理决定{XX}件。',
      '行政事业性收费本年收费金额{XX}万元。',
    ),
    statutory(
      '收到和处理政府信息公开申请情况',
      '本年新收政府信息公开申请{XX}件，上年结转政府信息公开申请{XX}件。',
      '本年度办理结果：予以公开{XX}件，部分公开{XX}件，不予公开{XX}件，无法提供{XX}件，不予处理{XX}件，其他处理{XX}件，总计{XX}件。结转下年度继续办理{XX}件。',
    ),
    statutory(
      '政府信息公开行政复议、行政诉讼情况',
      '行政复议：结果维持{XX}件，结果纠正{XX}件，其他结果{XX}件，尚未审结{XX}件，总计{XX}件。',
      '行政诉讼：未经复议直接起诉的，结果维持{XX}件，结果纠正{XX}件，其他结果{XX}件，尚未审结{XX}件，总计{XX}件；复议后起诉的，结果维持{XX}件，结果纠正{XX}件，其他结果{XX}件，尚未审结{XX}件，总计{XX}件。',
    ),
    statutory(
      '存在的主要问题及改进情况',
      '上一年度指出的问题，{【填写整改情况】}。本年度存在的主要问题，一是{【填写问题】}，二是{【填写问题】}。改进措施，一是{【填写措施】}，二是{【填写措施】}。',
    ),
    statutory(
      '其他需要报告的事项',
      '本年度收取信息处理费{XX}元。{【填写上级年度工作要点落实情况及其他需要报告的事项】}。',
    ),
  ],
  signature: ['{单位}', '{下年}年1月{X}日'],
};

const ruleOfLaw = (headings: SectionSkeleton['headings'], words: string[], ...body: string[]): SectionSkeleton => ({
  headings,
  words,
  required: 'usual',
  body,
});

/** 3.7 法治政府建设年度报告: five contents, in any order. */
export const ruleOfLawReport: Genre = {
  id: 'rule-of-law-report',
  name: { zh: '法治政府建设年度报告', en: 'Annual report on law-based government' },
  description: {
    zh: '五项内容齐全即可，次序不限；每年4月1日前向社会公开',
    en: 'Five contents in any order; made public by 1 April',
  },
  titleWords: ['法治政府建设', '法治建设 报告', '法治建设 总结'],
  title: '{单位}{年}年法治政府建设年度报告',
  opening: [
    '{年}年，{单位}深入学习贯彻习近平法治思想，认真落实党中央、国务院关于法治政府建设的决策部署，扎实推进法治政府建设。现将有关情况报告如下：',
  ],
  sections: [
    ruleOfLaw(
      ['{年}年推进法治政府建设的主要举措和成效', '主要举措和成效'],
      ['举措', '成效', '主要做法', '工作情况'],
      '一是{依法全面履行职能}，{【填写措施、数量和成效】}。二是{推进科学民主依法决策}，{【填写措施、数量和成效】}。三是{严格规范公正文明执法}，{【填写措施、数量和成效】}。',
    ),
    ruleOfLaw(['存在的不足和原因', '存在的主要问题和原因'], ['不足', '问题', '短板'], '{【填写存在的不足及其原因】}。'),
    ruleOfLaw(
      ['党政主要负责人履行推进法治建设第一责任人职责情况'],
      ['第一责任人', '主要负责人'],
      '{【填写主要负责人部署、推动、督促法治建设的情况】}。',
    ),
    ruleOfLaw(
      ['{下年}年推进法治政府建设的主要安排', '下一年度主要安排', '下一步工作安排'],
      ['安排', '计划', '打算', '思路', '下一步'],
      '{【填写下一年度的重点任务】}。',
    ),
    ruleOfLaw(['其他需要报告的情况'], ['其他'], '{【填写其他需要报告的情况；没有的，写明没有】}。'),
  ],
  signature: ['{单位}', '{下年}年{X}月{X}日'],
};
