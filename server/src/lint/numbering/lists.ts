import type { OrdinalStyle, Report, Section } from '../../draft/nodes.ts';
import { perReport } from '../memo.ts';

/** Sections that count together: one style under one parent, or through the whole report where its houses do so. */
export interface NumberedList {
  readonly style: OrdinalStyle;
  readonly entries: readonly ListEntry[];
}

export interface ListEntry {
  readonly section: Section;
  /** The number printed or plainly meant; null for a heading whose ordinal is lost but which takes a place in the list. */
  readonly number: number | null;
  /** A list may begin anew here: at another parent, after an unnumbered heading, after text that leads over. */
  readonly mayRestart: boolean;
  /** Where to look for ordinals that stand in the middle of a line: from the end of the entry before. */
  readonly searchFrom: number;
}

/**
 * The numbered lists of a report. （一） has two legal modes: beginning again under each 一、 or running on through
 * the report (as the State Council's 意见 do); the mode is decided for each style by what most of its lists do.
 */
export const listsOf = perReport((report: Report): readonly NumberedList[] => {
  const byStyle = new Map<OrdinalStyle, ListEntry[][]>();
  collect(report, report, byStyle);
  return [...byStyle].flatMap(([style, lists]) =>
    runsOn(lists) ? [{ style, entries: lists.flat() }] : lists.map((entries) => ({ style, entries })),
  );
});

function collect(report: Report, parent: Report | Section, byStyle: Map<OrdinalStyle, ListEntry[][]>): void {
  const open = new Map<OrdinalStyle, ListEntry[]>();
  let anew = false;
  let searchFrom = parent.kind === 'section' ? parent.heading.start : 0;
  const following = nextNumbered(parent.sections);
  let lastNumbered = -1;
  parent.sections.forEach((section, index) => {
    const { ordinal } = section;
    const before = parent.sections[index - 1];
    const numbered = parent.sections[lastNumbered];
    if (ordinal) lastNumbered = index;
    if (!ordinal && numbered && takesPlace(section, numbered, index - lastNumbered, following[index])) {
      open.get(numbered.ordinal!.style)?.push({ section, number: null, mayRestart: false, searchFrom });
    } else if (!ordinal) {
      open.clear();
      anew = true;
    } else {
      let entries = open.get(ordinal.style);
      const mayRestart = !entries || anew || leadsOver(report, before);
      if (!entries) {
        entries = [];
        open.set(ordinal.style, entries);
        const lists = byStyle.get(ordinal.style);
        if (lists) lists.push(entries);
        else byStyle.set(ordinal.style, [entries]);
      }
      entries.push({ section, number: ordinal.meant ?? ordinal.number, mayRestart, searchFrom });
      anew = false;
    }
    searchFrom = section.heading.start;
    collect(report, section, byStyle);
  });
}

/** For each sibling the next one behind it that has an ordinal. */
function nextNumbered(siblings: readonly Section[]): (Section | undefined)[] {
  const following: (Section | undefined)[] = new Array(siblings.length);
  let next: Section | undefined;
  for (let index = siblings.length - 1; index >= 0; index--) {
    following[index] = next;
    if (siblings[index]!.ordinal) next = siblings[index];
  }
  return following;
}

/**
 * An unnumbered heading between numbered ones of its level fills a hole: （四） 规范建设… （六）; its ordinal is lost.
 * It is the `count`-th since the last numbered one, `before`.
 */
function takesPlace(section: Section, before: Section, count: number, after: Section | undefined): boolean {
  const first = before.ordinal!.number;
  if (section.level >= 3 || before.level !== section.level || first === null) return false;
  const next = after?.ordinal?.number;
  if (after?.level === section.level && next) return next > first + count;
  return !after && section.body[0]?.kind === 'item' && before.form === 'line' && section.level === 2;
}

/** Text before a list that begins anew: 下半年工作计划如下： or a closing paragraph of the list before. */
function leadsOver(report: Report, before: Section | undefined): boolean {
  let last = before;
  while (last?.sections.length) last = last.sections.at(-1);
  const block = last?.body.at(-1);
  if (block?.kind !== 'paragraph') return false;
  const words = report.text.slice(block.span.start, block.span.end);
  return /[：:]$/u.test(words) || /如下|以下/u.test(words.slice(-20));
}

/** Whether the lists of one style count on from each other: more of them go on than begin again. */
function runsOn(lists: readonly ListEntry[][]): boolean {
  let on = 0;
  let again = 0;
  lists.forEach((entries, index) => {
    const first = entries[0]!.number;
    const last = lists[index - 1]?.at(-1)?.number;
    if (last == null || first === null) return;
    if (first === 1) again++;
    else if (first === last + 1) on++;
  });
  return on > again;
}
