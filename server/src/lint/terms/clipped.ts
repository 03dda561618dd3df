import type { Report } from '../../draft/nodes.ts';
import type { Span } from '../../text/span.ts';
import { clues } from '../prose/clues.ts';
import { hitsIn } from '../prose/prose.ts';
import { guardTest } from '../wording/guards.ts';

/** A fixed term that a text clips in some places and writes in full in others. */
export interface Clipped {
  readonly span: Span;
  readonly shown: string;
  readonly full: string;
}

/** The first clipped place of every term that the text writes in full at least as often. */
export function* clippedIn(report: Report): Generator<Clipped> {
  const { text } = report;
  const inUse = new Set(hitsIn(report, termClues).map(({ word }) => word));
  for (const { full, shown, isClipped } of terms) {
    if (!inUse.has(full)) continue;
    const places: number[] = [];
    let inFull = 0;
    for (let at = text.indexOf(shown); at >= 0; at = text.indexOf(shown, at + shown.length)) {
      if (text.startsWith(full, at)) inFull++;
      else if (isClipped(text, at, at + shown.length)) places.push(at);
    }
    const [first] = places;
    if (first !== undefined && places.length <= inFull)
      yield { span: { start: first, end: first + shown.length }, shown, full };
  }
}

/** A term, how it is clipped, and what stands behind the clipped form where it can be nothing else. */
const terms = (
  [
    ['未成年人', '未成年', '综合审判|审判|司法|检察|合法权益|权益|保护|思想道德|违法|的(?:犯罪案|合法权益|权益|保护)'],
    ['退役军人', '退役军', '服务|事务|保障|优抚'],
    ['留守儿童', '留守儿', '关爱|保护'],
    ['残疾人', '残疾', '联合会|专职委员|两项补贴|就业保障金'],
  ] as const
).map(([full, shown, after]) => ({ full, shown, isClipped: guardTest({ after }) }));

const termClues = clues(terms.map(({ full }) => full));
