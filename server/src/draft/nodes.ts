import type { Span } from '../text/span.ts';

// The tree of a draft. Every span inside a Report is relative to `Report.text`, so that a report
// whose text did not change is the same object in the next version of the document.

/**
 * How an ordinal (层次序数) is written; GB/T 9704-2012, 7.3.3 gives the first four below `part`.
 * `part` 第一部分 · `han` 一、 · `han-bracket` （一） · `arabic` 1. · `arabic-bracket` （1） · `half-bracket` 1） ·
 * `circled` ① · `article` 第一条 (of a regulation printed among reports).
 */
export type OrdinalStyle =
  | 'part'
  | 'han'
  | 'han-bracket'
  | 'arabic'
  | 'article'
  | 'arabic-bracket'
  | 'half-bracket'
  | 'circled';

/** What is wrong with an ordinal that is plainly meant as one. */
export type Damage =
  /** `一上半年…`: the 、 is missing */
  | 'no-delimiter'
  /** `（一统计…`: the bracket is not closed */
  | 'unclosed'
  /** `一）统计…`: the bracket is not opened */
  | 'unopened'
  /** `()`: the number is lost */
  | 'empty'
  /** `（一）、` or `1.、`: a mark too many */
  | 'doubled'
  /** `110.` after `9.`: a digit too many */
  | 'stray-digit'
  /** `3` ⏎ `、培训就业`: torn over two lines */
  | 'torn';

/** The ordinal of a heading, as printed. */
export interface Ordinal {
  readonly style: OrdinalStyle;
  /** What is printed, blanks included where they stand inside. */
  readonly text: string;
  readonly span: Span;
  /** The number printed; null where none is. */
  readonly number: number | null;
  /** The number that was plainly meant, where it differs from the printed one. */
  readonly meant?: number;
  /** The marks round the number, for comparing siblings: `、` `.` `．` `（）` `()` `（)` … */
  readonly marks: string;
  readonly damage?: Damage;
}

/** A paragraph of body text: one line without its indent and line break. */
export interface Paragraph {
  readonly kind: 'paragraph';
  readonly span: Span;
}

/** A line that is no prose: code, a table, HTML, front matter. Rules of wording leave it alone. */
export interface Verbatim {
  readonly kind: 'verbatim';
  readonly span: Span;
}

/** A paragraph that begins with 一是, 二要, 第三， …: `marker` is that beginning. A title cut by a stray line break goes over two lines. */
export interface Item {
  readonly kind: 'item';
  readonly number: number;
  readonly marker: Span;
  readonly title: string;
  readonly titleSpan: Span;
  readonly span: Span;
}

export type Block = Paragraph | Item | Verbatim;

/**
 * A heading with what stands under it. `line`: the heading is the whole line; `run-in`: text goes on
 * behind it in the same line (`1.加强监管执法。一是…`).
 */
export interface Section {
  readonly kind: 'section';
  /** 第一部分 0.5 · 一、 1 · （一） 2 · 1. 3 · （1） 4 · ① 5; an unnumbered heading has its siblings' level. */
  readonly level: number;
  readonly ordinal: Ordinal | null;
  /** Without ordinal, markup and final 。：； */
  readonly title: string;
  readonly titleSpan: Span;
  readonly form: 'line' | 'run-in';
  /** The heading's own line, from the first visible character to the last. */
  readonly heading: Span;
  /** Body text behind a run-in heading in the same line. */
  readonly rest: Span | null;
  /** From the heading to the end of the last thing below it. */
  readonly span: Span;
  /** What stands below the heading before its first subsection. */
  readonly body: readonly Block[];
  readonly sections: readonly Section[];
}

/** A line with a text of its own: 署名, 成文日期, 主送机关, or what a web page left behind. */
export interface Line {
  readonly span: Span;
}

/** 篇: one report. Its text begins at its title line, or at its first line where the title is missing. */
export interface Report {
  readonly kind: 'report';
  readonly text: string;
  readonly format: Format;
  /** Null where the report has no title line (`implied`). Title lines are joined. */
  readonly title: string | null;
  /** From the first to the last title line; empty and at the first heading where the title is implied. */
  readonly titleSpan: Span;
  readonly addressee: Line | null;
  /** Body text before the first section. */
  readonly preamble: readonly Block[];
  readonly sections: readonly Section[];
  readonly signature: Line | null;
  readonly date: Line | null;
  /** Lines that are no part of the text: advertisements, paywall marks, page furniture. */
  readonly residue: readonly Line[];
  /** Stray line breaks inside sentences: from the end of the words before to the words that go on. */
  readonly breaks: readonly Span[];
}

/** A report and where it begins in the document. */
export interface PlacedReport {
  readonly report: Report;
  readonly start: number;
}

export interface TocEntry {
  readonly span: Span;
  readonly number: number | null;
  readonly title: string;
  readonly titleSpan: Span;
  readonly page: number | null;
  readonly pageSpan: Span | null;
  /** Where the line that the entry means begins in the document; null where there is none. */
  readonly target: number | null;
}

export interface Toc {
  /** The line 目录, or the first entry where there is no such line. */
  readonly heading: Span;
  readonly entries: readonly TocEntry[];
  readonly span: Span;
}

/** What stands before the first report: the compilation's title, the table of contents, front matter. Spans are absolute. */
export interface Head {
  readonly span: Span;
  readonly title: string | null;
  readonly titleSpan: Span | null;
  readonly toc: Toc | null;
  readonly body: readonly Block[];
  readonly residue: readonly Line[];
}

export type Format = 'markdown' | 'plain';
