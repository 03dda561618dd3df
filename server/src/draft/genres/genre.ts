import { hasWords } from './words.ts';

/** What a writer reads, in both languages; Chinese first. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

/**
 * `statutory`: the name and the place are prescribed. `usual`: part of every new draft.
 * `optional`: only offered, while writing.
 */
export type Requirement = 'statutory' | 'usual' | 'optional';

/** A line of a skeleton. `{…}` is what the writer fills in; see template.ts. */
export type Template = string;

/** A section that a genre has. */
export interface SectionSkeleton {
  /** Ways to word the heading, without ordinal; a new draft gets the first. */
  readonly headings: readonly [Template, ...Template[]];
  /** Words by which the heading is known again in somebody's draft, in the notation of words.ts. */
  readonly words: readonly string[];
  readonly required: Requirement;
  /** Words in the report's title that promise this section: …及下半年工作计划. */
  readonly promisedBy?: readonly string[];
  /** `run-in`: the first paragraph goes on behind the heading in the same line. */
  readonly form?: 'line' | 'run-in';
  readonly body: readonly Template[];
  readonly children?: readonly SectionSkeleton[];
}

/** A kind of draft: how its title is known, what it consists of, what a new one begins with. */
export interface Genre {
  /** Kebab-case; never changes once published. */
  readonly id: string;
  readonly name: Bilingual;
  readonly description: Bilingual;
  /** Words by which a title shows this genre, in the notation of words.ts. */
  readonly titleWords: readonly string[];
  readonly title: Template;
  /** 主送机关, or the form of address of a speech; with its colon. */
  readonly addressee?: Template;
  /** What stands between title and sections. */
  readonly opening: readonly Template[];
  /** Sections by name have to stand in this order only where they are `statutory`. */
  readonly sections: readonly SectionSkeleton[];
  /** What stands between the last section and the signature. */
  readonly closing?: readonly Template[];
  /** 附件说明 (GB/T 9704-2012, 7.3.4). */
  readonly attachments?: readonly Template[];
  /** 署名 and 成文日期; absent where the genre has none. */
  readonly signature?: readonly Template[];
  /** 附注, in round brackets below the date (7.3.6). */
  readonly note?: Template;
  /** The reports of a compilation; the table of contents is made from their titles. */
  readonly contributions?: readonly Contribution[];
}

/** A report in a compilation. `unit` is the blank that stands in it for {单位}. */
export interface Contribution {
  readonly unit: string;
  readonly page: number;
  readonly genre: Genre;
}

/** Whether a heading (without ordinal) of somebody's draft is this section. */
export const isHeadingOf = (section: SectionSkeleton, heading: string): boolean =>
  section.words.some((words) => hasWords(heading, words));

/** Whether a report with this title has to have the section. */
export const isPromised = (section: SectionSkeleton, title: string): boolean =>
  section.promisedBy?.some((words) => hasWords(title, words)) ?? false;
