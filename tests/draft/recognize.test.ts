import { expect, test } from 'vitest';
import { looksLikeDraft } from '../../server/src/draft/recognize.ts';

const official = '今年以来，我局认真落实上级部署，扎实推进各项工作，加强组织领导，完成了年初确定的目标任务。';

const drafts: Record<string, string> = {
  'a report with a title and one heading': `县水利局2023年工作总结\n一、主要工作\n${official}\n`,
  'a title in Markdown': `# 2023年上半年工作总结及下半年工作计划\n\n## 一、主要做法\n\n${official}\n`,
  'no title, but numbered headings of official prose': `一、总体情况\n${official}\n二、存在问题\n${official}\n（一）人手不足\n${official}\n`,
  'a title behind blank lines and with full-width blanks': `\n\n　　街道2024年工作要点（讨论稿）\n　　一、突出重点\n${official}\n`,
  'a compilation': `目录\n1.甲局2023年工作总结\t1\n2.乙局2023年工作总结\t5\n\n甲局2023年工作总结\n一、主要工作\n${official}\n`,
  'a report with a block of code': `# 2023年工作总结\n\n一、主要工作\n\n${official}\n\n二、数据来源\n\n\`\`\`sql\nselect sum(amount) from projects;\n\`\`\`\n`,
  'a title over unnumbered prose': `党支部2023年工作总结\n${official.repeat(5)}`,
};

const others: Record<string, string> = {
  'an empty file': '',
  'a README': '# Toolkit\n\nInstall it with npm.\n\n## Usage\n\nRun the thing.\n',
  'a Chinese README': `# 某某工具\n\n一、安装\n\n\`\`\`sh\nnpm install\n\`\`\`\n\n二、使用方法\n\n打开终端，运行上面的命令即可。\n\n三、项目开发计划\n\n支持更多格式。\n`,
  'a plan of code':
    '# 开发计划\n\n```sh\nnpm install\n```\n\n一、安装依赖，运行上面的命令即可，然后重启终端。\n\n```sh\nnpm start\n```\n',
  'notes about code': `一、变量声明\n用let和const，不要再用var。\n二、循环语句\nfor循环最常见，也可以用map。\n三、函数定义\n箭头函数没有自己的this，写起来更短。\n`,
  'a novel': `第一章 逃跑计划\n天黑了，他翻过院墙，头也不回地跑进了山里。\n“站住！”身后有人喊。\n第二章 山中一夜\n“你是谁？”老人举着灯问。\n他没有回答，只是低着头。\n`,
  'a story in numbered parts': `一、初遇\n“你好。”她笑着说。\n“你好。”他愣住了。\n二、别离\n“再见。”\n火车开了。\n三、重逢\n“是你？”\n`,
  'an English report': '一、Summary report\n'.concat(
    'We did a lot of work this year and will do more in the next one. '.repeat(20),
  ),
  'a shopping list': '买菜计划\n白菜\n豆腐\n鸡蛋\n',
  'a diary': '今天天气很好，我和小王去公园走了走，晚上一起吃了火锅，回家路上下起了小雨。'.repeat(10),
};

test.each(Object.entries(drafts))('a draft: %s', (_, text) => {
  expect(looksLikeDraft(text)).toBe(true);
  expect(looksLikeDraft(text.replaceAll('\n', '\r\n'))).toBe(true);
});

test.each(Object.entries(others))('no draft: %s', (_, text) => {
  expect(looksLikeDraft(text)).toBe(false);
});
