import { edit } from '../text/edit.ts';
import type { Applicability, Finding, Fix, Message } from './rule.ts';

/** Puts `text` in the place of what stands from `start` to `end`; the title shows what the writer will read there. */
export function replacement(
  start: number,
  end: number,
  text: string,
  applicability: Applicability = 'safe',
  shown = text,
): Fix {
  return {
    title: { zh: `改为“${shown}”`, en: `Change to “${shown}”` },
    edits: [edit(start, end, text)],
    applicability,
  };
}

/** From so many on the same slip in one report is a habit. */
const habit = 6;

/** A slip that runs through a report is one finding, at the first place, with one fix for all places. */
export function asHabit(
  findings: readonly Finding[],
  message: (count: number) => Message,
  from = habit,
): readonly Finding[] {
  const [first] = findings;
  if (!first?.fix || findings.length < from) return findings;
  const count = findings.length;
  const fix: Fix = {
    title: { zh: `本篇${count}处一并修正`, en: `Mend all ${count} places in this report` },
    edits: findings.flatMap((finding) => finding.fix?.edits ?? []),
    applicability: findings.every((finding) => finding.fix?.applicability === 'safe') ? 'safe' : 'unsafe',
  };
  return [{ span: first.span, message: message(count), fix }];
}
