import { basename, extname, resolve } from 'node:path';
import { type CompilationPart, compile } from '../draft/compile.ts';
import type { Message } from '../lint/rule.ts';
import type { Complain } from './complaints.ts';
import { forEachDraft } from './drafts.ts';
import { type Io, Trouble } from './io.ts';
import { writeNewFile } from './new-file.ts';
import type { Run } from './options.ts';

/** `hegao compile`: the drafts in the order given, as one text in UTF-8. Nothing is written where one cannot be read. */
export async function compileFiles(run: Run, io: Io, complain: Complain): Promise<boolean> {
  const parts: CompilationPart[] = [];
  const passedOver = await forEachDraft(run, io, complain, async ({ source, draft, document: { format } }) => {
    const name = basename(source.shown, extname(source.shown));
    parts.push({ name, text: draft.text, format });
  });
  if (complain.count > 0) return false;
  if (parts.length === 0) throw nothing();
  if (passedOver > 0) io.stderr.write(leftOut(passedOver)[run.language]);
  const text = compile({ title: run.title ?? `材料汇编（${parts.length}篇）`, parts });
  if (run.output === null) {
    io.stdout.write(text);
    return false;
  }
  try {
    await writeNewFile(resolve(io.cwd, run.output), text, run.force);
    const { length: count } = parts;
    io.stdout.write(
      { zh: `${count} 篇已合并：${run.output}\n`, en: `${count} drafts in ${run.output}\n` }[run.language],
    );
  } catch (error) {
    complain(run.output, error);
  }
  return false;
}

const nothing = () => new Trouble('没有找到稿件，没有合并', 'no drafts were found, so nothing was put together');

const leftOut = (count: number): Message => ({
  zh: `${count} 个文件不像稿件，没有并入；要并入请写出文件名\n`,
  en: `${count} files do not read like drafts and were left out; name them to have them in\n`,
});
