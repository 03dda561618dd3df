interface Place {
  readonly line: number;
  readonly character: number;
}

/** What is looked at of a finding; VS Code's own are such. */
export interface Finding {
  readonly range: { readonly start: Place; readonly end: Place };
  readonly message: string;
}

/**
 * The findings without those that are new in the caret's line: `shown` are the ones the writer sees already, `caret` is
 * where they write. Of equal ones the farthest from the caret are taken for the old ones.
 */
export function withoutNew<F extends Finding>(findings: readonly F[], shown: readonly Finding[], caret: Place): F[] {
  const known = new Map<string, number>();
  for (const { message, range } of shown) {
    if (touches(range, caret.line)) known.set(message, (known.get(message) ?? 0) + 1);
  }
  const here = findings.filter(({ range }) => touches(range, caret.line));
  const distance = ({ range }: F): number => Math.abs(range.end.character - caret.character);
  const fresh = new Set<F>();
  for (const finding of here.toSorted((a, b) => distance(b) - distance(a))) {
    const left = known.get(finding.message) ?? 0;
    if (left > 0) known.set(finding.message, left - 1);
    else fresh.add(finding);
  }
  return findings.filter((finding) => !fresh.has(finding));
}

const touches = ({ start, end }: Finding['range'], line: number): boolean => start.line <= line && end.line >= line;
