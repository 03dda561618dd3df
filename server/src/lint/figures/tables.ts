import type { Block, Report } from '../../draft/nodes.ts';
import { sectionsOf } from '../../draft/walk.ts';
import type { Span } from '../../text/span.ts';

/** A total in a Markdown table that its rows or columns do not come to. */
export interface WrongTotal {
  readonly span: Span;
  readonly expected: number;
  readonly shown: string;
}

interface Cell {
  readonly text: string;
  readonly span: Span;
}

export function* wrongTotalsOf(report: Report): Generator<WrongTotal> {
  if (!report.text.includes('|') || !/合\s*计|总\s*计/u.test(report.text)) return;
  for (const rows of tablesOf(report)) {
    yield* totalsBelow(rows);
    yield* totalsBeside(rows);
  }
}

/** The row 合计, last or first: every column of counts has to come to it. */
function* totalsBelow(rows: readonly Cell[][]): Generator<WrongTotal> {
  const [head = [], ...body] = rows;
  const totals = body.filter(([first]) => isTotal(first));
  const [total] = totals;
  if (!total || totals.length > 1 || (body[0] !== total && body.at(-1) !== total)) return;
  const others = body.filter((row) => row !== total);
  if (others.length < 2 || others.some(([first]) => /小计|其中/u.test(first?.text ?? ''))) return;
  for (let column = 1; column < head.length; column++) {
    if (notAdded.test(head[column]!.text)) continue;
    yield* compare(
      total[column],
      others.map((row) => row[column]),
    );
  }
}

/** The column 合计, last or behind the first: every row of counts of one unit has to come to it. */
function* totalsBeside(rows: readonly Cell[][]): Generator<WrongTotal> {
  const [head = [], ...body] = rows;
  const totals = head.filter(isTotal);
  const column = head.indexOf(totals[0]!);
  if (totals.length !== 1 || (column !== head.length - 1 && column !== 1)) return;
  const others = head.flatMap((_, index) => (index === 0 || index === column ? [] : [index]));
  if (others.length < 2 || others.some((index) => notAdded.test(head[index]!.text))) return;
  if (new Set(others.map((index) => /^[^（(]*([（(].*[）)])/u.exec(head[index]!.text)?.[1] ?? '')).size > 1) return;
  for (const row of body)
    yield* compare(
      row[column],
      others.map((index) => row[index]),
    );
}

function* compare(total: Cell | undefined, cells: readonly (Cell | undefined)[]): Generator<WrongTotal> {
  const values = cells.map((cell) => numberIn(cell));
  const shown = numberIn(total);
  if (!total || shown === null || values.includes(null)) return;
  const sum = Number(values.reduce<number>((all, value) => all + value!, 0).toFixed(6));
  const decimals = [total, ...cells].reduce((most, cell) => Math.max(most, cell!.text.split('.')[1]?.length ?? 0), 0);
  const slack = decimals === 0 ? 0 : (0.5 * (cells.length + 1)) / 10 ** decimals;
  if (Math.abs(sum - shown) > slack + 1e-6) yield { span: total.span, expected: sum, shown: total.text };
}

const isTotal = (cell: Cell | undefined): boolean => /^\**(?:合\s*计|总\s*计)\**$/u.test(cell?.text ?? '');

/** Rates, ranks and the like are not added up. */
const notAdded = /序号|编号|率|占|比|均|增|降|排|名次|年度|时间|日期|其中|小计|单价|备注|[%％]/u;

function numberIn(cell: Cell | undefined): number | null {
  const digits = cell?.text.replaceAll(/[,*]/g, '') ?? '';
  return /^\d{1,12}(?:\.\d{1,6})?$/.test(digits) ? Number(digits) : null;
}

/** Runs of lines that begin with |, as rows of cells; the line of dashes left out. */
function* tablesOf(report: Report): Generator<Cell[][]> {
  const bodies: (readonly Block[])[] = [report.preamble, ...[...sectionsOf(report)].map(({ body }) => body)];
  for (const body of bodies) {
    let rows: Cell[][] = [];
    for (const { kind, span } of body) {
      const isRow = kind === 'verbatim' && report.text[span.start] === '|';
      if (isRow) rows.push(cellsOf(report.text, span));
      if (isRow && span !== body.at(-1)!.span) continue;
      const table = rows.filter((row) => !row.every(({ text }) => /^:?-*:?$/.test(text)));
      if (table.length > 2) yield table;
      rows = [];
    }
  }
}

function cellsOf(text: string, { start, end }: Span): Cell[] {
  const cells: Cell[] = [];
  for (let from = start + 1; from < end; ) {
    const bar = text.indexOf('|', from);
    const to = bar < 0 || bar > end ? end : bar;
    const raw = text.slice(from, to);
    const words = raw.trim();
    const at = from + (words ? raw.indexOf(words) : 0);
    if (to < end || words) cells.push({ text: words, span: { start: at, end: at + words.length } });
    from = to + 1;
  }
  return cells;
}
