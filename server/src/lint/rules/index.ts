import type { Rule } from '../rule.ts';
import { addresseeColon } from './addressee-colon.ts';
import { announcedCount } from './announced-count.ts';
import { attachmentNote } from './attachment-note.ts';
import { brokenLine } from './broken-line.ts';
import { censored } from './censored.ts';
import { confusable } from './confusable.ts';
import { customTerm } from './custom-term.ts';
import { dateForm } from './date-form.ts';
import { digitForm } from './digit-form.ts';
import { documentNumber } from './document-number.ts';
import { doubledWord } from './doubled-word.ts';
import { draftingNote } from './drafting-note.ts';
import { duplicateHeading } from './duplicate-heading.ts';
import { duplicateParagraph } from './duplicate-paragraph.ts';
import { duplicateReport } from './duplicate-report.ts';
import { ellipsisDash } from './ellipsis-dash.ts';
import { emptySection } from './empty-section.ts';
import { enumDuplicate } from './enum-duplicate.ts';
import { enumGap } from './enum-gap.ts';
import { enumerationEtc } from './enumeration-etc.ts';
import { figureConflict } from './figure-conflict.ts';
import { fillerSection } from './filler-section.ts';
import { formerName } from './former-name.ts';
import { fullwidthDigits } from './fullwidth-digits.ts';
import { garbled } from './garbled.ts';
import { halfwidthPunctuation } from './halfwidth-punctuation.ts';
import { headingLength } from './heading-length.ts';
import { headingStop } from './heading-stop.ts';
import { impossibleDate } from './impossible-date.ts';
import { impossibleDecrease } from './impossible-decrease.ts';
import { levelSkip } from './level-skip.ts';
import { listComma } from './list-comma.ts';
import { longParagraph } from './long-paragraph.ts';
import { longSentence } from './long-sentence.ts';
import { maskLeak } from './mask-leak.ts';
import { missingFigure } from './missing-figure.ts';
import { missingSection } from './missing-section.ts';
import { missingStop } from './missing-stop.ts';
import { numberDuplicate } from './number-duplicate.ts';
import { numberForm } from './number-form.ts';
import { numberGap } from './number-gap.ts';
import { numberMalformed } from './number-malformed.ts';
import { numberOrder } from './number-order.ts';
import { numberReference } from './number-reference.ts';
import { numberStart } from './number-start.ts';
import { numberStyle } from './number-style.ts';
import { pairUnclosed } from './pair-unclosed.ts';
import { pairWidth } from './pair-width.ts';
import { percentMix } from './percent-mix.ts';
import { periodMismatch } from './period-mismatch.ts';
import { placeholder } from './placeholder.ts';
import { rangeMark } from './range-mark.ts';
import { redundant } from './redundant.ts';
import { repeatedPunctuation } from './repeated-punctuation.ts';
import { requestInReport } from './request-in-report.ts';
import { residue } from './residue.ts';
import { singleChild } from './single-child.ts';
import { straightQuotes } from './straight-quotes.ts';
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
  pairUnclosed,
  pairWidth,
  halfwidthPunctuation,
  straightQuotes,
  repeatedPunctuation,
  ellipsisDash,
  missingStop,
  rangeMark,
  percentMix,
  fullwidthDigits,
  digitForm,
  documentNumber,
  dateForm,
  listComma,
  enumerationEtc,
  addresseeColon,
  attachmentNote,
  confusable,
  doubledWord,
  missingFigure,
  redundant,
  impossibleDecrease,
  formerName,
  requestInReport,
  customTerm,
];
