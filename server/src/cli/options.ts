import { type ParseArgsConfig, parseArgs } from 'node:util';
import { mostAlike } from '../lint/most-alike.ts';
import type { Severity } from '../lint/rule.ts';
import { rules } from '../lint/rules/index.ts';
import { type Preset, presets, type SeveritySetting, severitySettings } from '../lint/settings.ts';
import { unusedIgnore } from '../lint/suppression/unused-ignore.ts';
import { type Language, languages, Trouble } from './io.ts';

export type Command = 'outline' | 'lint' | 'rules' | 'init' | 'compile' | 'split';
export const commands: readonly Command[] = ['outline', 'lint', 'rules', 'init', 'compile', 'split'];

export type Format = 'pretty' | 'json' | 'sarif' | 'github' | 'junit';
export const formats: readonly Format[] = ['pretty', 'json', 'sarif', 'github', 'junit'];
const plainFormats: readonly Format[] = ['pretty', 'json'];

export type FailOn = Severity | 'never';
/** From the mildest to the gravest. */
export const failOnValues: readonly FailOn[] = ['hint', 'info', 'warning', 'error', 'never'];

/** What the command line asks for. */
export interface Run {
  readonly kind: 'run';
  readonly command: Command;
  /** Paths, folders and globs as given; `-` is standard input. Of `rules`: the names of rules. */
  readonly files: readonly string[];
  readonly stdinFilename: string | null;
  readonly format: Format;
  readonly language: Language;
  /** Null: as the terminal likes it. */
  readonly color: boolean | null;
  /** `show`: print what would change and write nothing. */
  readonly fix: 'no' | 'write' | 'show';
  readonly failOn: FailOn;
  /** Null: as `.hegao.json` says. */
  readonly preset: Preset | null;
  /** Only these rules; null: all. */
  readonly rules: readonly string[] | null;
  readonly severities: Readonly<Record<string, SeveritySetting>>;
  /** Whether to pass over Markdown and text files that are no drafts even where they are given by name. */
  readonly onlyDrafts: boolean;
  /** Of `compile` the file to write, null for standard output; of `split` the folder. */
  readonly output: string | null;
  /** The compilation's title. */
  readonly title: string | null;
  /** Whether files that are there may be replaced. */
  readonly force: boolean;
}
export interface HelpWanted {
  readonly kind: 'help';
  readonly command: Command | null;
  readonly language: Language;
}
export type Request = Run | HelpWanted | { readonly kind: 'version' };

/** Reads the words behind `hegao`; whatever cannot be meant is a Trouble that says what is allowed. */
export function readOptions(argv: readonly string[]): Request {
  const { given, positionals } = parsed(argv);
  const language = choice('lang', languages) ?? 'zh';
  if (given.has('version')) return { kind: 'version' };
  const [verb, ...files] = positionals;
  if (given.has('help') && verb === undefined) return { kind: 'help', command: null, language };
  const command = commandOf(verb);
  if (given.has('help')) return { kind: 'help', command, language };

  for (const name of given.keys()) if (!belongs(name, command)) throw foreign(name);
  const stdinFilename = last('stdin-filename');
  if ((given.has('stdin') || stdinFilename !== null) && !files.includes('-')) files.unshift('-');
  if (command === 'init' && files.length > 0) throw tooMany(files[0]!);
  if (takesDrafts(command) && files.length === 0) throw noFiles(command);
  if (command === 'split' && last('output') === null) throw noFolder();
  if (command === 'split' && files.length > 1) throw oneAtATime();
  const format = choice('format', command === 'lint' ? formats : plainFormats) ?? 'pretty';
  const fix = given.has('fix-dry-run') ? 'show' : given.has('fix') ? 'write' : 'no';
  if (fix === 'write' && files.length > 1 && files.includes('-')) throw stdinAlone();
  if (fix === 'show' && format !== 'pretty') throw diffHasNoFormat();
  return {
    kind: 'run',
    command,
    files,
    stdinFilename,
    format,
    language,
    color: given.has('no-color') ? false : given.has('color') ? true : null,
    fix,
    failOn: choice('fail-on', failOnValues) ?? 'warning',
    preset: choice('preset', presets),
    rules: given.get('rule')?.flatMap(listed) ?? null,
    severities: Object.fromEntries((given.get('severity') ?? []).map(assignment)),
    onlyDrafts: given.has('only-drafts'),
    output: last('output'),
    title: last('title'),
    force: given.has('force'),
  };

  function last(name: string): string | null {
    return given.get(name)?.at(-1) ?? null;
  }

  function choice<Value extends string>(name: string, allowed: readonly Value[]): Value | null {
    const value = last(name);
    const found = allowed.find((candidate) => candidate === value);
    if (value === null || found) return found ?? null;
    throw wrongValue(name, value, allowed);
  }
}

/** The language for complaints about a command line that cannot be read. */
export function languageOf(argv: readonly string[]): Language {
  const at = argv.indexOf('--lang');
  return argv.includes('--lang=en') || (at >= 0 && argv[at + 1] === 'en') ? 'en' : 'zh';
}

/** The name of a rule as given; another name is a Trouble that says which may have been meant. */
export function knownRule(name: string): string {
  const names = [...rules, unusedIgnore].map((rule) => rule.name);
  if (names.includes(name)) return name;
  const alike = mostAlike(name, names);
  throw new Trouble(
    `没有“${name}”这条规则，${alike ? `是不是 ${alike}？` : '全部规则见 hegao rules'}`,
    `there is no rule "${name}"${alike ? `; did you mean ${alike}?` : ', hegao rules lists them all'}`,
  );
}

const options: NonNullable<ParseArgsConfig['options']> = {
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
  lang: { type: 'string' },
  color: { type: 'boolean' },
  'no-color': { type: 'boolean' },
  format: { type: 'string' },
  stdin: { type: 'boolean' },
  'stdin-filename': { type: 'string' },
  'only-drafts': { type: 'boolean' },
  fix: { type: 'boolean' },
  'fix-dry-run': { type: 'boolean' },
  'fail-on': { type: 'string' },
  preset: { type: 'string' },
  rule: { type: 'string' },
  severity: { type: 'string' },
  output: { type: 'string', short: 'o' },
  title: { type: 'string' },
  force: { type: 'boolean' },
};

const forAll = ['help', 'version', 'lang', 'color', 'no-color'];
const forDrafts = ['format', 'stdin', 'stdin-filename', 'only-drafts'];

const forWriting = ['output', 'title', 'force'];

const takesDrafts = (command: Command): boolean => command !== 'rules' && command !== 'init';

function belongs(option: string, command: Command): boolean {
  if (forAll.includes(option)) return true;
  if (command === 'compile' || command === 'split')
    return forWriting.includes(option) && !(command === 'split' && option === 'title');
  if (command === 'lint') return !forWriting.includes(option);
  return command === 'outline' ? forDrafts.includes(option) : command === 'rules' && option === 'format';
}

/** What was given for each option, in order; '' for one that takes no value. */
function parsed(argv: readonly string[]): { given: Map<string, string[]>; positionals: string[] } {
  const { tokens, positionals } = parseArgs({ args: [...argv], options, strict: false, tokens: true });
  const given = new Map<string, string[]>();
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const takesValue = options[token.name]?.type === 'string';
    if (!Object.hasOwn(options, token.name)) {
      throw new Trouble(`没有 ${token.rawName} 这个选项`, `there is no option ${token.rawName}`);
    }
    if (takesValue && !token.value) {
      throw new Trouble(`${token.rawName} 后面缺少取值`, `${token.rawName} needs a value`);
    }
    if (!takesValue && token.value !== undefined) {
      throw new Trouble(`${token.rawName} 不带取值`, `${token.rawName} takes no value`);
    }
    given.set(token.name, [...(given.get(token.name) ?? []), token.value ?? '']);
  }
  return { given, positionals };
}

const listed = (names: string): string[] => names.split(',').map((name) => knownRule(name.trim()));

/** `number-gap=error` */
function assignment(value: string): [string, SeveritySetting] {
  const at = value.indexOf('=');
  const severity = severitySettings.find((each) => at >= 0 && each === value.slice(at + 1));
  if (severity) return [knownRule(value.slice(0, at)), severity];
  const list = severitySettings.join(', ');
  throw new Trouble(
    `--severity 应写成“规则名=级别”，如 number-gap=error，级别可用：${list}；不能是“${value}”`,
    `--severity takes RULE=LEVEL such as number-gap=error, levels: ${list}; not "${value}"`,
  );
}

function commandOf(verb: string | undefined): Command {
  const command = commands.find((name) => name === verb);
  if (command) return command;
  const list = commands.join(', ');
  throw verb === undefined
    ? new Trouble(`请写上要做什么：${list}`, `say what to do: ${list}`)
    : new Trouble(`没有“${verb}”这个命令，可用的有：${list}`, `there is no command "${verb}", use one of: ${list}`);
}

function foreign(name: string): Trouble {
  const [zh, en] = forDrafts.includes(name)
    ? ['hegao lint 和 hegao outline', 'hegao lint and hegao outline']
    : name === 'title'
      ? ['hegao compile', 'hegao compile']
      : forWriting.includes(name)
        ? ['hegao compile 和 hegao split', 'hegao compile and hegao split']
        : ['hegao lint', 'hegao lint'];
  return new Trouble(`--${name} 只能用于 ${zh}`, `--${name} belongs to ${en} only`);
}

function wrongValue(name: string, value: string, allowed: readonly string[]): Trouble {
  const list = allowed.join(', ');
  return new Trouble(
    `--${name} 不能是“${value}”，可用的有：${list}`,
    `--${name} cannot be "${value}", allowed: ${list}`,
  );
}

const noFiles = (command: Command) =>
  new Trouble(
    `没有指定稿件，请写上文件或文件夹，例如：hegao ${command} 工作总结.txt`,
    `no drafts given: name files or folders, for example: hegao ${command} report.txt`,
  );

const tooMany = (file: string) =>
  new Trouble(
    `hegao init 只在当前文件夹新建 .hegao.json，后面不用写“${file}”`,
    `hegao init writes .hegao.json in the current folder and takes nothing like "${file}"`,
  );

const noFolder = () =>
  new Trouble(
    '请用 -o 指定放各篇的文件夹，例如：hegao split 汇编.txt -o 各篇',
    'name the folder for the reports with -o, for example: hegao split compilation.txt -o reports',
  );

const oneAtATime = () => new Trouble('hegao split 一次拆一个文件', 'hegao split takes one file at a time');

const stdinAlone = () =>
  new Trouble(
    '--fix 改标准输入的稿件时，不能同时改别的文件',
    '--fix with standard input cannot mend other files at the same time',
  );

const diffHasNoFormat = () =>
  new Trouble(
    '--fix-dry-run 输出的是修改前后的对比，不能与 --format 同用',
    '--fix-dry-run prints a diff and takes no --format',
  );
