import type { Document } from '../../draft/document.ts';
import type { PlacedReport } from '../../draft/nodes.ts';
import { shift } from '../../text/span.ts';
import { type LongParagraph, longParagraphsOf } from '../duplicates/long-paragraphs.ts';
import { twinsAmong } from '../duplicates/shingles.ts';
import { twinReportsOf } from '../duplicates/twin-reports.ts';
import type { DocumentRule, Finding } from '../rule.ts';

export const duplicateParagraph: DocumentRule = {
  name: 'duplicate-paragraph',
  group: 'agreement',
  title: { zh: '重复的段落', en: 'Paragraph that stands twice' },
  basis: '实务',
  severity: 'warning',
  explanation:
    '拼合材料时，同一段话容易粘贴两次；套用别人的稿子，又容易把别人的事写成自己的。60字以上的段落，除个别字句外完全相同的，都标在后一处，前一处见相关位置。连续几段相同的，只报一次。',
  leavesAlone: '短段落；套话相同而内容有别的段落；表格、网址；整篇重复的（由“重复的篇目”报告）。',
  example: {
    bad: '一、工作成效\n全年完成堤防加固12公里，新建泵站3座，清淤渠道46公里，恢复灌溉面积1.8万亩，受益群众2.3万人，重点工程投资完成率达到103%，高于年度计划3个百分点。\n二、下一步打算\n全年完成堤防加固12公里，新建泵站3座，清淤渠道46公里，恢复灌溉面积1.8万亩，受益群众2.3万人，重点工程投资完成率达到103%，高于年度计划3个百分点。',
    good: '一、工作成效\n全年完成堤防加固12公里，新建泵站3座，清淤渠道46公里，恢复灌溉面积1.8万亩，受益群众2.3万人，重点工程投资完成率达到103%，高于年度计划3个百分点。\n二、下一步打算\n启动石门水库除险加固，争取列入省级计划，明年汛前完成主体工程。',
  },
  *checkDocument(document) {
    const paragraphs = paragraphsOf(document);
    const sketches = paragraphs.map((paragraph) => paragraph.sketch);
    const originals = twinsAmong(sketches, nearlyTheSame);
    for (let index = 0; index < paragraphs.length; index++) {
      const original = originals.get(index);
      if (original === undefined) continue;
      const copy = index;
      const goesOn = (by: number) =>
        originals.get(copy + by) === original + by && paragraphs[copy + by]!.placed === paragraphs[copy]!.placed;
      while (goesOn(index + 1 - copy)) index++;
      yield findingOf(paragraphs[copy]!, paragraphs[original]!, index - copy + 1);
    }
  },
};

const nearlyTheSame = 0.8;

interface PlacedParagraph extends LongParagraph {
  readonly placed: PlacedReport;
  /** Its report's place among the reports, from 1. */
  readonly position: number;
}

/** The long paragraphs of all reports but those that repeat another report anyway. */
function paragraphsOf(document: Document): PlacedParagraph[] {
  const copies = twinReportsOf(document);
  return document.reports.flatMap((placed, index) =>
    copies.has(placed)
      ? []
      : longParagraphsOf(placed.report).map((paragraph) => ({ ...paragraph, placed, position: index + 1 })),
  );
}

function findingOf(copy: PlacedParagraph, original: PlacedParagraph, count: number): Finding {
  const isOwn = copy.placed === original.placed;
  const title = original.placed.report.title;
  const where = isOwn ? '本篇前文' : `第${original.position}篇${title === null ? '' : `《${title}》`}`;
  const what = count > 1 ? `从这里起连续${count}个长段` : '这一段';
  return {
    span: shift(copy.span, copy.placed.start),
    message: {
      zh: `${what}与${where}重复，${isOwn ? '应删去一处或者改写' : '应核对是否误抄'}。`,
      en: `${count > 1 ? `${count} paragraphs from here on repeat` : 'This paragraph repeats'} ${
        isOwn
          ? 'an earlier place: take one out or rewrite it'
          : `report ${original.position}: check whether it belongs here`
      }.`,
    },
    related: [
      { span: shift(original.span, original.placed.start), message: { zh: '相同的段落', en: 'The same text' } },
    ],
  };
}
