import { fromArabic, fromHan } from '../../draft/numerals.ts';
import type { Span } from '../../text/span.ts';

/** A number of things that a sentence promises to name: 抓好五个方面的工作. */
export interface Announcement {
  readonly count: number;
  /** From the number to what is counted. */
  readonly span: Span;
}

/** The announcement that the text between the two places ends with, or null. */
export function announcementAt(text: string, start: number, end: number): Announcement | null {
  let stop = end;
  while (stop > start && '：:。，,；; \t\u3000'.includes(text[stop - 1]!)) stop--;
  const words = text.slice(Math.max(start, stop - furthest), stop);
  if (!clue.test(words)) return null;
  const clause = words.slice(Math.max(...[...'。；！？，,：:'].map((mark) => words.lastIndexOf(mark))) + 1);
  const match = announced.exec(clause);
  if (!match || notCounted.test(clause)) return null;
  const [whole, numeral = '', measure = '', tail = ''] = match;
  const before = clause.slice(0, match.index);
  if (!(measure === '条' ? expressly : cue).test(before) || /[和及与、]$/u.test(before)) return null;
  const count = fromHan(numeral.replace('两', '二')) ?? fromArabic(numeral);
  if (count === null || count < 2 || count > 30 || !countable[measure]!.test(tail)) return null;
  const at = stop - whole.length;
  return { count, span: { start: at, end: at + whole.replace(/(?:报告|汇报|总结|说明)?如下$/u, '').length } };
}

const furthest = 60;
/** A number and what is counted, near the end; most sentences have none. */
const clue = /[一二两三四五六七八九十\d](?:个|方面|点|项|条|大|件)[^“”《》（）、]{0,15}$/u;
const announced =
  /(?<![第其\d.．一二三四五六七八九十])([一二两三四五六七八九十]{1,3}|\d{1,2})(个方面|方面|个部分|点|项|条|大|件|个)([^“”《》（）、]{0,12})$/u;

/** What stands before the number where the things are about to be named. */
const cue =
  /以下|下列|下面|如下|重点|主要|着重|抓好|做好|打好|办好|抓住|突出|着力|聚焦|存在|还有|仍有|有|做了|开展了|围绕|从|分|提出|坚持|实现|体现|表现|在/u;
const expressly = /以下|下列|下面|如下/u;
/** 等, 之一 and the like say that the number is not the list's; 上述 and 这 look back. */
const notCounted = /等|左右|以上|之一|其中|余|多|上述|前述|这|每|另外|其他|剩余|其余|对照/u;

const countable: Readonly<Record<string, RegExp>> = {
  个方面: /^.{0,8}$/u,
  方面: /^.{0,8}$/u,
  个部分: /^.{0,6}$/u,
  点: /^(?:要求|意见|建议|体会|不足|问题|打算|工作|做法|启示|考虑|措施)?$/u,
  项: /^.{0,6}(?:工作|任务|措施|举措|行动|工程|内容)(?:要求|安排)?$/u,
  条: /^(?:措施|意见|建议|举措|经验|要求|路径)?$/u,
  大: /^.{0,4}(?:攻坚战|行动|工程|任务|工作|战役|提升|体系|突破|问题|短板|举措)$/u,
  件: /^(?:大事|实事|要事|工作)$/u,
  个: /^(?:主要|突出|关键|重点|薄弱)?(?:问题|不足|短板|环节|难题|困难|原因|特点|亮点|转变|突破|坚持|着力点|提升|重点|关键)(?:和不足)?$/u,
};
