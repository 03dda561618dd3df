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

/** A line about files that were not looked at, where there are any: nobody shall take them for checked. */
export const passedOverNote = (count: number, { colors, say }: Style): string[] =>
  count === 0
    ? []
    : [
        colors.dim(
          say({
            zh: `另有 ${count} 个文件不像稿件，没有看；要看请直接写出文件名`,
            en: `${count} more do not read like drafts and were passed over: give their names to have them read`,
          }),
        ),
      ];

/** NO_COLOR (no-color.org) wins over FORCE_COLOR; without either a terminal gets colours and a file none. */
function wantsColor({ env, stdout }: Io): boolean {
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR) return env.FORCE_COLOR !== '0';
  return stdout.isTTY === true && env.TERM !== 'dumb';
}
