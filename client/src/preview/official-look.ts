import type { MarkdownIt, Token } from 'markdown-it';

/**
 * Lays drafts out as GB/T 9704 has it: every line is a paragraph of its own, and each gets the class of its place in the
 * order of headings (一、 （一） 1. （1）), for the style sheet. Placeholders are marked. Other Markdown stays as it is.
 * VS Code keeps the tokens and tells only when it renders which file they are of, so nothing is changed in them.
 */
export function officialLook(markdown: MarkdownIt, isDraft: (env: unknown) => boolean): MarkdownIt {
  const { renderer } = markdown;
  const render = renderer.render.bind(renderer);
  renderer.render = (tokens, options, env) => render(isDraft(env) ? laidOut(tokens) : tokens, options, env);
  return markdown;
}

function laidOut(tokens: readonly Token[]): Token[] {
  const result: Token[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const open = tokens[at]!;
    const inline = tokens[at + 1];
    const close = tokens[at + 2];
    if (open.level > 0 || !/^(?:paragraph|heading)_open$/.test(open.type) || inline?.type !== 'inline' || !close) {
      result.push(open.type === 'inline' ? changed(open, { children: withMarks(open.children ?? []) }) : open);
      continue;
    }
    for (const [index, line] of linesOf(inline).entries()) {
      const name = classOf(open, textOf(line), result.length === 0);
      const children = withMarks(name.startsWith('level') ? withHeading(line, name) : line);
      result.push(opening(open, name, index), changed(inline, { children }), close);
    }
    at += 2;
  }
  return result;
}

/** In a draft a single line break begins a new paragraph. */
function linesOf({ children }: Token): Token[][] {
  const lines: Token[][] = [[]];
  for (const token of children ?? []) {
    if (/^(?:soft|hard)break$/.test(token.type) && token.level === 0) lines.push([]);
    else lines.at(-1)!.push(token);
  }
  return lines;
}

const textOf = (line: readonly Token[]): string => line.map(({ content }) => content).join('');

/** `index`: which line of the paragraph it is. The preview scrolls with the text by the numbers of the lines. */
function opening(open: Token, name: string, index: number): Token {
  const token = changed(open, { attrs: open.attrs?.map(([key, value]) => [key, value]) ?? null });
  token.attrJoin('class', `hegao-${name}`);
  if (index > 0 && token.map && token.attrGet('data-line') !== null) {
    token.attrSet('data-line', String(token.map[0] + index));
  }
  return token;
}

const levels: readonly RegExp[] = [
  /^[一二三四五六七八九十百]{1,4}、/u,
  /^[（(][一二三四五六七八九十百]{1,4}[）)]/u,
  /^\d{1,3}[.．、](?!\d)/u,
  /^[（(]\d{1,3}[）)]/u,
];

const longestTitle = 60;

function classOf({ type, tag }: Token, content: string, isFirst: boolean): string {
  const level = levels.findIndex((ordinal) => ordinal.test(content)) + 1;
  if (level > 0) return `level${level}`;
  if (type === 'heading_open') return tag === 'h1' ? 'title' : `level${Math.min(Number(tag.slice(1)) - 1, 4)}`;
  return isFirst && content.length <= longestTitle && !/[。：；，]$/u.test(content) ? 'title' : 'body';
}

/** Of `（一）修堤。全年修堤三公里。` only what stands before the first stop is set as a heading. */
function withHeading(line: readonly Token[], name: string): Token[] {
  const [first] = line;
  if (!first) return [];
  const end = first.type === 'text' ? first.content.indexOf('。') + 1 : 0;
  if (end === 0 || (end === first.content.length && line.length === 1)) return wrapped('span', headingOf(name), line);
  const heading = changed(first, { content: first.content.slice(0, end) });
  const rest = changed(first, { content: first.content.slice(end) });
  return [...wrapped('span', headingOf(name), [heading]), rest, ...line.slice(1)];
}

const headingOf = (name: string): string => `hegao-heading ${name}`;

/** Masks as in XX市, ××万元, 某某, ____. */
const mask = /[xXｘＸ×╳]{2,}|某某+|[_＿]{2,}|[△○□]{2,}/gu;

function withMarks(tokens: readonly Token[]): Token[] {
  return tokens.flatMap((token) => {
    if (token.type !== 'text') return token;
    const { content } = token;
    const pieces: Token[] = [];
    let done = 0;
    for (const { 0: found, index } of content.matchAll(mask)) {
      if (/[A-Za-z]/.test((content[index - 1] ?? '') + (content[index + found.length] ?? ''))) continue;
      pieces.push(changed(token, { content: content.slice(done, index) }));
      pieces.push(...wrapped('mark', 'hegao-placeholder', [changed(token, { content: found })]));
      done = index + found.length;
    }
    return [...pieces, changed(token, { content: content.slice(done) })];
  });
}

function wrapped(tag: string, name: string, inner: readonly Token[]): Token[] {
  const [sample] = inner;
  if (!sample) return [];
  const NewToken = sample.constructor as typeof Token;
  const open = new NewToken(`${tag}_open`, tag, 1);
  open.attrSet('class', name);
  return [open, ...inner, new NewToken(`${tag}_close`, tag, -1)];
}

const changed = (token: Token, change: Partial<Token>): Token =>
  Object.assign(Object.create(Object.getPrototypeOf(token)), token, change);
