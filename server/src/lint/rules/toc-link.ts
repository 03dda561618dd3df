import type { Document } from '../../draft/document.ts';
import type { TocEntry } from '../../draft/nodes.ts';
import { type Edit, edit } from '../../text/edit.ts';
import { type Span, textOf } from '../../text/span.ts';
import type { DocumentRule, Finding } from '../rule.ts';
import { anchorOf } from '../toc.ts';

export const tocLink: DocumentRule = {
  name: 'toc-link',
  group: 'toc',
  title: { zh: '目录的链接失效', en: 'Link that leads nowhere' },
  basis: '实务',
  severity: 'warning',
  explanation:
    'Markdown 目录里的链接靠标题的文字定位，改了标题而没有改链接，点击就没有反应。从 Word 转来的 _Toc 链接在 Markdown 里同样无处可去，整个目录只报一处，可以一次改好。',
  leavesAlone: '纯文本；指向其他文件和网址的链接；文中用 id 或 name 注明的位置；正文里没有对应标题的条目。',
  example: {
    bad: '# 工作总结汇编\n\n## 目录\n\n1. [县水利局2025年工作总结](#县水利局2024年工作总结)\n2. [县教育局2025年工作总结](#县教育局2025年工作总结)\n\n# 县水利局2025年工作总结\n\n## 一、主要工作\n\n完成堤防加固12公里，新建泵站3座。\n\n# 县教育局2025年工作总结\n\n## 一、主要工作\n\n新建公办幼儿园2所，新增学位960个。',
    good: '# 工作总结汇编\n\n## 目录\n\n1. [县水利局2025年工作总结](#县水利局2025年工作总结)\n2. [县教育局2025年工作总结](#县教育局2025年工作总结)\n\n# 县水利局2025年工作总结\n\n## 一、主要工作\n\n完成堤防加固12公里，新建泵站3座。\n\n# 县教育局2025年工作总结\n\n## 一、主要工作\n\n新建公办幼儿园2所，新增学位960个。',
  },
  *checkDocument(document) {
    const { toc } = document.head;
    if (document.format !== 'markdown' || !toc) return;
    const links = toc.entries.flatMap((entry) => linksOf(document, entry));
    if (links.length === 0) return;
    const anchors = anchorsOf(document.text);
    const dead = links.filter(({ anchor, target }) => target !== null && !anchors.has(anchor));
    yield* deadByMachine(dead.filter(({ anchor }) => isMachineMade(anchor)));
    for (const link of dead.filter(({ anchor }) => !isMachineMade(anchor))) {
      yield {
        span: link.span,
        message: {
          zh: `链接指向的标题不存在，应改为“#${link.target}”。`,
          en: `No heading has this anchor: it should be the one of the heading that the entry names.`,
        },
        fix: { title: fixTitle, edits: [mend(link)], applicability: 'safe' },
      };
    }
  },
};

/** One finding for all the anchors that Word made. */
function* deadByMachine(links: readonly Link[]): Generator<Finding> {
  const [first] = links;
  if (!first) return;
  yield {
    span: first.span,
    message: {
      zh: `从 Word 转来的目录链接在 Markdown 里失效（共${links.length}处），应改为指向正文标题。`,
      en: `Anchors from Word lead nowhere in Markdown (${links.length} of them): they should name the headings.`,
    },
    fix: { title: fixTitle, edits: links.map(mend), applicability: 'safe' },
  };
}

const fixTitle = { zh: '指向正文的标题', en: 'Link to the heading' };
const mend = ({ span, target }: Link): Edit => edit(span.start, span.end, `#${target}`);
const isMachineMade = (anchor: string): boolean => /^_?(?:toc|ref|hlk)_?\d+$/u.test(anchor);

interface Link {
  /** `#` and the anchor behind it. */
  readonly span: Span;
  readonly anchor: string;
  /** The anchor of the heading that the entry means; null where it means none. */
  readonly target: string | null;
}

function linksOf({ text, lines }: Document, entry: TocEntry): Link[] {
  if (entry.target === null) return [];
  const line = text.slice(entry.target, lines.endOf(lines.lineAt(entry.target)));
  const target = headingPattern.test(line) ? anchorOf(headingWords(line)) : null;
  const links: Link[] = [];
  for (const match of textOf(text, entry.span).matchAll(/\]\((#[^()\s]*)\)/gu)) {
    const start = entry.span.start + match.index + 2;
    links.push({ span: { start, end: start + match[1]!.length }, anchor: decoded(match[1]!.slice(1)), target });
  }
  return links;
}

const headingPattern = /^#{1,6}\s/u;
const headingWords = (line: string): string =>
  line
    .trimEnd()
    .replace(/^#{1,6}\s+/u, '')
    .replace(/\s#{1,6}$/u, '')
    .trimEnd();

/** Every place of the text that a link can name: headings (the second of a name ends in -1), id and name. */
function anchorsOf(text: string): Set<string> {
  const anchors = new Set<string>();
  const seen = new Map<string, number>();
  for (const [line] of text.matchAll(/^#{1,6}\s.*$/gmu)) {
    const anchor = anchorOf(headingWords(line));
    const times = seen.get(anchor) ?? 0;
    seen.set(anchor, times + 1);
    anchors.add(times ? `${anchor}-${times}` : anchor);
  }
  for (const match of text.matchAll(/<\w+\s+(?:id|name)\s{0,4}=\s{0,4}["']?([^"'\s>]+)/giu)) {
    anchors.add(match[1]!.toLowerCase());
  }
  return anchors;
}

/** An anchor as it is compared: %-escapes read, small letters. */
function decoded(anchor: string): string {
  try {
    return decodeURIComponent(anchor).toLowerCase();
  } catch {
    return anchor.toLowerCase();
  }
}
