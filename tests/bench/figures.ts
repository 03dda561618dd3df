import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { type Row, type Section, shown, verdict } from './rows.ts';
import { type LongText, root } from './texts.ts';

const file = join(root, 'docs/performance.md');

/** Without a name of its own or of its owner. */
export const machine = (): string =>
  `${cpus().length} × ${cpus()[0]?.model.trim() || 'processor'} · Node ${process.version} · ${process.platform} ${process.arch}`;

/** Puts the figures that have a target between the marks of docs/performance.md. */
export function writeFigures(mark: 'bench' | 'peers', { name, text }: LongText, sections: readonly Section[]): void {
  if (!existsSync(file)) return;
  const before = readFileSync(file, 'utf8');
  const [begin, end] = [`<!-- ${mark}: begin -->`, `<!-- ${mark}: end -->`];
  const start = before.indexOf(begin);
  const stop = before.indexOf(end);
  if (start < 0 || stop < start) throw new Error(`docs/performance.md has no ${begin} … ${end}`);
  const rows = sections.flatMap((section) => section.rows.filter(({ target }) => target));
  const table = ['| | measured | |', '|---|---:|---|', ...rows.map(line)].join('\n');
  const about = `${name}, ${text.length} characters · ${machine()} · ${new Date().toISOString().slice(0, 10)}`;
  const body = `${begin}\n${about}\n\n${table}\n${end}`;
  writeFileSync(file, before.slice(0, start) + body + before.slice(stop + end.length));
  console.log(`\nwritten: docs/performance.md`);
}

function line({ what, figure, unit, target, note }: Row): string {
  const told = target!.what.includes(what) ? target!.what : `${target!.what} (${what})`;
  return `| ${told} | ${shown(figure)} ${unit} | ${verdict(figure, target!)}${note ? `; ${note}` : ''} |`;
}
