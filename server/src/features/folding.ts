import type { Document } from '../draft/document.ts';
import type { Line, Report, Section } from '../draft/nodes.ts';
import { perReport } from '../lint/memo.ts';

/** Lines that can be folded away under the first of them; lines count from 0, both are included. */
export interface Fold {
  readonly startLine: number;
  readonly endLine: number;
  readonly kind: 'toc' | 'report' | 'section' | 'residue';
  /** How deep it lies: where an editor takes only so many folds, the outer ones are worth more. */
  readonly depth: number;
}

/** Table of contents, reports, sections, and blocks of web page left-overs; never the blank lines behind them. */
export function foldingOf({ text, lines, head, reports }: Document): Fold[] {
  const folds: Fold[] = [];
  const add = (places: readonly Place[], by: number): void => {
    for (const { start, end, kind, depth } of places) {
      const startLine = lines.lineAt(by + start);
      const endLine = lines.lineAt(by + end);
      if (endLine > startLine) folds.push({ startLine, endLine, kind, depth });
    }
  };
  if (head.toc) add([place('toc', head.toc.span.start, head.toc.span.end, text, 0)], 0);
  add(residuePlaces(head.residue, text), 0);
  for (const { report, start } of reports) add(placesOf(report), start);
  return folds;
}

/** From the first character to the last visible one. */
interface Place extends Pick<Fold, 'kind' | 'depth'> {
  readonly start: number;
  readonly end: number;
}

const placesOf = perReport((report: Report): readonly Place[] => [
  ...reportPlace(report),
  ...sectionPlaces(report),
  ...residuePlaces(report.residue, report.text),
]);

/** A report without a title begins with its first section, which is what one folds there. */
function* reportPlace({ title, titleSpan, text }: Report): Generator<Place> {
  if (title !== null) yield place('report', titleSpan.start, text.length, text, 0);
}

function* sectionPlaces({ sections, text }: Report): Generator<Place> {
  yield* within(sections, 1);
  function* within(siblings: readonly Section[], depth: number): Generator<Place> {
    for (const { span, sections } of siblings) {
      yield place('section', span.start, span.end, text, depth);
      yield* within(sections, depth + 1);
    }
  }
}

/** Left-over lines that follow each other fold together. */
function residuePlaces(residue: readonly Line[], text: string): Place[] {
  const places: Place[] = [];
  for (const { span } of residue) {
    const last = places.at(-1);
    if (last && text.slice(last.end, span.start).trim() === '') places[places.length - 1] = { ...last, end: span.end };
    else places.push(place('residue', span.start, span.end, text, 1));
  }
  return places;
}

function place(kind: Fold['kind'], start: number, end: number, text: string, depth: number): Place {
  let last = end;
  while (last > start && /\s/.test(text[last - 1]!)) last--;
  return { kind, start, end: last, depth };
}
