import { visible } from './formats/display-width.ts';
import { type Language, type Output, Trouble } from './io.ts';
import { systemError } from './system-error.ts';

/** Says in one line on standard error what went wrong, and where; counts how often. */
export interface Complain {
  (place: string | null, error: unknown): void;
  readonly count: number;
}

export function complaints(stderr: Output, language: Language): Complain {
  const complain = (place: string | null, error: unknown) => {
    complain.count++;
    const { said } = asTrouble(error);
    stderr.write(`hegao: ${place === null ? '' : `${visible(place)}: `}${visible(said[language])}\n`);
  };
  complain.count = 0;
  return complain;
}

/** What went wrong, in words for whoever is at the keyboard. */
export function asTrouble(error: unknown): Trouble {
  if (error instanceof Trouble) return error;
  return (
    systemError(error) ??
    new Trouble(`程序出错，请反馈给开发者（${error}）`, `internal error, please report it (${error})`)
  );
}
