import type { Block, Report, Section } from './nodes.ts';

/** All sections of a report or below a section, a parent before its children, in the order of the text. */
export function sectionsOf(parent: Parent): readonly Section[] {
  if (parent.sections.length === 0) return none;
  let sections = known.get(parent);
  if (!sections) {
    const found: Section[] = [];
    collect(parent.sections, found);
    known.set(parent, found);
    sections = found;
  }
  return sections;
}

interface Parent {
  readonly sections: readonly Section[];
}

const none: readonly Section[] = [];
/** Nearly every rule asks for them. */
const known = new WeakMap<Parent, readonly Section[]>();

function collect(sections: readonly Section[], found: Section[]): void {
  for (const section of sections) {
    found.push(section);
    collect(section.sections, found);
  }
}

/** Sections of one parent, which are told apart, numbered and punctuated as one list. */
export interface Siblings {
  /** Null for the sections right below the title. */
  readonly parent: Section | null;
  readonly sections: readonly Section[];
}

/** The sections of a report in groups of siblings, a group before those below it; a report without sections has none. */
export function siblingsOf(report: Report): Siblings[] {
  const groups: Siblings[] = [];
  if (report.sections.length > 0) groups.push({ parent: null, sections: report.sections });
  for (const parent of sectionsOf(report))
    if (parent.sections.length > 0) groups.push({ parent, sections: parent.sections });
  return groups;
}

/** All body blocks of a report in the order of the text; the rest of a run-in heading counts as a paragraph. */
export function blocksOf(report: Report): readonly Block[] {
  const blocks = [...report.preamble];
  for (const section of sectionsOf(report)) {
    if (section.rest) blocks.push({ kind: 'paragraph', span: section.rest });
    for (const block of section.body) blocks.push(block);
  }
  return blocks;
}
