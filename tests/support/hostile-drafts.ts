import fc from 'fast-check';
import { anyDraft } from './arbitrary-drafts.ts';
import { grown, hostileTexts } from './hostile-texts.ts';

/** Draft lines with units, digits and marks that are rare or damaged put in anywhere. */
const damage = fc.constantFrom(
  '\0',
  '\u0301',
  '\u{20000}',
  '\ud842',
  '\udfb7',
  '😀',
  '👨‍👩‍👧',
  '\u200b',
  '\u2028',
  '\u0085',
  '\v',
  '（',
  '”',
  '一、',
  '*',
  '&',
  '|',
  '\t',
  '\r',
);
const damaged = fc
  .tuple(anyDraft, fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), damage), { maxLength: 8 }))
  .map(([text, places]) =>
    places.reduce((whole, [share, unit]) => {
      const at = Math.floor(share * whole.length);
      return whole.slice(0, at) + unit + whole.slice(at);
    }, text),
  );

/** Many headings, long lines and deep nesting, as `tests/hostile` has them but shorter, inside a draft. */
const hostile = fc
  .tuple(anyDraft, fc.constantFrom(...hostileTexts), fc.nat({ max: 600 }), anyDraft)
  .map(([before, shape, length, after]) => `${before}${grown(shape, length)}\n${after}`);

/** What a draft is at its worst: damaged, overgrown, or both one after the other. */
export const hostileDraft = fc.oneof({ weight: 3, arbitrary: damaged }, { weight: 2, arbitrary: hostile });
