import { edit } from '../../text/edit.ts';
import { closingPlaces } from '../marks/closing-places.ts';
import { stopsIn } from '../marks/marks.ts';
import { type LoneMark, type PairKind, pairsOf } from '../marks/pairs.ts';
import type { Finding, Fix, Message, ReportRule } from '../rule.ts';

export const pairUnclosed: ReportRule = {
  name: 'pair-unclosed',
  group: 'marks',
  title: { zh: '引号、括号、书名号不成对', en: 'Quotation mark or bracket without its other half' },
  basis: 'GB/T 15834-2011，4.8、4.9、4.15',
  severity: 'warning',
  explanation: '引号、括号和书名号成对使用。少了一半，读者看不出引到哪里为止；方向用反了，排版后格外扎眼。',
  leavesAlone:
    '分几段引用、每段都有前引号的（4.8.3.5）；上一段开头、下一段收尾的；“1）”这样的序数；英文里的撇号；括号残缺的标题序数（由“序数残缺”报告）。',
  example: {
    bad: '一、工作开展情况\n落实“四个最严，守牢食品安全底线。',
    good: '一、工作开展情况\n落实“四个最严”，守牢食品安全底线。',
  },
  *check(report) {
    const { lone, pairs } = pairsOf(report);
    if (lone.length === 0) return;
    const lines = new Set(lone.map(({ line }) => line));
    const stops = new Set(
      [...lines].flatMap((line) => stopsIn(report, line)).filter((at) => endsWords(report.text, at)),
    );
    const places = closingPlaces(report.text.length, lone, pairs, stops);
    for (const [index, mark] of lone.entries()) yield finding(report.text, mark, places[index]!);
  },
};

/** 、 may well stand within a quotation, but not before the next one. */
const endsWords = (text: string, at: number): boolean => text[at] !== '、' || '“《‘〈'.includes(text[at + 1] ?? ' ');

/** `place`: where its other half belongs. */
function finding(text: string, mark: LoneMark, place: number): Finding {
  const { at, side, kind, turns } = mark;
  const span = { start: at, end: at + 1 };
  const name = names[kind];
  if (side === 'turned' || side === 'mismatched') {
    const expected = turns[0]!.mark;
    const isTurned = side === 'turned';
    return {
      span,
      message: {
        zh: isTurned
          ? `${name.zh}的方向反了，此处应为 ${expected} 。`
          : `后${name.zh}与前面的标点不成对，此处应为 ${expected} 。`,
        en: `This ${name.en} ${isTurned ? 'faces the wrong way' : 'does not go with the opening mark'}: ${expected} should stand here.`,
      },
      fix: {
        title: { zh: `改为 ${expected}`, en: `Change to ${expected}` },
        edits: turns.map((turn) => edit(turn.at, turn.at + 1, turn.mark)),
        applicability: 'unsafe',
      },
    };
  }
  const drop: Fix = {
    title: { zh: `删去这个 ${text[at]}`, en: `Delete this ${text[at]}` },
    edits: [edit(at, at + 1, '')],
    applicability: 'unsafe',
  };
  if (side === 'close') {
    return {
      span,
      message: {
        zh: `后${name.zh}前面没有成对的 ${kind[0]} ，应补上，或者删去这一个。`,
        en: `No ${kind[0]} goes with this closing ${name.en}: add it, or delete this one.`,
      },
      fix: drop,
    };
  }
  const closing = text[at] === '(' ? ')' : kind[1]!;
  const close: Fix = {
    title: { zh: `在下一个标点前补上 ${closing}`, en: `Close it with ${closing} before the next mark` },
    edits: [edit(place, place, closing)],
    applicability: 'unsafe',
  };
  const isDoubled = text[at + 1] === text[at];
  return {
    span,
    message: {
      zh: `前${name.zh}后面没有成对的 ${closing} ，应补上，或者删去这一个。`,
      en: `No ${closing} goes with this opening ${name.en}: add it, or delete this one.`,
    },
    fix: isDoubled ? drop : close,
    otherFixes: [isDoubled ? close : drop],
  };
}

const names: Readonly<Record<PairKind, Message>> = {
  '“”': { zh: '引号', en: 'quotation mark' },
  '‘’': { zh: '单引号', en: 'single quotation mark' },
  '（）': { zh: '括号', en: 'bracket' },
  '《》': { zh: '书名号', en: 'title mark' },
  '〈〉': { zh: '单书名号', en: 'single title mark' },
  '〔〕': { zh: '六角括号', en: 'tortoise-shell bracket' },
  '【】': { zh: '方头括号', en: 'lenticular bracket' },
  '「」': { zh: '引号', en: 'corner bracket' },
  '『』': { zh: '双引号', en: 'double corner bracket' },
};
