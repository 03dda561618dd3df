import { access, mkdir } from 'node:fs/promises';
import { extname, join, resolve } from 'node:path';
import { splitCompilation } from '../draft/split-compilation.ts';
import type { Complain } from './complaints.ts';
import { forEachDraft, type OpenDraft } from './drafts.ts';
import { type Io, Trouble } from './io.ts';
import { AlreadyThere, writeNewFile } from './new-file.ts';
import type { Run } from './options.ts';

/** `hegao split`: each report of a compilation as a file in UTF-8. Where one of the files is there already none is written. */
export async function splitFile(run: Run, io: Io, complain: Complain): Promise<boolean> {
  await forEachDraft(run, io, complain, async (open) => {
    const folder = resolve(io.cwd, run.output!);
    const files = filesOf(open);
    if (files.length < 2) throw onlyOne();
    await mkdir(folder, { recursive: true });
    for (const { name } of files) if (!run.force && (await exists(join(folder, name)))) throw new AlreadyThere();
    for (const { name, text } of files) {
      await writeNewFile(join(folder, name), text, run.force);
      io.stdout.write(`${name}\n`);
    }
  });
  return false;
}

function filesOf({ source, document }: OpenDraft): { name: string; text: string }[] {
  const own = extname(source.shown);
  const ending = own !== '' && own.length <= 10 ? own : document.format === 'markdown' ? '.md' : '.txt';
  return splitCompilation(document).parts.map(({ name, text }) => ({ name: name + ending, text }));
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

const onlyOne = () => new Trouble('只有一篇，不用拆分', 'holds one report only, so there is nothing to take apart');
