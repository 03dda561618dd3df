import type { Report } from '../../draft/nodes.ts';
import { replacement } from '../replacement.ts';
import type { Finding, ReportRule } from '../rule.ts';
import { abbreviationsIn } from '../terms/abbreviations.ts';
import { clippedIn } from '../terms/clipped.ts';
import { mixedPlusIn } from '../terms/mixed-plus.ts';
import { misnamedSections } from '../terms/named-sections.ts';
import { type Name, namesIn, variantOf } from '../terms/names.ts';

export const termVariant: ReportRule = {
  name: 'term-variant',
  group: 'agreement',
  title: { zh: '同一名称写法不一', en: 'One thing, two names' },
  basis: '条例第九条（全称或者规范化简称）；实务',
  severity: 'hint',
  explanation:
    '一个单位或文件的名称前后只差一个字，总有一处写错了。声明了简称就要用；声明之前先用全称。“未成年人”有的地方写成“未成年”，同一个词里“＋”和“+”混用，开头交代的部分名称与标题不同，也属此类。',
  leavesAlone:
    '只差地名层级、方位、数字的（市局和县局、第一和第二）；声明之前用到、但也是全称一部分的词；“未成年子女”“未成年犯”这类另有意义的词。',
  example: {
    bad: '青石县水利综合执法大队检查河道12次。青石县水利综合执法支队立案3起。',
    good: '青石县水利综合执法大队检查河道12次。青石县水利综合执法大队立案3起。',
  },
  *check(report) {
    yield* abbreviationFaults(report);
    yield* variants(report);
    yield* clippedTerms(report);
    yield* mixedPluses(report);
    yield* otherNames(report);
  },
};

function* abbreviationFaults(report: Report): Generator<Finding> {
  const { text, titleSpan } = report;
  for (const { short, span, declared } of abbreviationsIn(report)) {
    if (!text.includes(short, span.end)) {
      yield {
        span,
        message: {
          zh: `声明了简称“${short}”，后文没有用到，可以删去这个说明，或者在后文使用。`,
          en: 'This short form is declared and never used: use it, or leave the declaration out.',
        },
      };
      continue;
    }
    const early = text.indexOf(short, titleSpan.end);
    const sentence = text
      .slice(Math.max(0, declared - 60), declared)
      .split(/[。；\n]/u)
      .at(-1)!;
    const isPartOfName = sentence.includes(short.replace(/[《》]/gu, ''));
    if (short.length < 3 || early < 0 || early >= declared || isPartOfName) continue;
    yield {
      span: { start: early, end: early + short.length },
      message: {
        zh: `简称“${short}”到后文才声明，这里应当用全称，或者把声明移到这里。`,
        en: 'This short form is declared further down: use the full name here, or declare it here.',
      },
    };
  }
}

/** Of two names one character apart, the rarer; of two alike in that, the later. */
function* variants(report: Report): Generator<Finding> {
  const byText = new Map<string, { readonly first: Name; count: number }>();
  for (const name of namesIn(report)) {
    const known = byText.get(name.text);
    if (known) known.count++;
    else if (byText.size < most) byText.set(name.text, { first: name, count: 1 });
  }
  const names = [...byText.values()];
  const told = new Set<Name>();
  for (const [index, later] of names.entries()) {
    for (let before = 0; before < index; before++) {
      const earlier = names[before]!;
      const [odd, usual] = later.count > earlier.count ? [earlier.first, later.first] : [later.first, earlier.first];
      const variant = variantOf(odd, usual);
      if (!variant || told.has(odd)) continue;
      told.add(odd);
      yield {
        span: variant.span,
        message: {
          zh: `“${variant.shown}”与别处的“${variant.usual}”只差一个字，应核对后统一。`,
          en: 'The same name is written with another character elsewhere: check, and use one.',
        },
      };
    }
  }
}

/** A text with more names than this is a list of names. */
const most = 300;

function* clippedTerms(report: Report): Generator<Finding> {
  for (const { span, shown, full } of clippedIn(report)) {
    yield {
      span,
      message: {
        zh: `“${full}”在这里写成了“${shown}”，应与别处一致，写全称。`,
        en: 'This term is clipped here and written in full elsewhere: write it in full.',
      },
    };
  }
}

function* mixedPluses(report: Report): Generator<Finding> {
  const { text } = report;
  for (const { span, right } of mixedPlusIn(report)) {
    yield {
      span,
      message: {
        zh: `“${text.slice(span.start, span.end)}”里全角“＋”和半角“+”混用，应统一为“${right}”。`,
        en: 'Full-width and half-width plus signs are mixed in one term: use one.',
      },
      fix: replacement(span.start, span.end, right),
    };
  }
}

function* otherNames(report: Report): Generator<Finding> {
  for (const { span, named, heading } of misnamedSections(report)) {
    yield {
      span,
      message: {
        zh: `这里说的“${named}”，正文标题写作“${heading}”，应当一致。`,
        en: 'The heading of this part is worded otherwise: make the two agree.',
      },
      fix: replacement(span.start, span.end, heading, 'unsafe'),
    };
  }
}
