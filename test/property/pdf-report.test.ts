import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPages } from '../../electron/host/import/pdf/read-pages.ts';
import { reportLines } from '../../electron/host/import/pdf/report-lines.ts';
import type { ReportBlock } from '../../shared/domain/report.ts';
import { parseReport } from '../../shared/outline/parse-report.ts';
import { arbitraryReport } from '../builders/arbitrary-report.ts';
import { expectedReport, joinParagraphs } from '../builders/expected-report.ts';
import { buildPdfReport } from '../builders/pdf-report.ts';

/** The same reports every time, unless YTTRA_PDF_REPORTS asks for a number of new ones; a failure prints seed and path. */
const asked = process.env.YTTRA_PDF_REPORTS;
const runs = Number(asked ?? 50);

const asExpected = (blocks: readonly ReportBlock[]) =>
  joinParagraphs(
    blocks.map(({ type, text, column }) => (column === undefined ? { type, text } : { type, text, column })),
  );

describe('a made-up report as PDF', () => {
  test(
    `gives back exactly the tree it was made from, in ${runs} reports`,
    async () => {
      await fc.assert(
        fc.asyncProperty(arbitraryReport, async plan => {
          const set = await buildPdfReport(plan);
          const { value } = parseReport(reportLines(await readPages(set.bytes)));
          const expected = expectedReport(plan);
          const sections = value.sections.map(({ number, title, level, findings, blocks }) => ({
            number,
            level,
            title,
            findings: findings.map(({ kind, text }) => ({ kind, text })),
            blocks: asExpected(blocks),
          }));
          expect(sections).toEqual(expected.sections);
          for (const { number, page } of value.sections) expect([set.pageOf.get(number), null]).toContain(page);
          if (plan.style.pageNumberAt === 'foot') expect(value.sections.every(({ page }) => page !== null)).toBe(true);
          const part = ({ title, blocks }: { title: string; blocks: readonly ReportBlock[] }) => ({
            title,
            blocks: asExpected(blocks),
          });
          expect(value.frontMatter.slice(-plan.front.length).map(part)).toEqual(expected.front);
          expect(value.attachments.map(part)).toEqual(expected.attachments);
        }),
        { numRuns: runs, endOnFailure: true, ...(asked === undefined ? { seed: 2031 } : {}) },
      );
    },
    runs * 10_000,
  );
});
