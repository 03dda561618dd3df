import picocolors from 'picocolors';
import type { Message } from '../../lint/rule.ts';
import type { Io, Language } from '../io.ts';

type Colors = ReturnType<typeof picocolors.createColors>;

/** How output for people looks. */
export interface Style {
  readonly colors: Colors;
  /** How many columns of the terminal a line may take; a Han character takes two. */
  readonly width: number;
  readonly language: Language;
  say(message: Message): string;
}

export function styleFor({ color, language }: { color: boolean | null; language: Language }, io: Io): Style {
  return {
    colors: picocolors.createColors(color ?? wantsColor(io)),
    width: Math.max(io.stdout.columns ?? 100, 40),
    language,
    say: (message) => message[language],
  };
}

/** NO_COLOR (no-color.org) wins over FORCE_COLOR; without either a terminal gets colours and a file none. */
function wantsColor({ env, stdout }: Io): boolean {
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR) return env.FORCE_COLOR !== '0';
  return stdout.isTTY === true && env.TERM !== 'dumb';
}
