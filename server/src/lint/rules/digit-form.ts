import type { Report } from '../../draft/nodes.ts';
import { marksOf } from '../marks/marks.ts';
import { replacement } from '../replacement.ts';
import type { Applicability, Finding, Message, ReportRule } from '../rule.ts';

export const digitForm: ReportRule = {
  name: 'digit-form',
  group: 'marks',
  title: { zh: '数字写法不规范', en: 'Figure not in its proper form' },
  basis: 'GB/T 15835-2011，4.2.2、5.1.4、5.2.5、5.3',
  severity: 'info',
  explanation:
    '相邻两个数连用表示概数、带“几”的数用汉字（三四个、二十几）；“百”“千”不与阿拉伯数字连用（4000人、四千人）；汉字年份的零写作“〇”；年份写全四位。',
  leavesAlone:
    '千米、千克、千瓦等单位；“3、4月”“1、2期”这样分别列举的；“9千亿元”；“余”“多”“左右”与阿拉伯数字连用；表示经过的年数。',
  example: {
    bad: '一、工作开展情况\n整理卷宗3、4个批次。',
    good: '一、工作开展情况\n整理卷宗三四个批次。',
  },
  *check(report) {
    yield* approximations(report);
    for (const at of marksOf(report).numeral) yield* numeralAt(report.text, at);
    for (const at of marksOf(report).year) yield* yearAt(report.text, at);
  },
};

const han = '零一二三四五六七八九';

/** 3、4个 → 三四个. 第3、4季度 and 3、4月 are lists. */
function* approximations(report: Report): Generator<Finding> {
  for (const at of marksOf(report).listCommas) {
    const match = /^([1-8])、([2-9])(?=[个天年家名次条项岁倍人户处种位周件](?!级|度|民))/u.exec(
      report.text.slice(at - 1, at + 5),
    );
    if (!match || /[\d.第、A-Za-z/—～-]/u.test(report.text[at - 2] ?? '')) continue;
    const [from, to] = [Number(match[1]), Number(match[2])];
    if (to !== from + 1) continue;
    const words = from === 1 ? '一两' : from === 2 ? '两三' : han[from]! + han[to]!;
    yield finding(report.text, at - 1, at + 2, words, {
      zh: '相邻两数表示概数用汉字，中间不加顿号',
      en: 'Two neighbouring figures that mean “about” are written in Han digits without 、',
    });
  }
}

function* numeralAt(text: string, at: number): Generator<Finding> {
  const before = text[at - 1] ?? '';
  if (text[at] === '几') {
    const tens = /(?<![\d.])([1-9])0$/.exec(text.slice(Math.max(0, at - 4), at));
    if (!tens || !/^[个天年家名次条项岁倍人户处种位件万亿]/u.test(text.slice(at + 1, at + 2))) return;
    const words = `${tens[1] === '1' ? '' : han[Number(tens[1])]}十几`;
    yield finding(text, at - 2, at + 1, words, {
      zh: '带“几”的概数用汉字',
      en: 'With 几 a figure is written in Han digits',
    });
  } else if (text[at] === '千' || text[at] === '百') {
    if (!/[1-9]/.test(before) || /[\d.,，、—～-]/u.test(text[at - 2] ?? '')) return;
    if (/^[\d万亿米克瓦伏安帕赫卡焦兆分强字方吨年公平]/u.test(text.slice(at + 1, at + 2))) return;
    const words = before + (text[at] === '千' ? '000' : '00');
    yield finding(text, at - 1, at + 1, words, {
      zh: `阿拉伯数字不与“${text[at]}”连用`,
      en: `Arabic figures do not go with ${text[at]}`,
    });
  }
}

/** 二○二三年, 二零二三年 → 二〇二三年; 23年度 → 2023年度. */
function* yearAt(text: string, at: number): Generator<Finding> {
  const printed = text.slice(Math.max(0, at - 4), at);
  if (/^[一二][一二三四五六七八九零〇○◯OＯ]{3}$/u.test(printed) && /[零○◯OＯ]/u.test(printed)) {
    if (/[\p{Nd}一二三四五六七八九十百零〇]/u.test(text[at - 5] ?? '')) return;
    yield finding(text, at - 4, at, printed.replace(/[零○◯OＯ]/gu, '〇'), {
      zh: '汉字年份的零写作“〇”',
      en: 'In a year written in Han digits nought is 〇',
    });
  }
  const short = /(?:^|[^\d.\-－—–~～至、])([12]\d)$/u.exec(printed);
  if (
    short &&
    /^年度|^年(?:1[0-2]|[1-9])月(?!\d)/u.test(text.slice(at, at + 5)) &&
    !/[历共满近达期为经]$/u.test(printed.slice(0, -2))
  ) {
    yield finding(text, at - 2, at, `20${short[1]}`, { zh: '年份写全四位', en: 'A year has four digits' }, 'unsafe');
  }
}

function finding(
  text: string,
  start: number,
  end: number,
  expected: string,
  why: Message,
  applicability: Applicability = 'safe',
): Finding {
  const unit = /^[\p{Script=Han}]?/u.exec(text.slice(end, end + 2))![0];
  return {
    span: { start, end },
    message: {
      zh: `${why.zh}，此处应为“${expected}${unit}”。`,
      en: `${why.en}; “${expected}${unit}” should stand here.`,
    },
    fix: replacement(start, end, expected, applicability),
  };
}
