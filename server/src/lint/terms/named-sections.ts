import type { Report } from '../../draft/nodes.ts';
import type { Span } from '../../text/span.ts';

/** A section that the opening of a report names otherwise than its heading: with 和 for 、 or another character. */
export interface NamedSection {
  readonly span: Span;
  readonly named: string;
  readonly heading: string;
}

/** What the opening says of the report's parts (本报告共分6个部分：…), held against the headings. */
export function* misnamedSections({ text, preamble, sections }: Report): Generator<NamedSection> {
  for (const { span } of preamble) {
    const words = text.slice(span.start, span.end);
    const list = announcement.exec(words);
    if (!list) continue;
    const from = list.index;
    for (const { title } of sections) {
      if (title.length < shortest || words.includes(title, from)) continue;
      const at = otherwise(words, from, title);
      if (at === null) continue;
      const start = span.start + at;
      yield { span: { start, end: start + title.length }, named: words.slice(at, at + title.length), heading: title };
    }
  }
}

const announcement = /[分由][^。；：]{0,8}部分|包括|包含/u;
/** Shorter titles resemble too much. */
const shortest = 8;
const ends = 3;

/** Where a text as long as the title stands that agrees with it in all but one character and at both ends. */
function otherwise(words: string, from: number, title: string): number | null {
  const beginning = title.slice(0, ends);
  for (let at = words.indexOf(beginning, from); at >= 0; at = words.indexOf(beginning, at + 1)) {
    let different = 0;
    for (let i = ends; i < title.length && different < 2; i++) if (words[at + i] !== title[i]) different++;
    if (different === 1 && words.startsWith(title.slice(-ends), at + title.length - ends)) return at;
  }
  return null;
}
