// `npm run bench`: what everything costs, printed as tables with the targets beside the figures, and the most telling of
// them written to docs/performance.md. Nothing here passes or fails. `-- SUBJECT …` measures only these and writes nothing;
// `-- --cpu-profile SUBJECT` and `-- --heap-profile SUBJECT` write where the time or the memory goes to dist/bench/profiles.
import { parseArgs } from 'node:util';
import { byRule } from './by-rule.ts';
import { commandLine } from './command-line.ts';
import { machine, writeFigures } from './figures.ts';
import { profiledMemory, profiledTime } from './profile.ts';
import { requests } from './requests.ts';
import { printed, type Section } from './rows.ts';
import { server } from './server.ts';
import { longText, sizes } from './texts.ts';
import { typing } from './typing.ts';
import { wholeText } from './whole.ts';

const long = longText();
const subjects: Record<string, () => Section[] | Promise<Section[]>> = {
  whole: () => [wholeText(long)],
  rules: () => byRule(long),
  typing: () => typing(long),
  requests: () => sizes.map((size) => requests(long, size)),
  server: async () => [await server(long)],
  cli: () => [commandLine(long)],
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { 'cpu-profile': { type: 'boolean' }, 'heap-profile': { type: 'boolean' } },
});
const unknown = positionals.find((name) => !(name in subjects));
if (unknown) throw new Error(`there is no subject ${unknown}: ${Object.keys(subjects).join(', ')}`);

console.log(`${long.name}: ${long.text.length} characters · ${machine()}`);
const measured: Section[] = [];
for (const name of positionals.length > 0 ? positionals : Object.keys(subjects)) {
  const work = async () => {
    for (const section of await subjects[name]!()) {
      measured.push(section);
      console.log(printed(section));
    }
  };
  if (values['cpu-profile']) console.log(await profiledTime(name, work));
  else if (values['heap-profile']) console.log(await profiledMemory(name, work));
  else await work();
}
if (positionals.length === 0 && !values['cpu-profile'] && !values['heap-profile'])
  writeFigures('bench', long, measured);
