import { createRequire } from 'node:module';
import { join } from 'node:path';
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { expect, test } from 'vitest';
import { lintGithub } from '../../server/src/cli/formats/github.ts';
import { lintJunit } from '../../server/src/cli/formats/junit.ts';
import { noTotals } from '../../server/src/cli/formats/totals.ts';
import { parse } from '../../server/src/draft/parse.ts';
import type { Diagnostic } from '../../server/src/lint/linter.ts';
import { rules } from '../../server/src/lint/rules/index.ts';
import { applyEdits } from '../../server/src/text/edit.ts';
import { LineIndex } from '../../server/src/text/line-index.ts';
import { faulty, folderWith, hegao } from './support.ts';

const only = ['--rule', 'placeholder,number-gap,number-style'];

/** The OASIS schema of SARIF 2.1.0, as Microsoft's matchers for tests ship it. */
const schema = createRequire(import.meta.url)('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json');
const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
addFormats(ajv);
const isSarif = ajv.compile(schema);

interface Region {
  startLine: number;
  startColumn: number;
  endLine: number;
  endColumn: number;
  snippet?: { text: string };
}
interface Result {
  ruleId: string;
  ruleIndex: number;
  level: string;
  message: { text: string };
  locations: { physicalLocation: { artifactLocation: { uri: string }; region: Region } }[];
  fixes?: {
    artifactChanges: { replacements: { deletedRegion: Region; insertedContent?: { text: string } }[] }[];
  }[];
}

async function sarif(cwd: string, ...args: string[]) {
  const { stdout } = await hegao(['lint', '--format', 'sarif', ...args], { cwd });
  const log = JSON.parse(stdout);
  expect(isSarif(log) ? [] : isSarif.errors).toEqual([]);
  const [run] = log.runs;
  return { run, results: run.results as Result[] };
}

const astral =
  '甲局2024年工作总结\n1.防汛。😀修好堤防。\n2、抗旱。打好𠮷林水井xx眼。\n3.供水。新建水厂。\n5.节水。推广滴灌。\n';

test('SARIF is valid, with the rules’ own words and places in UTF-16 units', async () => {
  const cwd = folderWith({ '总结 (1).txt': astral });
  const { run, results } = await sarif(cwd, ...only, '总结 (1).txt');
  expect(run.columnKind).toBe('utf16CodeUnits');
  expect(run.tool.driver.rules.map(({ id }: { id: string }) => id)).toEqual([
    ...rules.map(({ name }) => name),
    'unused-ignore',
  ]);
  expect(results.map(({ ruleId, level }) => [ruleId, level])).toEqual([
    ['number-style', 'warning'],
    ['placeholder', 'warning'],
    ['number-gap', 'warning'],
  ]);
  for (const { ruleId, ruleIndex, locations } of results) {
    expect(run.tool.driver.rules[ruleIndex].id).toBe(ruleId);
    const { artifactLocation, region } = locations[0]!.physicalLocation;
    expect(decodeURIComponent(artifactLocation.uri)).toBe('总结 (1).txt');
    const line = astral.split('\n')[region.startLine - 1]!;
    expect(line.slice(region.startColumn - 1, region.endColumn - 1)).toBe(region.snippet?.text);
  }
});

test('the fixes in SARIF lead to the mended text', async () => {
  const cwd = folderWith({ 'a.txt': astral });
  const { results } = await sarif(cwd, '--rule', 'number-style', 'a.txt');
  const lines = new LineIndex(astral);
  const offset = (line: number, column: number) => lines.offsetAt({ line: line - 1, column: column - 1 });
  const edits = results[0]!.fixes![0]!.artifactChanges[0]!.replacements.map(
    ({ deletedRegion: at, insertedContent }) => ({
      span: { start: offset(at.startLine, at.startColumn), end: offset(at.endLine, at.endColumn) },
      text: insertedContent?.text ?? '',
    }),
  );
  expect(applyEdits(astral, edits)).toBe(astral.replace('2、', '2.'));
});

test('SARIF of nothing, of several files and in English is valid', async () => {
  const cwd = folderWith({ 'a.txt': astral, 'b/c.txt': faulty, 'd.txt': '' });
  expect((await sarif(cwd, 'd.txt')).results).toEqual([]);
  const { results } = await sarif(cwd, ...only, '--lang', 'en', 'a.txt', 'b/c.txt', join(cwd, 'd.txt'));
  expect(new Set(results.map(({ locations }) => locations[0]!.physicalLocation.artifactLocation.uri))).toEqual(
    new Set(['a.txt', 'b/c.txt']),
  );
  expect(results.every(({ message }) => /[a-z]{3}/.test(message.text))).toBe(true);
  const below = join(cwd, 'b');
  const [absolute] = (await sarif(below, ...only, join(cwd, 'a.txt'))).results;
  expect(absolute!.locations[0]!.physicalLocation.artifactLocation.uri).toMatch(/^file:\/\/\/.*\/a\.txt$/);
});

test('every finding of every rule’s example makes valid SARIF', async () => {
  const cwd = folderWith(Object.fromEntries(rules.map(({ name, example }) => [`${name}.txt`, example.bad])));
  const { results } = await sarif(cwd, '--preset', 'strict', ...rules.map(({ name }) => `${name}.txt`));
  expect(results.length).toBeGreaterThanOrEqual(rules.length / 2);
});

test('workflow commands for GitHub', async () => {
  const cwd = folderWith({ 'a.txt': faulty });
  const { stdout, status } = await hegao(['lint', '--format', 'github', ...only, 'a.txt'], { cwd });
  expect(status).toBe(1);
  expect(stdout.split('\n')).toEqual([
    expect.stringMatching(/^::warning file=a\.txt,line=4,endLine=4,col=7,endColumn=9,title=placeholder::“xx万元”/),
    expect.stringMatching(/^::warning file=a\.txt,line=5,endLine=5,col=1,endColumn=\d,title=number-gap::/),
    '',
  ]);
});

/** A finding with everything in it that a format might trip over. */
const nasty = (): Diagnostic => ({
  rule: rules[0]!,
  severity: 'hint',
  span: { start: 0, end: 12 },
  message: { zh: '100%: “a,b”\r\n::error::<&">]]>\u0000\u001b[31m\ud800', en: '' },
});
const hostile = { path: 'a,b:100%<"&>.txt', source: parse('<a>&"\u0000\u001b\ud800\n]]>\t\r\n'), fixed: null };

test('nothing in a draft or its name breaks out of a workflow command', () => {
  const text = lintGithub('zh').file({ ...hostile, diagnostics: [nasty()] });
  expect(text.split('\n')).toHaveLength(2);
  expect(text).toMatch(
    /^::notice file=a%2Cb%3A100%25<"&>\.txt,line=1,endLine=2,title=[a-z-]+::100%25: “a,b”%0D%0A::error/,
  );
});

test('JUnit is well-formed, whatever a draft holds', () => {
  const format = lintJunit('zh');
  const whole = format.begin + format.file({ ...hostile, diagnostics: [nasty()] }) + format.end(noTotals, 0);
  expect(whole).not.toMatch(/[\0-\x08\x0b-\x1f]|\p{Surrogate}/u);
  const tags = [...whole.matchAll(/<(\/?)([a-z]+)((?: [a-z]+="[^"<]*")*)(\/?)>/g)];
  expect(whole.replace(/<\?xml[^>]*\?>|<\/?[a-z]+(?: [a-z]+="[^"<]*")*\/?>/g, '')).not.toMatch(/[<>]/);
  expect(whole.match(/&(?!amp;|lt;|gt;|quot;|#\d+;)/)).toBeNull();
  const open: string[] = [];
  for (const [, close, name, , empty] of tags) {
    if (close) expect(open.pop()).toBe(name);
    else if (!empty) open.push(name!);
  }
  expect(open).toEqual([]);
});

test('JUnit: a failed test for each finding, a passed one for a draft without', async () => {
  const cwd = folderWith({ 'a.txt': faulty, 'b.txt': '' });
  const { stdout } = await hegao(['lint', '--format', 'junit', ...only, 'a.txt', 'b.txt'], { cwd });
  expect(stdout).toMatch(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n<testsuites name="hegao">\n/);
  expect(stdout).toContain('<testsuite name="a.txt" tests="2" failures="2" errors="0" skipped="0">');
  expect(stdout).toContain(
    '<testcase name="placeholder 4:7" classname="a.txt">\n      <failure type="warning" message="“xx万元”',
  );
  expect(stdout).toContain(
    '<testsuite name="b.txt" tests="1" failures="0" errors="0" skipped="0">\n    <testcase name="b.txt"',
  );
});
