import type { RuleInfo } from '../rule.ts';

/**
 * Told of comments and entries of a configuration that leave nothing alone any more. No rule that looks at a text:
 * what it finds comes of all the others.
 */
export const unusedIgnore: RuleInfo = {
  name: 'unused-ignore',
  group: 'leftover',
  title: { zh: '不再起作用的忽略', en: 'Suppression that suppresses nothing' },
  basis: '实务',
  severity: 'info',
  explanation:
    '问题改好以后，当初写下的忽略（.hegao.json 里的 ignores，或 Markdown 里的 hegao-disable 注释）就没有用了。留着不删，以后同样的问题再出现也不会提醒。',
  leavesAlone: '已经关闭的规则的忽略；没有核对到的文件的忽略。',
  example: {
    bad: '# 青山镇2024年工作总结\n\n一、基本情况\n\n<!-- hegao-disable-next-line -->\n全年完成投资三亿元。',
    good: '# 青山镇2024年工作总结\n\n一、基本情况\n\n全年完成投资三亿元。',
  },
};
