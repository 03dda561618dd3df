import type { Connection } from 'vscode-languageserver';
import { defaultSettings, presets, type Settings, type SeveritySetting, severitySettings } from '../lint/settings.ts';

/** `auto`: a file is a draft when it reads like one. */
export type Recognize = 'auto' | 'always' | 'never';

/** How one file is to be treated. Equal settings are the same object, so that findings survive a change elsewhere. */
export interface FileSettings {
  readonly settings: Settings;
  readonly recognize: Recognize;
}

/** The section `hegao` of the client's settings, per file. */
export interface Configuration {
  of(uri: string): Promise<FileSettings>;
  forget(uri: string): void;
  /** The client's settings changed; `pushed` is what a client sends along that cannot be asked. */
  changed(pushed: unknown): void;
}

/** `initial` are the settings of a client that cannot be asked. */
export function clientConfiguration(connection: Connection, canBeAsked: boolean, initial: unknown): Configuration {
  const asked = new Map<string, Promise<FileSettings>>();
  let unasked = readSettings(initial);
  return {
    of(uri) {
      if (!canBeAsked) return Promise.resolve(unasked);
      let answer = asked.get(uri);
      if (!answer) {
        answer = ask(connection, uri);
        asked.set(uri, answer);
      }
      return answer;
    },
    forget: (uri) => asked.delete(uri),
    changed(pushed) {
      asked.clear();
      if (isObject(pushed)) unasked = readSettings(pushed[section]);
    },
  };
}

const section = 'hegao';

async function ask(connection: Connection, scopeUri: string): Promise<FileSettings> {
  try {
    return readSettings(await connection.workspace.getConfiguration({ scopeUri, section }));
  } catch (error) {
    connection.console.warn(`settings of ${scopeUri}: ${error}`);
    return readSettings(null);
  }
}

/** Whatever is not understood counts as not set: a slip in somebody's settings must not silence the rest. */
export function readSettings(value: unknown): FileSettings {
  const { preset, rules, recognize, fillerWords, placeholders } = isObject(value) ? value : {};
  const options = shared({ fillerWords: strings(fillerWords), placeholders: strings(placeholders) });
  return shared({
    settings: shared({
      ...defaultSettings,
      preset: oneOf(presets, preset) ?? defaultSettings.preset,
      rules: severities(rules),
      options,
    }),
    recognize: oneOf(recognizes, recognize) ?? 'auto',
  });
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

const strings = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((entry) => typeof entry === 'string' && entry.trim() !== '') : [];

const oneOf = <Value>(allowed: readonly Value[], value: unknown): Value | undefined =>
  allowed.find((each) => each === value);

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const sharedObjects = new Map<string, object>();

/** The one object of this content. */
function shared<Value extends object>(value: Value): Value {
  const key = JSON.stringify(value);
  const known = sharedObjects.get(key);
  if (known) return known as Value;
  sharedObjects.set(key, value);
  return value;
}
