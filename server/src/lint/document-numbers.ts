import type { Report } from '../draft/nodes.ts';
import type { Span } from '../text/span.ts';
import { marksOf } from './marks/marks.ts';
import { perReport } from './memo.ts';

/** 发文字号 from the bracket round the year to 号: `〔2022〕3号`, also as it should not be written: `[2022]第003号`. */
export interface DocumentNumber {
  readonly span: Span;
  readonly opening: string;
  readonly year: string;
  readonly closing: string;
  /** The rest before 号, as printed. */
  readonly number: string;
}

export const documentNumbersOf = perReport((report: Report): readonly DocumentNumber[] => {
  const found: DocumentNumber[] = [];
  for (const at of marksOf(report).number) {
    const from = Math.max(0, at - 22);
    const match = pattern.exec(report.text.slice(from, at));
    if (!match) continue;
    const [, opening = '', year = '', closing = '', number = ''] = match;
    found.push({ span: { start: from + match.index, end: at + 1 }, opening, year, closing, number });
  }
  return found;
});

/** Behind the letters of the office (国办发, x爱卫办). */
const pattern =
  /(?<=[\p{Script=Han}字A-Za-z×])([[［【(（〔{｛〖]) ?((?:19|20)?[\dxX×*]{2}) ?([\]］】)）〕}｝〗]) ?((?:第 ?)?[\dxX×*]{1,5}) ?$/u;

export const isInDocumentNumber = (report: Report, at: number): boolean =>
  documentNumbersOf(report).some(({ span }) => span.start <= at && at < span.end);
