import type { Block, Report, Section } from './nodes.ts';

/** All sections of a report, a parent before its children, in the order of the text. */
export function* sectionsOf(parent: { readonly sections: readonly Section[] }): Generator<Section> {
  for (const section of parent.sections) {
    yield section;
    yield* sectionsOf(section);
  }
}

/** All body blocks of a report in the order of the text; the rest of a run-in heading counts as a paragraph. */
export function* blocksOf(report: Report): Generator<Block> {
  yield* report.preamble;
  for (const section of sectionsOf(report)) {
    if (section.rest) yield { kind: 'paragraph', span: section.rest };
    yield* section.body;
  }
}
