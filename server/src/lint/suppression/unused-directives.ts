import type { Document } from '../../draft/document.ts';
import { textOf } from '../../text/span.ts';
import type { Diagnostic } from '../linter.ts';
import { mostAlike } from '../most-alike.ts';
import type { Fix, Message } from '../rule.ts';
import { rules } from '../rules/index.ts';
import { type Settings, severityOf } from '../settings.ts';
import type { Directive } from './directives.ts';
import { unusedIgnore } from './unused-ignore.ts';

/** The comments that leave nothing alone, or not all that they name. `served`: the rules whose findings each left alone. */
export function unusedDirectives(
  document: Document,
  directives: readonly Directive[],
  served: ReadonlyMap<Directive, ReadonlySet<string>>,
  settings: Settings,
): Diagnostic[] {
  const severity = severityOf(unusedIgnore, settings);
  if (severity === 'off') return [];
  return directives.flatMap((directive): Diagnostic[] => {
    const idle = idleNames(directive, served.get(directive), settings);
    if (idle === null) return [];
    const { span } = directive;
    return [{ span, rule: unusedIgnore, severity, message: messageOf(idle), fix: fixOf(document, directive, idle) }];
  });
}

/** The names without effect: none where the comment as a whole has none; null where all is well. */
function idleNames(
  { kind, rules: names }: Directive,
  served: ReadonlySet<string> | undefined,
  settings: Settings,
): readonly string[] | null {
  const idle = names.filter((name) => {
    const rule = rules.find((each) => each.name === name);
    if (!rule) return name !== unusedIgnore.name;
    return kind !== 'enable' && !served?.has(name) && severityOf(rule, settings) !== 'off';
  });
  if (idle.length > 0) return idle;
  return kind !== 'enable' && names.length === 0 && !served ? [] : null;
}

function messageOf(idle: readonly string[]): Message {
  const names = rules.map(({ name }) => name);
  const unknown = idle.find((name) => !names.includes(name));
  if (unknown !== undefined) {
    const alike = mostAlike(unknown, names);
    return {
      zh: `没有“${unknown}”这条规则${alike ? `，是不是 ${alike}？` : '，这条注释不起作用。'}`,
      en: `There is no rule "${unknown}"${alike ? `; did you mean ${alike}?` : ': this comment does nothing.'}`,
    };
  }
  return {
    zh:
      idle.length > 0
        ? `这里没有 ${idle.join('、')} 的问题，注释不再起作用，可以删去。`
        : '这里没有问题，注释不再起作用，可以删去。',
    en: `This comment suppresses nothing${idle.length > 0 ? ` of ${idle.join(', ')}` : ''}: delete it.`,
  };
}

function fixOf(document: Document, directive: Directive, idle: readonly string[]): Fix {
  const { kind, span, rules: names } = directive;
  const kept = names.filter((name) => !idle.includes(name));
  const title = { zh: '删去不起作用的注释', en: 'Delete the comment that suppresses nothing' };
  const edit =
    kept.length > 0
      ? { span, text: `<!-- hegao-${kind} ${kept.join(' ')} -->` }
      : { span: wholeLine(document, directive), text: '' };
  return { title, edits: [edit], applicability: 'unsafe' };
}

/** The comment with its line where nothing else stands in it. */
function wholeLine({ text, lines }: Document, { span }: Directive): Directive['span'] {
  const start = lines.starts[lines.lineAt(span.start)]!;
  const lastLine = lines.lineAt(span.end);
  const around =
    textOf(text, { start, end: span.start }) + textOf(text, { start: span.end, end: lines.endOf(lastLine) });
  return around.trim() === '' ? { start, end: lines.starts[lastLine + 1] ?? text.length } : span;
}
