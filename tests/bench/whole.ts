import { parse } from '../../server/src/draft/parse.ts';
import { lint } from '../../server/src/lint/linter.ts';
import { defaultSettings, type Settings } from '../../server/src/lint/settings.ts';
import { type Measured, measure } from './measure.ts';
import { type Row, type Section, timed } from './rows.ts';
import { type Target, targets } from './targets.ts';
import { type LongText, sizes } from './texts.ts';

/** Settings of their own: nothing that is known of other runs is used. */
export const fresh = (changes: Partial<Settings> = {}): Settings => ({
  ...defaultSettings,
  ...changes,
  options: { ...defaultSettings.options },
});

/** Full parse and full lint, nothing known before, and how they grow with the text. */
export function wholeText({ text }: LongText): Section {
  const rows: Row[] = [];
  const least: Record<'parse' | 'lint' | 'both', number[]> = { parse: [], lint: [], both: [] };
  for (const size of sizes) {
    const long = text.repeat(size);
    const runs = size === 1 ? 25 : 7;
    const parsed = measure(() => parse(long), { runs });
    const linted = measure((document) => lint(document, fresh()), { runs, prepare: () => parse(long) });
    const both = measure(() => lint(parse(long), fresh()), { runs });
    const document = parse(long);
    const read = `${document.reports.length} reports, ${document.lines.count} lines`;
    rows.push(
      timed(`parse, ×${size}`, parsed, { note: grown(least.parse, parsed) ?? read }),
      timed(`lint of what is parsed, ×${size}`, linted, {
        note: grown(least.lint, linted) ?? `${lint(document, defaultSettings).length} findings`,
      }),
      timed(`parse and lint, ×${size}`, both, {
        note: grown(least.both, both) ?? '',
        ...(size === 1 && { target: targets.fullLint }),
      }),
    );
  }
  rows.push(
    growth('growth of a parse, ×1 → ×16', least.parse, targets.parseGrowth),
    growth('growth of parse and lint, ×1 → ×16', least.both, targets.growth),
  );
  return { title: 'The whole text, from scratch', rows };
}

/** How much longer it took than for the text once; null of the first. The least times are the ones that noise touches least. */
function grown(least: number[], measured: Measured): string | null {
  least.push(measured.least);
  return least.length === 1 ? null : `growth ×${(measured.least / least[0]!).toFixed(1)}`;
}

const growth = (what: string, least: readonly number[], target: Target): Row => ({
  what,
  figure: least.at(-1)! / least[0]!,
  unit: '×',
  note: 'of the least times',
  target,
});
