/**
 * Which values stand out of order: the indices left over when the longest rising run of values is taken out, equal
 * neighbours included. Of several longest runs the one that keeps the earliest values wins, so of two values that
 * changed places the one that goes back is named.
 */
export function outOfOrder(values: readonly number[]): Set<number> {
  const lengths = runsFrom(values);
  const outside = new Set<number>();
  let wanted = Math.max(0, ...lengths);
  let last = -Infinity;
  values.forEach((value, index) => {
    if (lengths[index] === wanted && value >= last) [wanted, last] = [wanted - 1, value];
    else outside.add(index);
  });
  return outside;
}

/** For every value the length of the longest rising run that begins with it. */
function runsFrom(values: readonly number[]): number[] {
  const lengths: number[] = [];
  /** `highest[n]`: the highest value with which a run of n + 1 values can begin; falls as n grows. */
  const highest: number[] = [];
  for (let index = values.length - 1; index >= 0; index--) {
    const value = values[index]!;
    let low = 0;
    let high = highest.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (highest[middle]! >= value) low = middle + 1;
      else high = middle;
    }
    highest[low] = value;
    lengths[index] = low + 1;
  }
  return lengths;
}
