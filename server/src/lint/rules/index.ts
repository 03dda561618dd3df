import type { Rule } from '../rule.ts';
import { placeholder } from './placeholder.ts';

/** Every rule, in the order of the catalogue. */
export const rules: readonly Rule[] = [placeholder];
