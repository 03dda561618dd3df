import type { Document } from '../draft/document.ts';
import type { Diagnostic } from '../lint/linter.ts';
import type { RuleInfo, RuleOptions } from '../lint/rule.ts';
import type { Span } from '../text/span.ts';
import { type OutlineNode, outline, type PlacedNode } from './outline.ts';
import { type PlacedPlaceholder, placeholdersOf } from './placeholders.ts';

/** What stands in a draft and what is still to be done in it, for lists beside the text. All spans are absolute. */
export interface Overview {
  readonly reports: readonly OverviewEntry[];
  /** Those that nobody has put aside. */
  readonly placeholders: readonly PlacedPlaceholder[];
  /** What the rules find besides placeholders; most findings first. */
  readonly rules: readonly RuleFindings[];
}

/** A report or a section. */
export interface OverviewEntry {
  readonly name: string;
  readonly characters: number;
  /** Findings from its beginning to its end, those of its sections included. */
  readonly problems: number;
  readonly span: Span;
  readonly selection: Span;
  readonly sections: readonly OverviewEntry[];
}

export interface RuleFindings {
  readonly rule: RuleInfo;
  readonly findings: readonly Diagnostic[];
  /** How many of them have a fix that needs no look. */
  readonly safe: number;
}

/** `diagnostics` are those of the document, in the order of the text. */
export function overview(document: Document, diagnostics: readonly Diagnostic[], options: RuleOptions): Overview {
  const open = new Set(diagnostics.filter(isPlaceholder).map(({ span }) => span.start));
  const places = diagnostics.map(({ span }) => span.start);
  return {
    reports: reportsOf(outline(document, { items: false }), places),
    placeholders: placeholdersOf(document, options).filter(({ mask }) => open.has(mask.start)),
    rules: byRule(diagnostics.filter((diagnostic) => !isPlaceholder(diagnostic))),
  };
}

const isPlaceholder = ({ rule }: Diagnostic): boolean => rule.name === 'placeholder';

function reportsOf(nodes: readonly PlacedNode[], places: readonly number[], by = 0): OverviewEntry[] {
  return nodes.flatMap(({ node, start }) => {
    if (node.kind === 'compilation') return reportsOf(node.children, places, by + start);
    return node.kind === 'report' ? [entryOf(node, by + start, places)] : [];
  });
}

function entryOf(node: OutlineNode, at: number, places: readonly number[]): OverviewEntry {
  const span = { start: at + node.span.start, end: at + node.span.end };
  return {
    name: node.name,
    characters: node.characters ?? 0,
    problems: countBelow(places, span.end) - countBelow(places, span.start),
    span,
    selection: { start: at + node.selection.start, end: at + node.selection.end },
    sections: node.children.map((child) => entryOf(child.node, at + child.start, places)),
  };
}

/** How many of the ascending `places` lie before `offset`. */
function countBelow(places: readonly number[], offset: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (places[middle]! < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function byRule(diagnostics: readonly Diagnostic[]): RuleFindings[] {
  const groups = new Map<RuleInfo, Diagnostic[]>();
  for (const diagnostic of diagnostics) {
    const group = groups.get(diagnostic.rule);
    if (group) group.push(diagnostic);
    else groups.set(diagnostic.rule, [diagnostic]);
  }
  return [...groups]
    .map(([rule, findings]) => ({ rule, findings, safe: findings.filter(hasSafeFix).length }))
    .sort((a, b) => b.findings.length - a.findings.length);
}

const hasSafeFix = ({ fix }: Diagnostic): boolean => fix?.applicability === 'safe';
