import type { Boundary, LineView } from './line-view.ts';
import { isDateLine } from './tail.ts';
import { endsLikeTitle } from './title.ts';

/**
 * Titles without list or markup: the text's first lines; a strong title where the text before it has ended and its
 * own numbering begins anew; the title of an annex or a printed 办法 behind a date or the line 附件.
 */
export function* standingTitles(
  view: LineView,
  from: number,
  titleDepth: number,
  listed: boolean,
): Generator<Boundary> {
  const first = view.firstProse(from);
  if (first < 0) return;
  let afterDate = false;
  let annex = false;
  for (let line = first; line >= 0; line = view.next(line)) {
    if (!view.isProse(line)) continue;
    const standing = view.standing(line);
    if (standing === 'date') afterDate = line > first;
    else if (standing === 'annex') annex = true;
    if (standing === 'date' || standing === 'annex' || standing === 'passed') continue;
    const isStrong = standing === 'strong-title';
    const isTitle = isStrong || standing === 'title';
    const opens = line === first && titleDepth === 0 && (!listed || isStrong);
    if (isTitle && opens) yield { line, titleLines: titleLength(view, line) };
    else if (isTitle && (annex || afterDate) && titleDepth === 0 && hasBody(view, line))
      yield { line, titleLines: titleLength(view, line) };
    else if (isStrong && line !== first && beginsAnew(view, line, listed)) yield { line, titleLines: 1 };
    annex = afterDate = false;
  }
}

/** A title may run over up to four lines: to the first that ends as titles do, when the lines before it do not. */
function titleLength(view: LineView, first: number): number {
  let last = first;
  for (let count = 1; count <= 4; count++) {
    const words = view.words(last);
    if (!view.isFragment(last) || view.ordinal(last)) return 1;
    if (endsLikeTitle(words)) return count;
    const next = view.next(last);
    if (next < 0 || view.length(next) > 40) return 1;
    last = next;
  }
  return 1;
}

/** Something to read must follow within a few lines: a heading or a paragraph, not the cells of a lost table. */
function hasBody(view: LineView, title: number): boolean {
  let line = title;
  for (let seen = 0; seen < 6; seen++) {
    line = view.next(line);
    if (line < 0) return false;
    if (view.ordinal(line) || view.length(line) > 40) return true;
  }
  return false;
}

/** The text above has ended, and below the numbering starts at its beginning; in a listed text both must be plain. */
function beginsAnew(view: LineView, title: number, listed: boolean): boolean {
  const above = view.next(title, -1);
  const aboveEnds =
    above < 0 || /[。！”）)》]$/u.test(view.words(above)) || isDateLine(view.words(above)) || view.length(above) <= 20;
  if (!aboveEnds) return false;
  const apart = above < 0 || title - above > 2 || isDateLine(view.words(above));
  if (listed && !apart && !/总结|报告/u.test(view.words(title))) return false;
  let line = title;
  for (let seen = 0; seen < 30; seen++) {
    line = view.next(line);
    if (line < 0) return false;
    const ordinal = view.ordinal(line);
    if (ordinal) return ordinal.number === 1 && ordinal.style !== 'arabic-bracket' && ordinal.style !== 'circled';
  }
  return true;
}
