import type { Connection } from 'vscode-languageserver';
import { type IndentParagraphs, indents } from '../features/format.ts';
import type { LoadedConfiguration } from '../lint/configuration/configuration-files.ts';
import type { RuleOptions, Term } from '../lint/rule.ts';
import {
  defaultSettings,
  merged,
  type Overrides,
  presets,
  type Settings,
  type SeveritySetting,
  severitySettings,
} from '../lint/settings.ts';
import type { ConfigurationFiles } from './configuration-files.ts';

/** `auto`: a file is a draft when it reads like one. */
export type Recognize = 'auto' | 'always' | 'never';

/** How one file is to be treated. Equal settings are the same object, so that findings survive a change elsewhere. */
export interface FileSettings {
  readonly settings: Settings;
  readonly recognize: Recognize;
  readonly writing: WritingSettings;
  /** The `.hegao.json` that counts for the file; what the client says wins over it. */
  readonly file: LoadedConfiguration | null;
}

/** What the editor does of its own accord while somebody writes. */
export interface WritingSettings {
  readonly continueNumbering: boolean;
  readonly renumberOnSave: boolean;
  /** Whether figures stand above the reports. */
  readonly codeLens: boolean;
  readonly indentParagraphs: IndentParagraphs;
}

/** The section `hegao` of the client's settings together with the nearest `.hegao.json`, per file. */
export interface Configuration {
  of(uri: string): Promise<FileSettings>;
  forget(uri: string): void;
  /** The client's settings changed; `pushed` is what a client sends along that cannot be asked. */
  changed(pushed: unknown): void;
  /** Some `.hegao.json`, a file that one builds on or the workspace folders changed. */
  filesChanged(): void;
}

/** `initial` are the settings of a client that cannot be asked. */
export function clientConfiguration(
  connection: Connection,
  files: ConfigurationFiles,
  canBeAsked: boolean,
  initial: unknown,
): Configuration {
  const known = new Map<string, Promise<FileSettings>>();
  let unasked = readSettings(initial);
  return {
    of(uri) {
      const settings = known.get(uri) ?? settingsOf(uri);
      known.set(uri, settings);
      return settings;
    },
    forget: (uri) => known.delete(uri),
    changed(pushed) {
      known.clear();
      if (isObject(pushed)) unasked = readSettings(pushed[section]);
    },
    filesChanged() {
      known.clear();
      files.forget();
    },
  };

  async function settingsOf(uri: string): Promise<FileSettings> {
    const [{ overrides, recognize, writing }, file] = await Promise.all([
      canBeAsked ? ask(connection, uri) : unasked,
      files.governing(uri),
    ]);
    const settings = merged(...(file?.overrides ?? []), overrides);
    return { settings: shared({ ...settings, options: shared(settings.options) }), recognize, writing, file };
  }
}

const section = 'hegao';

export interface ClientSettings {
  /** Only what somebody has set. */
  readonly overrides: Overrides;
  readonly recognize: Recognize;
  readonly writing: WritingSettings;
}

async function ask(connection: Connection, scopeUri: string): Promise<ClientSettings> {
  try {
    return readSettings(await connection.workspace.getConfiguration({ scopeUri, section }));
  } catch (error) {
    connection.console.warn(`settings of ${scopeUri}: ${error}`);
    return readSettings(null);
  }
}

/** Whatever is not understood counts as not set: a slip in somebody's settings must not silence the rest. */
export function readSettings(value: unknown): ClientSettings {
  const said = isObject(value) ? value : {};
  return {
    overrides: { preset: oneOf(presets, said.preset), rules: severities(said.rules), options: options(said) },
    recognize: oneOf(recognizes, said.recognize) ?? 'auto',
    writing: {
      continueNumbering: said.continueNumbering !== false,
      renumberOnSave: said.renumberOnSave === true,
      codeLens: said.codeLens !== false,
      indentParagraphs: oneOf(indents, said.indentParagraphs) ?? 'keep',
    },
  };
}

const recognizes: readonly Recognize[] = ['auto', 'always', 'never'];

/** `default`, the editor's word for “not set”, is no severity. */
function severities(value: unknown): Record<string, SeveritySetting> {
  const known = Object.entries(isObject(value) ? value : {}).flatMap(([name, setting]) => {
    const severity = oneOf(severitySettings, setting);
    return severity ? [[name, severity] as const] : [];
  });
  return Object.fromEntries(known);
}

function options(said: Record<string, unknown>): Partial<RuleOptions> {
  const names = Object.keys(defaultSettings.options);
  const lists = Object.fromEntries(names.map((name) => [name, strings(said[name])]));
  return { ...lists, terms: terms(said.terms) };
}

const terms = (value: unknown): Term[] =>
  Object.entries(isObject(value) ? value : {}).flatMap(([wrong, right]) =>
    wrong.trim() !== '' && typeof right === 'string' && right.trim() !== '' ? { wrong, right } : [],
  );

const strings = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((entry) => typeof entry === 'string' && entry.trim() !== '') : [];

const oneOf = <Value>(allowed: readonly Value[], value: unknown): Value | undefined =>
  allowed.find((each) => each === value);

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

let sharedObjects = new Map<string, object>();

/** The one object of this content. After very many contents the oldest are forgotten: a configuration may be typed. */
function shared<Value extends object>(value: Value): Value {
  const key = JSON.stringify(value);
  const known = sharedObjects.get(key);
  if (known) return known as Value;
  if (sharedObjects.size >= 500) sharedObjects = new Map([...sharedObjects].slice(250));
  sharedObjects.set(key, value);
  return value;
}
