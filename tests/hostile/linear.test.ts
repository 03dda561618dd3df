import { expect, test } from 'vitest';
import { parse } from '../../server/src/draft/parse.ts';
import { foldingOf } from '../../server/src/features/folding.ts';
import { outline } from '../../server/src/features/outline.ts';
import { tokensOf } from '../../server/src/features/semantic-tokens.ts';
import { defaultSettings } from '../../server/src/lint/settings.ts';
import { lintDraft } from '../../server/src/lint/suppression/suppression.ts';
import { grown, hostileTexts } from '../support/hostile-texts.ts';

// A text four times as long may take four times as long, never sixteen times. The bound lies far between the two, counts
// for texts only that take long enough to be measured, and each must miss it in every one of several measurements.

const small = Number(process.env.LENGTH ?? 20_000);
const factor = 4;
const mostRatio = 10;
const longEnough = 150;
const tries = 5;

test.each(['plain', 'markdown'] as const)(
  'no text takes more than linear time to be read as %s',
  (format) => {
    const slow: string[] = [];
    for (const text of hostileTexts) {
      const short = grown(text, small);
      const long = grown(text, factor * small);
      let [quickest, best] = [0, Infinity];
      for (let attempt = 0; attempt < tries && best > Math.max(longEnough, mostRatio * quickest); attempt++) {
        best = Math.min(best, timeOf(long, format));
        if (best > longEnough) quickest = Math.max(quickest, timeOf(short, format));
      }
      if (best > Math.max(longEnough, mostRatio * quickest))
        slow.push(`${JSON.stringify(text.piece)}: ${quickest.toFixed(0)} ms, then ${best.toFixed(0)} ms`);
    }
    expect(slow).toEqual([]);
  },
  600_000,
);

function timeOf(text: string, format: 'plain' | 'markdown'): number {
  const begin = performance.now();
  const document = parse(text, { format });
  lintDraft(document, defaultSettings, null);
  outline(document, { items: true });
  foldingOf(document);
  Array.from(tokensOf(document, defaultSettings.options));
  return performance.now() - begin;
}
