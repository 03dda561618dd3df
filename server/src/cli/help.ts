import { existsSync, readFileSync } from 'node:fs';
import type { Message } from '../lint/rule.ts';
import type { Command, HelpWanted } from './options.ts';

export const help = ({ command, language }: HelpWanted): string => (command ? texts[command] : overview)[language];

/** The package's version; its package.json lies somewhere above the program. */
export function version(): string {
  for (let folder = new URL('.', import.meta.url); ; folder = new URL('..', folder)) {
    const file = new URL('package.json', folder);
    if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')).version;
    if (new URL('..', folder).href === folder.href) return '';
  }
}

const overview: Message = {
  zh: `核稿 hegao：核对公文稿件（工作总结、工作计划、报告和汇编）

用法
  hegao lint 文件…        找出遗留的占位、编号和目录的错误、用词和标点的问题
  hegao outline 文件…     列出各篇和各级标题
  hegao rules [规则名…]   列出全部规则，或某条规则的说明
  hegao init              在当前文件夹新建配置文件 .hegao.json
  hegao compile 文件…     把多篇稿件合并成汇编
  hegao split 汇编        把汇编拆成一篇一个文件
  hegao lint --help       某个命令的全部选项
  hegao --version         版本

“文件”可以是文件、文件夹、通配符（如 "drafts/**/*.txt"），或 -（标准输入）。
`,
  en: `hegao: checks Chinese report drafts (summaries, plans, reports and compilations of them)

Usage
  hegao lint FILE…        find placeholders left over, faults of numbering, contents, wording and marks
  hegao outline FILE…     list the reports and their headings
  hegao rules [NAME…]     list the rules, or tell about one
  hegao init              write a .hegao.json into the current folder
  hegao compile FILE…     put drafts together into a compilation
  hegao split FILE        take a compilation apart into a file for each report
  hegao lint --help       all options of a command
  hegao --version         the version

FILE is a file, a folder, a glob (such as "drafts/**/*.txt"), or - for standard input.
`,
};

const common: Message = {
  zh: `  --stdin                   从标准输入读稿件（与文件名 - 相同）
  --stdin-filename 名称     标准输入的稿件按这个文件名对待
  --only-drafts             写出名字的文件，不像稿件的也不看
  --lang zh|en              提示用中文（默认）或英文
  --color, --no-color       总是／从不用颜色

文件夹中只看 .txt .md .markdown .gongwen，不像稿件的和 .gitignore 排除的不看；直接写出名字的文件一定会看。
编码自动识别：UTF-8、UTF-16、GB18030（GBK、GB2312）。
`,
  en: `  --stdin                   read a draft from standard input (the same as the file name -)
  --stdin-filename NAME     treat the draft on standard input as a file of this name
  --only-drafts             pass over what does not read like a draft, even if it is given by name
  --lang zh|en              messages in Chinese (default) or English
  --color, --no-color       always or never use colours

Of folders, .txt .md .markdown .gongwen that read like drafts are read unless .gitignore excludes them; a file given by
name is always read. The encoding is recognised: UTF-8, UTF-16, GB18030 (GBK, GB2312).
`,
};

const texts: Record<Command, Message> = {
  lint: {
    zh: `用法：hegao lint [选项] 文件…

  --format 格式             pretty（默认）, json, sarif, github, junit
  --fix                     改正可以放心自动改正的问题，直接写回文件（编码和换行不变）；
                            标准输入的稿件改好后写到标准输出，问题列到标准错误
  --fix-dry-run             只列出 --fix 会作的修改（diff 格式），不写文件；有修改时退出码为 1
  --rule 规则名             只查这条规则；可以写多次，或用逗号隔开
  --severity 规则名=级别    改某条规则的级别：off, hint, info, warning, error；可以写多次
  --fail-on 级别            有此级别及以上的问题时退出码为 1：hint, info, warning（默认）, error, never
  --preset 方案             recommended（默认）, strict, structure；优先于 .hegao.json
${common.zh}稿件所在文件夹或上级文件夹中的 .hegao.json 规定方案、各规则的级别和本单位的用语。

退出码：0 没有问题；1 有问题；2 用法有误、文件读不了或 .hegao.json 有误。
`,
    en: `Usage: hegao lint [OPTIONS] FILE…

  --format FORMAT           pretty (default), json, sarif, github, junit
  --fix                     mend what can be mended safely, in the files themselves (encoding and line ends stay);
                            a draft from standard input is written to standard output, its findings to standard error
  --fix-dry-run             print what --fix would change as a diff and write nothing; exit with 1 if that is anything
  --rule NAME               only this rule; may be given several times, or names with commas
  --severity NAME=LEVEL     change a rule's severity: off, hint, info, warning, error; may be given several times
  --fail-on SEVERITY        exit with 1 on findings of this severity or above: hint, info, warning (default), error, never
  --preset PRESET           recommended (default), strict, structure; wins over .hegao.json
${common.en}The nearest .hegao.json in the draft's folder or above sets the preset, severities and words.

Exit status: 0 nothing found; 1 findings; 2 wrong usage, unreadable file or broken .hegao.json.
`,
  },
  outline: {
    zh: `用法：hegao outline [选项] 文件…

  --format pretty|json      输出格式，默认 pretty
${common.zh}
退出码：0 正常；2 用法有误或文件读不了。
`,
    en: `Usage: hegao outline [OPTIONS] FILE…

  --format pretty|json      output format, pretty by default
${common.en}
Exit status: 0 fine; 2 wrong usage or unreadable file.
`,
  },
  rules: {
    zh: `用法：hegao rules [选项] [规则名…]

  --format pretty|json      输出格式，默认 pretty
  --lang zh|en              中文（默认）或英文
`,
    en: `Usage: hegao rules [OPTIONS] [NAME…]

  --format pretty|json      output format, pretty by default
  --lang zh|en              Chinese (default) or English; the explanations are Chinese
`,
  },
  init: {
    zh: `用法：hegao init

在当前文件夹新建带说明的 .hegao.json；已有的不改动。
`,
    en: `Usage: hegao init

Writes a .hegao.json that explains itself into the current folder; one that is there is left alone.
`,
  },
  compile: {
    zh: `用法：hegao compile [选项] 文件…

  -o, --output 文件         写到这个文件；不写则输出到标准输出
  --title 标题              汇编的标题，默认“材料汇编（N篇）”
  --force                   文件已存在时覆盖
  --lang zh|en              提示用中文（默认）或英文

按给出的次序合并，加上标题和目录；没有标题的一篇用文件名作标题。有 Markdown 稿件的，整个汇编用 Markdown。输出为 UTF-8。
`,
    en: `Usage: hegao compile [OPTIONS] FILE…

  -o, --output FILE         write to this file; standard output without it
  --title TITLE             the compilation's title, 材料汇编（N篇） by default
  --force                   replace the file if it is there
  --lang zh|en              messages in Chinese (default) or English

The drafts follow each other in the order given, under a title and a table of contents; one without a title gets its
file's name. If one is Markdown, all of the compilation is. Written in UTF-8.
`,
  },
  split: {
    zh: `用法：hegao split [选项] 汇编

  -o, --output 文件夹       各篇放在这个文件夹里，没有就新建
  --force                   文件已存在时覆盖
  --lang zh|en              提示用中文（默认）或英文

以目录为准拆分；没有目录或者目录有对不上的，按各篇标题拆分。文件名是序号加标题，输出为 UTF-8。
`,
    en: `Usage: hegao split [OPTIONS] FILE

  -o, --output FOLDER       the folder for the reports, made where there is none
  --force                   replace files that are there
  --lang zh|en              messages in Chinese (default) or English

The table of contents says what the reports are; without one, or where an entry leads nowhere, their titles do.
Files are named by number and title, and written in UTF-8.
`,
  },
};
