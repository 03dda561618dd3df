import { compile } from '../../server/src/draft/compile.ts';
import type { Document } from '../../server/src/draft/document.ts';
import { parse } from '../../server/src/draft/parse.ts';
import { looksLikeDraft } from '../../server/src/draft/recognize.ts';
import { splitCompilation } from '../../server/src/draft/split-compilation.ts';
import { charactersOf } from '../../server/src/draft/statistics.ts';
import { changeLevel } from '../../server/src/features/change-level.ts';
import { fixEverything, quickFixes } from '../../server/src/features/code-actions.ts';
import { codeLensesOf } from '../../server/src/features/code-lenses.ts';
import { completionsAt } from '../../server/src/features/completion.ts';
import { continueNumbering } from '../../server/src/features/continue-numbering.ts';
import { definitionAt, referencesAt } from '../../server/src/features/definition.ts';
import { linksOf } from '../../server/src/features/document-links.ts';
import { blanksAt, blankTexts, fill } from '../../server/src/features/fill.ts';
import { fixRule } from '../../server/src/features/fix-rule.ts';
import { foldingOf } from '../../server/src/features/folding.ts';
import { format, formatRange } from '../../server/src/features/format.ts';
import { highlightsAt } from '../../server/src/features/highlights.ts';
import { hoverAt } from '../../server/src/features/hover.ts';
import { moveSection } from '../../server/src/features/move-section.ts';
import { outline } from '../../server/src/features/outline.ts';
import { overview } from '../../server/src/features/overview.ts';
import { placeholdersOf } from '../../server/src/features/placeholders.ts';
import { problemList } from '../../server/src/features/problem-list.ts';
import { renameAt, renameTargetAt } from '../../server/src/features/rename.ts';
import { renumber } from '../../server/src/features/renumber.ts';
import { selectionsAt } from '../../server/src/features/selection-ranges.ts';
import { tokensOf } from '../../server/src/features/semantic-tokens.ts';
import { termsAt } from '../../server/src/features/term-completion.ts';
import { updateToc } from '../../server/src/features/update-toc.ts';
import { titlesWith } from '../../server/src/features/workspace-symbols.ts';
import { lint } from '../../server/src/lint/linter.ts';
import { defaultSettings } from '../../server/src/lint/settings.ts';
import { measure } from './measure.ts';
import { type Section, timed } from './rows.ts';
import { type LongText, placeAt } from './texts.ts';

/** What each request costs in a draft whose findings are known, with the pieces that did not change known as well. */
export function requests(long: LongText, size: number): Section {
  const text = long.text.repeat(size);
  const document = parse(text);
  const settings = defaultSettings;
  const { options } = settings;
  const found = lint(document, settings);
  const middle = placeAt(text, 0.5);
  const last = document.reports.at(-1)!;
  const title = last.start + last.report.titleSpan.start;
  const second = secondSection(document);
  const broken = parse(`${text.slice(0, middle)}\n${text.slice(middle)}`, { previous: document });
  const parts = document.reports.map(({ report }) => ({ name: '', text: report.text }));
  const around = { start: Math.max(0, middle - 200), end: middle + 200 };
  const asked: readonly (readonly [string, () => unknown])[] = [
    ['outline', () => outline(document, { items: false })],
    ['folding', () => foldingOf(document)],
    ['problem list', () => problemList(document, found)],
    ['semantic tokens', () => [...tokensOf(document, options)]],
    ['semantic tokens of what is seen', () => [...tokensOf(document, options, around)]],
    ['completion: ordinals', () => completionsAt(document, middle, { year: 2024 })],
    ['completion: words', () => termsAt(document, middle, 2024)],
    ['code actions', () => quickFixes(document, found, around, settings)],
    ['fix everything', () => fixEverything(document, settings)],
    ['code lenses', () => codeLensesOf(document, found, options)],
    ['hover', () => hoverAt(document, title, found, options)],
    ['definition and references', () => [definitionAt(document, title), referencesAt(document, title)]],
    ['highlights', () => highlightsAt(document, title, options)],
    ['links', () => linksOf(document)],
    ['selections', () => selectionsAt(document, middle)],
    ['titles of the workspace', () => titlesWith(document, '总结')],
    ['Enter: the numbering goes on', () => continueNumbering(broken, middle + 1)],
    ['what can be renamed', () => renameTargetAt(document, title, options)],
    ['rename of a title', () => renameAt(document, title, '某县2024年工作总结', options)],
    ['format', () => format(document, { settings, indentParagraphs: 'add' })],
    ['format a part', () => formatRange(document, around, { settings, indentParagraphs: 'keep' })],
    ['demote a section', () => changeLevel(document, second, 'demote')],
    ['move a section', () => moveSection(document, second, 'up')],
    ['move a report', () => moveSection(document, title, 'up')],
    ['renumber a report', () => renumber(document, middle, 'report')],
    ['renumber the whole file', () => renumber(document, 0, 'file')],
    ['fix all of one rule', () => fixRule(document, 'halfwidth-punctuation', settings, null)],
    ['placeholders', () => placeholdersOf(document, options)],
    ['what to fill in', () => blankTexts(document, { ...options })],
    ['blanks of a report', () => blanksAt(document, middle, { ...options })],
    ['fill in', () => fill(document, new Map([['XX市', '江城市']]), { ...options })],
    ['statistics', () => charactersOf(document)],
    ['overview', () => overview(document, found, options)],
    ['update of the table of contents', () => updateToc(document)],
    ['split', () => splitCompilation(document)],
    ['compile', () => compile({ title: '汇编', parts })],
    ['is it a draft', () => looksLikeDraft(text)],
  ];
  return { title: `Requests, ×${size}`, rows: asked.map(([what, run]) => timed(what, measure(run, { runs: 9 }))) };
}

/** The heading of a section that has one above it: it can be demoted and moved. */
function secondSection({ reports }: Document): number {
  const half = Math.floor(reports.length / 2);
  const { report, start } = reports.slice(half).find((each) => each.report.sections.length > 1)!;
  return start + report.sections[1]!.heading.start;
}
