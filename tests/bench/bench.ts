// `npm run bench`: medians and ratios, printed as a table. Nothing here passes or fails.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compile } from '../../server/src/draft/compile.ts';
import type { Document } from '../../server/src/draft/document.ts';
import { parse } from '../../server/src/draft/parse.ts';
import { splitCompilation } from '../../server/src/draft/split-compilation.ts';
import { changeLevel } from '../../server/src/features/change-level.ts';
import { codeLensesOf } from '../../server/src/features/code-lenses.ts';
import { continueNumbering } from '../../server/src/features/continue-numbering.ts';
import { definitionAt, referencesAt } from '../../server/src/features/definition.ts';
import { linksOf } from '../../server/src/features/document-links.ts';
import { blankTexts } from '../../server/src/features/fill.ts';
import { foldingOf } from '../../server/src/features/folding.ts';
import { format } from '../../server/src/features/format.ts';
import { highlightsAt } from '../../server/src/features/highlights.ts';
import { hoverAt } from '../../server/src/features/hover.ts';
import { moveSection } from '../../server/src/features/move-section.ts';
import { outline } from '../../server/src/features/outline.ts';
import { placeholdersOf } from '../../server/src/features/placeholders.ts';
import { renameAt } from '../../server/src/features/rename.ts';
import { selectionsAt } from '../../server/src/features/selection-ranges.ts';
import { tokensOf } from '../../server/src/features/semantic-tokens.ts';
import { termsAt } from '../../server/src/features/term-completion.ts';
import { updateToc } from '../../server/src/features/update-toc.ts';
import { titlesWith } from '../../server/src/features/workspace-symbols.ts';
import { lint } from '../../server/src/lint/linter.ts';
import { rules } from '../../server/src/lint/rules/index.ts';
import { defaultSettings, type Settings } from '../../server/src/lint/settings.ts';
import { type Measured, measure } from './measure.ts';

const root = new URL('../../', import.meta.url);
const real = new URL('../shared/corpus/001.txt', root);
const sample = new URL('samples/汇编.txt', root);

/** The long compilation where it is at hand, else the sample compilation over and over. */
function longText(): { name: string; text: string } {
  if (existsSync(real))
    return { name: fileURLToPath(real).split('/').slice(-2).join('/'), text: readFileSync(real, 'utf8') };
  const once = readFileSync(sample, 'utf8');
  return { name: 'samples/汇编.txt × 36', text: once.repeat(Math.ceil(360_000 / once.length)) };
}

const { name, text } = longText();
const rows: { what: string; measured: Measured; note: string }[] = [];
const row = (what: string, run: () => unknown, note = '', runs = 25) =>
  rows.push({ what, measured: measure(run, runs), note });
const fresh = (settings: Settings = { ...defaultSettings, options: { ...defaultSettings.options } }) => settings;

/** A new version with one character typed at `share` of the text, parsed on top of the old one. */
function typed(document: Document, share: number, letter: string): Document {
  const near = Math.floor(document.text.length * share);
  const at = document.text.indexOf('。', near) + 1 || near;
  return parse(document.text.slice(0, at) + letter + document.text.slice(at), { previous: document });
}

const document = parse(text);
lint(document, defaultSettings);
const kept = (next: Document) =>
  next.reports.filter(({ report }) => document.reports.some((old) => old.report === report)).length;

row('parse, from scratch', () => parse(text), `${document.reports.length} reports, ${document.lines.count} lines`);
row('lint, from scratch', () => lint(document, fresh()), `${lint(document, defaultSettings).length} findings`);
row('parse and lint, from scratch', () => lint(parse(text), fresh()));
for (const [where, share] of [
  ['start', 0.02],
  ['middle', 0.5],
  ['end', 0.98],
] as const) {
  const next = typed(document, share, '字');
  row(
    `one character typed, ${where}: parse`,
    () => typed(document, share, '字'),
    `${kept(next)} of ${next.reports.length} reports kept`,
  );
  row(`one character typed, ${where}: parse and lint`, () => lint(typed(document, share, '字'), defaultSettings));
}
row('outline', () => outline(document, { items: false }));
row('folding', () => foldingOf(document));
const half = Math.floor(text.length / 2);
const broken = typed(document, 0.5, '\n');
row('Enter', () => continueNumbering(broken, broken.lines.starts[broken.lines.lineAt(half) + 1]!));
row('format', () => format(document, { settings: defaultSettings, indentParagraphs: 'add' }), '', 9);
row('demote a section', () => changeLevel(document, half, 'demote'));
row('move a section', () => moveSection(document, half, 'down'));
row('move a report', () => moveSection(document, document.reports.at(-1)!.start, 'up'));
row('what to fill in', () => blankTexts(document, { ...defaultSettings.options }));
row('terms', () => termsAt(document, half, 2024));
row('split', () => splitCompilation(document));
row('compile', () =>
  compile({ title: '汇编', parts: document.reports.map(({ report }) => ({ name: '', text: report.text })) }),
);
const { options } = defaultSettings;
const diagnostics = lint(document, defaultSettings);
const last = document.reports.at(-1)!;
const title = last.start + last.report.titleSpan.start;
const middle = Math.floor(text.length / 2);
row('selections', () => selectionsAt(document, middle));
row('titles of the workspace', () => titlesWith(document, '总结'), `${titlesWith(document, '总结').length} titles`);
row('definition and references', () => [definitionAt(document, title), referencesAt(document, title)]);
row('links', () => linksOf(document), `${linksOf(document).length} links`);
row('highlights', () => highlightsAt(document, title, options));
row('rename of a title', () => renameAt(document, title, '某县2024年工作总结', options));
row('hover', () => hoverAt(document, title, diagnostics, options));
row('code lenses', () => codeLensesOf(document, diagnostics, options));
row('placeholders', () => placeholdersOf(document, options), `${placeholdersOf(document, options).length} places`);
row('semantic tokens', () => [...tokensOf(document, options)], `${[...tokensOf(document, options)].length} tokens`);
row('semantic tokens after one character typed', () => [...tokensOf(typed(document, 0.5, '字'), options)]);
row('update of the table of contents', () => updateToc(document));
for (const rule of rules) {
  const only = Object.fromEntries(rules.map((one) => [one.name, one === rule ? 'warning' : 'off'] as const));
  row(
    `  rule ${rule.name}`,
    () => lint(document, fresh({ ...defaultSettings, rules: only, options: { ...defaultSettings.options } })),
    '',
    9,
  );
}
const once = rows.find(({ what }) => what === 'parse and lint, from scratch')!.measured.median;
for (const times of [4, 16]) {
  const long = text.repeat(times);
  const measured = measure(() => lint(parse(long), fresh()), 7);
  rows.push({ what: `parse and lint, ×${times}`, measured, note: `growth ×${(measured.median / once).toFixed(1)}` });
}

console.log(`${name}: ${text.length} characters · Node ${process.version} · ${process.platform} ${process.arch}\n`);
console.log(`${'what'.padEnd(46)} ${'median ms'.padStart(10)} ${'±'.padStart(7)}  of full`);
for (const { what, measured, note } of rows) {
  const share = `${((100 * measured.median) / once).toFixed(1)} %`;
  console.log(
    `${what.padEnd(46)} ${measured.median.toFixed(2).padStart(10)} ${measured.spread.toFixed(2).padStart(7)} ${share.padStart(8)}  ${note}`,
  );
}
