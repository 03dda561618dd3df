import type { Diagnostic } from '../../lint/linter.ts';
import type { Message, Severity } from '../../lint/rule.ts';
import { visible } from './display-width.ts';
import { excerpt } from './excerpt.ts';
import type { Format, LintResult, SourceText } from './format.ts';
import { passedOverNote, type Style } from './style.ts';
import type { Totals } from './totals.ts';

/** Findings for people: place, severity, message and rule, and below it the line with the place marked. */
export const lintPretty = (style: Style): Format<LintResult> => ({
  begin: '',
  separator: '',
  file: ({ diagnostics, source, path }) =>
    diagnostics.map((diagnostic) => finding(diagnostic, source, path, style)).join(''),
  end: (totals, passedOver) => {
    const whole = totals.files === 0 ? [] : [summary(style, totals)];
    return [...whole, ...passedOverNote(passedOver, style)].map((line) => `${line}\n`).join('');
  },
});

function finding(diagnostic: Diagnostic, { text, lines }: SourceText, path: string, style: Style): string {
  const { colors, say, width } = style;
  const { span, severity, rule, message, fix } = diagnostic;
  const { line, column } = lines.positionAt(span.start);
  const place = `${visible(path)}:${line + 1}:${column + 1}`;
  const mendable = fix?.applicability === 'safe' ? ` ${colors.green(say(words.fixable))}` : '';
  const head = `${colors.bold(place)} ${paint(severity, style)} ${visible(say(message))} ${colors.dim(rule.name)}${mendable}`;

  const lineStart = lines.starts[line]!;
  const lineEnd = lines.endOf(line);
  const source = text.slice(lineStart, lineEnd);
  const end = Math.min(span.end, lineEnd) - lineStart;
  const { before, marked, after, marks } = excerpt(source, column, Math.max(end, column), width - indent.length);
  const tone = tones[severity];
  return `${head}\n${indent}${before}${colors[tone](marked)}${after}\n${indent}${colors[tone](marks)}\n`;
}

function summary({ colors, language }: Style, { files, counts, fixable, fixed }: Totals): string {
  const all = severities.reduce((sum, severity) => sum + counts[severity], 0);
  const kinds = severities.filter((severity) => counts[severity] > 0);
  const zh = [
    ...(fixed ? [`已改正 ${fixed} 处`] : []),
    all === 0
      ? `${fixed ? '' : `${files} 个文件，`}没有发现${fixed ? '其他' : ''}问题`
      : `${files} 个文件，${all} 个问题（${kinds.map((kind) => `${words[kind].zh} ${counts[kind]}`).join('，')}）`,
    ...(fixable > 0 ? [`其中可自动修复 ${fixable} 处${fixed === null ? '（加 --fix）' : ''}`] : []),
  ].join('，');
  const en = [
    ...(fixed ? [`${fixed} mended`] : []),
    `${plural(files, 'file')}, ${all === 0 ? `no ${fixed ? 'other ' : ''}problems` : plural(all, 'problem')}`,
    ...(all > 0 ? [kinds.map((kind) => `${counts[kind]} ${words[kind].en}`).join(', ')] : []),
    ...(fixable > 0 ? [`${fixable} can be mended safely${fixed === null ? ' with --fix' : ''}`] : []),
  ].join('; ');
  const text = language === 'zh' ? zh : en;
  return all === 0 ? colors.green(text) : colors.bold(text);
}

const indent = '    ';
const severities: readonly Severity[] = ['error', 'warning', 'info', 'hint'];
const tones = { error: 'red', warning: 'yellow', info: 'cyan', hint: 'gray' } as const;

const words: Record<Severity | 'fixable', Message> = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '警告', en: 'warning' },
  info: { zh: '建议', en: 'info' },
  hint: { zh: '提示', en: 'hint' },
  fixable: { zh: '可自动修复', en: 'fixable' },
};

const paint = (severity: Severity, { colors, say }: Style): string => colors[tones[severity]](say(words[severity]));

const plural = (count: number, thing: string): string => `${count} ${thing}${count === 1 ? '' : 's'}`;
