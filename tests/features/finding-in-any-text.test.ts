import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from '../../server/src/draft/parse.ts';
import { codeLensesOf } from '../../server/src/features/code-lenses.ts';
import { definitionAt, referencesAt } from '../../server/src/features/definition.ts';
import { linksOf } from '../../server/src/features/document-links.ts';
import { highlightsAt } from '../../server/src/features/highlights.ts';
import { hoverAt } from '../../server/src/features/hover.ts';
import { placeholdersOf } from '../../server/src/features/placeholders.ts';
import { selectionsAt } from '../../server/src/features/selection-ranges.ts';
import { usesOf } from '../../server/src/features/uses.ts';
import { titlesWith } from '../../server/src/features/workspace-symbols.ts';
import { lint } from '../../server/src/lint/linter.ts';
import { defaultSettings } from '../../server/src/lint/settings.ts';
import type { Span } from '../../server/src/text/span.ts';
import { anyDraft } from '../support/arbitrary-drafts.ts';
import { runs } from '../support/runs.ts';

const { options } = defaultSettings;
const place = fc.double({ min: 0, max: 1, noNaN: true });

const within = ({ start, end }: Span, text: string): void => {
  const places = [0, start, end, text.length];
  expect(places).toEqual(places.toSorted((a, b) => a - b));
};

test('at any place of any draft selections grow and hold the place', () => {
  fc.assert(
    fc.property(anyDraft, place, (text, share) => {
      const offset = Math.floor(share * text.length);
      let last = { start: offset, end: offset };
      for (const span of selectionsAt(parse(text), offset)) {
        expect([span.start <= last.start, last.end <= span.end]).toEqual([true, true]);
        last = span;
      }
      expect(last).toEqual({ start: 0, end: text.length });
    }),
    runs(300),
  );
});

test('whatever is found in any draft lies within it', () => {
  fc.assert(
    fc.property(anyDraft, place, (text, share) => {
      const document = parse(text);
      const offset = Math.floor(share * text.length);
      const diagnostics = lint(document, defaultSettings);
      const definition = definitionAt(document, offset);
      const references = referencesAt(document, offset);
      const hover = hoverAt(document, offset, diagnostics, options);
      const spans = [
        ...usesOf(document).flatMap(({ span, target }) => [span, target]),
        ...(definition ? [definition.span, definition.target] : []),
        ...(references ? [references.declaration, ...references.uses] : []),
        ...highlightsAt(document, offset, options),
        ...linksOf(document).map(({ span }) => span),
        ...titlesWith(document, '').map(({ span }) => span),
        ...placeholdersOf(document, options).flatMap(({ span, mask }) => [span, mask]),
        ...codeLensesOf(document, diagnostics, options).map(({ span }) => span),
        ...(hover ? [hover.span] : []),
      ];
      for (const span of spans) within(span, text);
    }),
    runs(300),
  );
});
