import { appendFileSync } from 'node:fs';
import { afterAll } from 'vitest';

const counts = { runs: 0, drafts: 0, edits: 0, messages: 0 };

/** Notes that a property was tried, a draft or an edit made up, a message sent. */
export const count = (what: keyof typeof counts): void => {
  counts[what]++;
};

/** The file in which `npm run fuzz` finds what was tried; without it nobody asks. */
const file = process.env.TALLY;
if (file) afterAll(() => appendFileSync(file, `${JSON.stringify(counts)}\n`));
