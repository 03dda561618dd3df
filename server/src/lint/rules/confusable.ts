import type { ReportRule } from '../rule.ts';
import { slipsOf } from '../wording/wording.ts';

export const confusable: ReportRule = {
  name: 'confusable',
  group: 'wording',
  title: { zh: '错别字和易混词', en: 'Wrong or confusable word' },
  basis: '《现代汉语词典》；《第一批异形词整理表》（GF 1001—2001）；实务',
  severity: 'warning',
  explanation:
    '“截止6月底”“布署”“己经”“登陆系统”，多是输入法选错了字，或者分不清两个相近的词。常见的错法列成了表，每条都限定了前后文，以免错报；立行立改、建档立卡这类固定词语错了一个字的，也会提醒。',
  leavesAlone:
    '“截止日期”“台风登陆”“化学反应”“蚊帐”“一部份额”“悦己经济”等正确的用法；“作”与“做”、“制定”与“制订”等两可的写法；网址、代码里的文字。',
  example: {
    bad: '一、工作成效\n截止6月底，完成督导3480家次。',
    good: '一、工作成效\n截至6月底，完成督导3480家次。',
  },
  check: (report, options) => slipsOf('confusable', report, options),
};
