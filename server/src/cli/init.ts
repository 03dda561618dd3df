import { join } from 'node:path';
import { configurationName } from '../lint/configuration/configuration.ts';
import type { Message } from '../lint/rule.ts';
import { type Io, Trouble } from './io.ts';
import { AlreadyThere, writeNewFile } from './new-file.ts';
import type { Run } from './options.ts';

/** `hegao init`: writes a `.hegao.json` that explains itself into the current folder; one that is there stays. */
export async function init({ language }: Run, { cwd, stdout }: Io): Promise<boolean> {
  await writeNewFile(join(cwd, configurationName), template[language], false).catch((error) => {
    throw error instanceof AlreadyThere ? exists() : error;
  });
  stdout.write({ zh: `已新建 ${configurationName}\n`, en: `${configurationName} has been written\n` }[language]);
  return false;
}

const exists = () =>
  new Trouble(
    `这里已有 ${configurationName}，没有改动；要重新生成请先把它改名`,
    `there is a ${configurationName} already and it was left alone: rename it to get a new one`,
  );

/** What `hegao init` writes: by default nothing differs from having no file. */
export const template: Message = {
  zh: `{
  // 核稿的配置：本文件夹及下级文件夹中的稿件按此核对。// 后面是说明，可以删去。

  // 以别的配置为基础：写相对路径，如 "../公文.json"。这里写的优先，词表则相加。
  // "extends": "../公文.json",

  // 方案：recommended（推荐）、strict（全部规则）、structure（只查结构、编号、目录和残留）
  "preset": "recommended",

  // 各条规则的级别：off（关闭）、hint（提示）、info（建议）、warning（警告）、error（错误）。规则名见 hegao rules
  "rules": {
    // "number-gap": "error"
  },

  // 除“xx”“某某”等以外，还算作没有填实的文字
  "placeholders": [],

  // 除“阅读全文”等网页文字以外，还算作残留的文字
  "residue": [],

  // 除“暂无”“无”等以外，还算作没有内容的说法
  "fillerWords": [],

  // 本单位的用词规定：错的写法和对的写法、不许用的词、其中的字一律不提醒的词（人名、地名等）
  "terms": {
    // "市监局": "市场监管局"
  },
  "forbidden": [],
  "allowed": [],

  // 看过了、就要这样写的地方：rule 是规则名，text 是稿件中的原文，file 是哪些文件（可用 * 和 **）
  "ignores": [
    // { "rule": "number-gap", "text": "三、存在问题", "file": "2024/*.txt", "reason": "缺的一项不公开" }
  ]
}
`,
  en: `{
  // Settings of hegao for the drafts in this folder and below. What stands behind // is explanation; delete it as you like.

  // Build on another configuration, by a relative path. What is said here wins; lists of words add up.
  // "extends": "../house.json",

  // recommended; strict (all rules); structure (only structure, numbering, contents and leftovers)
  "preset": "recommended",

  // The severity of each rule: off, hint, info, warning, error. \`hegao rules\` lists them
  "rules": {
    // "number-gap": "error"
  },

  // Texts that count as not filled in, besides xx, 某某 and the like
  "placeholders": [],

  // Texts left over from somewhere, besides 阅读全文 and the like
  "residue": [],

  // Words that say nothing, besides 暂无, 无 and the like
  "fillerWords": [],

  // Your own table of terms: wrong words and right ones, words not to be used, words (such as names) to leave alone
  "terms": {
    // "市监局": "市场监管局"
  },
  "forbidden": [],
  "allowed": [],

  // Places that are meant to be as they are: the rule, words of the draft, which files (* and ** are allowed)
  "ignores": [
    // { "rule": "number-gap", "text": "三、存在问题", "file": "2024/*.txt", "reason": "item two is not public" }
  ]
}
`,
};
