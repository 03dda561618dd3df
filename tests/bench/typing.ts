import type { TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { defaultSettings } from '../../server/src/lint/settings.ts';
import { suppressedIn } from '../../server/src/lsp/analysis.ts';
import { documentOf, type OpenDraft, openDrafts } from '../../server/src/lsp/open-draft.ts';
import { nodeHost } from '../../server/src/node/host.ts';
import { summary } from './measure.ts';
import { type Row, type Section, timed, timedAtWorst } from './rows.ts';
import { targets } from './targets.ts';
import { type LongText, placeAt, sizes } from './texts.ts';

/** What a change of an open draft costs, from the client's notification to the findings. */
export async function typing(long: LongText): Promise<Section[]> {
  const sections: Section[] = [];
  for (const size of sizes) {
    const text = long.text.repeat(size);
    const rows: Row[] = [];
    for (const [where, share] of [
      ['start', 0.02],
      ['middle', 0.5],
      ['end', 0.98],
    ] as const) {
      rows.push(await oneCharacter(text, where, share, size));
    }
    rows.push(...(await pasteAndUndo(text)));
    sections.push({ title: `An edit → findings, ×${size}`, rows });
  }
  return sections;
}

const sentence = '进一步压实各级责任，推动各项工作落实见效，确保全年任务圆满完成。';

/** A sentence typed twice, each character a version of its own. */
async function oneCharacter(text: string, where: string, share: number, size: number): Promise<Row> {
  const target = size === 1 ? targets.edit : size === 16 ? targets.editOfSixteen : undefined;
  let draft = await opened(text);
  let at = placeAt(text, share);
  const times: number[] = [];
  for (const letter of `${sentence}${sentence}${sentence}`) {
    const change = replacing(draft, at, at, letter);
    const start = performance.now();
    draft = await changed(draft, change);
    times.push(performance.now() - start);
    at += letter.length;
  }
  return timedAtWorst(`one character, ${where}`, summary(times.slice(sentence.length)), target ? { target } : {});
}

/** The report in the middle once more behind itself, and away again. */
async function pasteAndUndo(text: string): Promise<Row[]> {
  let draft = await opened(text);
  const { reports } = documentOf(draft);
  const { report, start } = reports[Math.floor(reports.length / 2)]!;
  const end = start + report.text.length;
  const pasting: number[] = [];
  const undoing: number[] = [];
  for (let count = 0; count < 12; count++) {
    const body = `县第${count}局2024年工作总结\n${report.text.slice(report.text.indexOf('\n') + 1)}`;
    for (const [times, change] of [
      [pasting, replacing(draft, end, end, body)],
      [undoing, replacing(draft, end, end + body.length, '', body)],
    ] as const) {
      const began = performance.now();
      draft = await changed(draft, change);
      times.push(performance.now() - began);
    }
  }
  return [
    timed('paste of a report', summary(pasting.slice(2)), { note: `${report.text.length} characters` }),
    timed('undo of it', summary(undoing.slice(2))),
  ];
}

async function opened(text: string): Promise<OpenDraft> {
  const draft = openDrafts.create('file:///drafts/long.gongwen', 'report-draft', 1, text);
  await findings(draft);
  return draft;
}

async function changed(draft: OpenDraft, change: TextDocumentContentChangeEvent): Promise<OpenDraft> {
  const next = openDrafts.update(draft, [change], draft.version + 1);
  await findings(next);
  return next;
}

const findings = (draft: OpenDraft) => suppressedIn(draft, defaultSettings, nodeHost, () => false);

/** `gone`: what stands at the place in a version that is still to come. */
function replacing(
  draft: OpenDraft,
  start: number,
  end: number,
  text: string,
  gone = '',
): TextDocumentContentChangeEvent {
  const { lines } = documentOf(draft);
  const from = lines.positionAt(start);
  const last = gone.lastIndexOf('\n');
  const breaks = gone.split('\n').length - 1;
  const to =
    breaks > 0 ? { line: from.line + breaks, column: gone.length - last - 1 } : lines.positionAt(gone ? start : end);
  return {
    range: { start: { line: from.line, character: from.column }, end: { line: to.line, character: to.column } },
    text,
  };
}
