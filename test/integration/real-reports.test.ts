import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readReport } from '../../electron/host/import/read-report.ts';
import { checkBundledOutline } from '../../shared/outline/bundled.ts';
import { toContentLines } from '../../shared/outline/content-lines.ts';
import { takeFootnotes } from '../../shared/outline/footnotes.ts';
import { joinLines, LexiconBuilder } from '../../shared/outline/hyphens.ts';
import { findRunningHeads } from '../../shared/outline/running-heads.ts';
import { sharedData } from '../builders/shared-data.ts';
import { sourceLines } from '../builders/source-lines.ts';

const names = ['sou-2023-97', 'sou-2023-98'];
const texts = names.map(name => sharedData(`${name}.txt`));
const truth = sharedData('sou-2023-97.truth.tsv');
const present = truth !== null && texts.every(path => path !== null);
if (!present) console.log('Not run: the two real reports, because their texts are not beside the project.');

function rowsOf(path: string): readonly (readonly string[])[] {
  const [, ...rows] = readFileSync(path, 'utf8').replace(/\n$/, '').split('\n');
  return rows.map(row => row.split('\t'));
}

describe.runIf(present)('The real reports', () => {
  it('SOU 2023:97 has every section, line, page and finding of its list', async () => {
    const { report } = await readReport(texts[0] ?? '');
    expect(
      report.sections.map(({ number, title, line, page, findings }) => [
        number,
        title,
        `${line}`,
        `${page ?? ''}`,
        findings.map(({ kind }) => kind).join(','),
      ]),
    ).toEqual(rowsOf(truth ?? ''));
  });

  it('SOU 2023:98 has 447 sections, 22 proposals and 32 assessments, chapters on odd pages, pages that never fall', async () => {
    const { report } = await readReport(texts[1] ?? '');
    const findings = report.sections.flatMap(section => section.findings);
    const pages = report.sections.flatMap(({ page }) => page ?? []);
    expect(report.sections).toHaveLength(447);
    expect(findings.filter(({ kind }) => kind === 'proposal')).toHaveLength(22);
    expect(findings.filter(({ kind }) => kind === 'assessment')).toHaveLength(32);
    expect(pages).toEqual(pages.toSorted((one, other) => one - other));
    expect(report.sections.filter(({ level, page }) => level === 1 && page !== null && page % 2 === 0)).toEqual([]);
  });

  it.each([0, 1])('have the outline that is bundled (%i)', async index => {
    const { report } = await readReport(texts[index] ?? '');
    const path = new URL(`../../templates/reports/${names[index]}.json`, import.meta.url);
    const bundled = checkBundledOutline(JSON.parse(readFileSync(path, 'utf8')));
    const outline = report.sections.map(({ number, title, level, page, findings }) => ({
      number,
      title,
      level,
      page,
      kinds: findings.map(({ kind }) => kind),
    }));
    expect(outline).toEqual(
      bundled.sections.map(({ findings, ...section }) => ({ ...section, kinds: findings.map(({ kind }) => kind) })),
    );
    expect(report.designation).toBe(bundled.designation);
    expect(report.title).toBe(bundled.title);
    expect(report.attachments.map(({ title }) => title)).toEqual(bundled.attachments.map(({ title }) => title));
  });

  it('have their hyphens undone as the committed list says', () => {
    const cases = rowsOf(new URL('../fixtures/hyphens.tsv', import.meta.url).pathname);
    const found = new Map(texts.flatMap(path => [...joinedWords(readFileSync(path ?? '', 'utf8'))]));
    const wrong = cases.filter(([left, right, joined]) => found.get(`${left} ${right}`) !== joined);
    expect(cases.length).toBeGreaterThanOrEqual(200);
    expect(wrong).toEqual([]);
  });
});

/** What becomes of each pair of a hyphened last word and the first word of the next line. */
function joinedWords(text: string): ReadonlyMap<string, string> {
  const lines = sourceLines(text);
  const content = toContentLines(lines, findRunningHeads(lines).value);
  const words = new LexiconBuilder();
  words.add(content);
  const lexicon = words.build();
  const kept = takeFootnotes(content).value.lines;
  const joined = new Map<string, string>();
  kept.forEach((line, index) => {
    const left = /[\p{L}\p{Nd}]+(?:-[\p{L}\p{Nd}]+)*-$/u.exec(line.text)?.[0];
    const right = /^[\p{L}\p{Nd}]+/u.exec(kept[index + 1]?.text ?? '')?.[0];
    if (left !== undefined && right !== undefined) joined.set(`${left} ${right}`, joinLines([left, right], lexicon));
  });
  return joined;
}
