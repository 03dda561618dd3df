/** How many units two texts have in common at their beginning, and behind that at their end. */
export function sameEnds(one: string, other: string): { readonly before: number; readonly after: number } {
  const shorter = Math.min(one.length, other.length);
  const before = sameLength(shorter, (from, to) => one.slice(from, to) === other.slice(from, to));
  const after = sameLength(
    shorter - before,
    (from, to) => one.slice(one.length - to, one.length - from) === other.slice(other.length - to, other.length - from),
  );
  return { before, after };
}

/** Long pieces first, which machines compare at once, and then within the piece that differs. */
function sameLength(length: number, isSame: (from: number, to: number) => boolean): number {
  let at = 0;
  for (let piece = 1 << 16; piece >= 1; piece >>= 4) {
    while (at < length && isSame(at, Math.min(at + piece, length))) at = Math.min(at + piece, length);
  }
  return at;
}
