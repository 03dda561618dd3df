import type { Guard } from './words/row.ts';

/** Whether what stands round `text[start, end)` is as a guard wants it. */
export type GuardTest = (text: string, start: number, end: number) => boolean;

const reach = { before: 12, after: 24 };

/** Reads a guard once, when it is first tried: most of the words of the tables stand in no text. */
export function guardTest(guard: Guard): GuardTest {
  let test: GuardTest | null = null;
  return (text, start, end) => {
    test ??= read(guard);
    return test(text, start, end);
  };
}

function read({ before, notBefore, after, notAfter }: Guard): GuardTest {
  const wanted = { before: ending(before), after: beginning(after) };
  const unwanted = { before: ending(notBefore), after: beginning(notAfter) };
  return (text, start, end) => {
    const behind = text.slice(end, end + reach.after);
    if (wanted.after?.test(behind) === false || unwanted.after?.test(behind)) return false;
    const ahead = text.slice(Math.max(0, start - reach.before), start);
    return wanted.before?.test(ahead) !== false && !unwanted.before?.test(ahead);
  };
}

const ending = (alternatives?: string) => (alternatives ? new RegExp(`(?:${alternatives})$`, 'u') : undefined);
const beginning = (alternatives?: string) => (alternatives ? new RegExp(`^(?:${alternatives})`, 'u') : undefined);
