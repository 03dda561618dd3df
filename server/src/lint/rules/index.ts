import type { Rule } from '../rule.ts';
import { announcedCount } from './announced-count.ts';
import { brokenLine } from './broken-line.ts';
import { censored } from './censored.ts';
import { draftingNote } from './drafting-note.ts';
import { duplicateHeading } from './duplicate-heading.ts';
import { duplicateParagraph } from './duplicate-paragraph.ts';
import { duplicateReport } from './duplicate-report.ts';
import { emptySection } from './empty-section.ts';
import { enumDuplicate } from './enum-duplicate.ts';
import { enumGap } from './enum-gap.ts';
import { figureConflict } from './figure-conflict.ts';
import { fillerSection } from './filler-section.ts';
import { garbled } from './garbled.ts';
import { headingLength } from './heading-length.ts';
import { headingStop } from './heading-stop.ts';
import { impossibleDate } from './impossible-date.ts';
import { levelSkip } from './level-skip.ts';
import { longParagraph } from './long-paragraph.ts';
import { longSentence } from './long-sentence.ts';
import { maskLeak } from './mask-leak.ts';
import { missingSection } from './missing-section.ts';
import { numberDuplicate } from './number-duplicate.ts';
import { numberForm } from './number-form.ts';
import { numberGap } from './number-gap.ts';
import { numberMalformed } from './number-malformed.ts';
import { numberOrder } from './number-order.ts';
import { numberReference } from './number-reference.ts';
import { numberStart } from './number-start.ts';
import { numberStyle } from './number-style.ts';
import { periodMismatch } from './period-mismatch.ts';
import { placeholder } from './placeholder.ts';
import { residue } from './residue.ts';
import { singleChild } from './single-child.ts';
import { sumMismatch } from './sum-mismatch.ts';
import { termVariant } from './term-variant.ts';
import { titleUnit } from './title-unit.ts';
import { tocCount } from './toc-count.ts';
import { tocExtra } from './toc-extra.ts';
import { tocLink } from './toc-link.ts';
import { tocMissing } from './toc-missing.ts';
import { tocOrder } from './toc-order.ts';
import { tocPage } from './toc-page.ts';
import { tocTitleMismatch } from './toc-title-mismatch.ts';
import { yearMismatch } from './year-mismatch.ts';

/** Every rule, in the order of the catalogue. */
export const rules: readonly Rule[] = [
  placeholder,
  draftingNote,
  censored,
  residue,
  garbled,
  brokenLine,
  emptySection,
  fillerSection,
  missingSection,
  levelSkip,
  singleChild,
  duplicateHeading,
  headingStop,
  headingLength,
  longSentence,
  longParagraph,
  numberGap,
  numberDuplicate,
  numberOrder,
  numberStart,
  numberMalformed,
  numberStyle,
  numberForm,
  enumGap,
  enumDuplicate,
  announcedCount,
  numberReference,
  tocTitleMismatch,
  tocMissing,
  tocExtra,
  tocOrder,
  tocCount,
  tocPage,
  tocLink,
  duplicateReport,
  titleUnit,
  yearMismatch,
  periodMismatch,
  duplicateParagraph,
  sumMismatch,
  figureConflict,
  termVariant,
  maskLeak,
  impossibleDate,
];
