/**
 * Whether a path is meant by a pattern: `*` stands for anything within one name, `**` for any folders, `?` for one
 * character, everything else for itself. The work is bounded by the product of both lengths, whatever the pattern.
 */
export const matchesGlob = (pattern: string, path: string): boolean =>
  matches(pattern.split('/'), path.split('/'), '**', matchesName);

/** Whether the pattern can mean one path only. */
export const isLiteral = (pattern: string): boolean => !/[*?]/.test(pattern);

const matchesName = (pattern: string, name: string): boolean =>
  matches([...pattern], [...name], '*', (sign, character) => sign === '?' || sign === character);

/** Whether the things fit the signs one by one, where `star` stands for any number of things. */
function matches(
  signs: readonly string[],
  things: readonly string[],
  star: string,
  fits: (sign: string, thing: string) => boolean,
): boolean {
  let sign = 0;
  let thing = 0;
  let lastStar = -1;
  let starTakesTo = 0;
  while (thing < things.length) {
    if (signs[sign] === star) {
      lastStar = sign++;
      starTakesTo = thing;
    } else if (sign < signs.length && fits(signs[sign]!, things[thing]!)) {
      sign++;
      thing++;
    } else if (lastStar >= 0) {
      sign = lastStar + 1;
      thing = ++starTakesTo;
    } else return false;
  }
  return signs.slice(sign).every((rest) => rest === star);
}
