import type { TextDocumentIdentifier } from 'vscode-languageserver';
import { fixRule } from '../../features/fix-rule.ts';
import { type OverviewEntry as Entry, overview, type RuleFindings } from '../../features/overview.ts';
import { findingsIn } from '../analysis.ts';
import { answering } from '../answering.ts';
import { documentOf, type OpenDraft } from '../open-draft.ts';
import type { FixRuleParams, FixRuleResult, Overview, OverviewEntry, OverviewRule } from '../requests.ts';
import type { Session } from '../session.ts';
import { severities, toRange, toWorkspaceEdit } from '../to-lsp.ts';
import { pathOf } from '../uris.ts';
import { toPlaceholder } from './placeholders.ts';

interface AboutFile {
  readonly textDocument: TextDocumentIdentifier;
}

export const overviewOf = (session: Session) =>
  answering<AboutFile, Overview | null>(session, null, async ({ draft, fileSettings, isStale }) => {
    const findings = await findingsIn(draft, fileSettings.settings, session.host, isStale);
    const document = documentOf(draft);
    const { reports, placeholders, rules } = overview(document, findings ?? [], fileSettings.settings.options);
    return {
      version: draft.version,
      reports: reports.map((entry) => toEntry(draft, entry)),
      placeholders: placeholders.map((each) => toPlaceholder(draft, each)),
      rules: rules.map((each) => toRule(draft, each, session)),
    };
  });

export const fixingRule = (session: Session) =>
  answering<FixRuleParams, FixRuleResult>(session, null, ({ params, draft, fileSettings }) => {
    const edits = fixRule(documentOf(draft), params.rule, fileSettings.settings, pathOf(draft.uri));
    return edits.length > 0 ? toWorkspaceEdit(draft, edits, session) : null;
  });

function toEntry(draft: OpenDraft, { name, characters, problems, span, selection, sections }: Entry): OverviewEntry {
  const document = documentOf(draft);
  return {
    name,
    characters,
    problems,
    range: toRange(document, span),
    selection: toRange(document, selection),
    sections: sections.map((section) => toEntry(draft, section)),
  };
}

function toRule(draft: OpenDraft, { rule, findings, safe }: RuleFindings, { say }: Session): OverviewRule {
  const document = documentOf(draft);
  return {
    rule: rule.name,
    title: say(rule.title),
    safe,
    findings: findings.map(({ span, message, severity }) => ({
      range: toRange(document, span),
      message: say(message),
      severity: severities[severity],
    })),
  };
}
