import type { OrdinalStyle, Section } from '../../draft/nodes.ts';
import { printOrdinal } from '../../draft/print-ordinal.ts';
import { siblingsOf } from '../../draft/walk.ts';
import type { Finding, ReportRule } from '../rule.ts';

export const levelSkip: ReportRule = {
  name: 'level-skip',
  group: 'numbering',
  title: { zh: '层次序数错位', en: 'Ordinals in the wrong order of levels' },
  basis: 'GB/T 9704-2012，7.3.3；GB/T 15834-2011，B.3.8',
  severity: 'warning',
  explanation: '层次序数依次是“一、”“（一）”“1.”“（1）”。下一层用了不低于上一层的序数，读者就分不清谁管谁。',
  leavesAlone: '“一、”下直接用“1.”的不报；从“（一）”或“1.”起头的不报；“①”用在哪一层都不报。',
  example: {
    bad: '青石县水利局2023年工作总结\n一、工程建设\n（1）完成堤防加固。\n（2）完成渠道清淤。\n二、防汛抗旱\n全县安全度汛。',
    good: '青石县水利局2023年工作总结\n一、工程建设\n（一）完成堤防加固。\n（二）完成渠道清淤。\n二、防汛抗旱\n全县安全度汛。',
  },
  *check(report) {
    for (const { parent, sections } of siblingsOf(report)) yield* misplaced(sections, parent);
  },
};

function* misplaced(sections: readonly Section[], parent: Section | null): Generator<Finding> {
  const told = new Set<OrdinalStyle>();
  for (const [index, section] of sections.entries()) {
    const { ordinal } = section;
    const before = sections[index - 1];
    if (ordinal && parent && tooDeep(section, parent) && !told.has(ordinal.style)) {
      told.add(ordinal.style);
      yield wrongLevel(section, parent.ordinal!.text, 'han-bracket');
    } else if (ordinal && before && repeatsParent(section, before, sections[index + 1])) {
      yield wrongLevel(section, before.ordinal!.text, below[ordinal.style] ?? 'arabic');
    } else if (ordinal && before && interrupts(sections, index)) {
      yield wrongLevel(section, before.ordinal!.text, 'arabic-bracket');
    }
  }
}

const below: Readonly<Partial<Record<OrdinalStyle, OrdinalStyle>>> = {
  han: 'han-bracket',
  'han-bracket': 'arabic',
  arabic: 'arabic-bracket',
};

/** （1） directly under 一、 or 第一部分. */
const tooDeep = (section: Section, parent: Section): boolean =>
  section.ordinal?.style === 'arabic-bracket' && parent.level <= 1 && parent.ordinal !== null;

/** 二、 that is empty and a list 一、二、 … where its own subsections should be. */
function repeatsParent(section: Section, before: Section, after: Section | undefined): boolean {
  const [own, upper] = [section.ordinal, before.ordinal];
  if (!own || own.style !== upper?.style || own.number !== 1 || (upper.number ?? 0) < 2) return false;
  return (
    before.form === 'line' && before.body.length === 0 && before.sections.length === 0 && after?.ordinal?.number === 2
  );
}

/** （一）（二） between 1. and 2. of one list: they stand under 1., where （1） belongs. */
function interrupts(sections: readonly Section[], index: number): boolean {
  const [before, section] = [sections[index - 1]!, sections[index]!];
  if (before.ordinal?.style !== 'arabic' || section.ordinal?.style !== 'han-bracket' || section.ordinal.number !== 1)
    return false;
  const number = before.ordinal.number ?? 0;
  for (let at = index; at < sections.length && sections[at]!.ordinal?.style === 'han-bracket'; at++) {
    if (sections[at]!.sections[0]?.ordinal?.style === 'arabic')
      return sections[at]!.sections[0]!.ordinal!.number === number + 1;
  }
  return false;
}

function wrongLevel({ ordinal }: Section, upper: string, style: OrdinalStyle): Finding {
  const expected = printOrdinal(style, ordinal!.number ?? 1, '');
  return {
    span: ordinal!.span,
    message: {
      zh: `“${upper}”下不应直接用“${ordinal!.text}”，此处宜为“${expected}”。`,
      en: `“${ordinal!.text}” should not stand directly under “${upper}”; “${expected}” would be right here.`,
    },
  };
}
