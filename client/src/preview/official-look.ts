import type { MarkdownIt, StateCore, Token } from 'markdown-it';

/**
 * Lays drafts out as GB/T 9704 has it: every line is a paragraph of its own, and each gets the class of its place in the
 * order of headings (一、 （一） 1. （1）), for the style sheet. Placeholders are marked. Other Markdown stays as it is.
 */
export function officialLook(markdown: MarkdownIt, isDraft: (env: unknown) => boolean): MarkdownIt {
  markdown.core.ruler.after('block', 'hegao-lines', (state) => {
    if (isDraft(state.env)) state.tokens = separateLines(state);
  });
  markdown.core.ruler.push('hegao-look', (state) => {
    if (isDraft(state.env)) layOut(state);
  });
  return markdown;
}

/** A paragraph of several lines becomes one paragraph for each: in a draft a single line break begins a new one. */
function separateLines({ tokens, Token: NewToken }: StateCore): Token[] {
  const result: Token[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    const inline = tokens[at + 1];
    const close = tokens[at + 2];
    if (token.type !== 'paragraph_open' || token.level > 0 || !inline?.content.includes('\n') || !close) {
      result.push(token);
      continue;
    }
    for (const [index, line] of inline.content.split('\n').entries()) {
      const from = (token.map?.[0] ?? 0) + index;
      const copies = [token, inline, close].map((each) =>
        Object.assign(new NewToken(each.type, each.tag, each.nesting), each, { map: [from, from + 1] }),
      );
      copies[1]!.content = line.trim();
      copies[1]!.children = [];
      result.push(...copies);
    }
    at += 2;
  }
  return result;
}

function layOut({ tokens, Token: NewToken }: StateCore): void {
  let isFirst = true;
  for (const [at, open] of tokens.entries()) {
    const inline = tokens[at + 1];
    if (inline?.type !== 'inline' || open.level > 0) continue;
    if (open.type === 'paragraph_open' || open.type === 'heading_open') {
      const name = classOf(open, inline.content, isFirst);
      open.attrJoin('class', `hegao-${name}`);
      if (name.startsWith('level')) splitRunIn(inline, name, NewToken);
      isFirst = false;
    }
  }
  for (const { children } of tokens) if (children) markPlaceholders(children, NewToken);
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
function splitRunIn(inline: Token, name: string, NewToken: StateCore['Token']): void {
  const [first] = inline.children ?? [];
  const end = first?.type === 'text' ? first.content.indexOf('。') + 1 : 0;
  const goesOn = end > 0 && (end < first!.content.length || inline.children!.length > 1);
  const heading = goesOn ? [textToken(first!.content.slice(0, end), NewToken)] : inline.children!;
  const rest = goesOn ? [textToken(first!.content.slice(end), NewToken), ...inline.children!.slice(1)] : [];
  inline.children = [...wrapped('span', `hegao-heading ${name}`, heading, NewToken), ...rest];
}

/** Masks as in XX市, ××万元, 某某, ____. */
const mask = /[xXｘＸ×╳]{2,}|某某+|[_＿]{2,}|[△○□]{2,}/gu;

function markPlaceholders(children: Token[], NewToken: StateCore['Token']): void {
  for (let at = children.length - 1; at >= 0; at--) {
    const { type, content } = children[at]!;
    if (type !== 'text') continue;
    const pieces: Token[] = [];
    let done = 0;
    for (const { 0: found, index } of content.matchAll(mask)) {
      if (/[A-Za-z]/.test((content[index - 1] ?? '') + (content[index + found.length] ?? ''))) continue;
      pieces.push(textToken(content.slice(done, index), NewToken));
      pieces.push(...wrapped('mark', 'hegao-placeholder', [textToken(found, NewToken)], NewToken));
      done = index + found.length;
    }
    if (pieces.length > 0) children.splice(at, 1, ...pieces, textToken(content.slice(done), NewToken));
  }
}

function wrapped(tag: string, name: string, inner: readonly Token[], NewToken: StateCore['Token']): Token[] {
  const open = new NewToken(`${tag}_open`, tag, 1);
  open.attrSet('class', name);
  return [open, ...inner, new NewToken(`${tag}_close`, tag, -1)];
}

function textToken(content: string, NewToken: StateCore['Token']): Token {
  return Object.assign(new NewToken('text', '', 0), { content });
}
