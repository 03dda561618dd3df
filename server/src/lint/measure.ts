/** The unit of measure that stands at `at`, or nothing. 人民政府, 项目 and 家园 begin like units and are none. */
export function measureAt(line: string, at: number): string {
  measure.lastIndex = at;
  return measure.exec(line)?.[0] ?? '';
}

const measure = new RegExp(
  [
    '[%％‰]',
    '余?多?[万亿千百]+[元亩吨人户件公里平方米]*',
    '余?多?(?:公顷|公里|公斤|平方公里|平方米|立方米|平方|立方|小时|分钟|人次|户次|台次|周年|批次)',
    '余?多?(?:人(?!民|社|力|大|武|防|才)|家(?!园|庭)|项(?!目)|条(?!例)|号(?!召)|位(?!于)|组(?!织)|户(?!籍|外)|班(?!子)|所(?=[小中大高学院])|名(?!城|优|称))',
    '余?多?(?:起(?!义)|大(?=精神|报告|以来|和|代表|关于|召开|胜利|部署|闭幕)|[元个次处场件吨亩米㎡份座栋宗张辆台套头株只期篇批届岁天年类级倍支册块艘间层节克])',
    '余',
  ].join('|'),
  'yu',
);
