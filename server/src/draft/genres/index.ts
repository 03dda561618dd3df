import { compilation } from './compilation.ts';
import { dutyReport } from './duty-report.ts';
import type { Genre } from './genre.ts';
import { governmentReport } from './government-report.ts';
import { deploymentNotice, issuingNotice, letter, request } from './letters.ts';
import { formalReport, specialReport, surveyReport } from './reports.ts';
import { disclosureReport, ruleOfLawReport } from './statutory-reports.ts';
import { hasWords } from './words.ts';
import { workPlan } from './work-plan.ts';
import { annualSummary, halfYearSummary } from './work-summary.ts';

export {
  type Bilingual,
  type Genre,
  isHeadingOf,
  isPromised,
  type Requirement,
  type SectionSkeleton,
} from './genre.ts';
export { ordinalAt, type Place, type RenderOptions, renderDraft, renderSection } from './render.ts';

/** All kinds of draft that a skeleton exists for, in the order in which they are offered. */
export const genres: readonly Genre[] = [
  halfYearSummary,
  annualSummary,
  workPlan,
  specialReport,
  formalReport,
  dutyReport,
  surveyReport,
  disclosureReport,
  ruleOfLawReport,
  governmentReport,
  deploymentNotice,
  issuingNotice,
  request,
  letter,
  compilation,
];

/** A title is compared with the narrow kinds first: a 法治政府建设年度报告 is also a 报告. */
const narrowFirst: readonly Genre[] = [
  compilation,
  issuingNotice,
  deploymentNotice,
  request,
  letter,
  dutyReport,
  surveyReport,
  disclosureReport,
  ruleOfLawReport,
  governmentReport,
  halfYearSummary,
  annualSummary,
  specialReport,
  workPlan,
  formalReport,
];

/** The kind of draft that a title shows; null where it shows none. */
export const genreOf = (title: string): Genre | null =>
  narrowFirst.find(({ titleWords }) => titleWords.some((words) => hasWords(title, words))) ?? null;
