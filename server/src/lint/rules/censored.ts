import type { Document } from '../../draft/document.ts';
import type { PlacedReport, Report } from '../../draft/nodes.ts';
import { edit, shiftEdit } from '../../text/edit.ts';
import { type Span, shift, textOf } from '../../text/span.ts';
import { type CensoredPlace, censoredPlacesIn, censoredPlacesInLine } from '../leftovers/censored.ts';
import { perReport } from '../memo.ts';
import { kindsOf } from '../prose/kinds.ts';
import { linesWith, proseOfBlocks } from '../prose/prose.ts';
import type { DocumentRule, Finding, Fix } from '../rule.ts';

/** 党 written D or dropped by the word filter of the site a draft was copied from. */
export const censored: DocumentRule = {
  name: 'censored',
  group: 'leftover',
  title: { zh: '“党”字被过滤', en: 'The character 党 taken out by a word filter' },
  basis: '实务',
  severity: 'warning',
  explanation:
    '一些文库网站会过滤“党”字：写成字母 D（D组、治D、D的二十大），或者干脆删去（建引领、从严治、的二十大精神、局组）。这样的材料复制过来，必须逐处补上。',
  leavesAlone:
    '真正的字母 D（D级、D座、3D、维生素D、型号、选项）；基层建设、支部会议、工作组、网格员等本来就没有“党”字的词语。两可的写法，只有同一文稿里另有确定被过滤的地方、而本篇又不见完整的“党”字时才报告。',
  example: {
    bad: '一、坚持建引领\n全年召开专题会议12次。',
    good: '一、坚持党建引领\n全年召开专题会议12次。',
  },
  *checkDocument(document: Document): Iterable<Finding> {
    const head = headPlaces(document);
    const placed = document.reports.filter(({ report }) => placesOf(report).places.length > 0);
    const isFiltered = head.some(proves) || placed.some(({ report }) => placesOf(report).places.some(proves));
    for (const place of head) if (place.sure) yield findingOf(document.text, place);
    for (const one of placed) {
      const { places, intact } = placesOf(one.report);
      yield* findingsAt(one, isFiltered && places.length > intact);
    }
  },
};

const party = kindsOf('party');

/** Whoever writes D for 党 need not drop it elsewhere. */
const proves = ({ sure, gap }: CensoredPlace): boolean => sure && gap.start === gap.end;

interface Places {
  readonly places: readonly CensoredPlace[];
  /** How often 党 is there as it should be. */
  readonly intact: number;
}

const placesOf = perReport((report: Report): Places => {
  const places = censoredPlacesIn(report);
  let intact = 0;
  if (places.length > 0)
    for (const line of linesWith(report, party)) intact += textOf(report.text, line).split('党').length - 1;
  return { places, intact };
});

interface Kept {
  readonly start: number;
  readonly isThorough: boolean;
  readonly findings: readonly Finding[];
}

/** What was last found in a report: an edit moves only the reports behind it. */
const kept = new WeakMap<Report, Kept>();

function findingsAt({ report, start }: PlacedReport, isThorough: boolean): readonly Finding[] {
  const last = kept.get(report);
  if (last?.start === start && last.isThorough === isThorough) return last.findings;
  const { places } = placesOf(report);
  const own = ownFindingsOf(report);
  const findings: Finding[] = [];
  for (let at = 0; at < places.length; at++)
    if (places[at]!.sure || isThorough) findings.push(movedFinding(own[at]!, start));
  kept.set(report, { start, isThorough, findings });
  return findings;
}

/** For every place, as if the report began the document. */
const ownFindingsOf = perReport((report: Report): readonly PlaceFinding[] =>
  placesOf(report).places.map((place) => findingOf(report.text, place)),
);

type PlaceFinding = Finding & { readonly fix: Fix };

const movedFinding = ({ span, message, fix }: PlaceFinding, by: number): PlaceFinding => ({
  span: shift(span, by),
  message,
  fix: { title: fix.title, edits: fix.edits.map((each) => shiftEdit(each, by)), applicability: fix.applicability },
});

/** The head belongs to no report: the compilation's title, its table of contents, a foreword. */
function headPlaces({ text, head }: Document): CensoredPlace[] {
  const lines = [...(head.titleSpan ? [head.titleSpan] : []), ...proseOfBlocks(text, head.body)];
  for (const entry of head.toc?.entries ?? []) lines.push(entry.titleSpan);
  return lines.flatMap((line) => placesIn(text.slice(line.start, line.end), line));
}

const placesIn = (words: string, { start }: Span): CensoredPlace[] =>
  censoredPlacesInLine(words).map((place) => ({
    ...place,
    span: shift(place.span, start),
    gap: shift(place.gap, start),
  }));

function findingOf(text: string, { span, gap, whole, sure }: CensoredPlace): PlaceFinding {
  const shown = text.slice(span.start, span.end);
  return {
    span,
    message:
      gap.start === gap.end
        ? { zh: `“${shown}”缺“党”字，应为“${whole}”。`, en: `“${shown}” lacks 党: write “${whole}”.` }
        : {
            zh: `“${shown}”中的字母 D 应为“党”，即“${whole}”。`,
            en: `The D of “${shown}” stands for 党: write “${whole}”.`,
          },
    fix: {
      title: { zh: `改为“${whole}”`, en: `Change to “${whole}”` },
      edits: [edit(gap.start, gap.end, '党')],
      applicability: sure ? 'safe' : 'unsafe',
    },
  };
}
