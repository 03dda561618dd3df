import type { Genre } from './genre.ts';
import { hasWords } from './words.ts';
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
export const genres: readonly Genre[] = [halfYearSummary, annualSummary];

/** The kind of draft that a title shows; null where it shows none. */
export const genreOf = (title: string): Genre | null =>
  genres.find(({ titleWords }) => titleWords.some((words) => hasWords(title, words))) ?? null;
