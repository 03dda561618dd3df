import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from '../../server/src/draft/parse.ts';
import { fixAll } from '../../server/src/lint/fix-all.ts';
import { lint } from '../../server/src/lint/linter.ts';
import { defaultSettings } from '../../server/src/lint/settings.ts';

// Whole drafts: what was fixed has nothing safe left to fix, and a second run changes nothing.
const folders = ['samples/', '../shared/corpus/', '../shared/corpus/official/'].map(
  (name) => new URL(`../../${name}`, import.meta.url),
);

for (const folder of folders) {
  if (!existsSync(folder)) {
    const name = folder.pathname.split('/').slice(-3, -1).join('/');
    test.skip(`fixing all in ${name}: the texts are not at hand`, () => {});
    console.log(`skipped: fixing all in ${name}, the texts are not at hand`);
    continue;
  }
  const files = readdirSync(folder).filter((file) => /\.(?:txt|md)$/u.test(file));
  test.each(files)(`fixing all in ${folder.pathname.split('/').at(-2)}/%s converges`, (file) => {
    const { document } = fixAll(parse(readFileSync(new URL(file, folder), 'utf8')), defaultSettings);
    const left = lint(document, defaultSettings).filter(({ fix }) => fix?.applicability === 'safe');
    expect(left.map(({ rule, span }) => `${rule.name} ${span.start}`)).toEqual([]);
    expect(fixAll(document, defaultSettings).count).toBe(0);
  });
}
