import type { Document } from '../draft/document.ts';
import type { PlacedReport } from '../draft/nodes.ts';
import { charactersOfReport } from '../draft/statistics.ts';
import type { Diagnostic } from '../lint/linter.ts';
import type { Message, RuleOptions } from '../lint/rule.ts';
import { type Span, shift } from '../text/span.ts';
import { placeholdersIn } from './placeholders.ts';

/** A line between the lines, above `span`; `command` is what a click on it does. */
export interface CodeLens {
  readonly span: Span;
  readonly text: Message;
  readonly command: 'updateToc' | null;
}

/** Above each report how long it is and what is left to do; above a table of contents that it is out of date. */
export function codeLensesOf(document: Document, diagnostics: readonly Diagnostic[], options: RuleOptions): CodeLens[] {
  const lenses: CodeLens[] = [];
  const { toc } = document.head;
  if (toc && diagnostics.some(({ rule }) => mendedByUpdate.has(rule.name))) {
    lenses.push({ span: toc.heading, text: outOfDate, command: 'updateToc' });
  }
  if (document.reports.length < 2) return lenses;
  const problems = problemsByReport(document, diagnostics);
  for (const [index, placed] of document.reports.entries()) {
    const text = figures(placed, problems[index]!, placeholdersIn(placed.report, options).length);
    lenses.push({ span: shift(placed.report.titleSpan, placed.start), text, command: null });
  }
  return lenses;
}

const mendedByUpdate = new Set(['toc-missing', 'toc-extra', 'toc-order', 'toc-title-mismatch', 'toc-link']);
const outOfDate = { zh: '目录已过期，更新', en: 'Out of date: update' };

function figures({ report }: PlacedReport, problems: number, blanks: number): Message {
  const characters = charactersOfReport(report).toLocaleString('en');
  const zh = [`字数 ${characters}`];
  const en = [`${characters} characters`];
  if (problems > 0) {
    zh.push(`${problems} 个问题`);
    en.push(problems === 1 ? '1 problem' : `${problems} problems`);
  }
  if (blanks > 0) {
    zh.push(`待填 ${blanks}`);
    en.push(`${blanks} to fill in`);
  }
  return { zh: zh.join(' · '), en: en.join(' · ') };
}

/** Placeholders are counted by themselves. The diagnostics are in the order of the text. */
function problemsByReport({ reports }: Document, diagnostics: readonly Diagnostic[]): number[] {
  const counts = reports.map(() => 0);
  let index = -1;
  for (const { rule, span } of diagnostics) {
    while (index + 1 < reports.length && reports[index + 1]!.start <= span.start) index++;
    if (index >= 0 && rule.name !== 'placeholder') counts[index]!++;
  }
  return counts;
}
