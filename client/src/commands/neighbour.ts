import type { Position, Range } from 'vscode-languageserver-types';

export type Direction = 'next' | 'previous';

/** The index of the range behind or before the selection, round the end of the file; -1 where there is none. */
export function neighbourOf(ranges: readonly Range[], selected: Range, direction: Direction): number {
  if (direction === 'next') {
    const isSelected = ranges.some(({ start, end }) => same(start, selected.start) && same(end, selected.end));
    const behind = ranges.findIndex(({ start }) =>
      isSelected ? isBefore(selected.start, start) : !isBefore(start, selected.end),
    );
    return behind < 0 && ranges.length > 0 ? 0 : behind;
  }
  const before = ranges.findLastIndex(({ start }) => isBefore(start, selected.start));
  return before < 0 ? ranges.length - 1 : before;
}

const isBefore = (a: Position, b: Position): boolean =>
  a.line < b.line || (a.line === b.line && a.character < b.character);

const same = (a: Position, b: Position): boolean => a.line === b.line && a.character === b.character;
