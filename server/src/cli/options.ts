import { type ParseArgsConfig, parseArgs } from 'node:util';
import type { Severity } from '../lint/rule.ts';
import { type Preset, presets } from '../lint/settings.ts';
import { type Language, languages, Trouble } from './io.ts';

export type Command = 'outline' | 'lint';
export const commands: readonly Command[] = ['outline', 'lint'];

export type Format = 'pretty' | 'json';
export const formats: readonly Format[] = ['pretty', 'json'];

export type FailOn = Severity | 'never';
/** From the mildest to the gravest. */
export const failOnValues: readonly FailOn[] = ['hint', 'info', 'warning', 'error', 'never'];

/** What the command line asks for. */
export interface Run {
  readonly kind: 'run';
  readonly command: Command;
  /** Paths, folders and globs as given; `-` is standard input. */
  readonly files: readonly string[];
  readonly stdinFilename: string | null;
  readonly format: Format;
  readonly language: Language;
  /** Null: as the terminal likes it. */
  readonly color: boolean | null;
  readonly fix: boolean;
  readonly failOn: FailOn;
  /** Null: as `.hegao.json` says. */
  readonly preset: Preset | null;
}
export interface HelpWanted {
  readonly kind: 'help';
  readonly command: Command | null;
  readonly language: Language;
}
export type Request = Run | HelpWanted | { readonly kind: 'version' };

/** Reads the words behind `hegao`; whatever cannot be meant is a Trouble that says what is allowed. */
export function readOptions(argv: readonly string[]): Request {
  const { tokens, positionals } = parseArgs({ args: [...argv], options, strict: false, tokens: true });
  const given = new Map<string, string | null>();
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const takesValue = (options as ParseArgsConfig['options'])![token.name]?.type === 'string';
    if (!(token.name in options)) {
      throw new Trouble(`没有 ${token.rawName} 这个选项`, `there is no option ${token.rawName}`);
    }
    if (takesValue && token.value === undefined) {
      throw new Trouble(`${token.rawName} 后面缺少取值`, `${token.rawName} needs a value`);
    }
    if (!takesValue && token.value !== undefined) {
      throw new Trouble(`${token.rawName} 不带取值`, `${token.rawName} takes no value`);
    }
    given.set(token.name, token.value ?? null);
  }
  const language = choice('lang', languages) ?? 'zh';
  if (given.has('version')) return { kind: 'version' };
  const [verb, ...files] = positionals;
  if (given.has('help') && verb === undefined) return { kind: 'help', command: null, language };
  const command = commandOf(verb);
  if (given.has('help')) return { kind: 'help', command, language };

  for (const name of lintOnly) {
    if (command !== 'lint' && given.has(name)) {
      throw new Trouble(`--${name} 只能用于 hegao lint`, `--${name} belongs to hegao lint only`);
    }
  }
  const stdinFilename = given.get('stdin-filename') ?? null;
  if ((given.has('stdin') || stdinFilename !== null) && !files.includes('-')) files.unshift('-');
  if (files.length === 0) {
    throw new Trouble(
      `没有指定稿件，请写上文件或文件夹，例如：hegao ${command} 工作总结.txt`,
      `no drafts given: name files or folders, for example: hegao ${command} report.txt`,
    );
  }
  if (given.has('fix') && files.includes('-')) {
    throw new Trouble('--fix 不能用于标准输入，请给出文件', '--fix cannot be used with standard input: name a file');
  }
  const noColor = given.has('no-color');
  return {
    kind: 'run',
    command,
    files,
    stdinFilename,
    format: choice('format', formats) ?? 'pretty',
    language,
    color: noColor ? false : given.has('color') ? true : null,
    fix: given.has('fix'),
    failOn: choice('fail-on', failOnValues) ?? 'warning',
    preset: choice('preset', presets) ?? null,
  };

  function choice<Value extends string>(name: string, allowed: readonly Value[]): Value | null {
    const value = given.get(name);
    if (value === undefined || value === null) return null;
    const found = allowed.find((candidate) => candidate === value);
    if (found) return found;
    const list = allowed.join(', ');
    throw new Trouble(
      `--${name} 不能是“${value}”，可用的有：${list}`,
      `--${name} cannot be "${value}", allowed: ${list}`,
    );
  }
}

/** The language for complaints about a command line that cannot be read. */
export function languageOf(argv: readonly string[]): Language {
  const at = argv.indexOf('--lang');
  return argv.includes('--lang=en') || (at >= 0 && argv[at + 1] === 'en') ? 'en' : 'zh';
}

const options = {
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
  lang: { type: 'string' },
  color: { type: 'boolean' },
  'no-color': { type: 'boolean' },
  format: { type: 'string' },
  stdin: { type: 'boolean' },
  'stdin-filename': { type: 'string' },
  fix: { type: 'boolean' },
  'fail-on': { type: 'string' },
  preset: { type: 'string' },
} as const satisfies ParseArgsConfig['options'];

const lintOnly = ['fix', 'fail-on', 'preset'];

function commandOf(verb: string | undefined): Command {
  const command = commands.find((name) => name === verb);
  if (command) return command;
  const list = commands.join(', ');
  throw verb === undefined
    ? new Trouble(`请写上要做什么：${list}`, `say what to do: ${list}`)
    : new Trouble(`没有“${verb}”这个命令，可用的有：${list}`, `there is no command "${verb}", use one of: ${list}`);
}
