/**
 * Whether a text reads like a report draft. Looks at the beginning only, so that it costs next to nothing.
 * A README, notes with code, a novel, an English text are none: rather miss a draft than mark up somebody's diary.
 */
export function looksLikeDraft(text: string): boolean {
  const clues = cluesOf(text.slice(0, sampleLength));
  if (clues.han < 20 || clues.han < clues.visible * 0.5) return false;
  if (clues.chapters > 1 || clues.dialogue * 8 > clues.lines) return false;
  if (clues.title && clues.codeBlocks < clues.headings) return true;
  if (clues.codeBlocks > 0) return false;
  if (clues.title && clues.contents) return true;
  const official = clues.officialWords * 1000 >= clues.han * 8;
  return official && (clues.headings >= 3 || (clues.title && clues.han >= 200));
}

const sampleLength = 20_000;

const headingLine =
  /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|第[一二三四五六七八九十]{1,3}部分)/;
const titleEnd =
  /(?:总结|计划|报告|汇报|打算|安排|思路|要点|方案|情况|规划|纲要|体会|材料)(?:[（(][^（）()]{0,20}[）)])?$/;
const chapterLine = /^第[0-9一二三四五六七八九十百千]{1,5}[章回卷]/;
const contentsLine = /^目\s{0,4}[录次]$/;
const officialWord = /工作|推进|落实|加强|开展|建设|提升|完成|组织/g;
const hanUnit = /[\u4e00-\u9fff]/g;

interface Clues {
  lines: number;
  visible: number;
  han: number;
  headings: number;
  /** A line that is the title of a 总结, 计划, 报告 …: short, and no sentence. */
  title: boolean;
  contents: boolean;
  chapters: number;
  dialogue: number;
  codeBlocks: number;
  officialWords: number;
}

function cluesOf(sample: string): Clues {
  const clues: Clues = {
    lines: 0,
    visible: 0,
    han: 0,
    headings: 0,
    title: false,
    contents: false,
    chapters: 0,
    dialogue: 0,
    codeBlocks: 0,
    officialWords: sample.match(officialWord)?.length ?? 0,
  };
  let inCode = false;
  for (const source of sample.split('\n')) {
    const line = withoutMarkup(source);
    if (line.startsWith('```') || line.startsWith('~~~')) {
      inCode = !inCode;
      if (inCode) clues.codeBlocks++;
      continue;
    }
    if (line === '' || inCode) continue;
    clues.lines++;
    clues.visible += line.length;
    clues.han += line.match(hanUnit)?.length ?? 0;
    if (headingLine.test(line)) clues.headings++;
    else if (chapterLine.test(line)) clues.chapters++;
    else if (/^[“"「]/.test(line)) clues.dialogue++;
    else if (contentsLine.test(line)) clues.contents = true;
    else if (line.length <= 60 && line.length >= 5 && titleEnd.test(line) && !/[。！？；]/.test(line))
      clues.title = true;
  }
  return clues;
}

/** The line without blanks and Markdown's # and * round it. */
function withoutMarkup(line: string): string {
  const words = line.trimEnd().replace(/^[\s#*]+/, '');
  return words.endsWith('**') ? words.slice(0, -2).trimEnd() : words;
}
