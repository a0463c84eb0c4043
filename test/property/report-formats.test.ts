import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readSourceLines } from '../../electron/host/import/source-lines.ts';
import type { ReportBlock } from '../../shared/domain/report.ts';
import { parseReport } from '../../shared/outline/parse-report.ts';
import { arbitraryReport } from '../builders/arbitrary-report.ts';
import { docxReport } from '../builders/docx-report.ts';
import { expectedReport, joinParagraphs } from '../builders/expected-report.ts';
import { htmlReport, markdownReport } from '../builders/markup-reports.ts';
import type { PlannedSection, ReportPlan } from '../builders/report-plan.ts';

/** These formats number their footnotes through, whatever the typesetter of a PDF would do. */
const plans = arbitraryReport.map(plan => ({ ...plan, style: { ...plan.style, footnotesRestart: false } }));
const utf8 = (text: string) => new TextEncoder().encode(text);

async function expectTree(bytes: Uint8Array, plan: ReportPlan): Promise<void> {
  const lines = await readSourceLines(bytes, {});
  const { value } = parseReport(lines.value);
  const blocks = (all: readonly ReportBlock[]) =>
    joinParagraphs(
      all.map(({ type, text, column }) => (column === undefined ? { type, text } : { type, text, column })),
    );
  const part = (one: { title: string; blocks: readonly ReportBlock[] }) => ({
    title: one.title,
    blocks: blocks(one.blocks),
  });
  const expected = expectedReport(plan);
  const sections = value.sections.map(({ number, level, findings, ...section }) => ({
    number,
    level,
    ...part(section),
    findings: findings.map(({ kind, text }) => ({ kind, text })),
  }));
  expect(sections).toEqual(expected.sections);
  expect(value.frontMatter.map(part)).toEqual(expected.front);
  expect(value.attachments.map(part)).toEqual(expected.attachments);
}

function withoutStatutes(plan: ReportPlan): ReportPlan {
  const strip = (section: PlannedSection): PlannedSection => ({
    ...section,
    blocks: section.blocks.filter(block => block.type !== 'statute'),
    sections: section.sections.map(strip),
  });
  return { ...plan, chapters: plan.chapters.map(strip) };
}

describe('a made-up report', () => {
  test('comes back exactly from a Word document with typed or automatic numbers', async () => {
    const numbering = fc.constantFrom('typed' as const, 'automatic' as const);
    await fc.assert(
      fc.asyncProperty(plans, numbering, async (plan, kind) => expectTree(await docxReport(plan, kind), plan)),
      { numRuns: 20, endOnFailure: true, seed: 2031 },
    );
  }, 60_000);

  test('comes back exactly from HTML with headings of its own', async () => {
    await fc.assert(
      fc.asyncProperty(plans, plan => expectTree(utf8(htmlReport(plan)), plan)),
      { numRuns: 30, endOnFailure: true, seed: 2031 },
    );
  });

  test('comes back exactly from Markdown', async () => {
    const property = fc.asyncProperty(plans.map(withoutStatutes), plan => expectTree(utf8(markdownReport(plan)), plan));
    await fc.assert(property, { numRuns: 30, endOnFailure: true, seed: 2031 });
  });
});
