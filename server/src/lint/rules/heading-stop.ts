import type { Report, Section } from '../../draft/nodes.ts';
import { siblingsOf } from '../../draft/walk.ts';
import { edit } from '../../text/edit.ts';
import type { Span } from '../../text/span.ts';
import type { Finding, Message, ReportRule } from '../rule.ts';

export const headingStop: ReportRule = {
  name: 'heading-stop',
  group: 'structure',
  title: { zh: '标题末尾的标点', en: 'Stop at the end of a heading' },
  basis: 'GB/T 15834-2011，附录B.4；小标题同级一致，实务',
  severity: 'info',
  explanation: '文章标题末尾不用句号、逗号、分号、冒号；单独成行的小标题，同一层要么都不用，要么都用。',
  leavesAlone: '标题后面接排正文的；写成一句话的条目；标题末尾的问号、叹号、省略号；同级各占一半的；该层都用句号的。',
  example: {
    bad: '一、工程建设\n加固堤防3.8公里。\n二、防汛抗旱。\n全县安全度汛。\n三、灌区改造\n改造泵站两座。',
    good: '一、工程建设\n加固堤防3.8公里。\n二、防汛抗旱\n全县安全度汛。\n三、灌区改造\n改造泵站两座。',
  },
  *check(report) {
    yield* titleStop(report);
    for (const { sections } of siblingsOf(report)) yield* stopsAmong(report.text, sections);
  },
};

function* titleStop({ text, title, titleSpan }: Report): Generator<Finding> {
  const found = title === null ? null : stopIn(text, titleSpan.start, titleSpan.end);
  if (!found) return;
  const mark = text[found.start]!;
  yield deletion(found, {
    zh: `标题末尾不用“${mark}”，应删去。`,
    en: `A title ends without “${mark}”: take it out.`,
  });
}

/** Headings of one level that have text below them; a sentence by itself is no heading. */
function* stopsAmong(text: string, siblings: readonly Section[]): Generator<Finding> {
  const headings = siblings.filter(
    ({ form, body, sections, ordinal }) =>
      form === 'line' && body.length + sections.length > 0 && ordinal?.style !== 'article',
  );
  const stops = headings.map(({ titleSpan, heading }) => stopIn(text, titleSpan.end, heading.end));
  const marked = stops.filter((stop) => stop !== null);
  if (marked.length * 2 < headings.length) {
    for (const stop of marked) {
      const mark = text[stop.start]!;
      yield deletion(stop, {
        zh: `小标题末尾用了“${mark}”，同级的其他标题不用，应删去。`,
        en: `This heading ends in “${mark}”, its siblings do not: take it out.`,
      });
    }
  }
}

/** The last mark between the two places, blanks and emphasis left aside. */
function stopIn(text: string, start: number, end: number): Span | null {
  let at = end - 1;
  while (at >= start && ' \t\u3000*_\r\n'.includes(text[at]!)) at--;
  return at >= start && '。，；：、.,;:'.includes(text[at]!) ? { start: at, end: at + 1 } : null;
}

const deletion = (span: Span, message: Message): Finding => ({
  span,
  message,
  fix: {
    title: { zh: '删去末尾的标点', en: 'Take the mark out' },
    edits: [edit(span.start, span.end, '')],
    applicability: 'safe',
  },
});
