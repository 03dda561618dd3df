import type { ReportRule } from '../rule.ts';
import { slipsOf } from '../wording/wording.ts';

export const requestInReport: ReportRule = {
  name: 'request-in-report',
  group: 'wording',
  title: { zh: '报告、总结里夹带请示', en: 'Request in a report' },
  basis: '《党政机关公文处理工作条例》第十五条（四）',
  severity: 'warning',
  explanation: '报告、总结不需要上级答复，夹带的请示事项容易被漏办。条例规定，不得在报告等非请示性公文中夹带请示事项。',
  leavesAlone: '请示；“报请审批”“请审议”“请予审议”等正常叙述。',
  example: {
    bad: '2025年上半年工作总结\n一、工作成效\n完成投资3亿元。\n妥否，请批示。',
    good: '2025年上半年工作总结\n一、工作成效\n完成投资3亿元。',
  },
  *check(report, options) {
    if (/(?:请示|申请|函|批复|通知|办法|方案|意见)$/u.test(report.title ?? '')) return;
    yield* slipsOf('request-in-report', report, options);
  },
};
