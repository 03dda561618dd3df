import type { Report } from '../../draft/nodes.ts';
import type { Span } from '../../text/span.ts';
import { clues } from '../prose/clues.ts';
import { hitsIn } from '../prose/prose.ts';

/** （以下简称“县市场监管局”）: a short form that a text declares. */
export interface Abbreviation {
  readonly short: string;
  /** The short form inside the bracket. */
  readonly span: Span;
  /** Where the bracket begins. */
  readonly declared: number;
}

export function* abbreviationsIn(report: Report): Generator<Abbreviation> {
  const { text } = report;
  if (hitsIn(report, declarationClues).length === 0) return;
  for (const match of text.matchAll(declaration)) {
    const [words, short = ''] = match;
    const at = match.index + words.indexOf(short, words.indexOf('称'));
    yield { short, span: { start: at, end: at + short.length }, declared: match.index };
  }
}

const declarationClues = clues(['以下简称', '以下统称']);
const declaration =
  /[（(，]以下[简统]称[：:为]?[“"]?(《[^《》\n]{1,20}》|[^“”"（）()《》，。；\n]{2,20})[”"]?(?=[）)])/gu;
