import type { Document } from '../draft/document.ts';
import type { Report } from '../draft/nodes.ts';
import type { Edit } from '../text/edit.ts';
import type { Span } from '../text/span.ts';

/** A sentence for the writer in both languages. Chinese first: it is what nearly everybody reads. */
export interface Message {
  readonly zh: string;
  readonly en: string;
}

export type Severity = 'hint' | 'info' | 'warning' | 'error';

/** `safe` changes no wording and is part of fix-all; `unsafe` is offered and needs a look. */
export type Applicability = 'safe' | 'unsafe';

export interface Fix {
  readonly title: Message;
  readonly edits: readonly Edit[];
  readonly applicability: Applicability;
}

/** What a rule found. Spans and edits are relative to the report (or to the document, for a document rule). */
export interface Finding {
  readonly span: Span;
  /** What is wrong and what should stand there, in one sentence. */
  readonly message: Message;
  readonly fix?: Fix;
  /** Other ways to mend it, offered below `fix`. */
  readonly otherFixes?: readonly Fix[];
  /** Other places that belong to it, such as the twin of a repeated report. Places of the document, whatever the rule. */
  readonly related?: readonly Related[];
}

export interface Related {
  readonly span: Span;
  readonly message: Message;
}

/** The groups of the catalogue, in the order in which their findings matter to a writer. */
export type RuleGroup = 'leftover' | 'structure' | 'numbering' | 'toc' | 'agreement' | 'marks' | 'wording';

/** What a rule may be told from outside; everything has a default. */
export interface RuleOptions {
  /** Words that count as 暂无 in `filler-section`, besides the built-in ones. */
  readonly fillerWords: readonly string[];
  /** Texts that count as placeholders, besides the built-in ones. */
  readonly placeholders: readonly string[];
  /** Texts that `residue` takes for left over from somewhere, besides the built-in ones. */
  readonly residue: readonly string[];
  /** The writer's own table for `custom-term`. */
  readonly terms: readonly Term[];
  /** Words that are not to be used, for `custom-term`. */
  readonly forbidden: readonly string[];
  /** Words in which no rule of wording finds anything. */
  readonly allowed: readonly string[];
}

/** A word as it is not to be written, and as it is. */
export interface Term {
  readonly wrong: string;
  readonly right: string;
}

/** What is known of a rule without running it. */
export interface RuleInfo {
  /** One name everywhere: file, cases, documentation, setting, LSP code. */
  readonly name: string;
  readonly group: RuleGroup;
  readonly title: Message;
  /** The clause of the standard, or 实务 (practice) where there is none. */
  readonly basis: string;
  readonly severity: Severity | 'off';
  /** Why it matters, in Chinese, for the rule's page. */
  readonly explanation: string;
  /** What the rule leaves alone on purpose, in Chinese, for the rule's page. */
  readonly leavesAlone?: string;
  /** `bad` gives exactly one finding of this rule; its fix, where it has one, gives `good`; `good` gives none. */
  readonly example: { readonly bad: string; readonly good: string; readonly options?: Partial<RuleOptions> };
}

/** Looks at one report at a time; its findings are kept as long as the report's text stays the same. */
export interface ReportRule extends RuleInfo {
  check(report: Report, options: RuleOptions): Iterable<Finding>;
}

/** Looks at the whole document: table of contents against bodies, report against report. */
export interface DocumentRule extends RuleInfo {
  checkDocument(document: Document, options: RuleOptions): Iterable<Finding>;
}

/** A rule yields findings and never writes; it throws for no text. */
export type Rule = ReportRule | DocumentRule;
