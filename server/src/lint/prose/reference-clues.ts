import { referenceWords } from '../../draft/references.ts';
import { clues } from './clues.ts';

/** For finding the lines with references such as 见第三部分. */
export const referenceClues = clues(referenceWords);
