import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Format } from '../../server/src/draft/nodes.ts';
import { parse } from '../../server/src/draft/parse.ts';
import { format, formatRange, type IndentParagraphs, indents } from '../../server/src/features/format.ts';
import { renumber } from '../../server/src/features/renumber.ts';
import { defaultSettings } from '../../server/src/lint/settings.ts';
import { applyEdits } from '../../server/src/text/edit.ts';
import { anyDraft } from '../support/arbitrary-drafts.ts';
import { stripMarks } from '../support/marks.ts';
import { runs } from '../support/runs.ts';

function formatted(text: string, indentParagraphs: IndentParagraphs = 'keep', as: Format = 'plain'): string {
  const document = parse(text, { format: as });
  return applyEdits(text, format(document, { settings: defaultSettings, indentParagraphs }));
}

const title = '县水利局2023年工作总结\n';

test.each([
  [
    'ordinals of one list',
    '1.修堤。完成。\n2、查漏。完成。\n3.供水。完成。\n',
    '1.修堤。完成。\n2.查漏。完成。\n3.供水。完成。\n',
  ],
  ['ordinals as the standard has them', '1、修堤。完成。\n2、查漏。完成。\n', '1.修堤。完成。\n2.查漏。完成。\n'],
  ['blanks at the ends of lines', '一、主要工作 　\n修好堤防。\t\n', '一、主要工作\n修好堤防。\n'],
  ['several blank lines', '一、主要工作\n\n \n\n修好堤防。\n', '一、主要工作\n\n修好堤防。\n'],
  ['two blanks between Han characters', '一、主要工作\n修好  堤防。\n', '一、主要工作\n修好 堤防。\n'],
])('%s', (_, before, after) => {
  expect(formatted(title + before)).toBe(title + after);
});

test.each([
  ['single blank lines', '一、主要工作\n\n修好堤防。\n\n二、打算\n\n继续努力。\n'],
  ['columns set with blanks', '一、主要工作\n单位  人数  经费\n'],
  ['indents', '　　一、主要工作\n　　修好堤防。\n继续努力。\n'],
  ['gaps in the numbering, which are nothing of form', '1.修堤。完成。\n3.查漏。完成。\n'],
])('%s stay', (_, text) => {
  expect(formatted(title + text)).toBe(title + text);
});

test('Markdown keeps its line breaks, code and tables', () => {
  const text = `# ${title}\n一、主要工作  \n修堤。\n\n\`\`\`\n代码 \n\n\n代码\n\`\`\`\n`;
  expect(formatted(text, 'add', 'markdown')).toBe(text);
});

test('indents are added and taken away on demand', () => {
  const plain = `${title}一、主要工作\n修好堤防。\n 1.查漏。完成。\n一是备料。\n`;
  const indented = `${title}　　一、主要工作\n　　修好堤防。\n　　1.查漏。完成。\n　　一是备料。\n`;
  expect(formatted(plain, 'add')).toBe(indented);
  expect(formatted(indented, 'remove')).toBe(plain.replace(' 1', '1'));
});

test('a part of the draft', () => {
  const { text, spans } = stripMarks(`${title}一、主要工作 \n⟦修好堤防。 \n⟧继续努力。 \n`);
  const edits = formatRange(parse(text), spans[0]!, { settings: defaultSettings, indentParagraphs: 'keep' });
  expect(applyEdits(text, edits)).toBe(`${title}一、主要工作 \n修好堤防。\n继续努力。 \n`);
});

test('a rule that is turned off changes nothing', () => {
  const text = `${title}1、修堤。完成。\n2、查漏。完成。\n`;
  const settings = { ...defaultSettings, rules: { 'number-form': 'off' as const } };
  expect(format(parse(text), { settings, indentParagraphs: 'keep' })).toEqual([]);
});

test('formatting twice is formatting once, whatever the text', () => {
  fc.assert(
    fc.property(
      anyDraft,
      fc.constantFrom(...indents),
      fc.constantFrom<Format>('plain', 'markdown'),
      (text, indent, as) => {
        const once = formatted(text, indent, as);
        expect(formatted(once, indent, as)).toBe(once);
      },
    ),
    runs(2000),
  );
});

test('but for ordinals and blanks every character stays', () => {
  fc.assert(
    fc.property(anyDraft, fc.constantFrom(...indents), (text, indent) => {
      const off = { ...defaultSettings, rules: { 'number-style': 'off' as const, 'number-form': 'off' as const } };
      const edits = format(parse(text), { settings: off, indentParagraphs: indent });
      expect(applyEdits(text, edits).replace(/\s/gu, '')).toBe(text.replace(/\s/gu, ''));
    }),
    runs(2000),
  );
});

test('renumbering twice is renumbering once', () => {
  fc.assert(
    fc.property(anyDraft, (text) => {
      const once = applyEdits(text, renumber(parse(text, { format: 'plain' }), 0, 'file'));
      const twice = applyEdits(once, renumber(parse(once, { format: 'plain' }), 0, 'file'));
      expect(twice).toBe(once);
    }),
    runs(2000),
  );
});
