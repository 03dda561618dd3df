import type { Document } from '../draft/document.ts';
import type { OrdinalStyle, Report, Section } from '../draft/nodes.ts';
import { levelOf } from '../draft/ordinal.ts';
import { parse } from '../draft/parse.ts';
import { printOrdinal } from '../draft/print-ordinal.ts';
import { sectionsOf } from '../draft/walk.ts';
import { listsOf } from '../lint/numbering/lists.ts';
import { renumberList } from '../lint/numbering/renumber.ts';
import { composeEdits } from '../text/compose-edits.ts';
import { applyEdits, type Edit, edit, shiftEdit } from '../text/edit.ts';
import { reportAt, sectionPath } from './section-path.ts';

export type LevelChange = 'promote' | 'demote';

/**
 * 升级, 降级: puts the section at `offset` on its parent's level, or below the section before it. Markers change with it and
 * all below it, and the lists that it leaves and joins are renumbered. Empty where there is no such level.
 */
export function changeLevel(document: Document, offset: number, change: LevelChange): Edit[] {
  const placed = reportAt(document, offset);
  if (!placed) return [];
  const { report, start } = placed;
  const path = sectionPath(report, offset - start);
  const target = targetOf(report, path, change);
  const markers = target && markerEdits(report, path.at(-1)!, target, change);
  if (!markers || markers.length === 0) return [];
  const first = markers.map((each) => shiftEdit(each, start));
  const after = parse(applyEdits(document.text, first), { format: document.format, previous: document });
  const siblings = (path.at(-2) ?? report).sections;
  const concerned = [...siblings, ...sectionsOf(path.at(-1)!)].map(({ heading }) => heading.start + start);
  return composeEdits(first, renumbered(after, new Set(concerned.map((place) => movedBy(place, first)))));
}

/** The ordinal that the section is to have; null of a Markdown heading without one. */
interface Target {
  readonly style: OrdinalStyle | null;
  readonly number: number;
}

function targetOf(report: Report, path: readonly Section[], change: LevelChange): Target | null {
  const section = path.at(-1);
  const parent = path.at(-2);
  if (!section) return null;
  const ordinal = section.ordinal;
  if (change === 'promote') {
    if (!parent) return null;
    if (!ordinal) return depthOf(report, section) > 0 ? { style: null, number: 0 } : null;
    if (!parent.ordinal) return null;
    return { style: parent.ordinal.style, number: (parent.ordinal.number ?? 0) + 1 };
  }
  const before = (parent ?? report).sections.findLast(({ heading }) => heading.start < section.heading.start);
  if (!before) return null;
  if (!ordinal) return depthOf(report, section) > 0 ? { style: null, number: 0 } : null;
  const last = before.sections.findLast((child) => child.ordinal)?.ordinal;
  if (last) return { style: last.style, number: (last.number ?? 0) + 1 };
  const ladder = ladderOf(report);
  const style = ladder[ladder.indexOf(ordinal.style) + 1];
  return style && ladder.includes(ordinal.style) ? { style, number: 1 } : null;
}

/** The styles of the report from the outermost to the innermost, and below them those of GB/T 9704-2012, 7.3.3. */
function ladderOf(report: Report): OrdinalStyle[] {
  const used = new Set<OrdinalStyle>();
  for (const { ordinal } of sectionsOf(report)) if (ordinal && ordinal.style !== 'article') used.add(ordinal.style);
  const deepest = Math.max(0, ...[...used].map((style) => levelOf[style]));
  const deeper = standard.filter((style) => levelOf[style] > deepest);
  return [...[...used].sort((a, b) => levelOf[a] - levelOf[b]), ...deeper];
}

const standard: readonly OrdinalStyle[] = ['han', 'han-bracket', 'arabic', 'arabic-bracket', 'circled'];

/** The section's marker and those below it, by as many levels; null where one of them would have nowhere to go. */
function markerEdits(report: Report, section: Section, { style, number }: Target, change: LevelChange): Edit[] | null {
  const ladder = ladderOf(report);
  const by =
    style === null ? (change === 'demote' ? 1 : -1) : ladder.indexOf(style) - ladder.indexOf(section.ordinal!.style);
  if (by === 0) return null;
  const edits: Edit[] = [];
  for (const each of [section, ...sectionsOf(section)]) {
    const depth = depthOf(report, each);
    if (depth > 0 && change === 'demote' && depth < 6) edits.push(edit(each.heading.start, each.heading.start, '#'));
    if (depth > 1 && change === 'promote') edits.push(edit(each.heading.start, each.heading.start + 1, ''));
    const { ordinal } = each;
    if (!ordinal) continue;
    const place = ladder.indexOf(ordinal.style);
    const next = ladder[place + by];
    if (place < 0 || !next || ordinal.damage === 'torn') return null;
    const printed = each === section ? number : (ordinal.meant ?? ordinal.number ?? 1);
    edits.push(edit(ordinal.span.start, ordinal.span.end, printOrdinal(next, printed, usualMarks(report, next))));
  }
  return edits;
}

/** How many # a Markdown heading has; 0 for any other line. */
function depthOf({ text, format }: Report, { heading }: Section): number {
  let at = heading.start;
  while (format === 'markdown' && text[at] === '#') at++;
  return at - heading.start;
}

/** The marks that the report has most often in this style. */
function usualMarks(report: Report, style: OrdinalStyle): string {
  const counts = new Map<string, number>();
  for (const { ordinal } of sectionsOf(report)) {
    if (ordinal?.style === style && !ordinal.damage) counts.set(ordinal.marks, (counts.get(ordinal.marks) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '';
}

/** Puts the lists in order that hold one of these headings. */
function renumbered(document: Document, headings: ReadonlySet<number>): Edit[] {
  return document.reports
    .flatMap(({ report, start }) =>
      listsOf(report)
        .filter(({ entries }) => entries.some(({ section }) => headings.has(section.heading.start + start)))
        .flatMap(renumberList)
        .map((each) => shiftEdit(each, start)),
    )
    .sort((a, b) => a.span.start - b.span.start);
}

/** Where a place is after edits in front of it. */
function movedBy(place: number, edits: readonly Edit[]): number {
  let by = 0;
  for (const { span, text } of edits)
    if (span.end <= place && span.start < place) by += text.length - (span.end - span.start);
  return place + by;
}
