import fc from 'fast-check';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { readPages } from '../../electron/host/import/pdf/read-pages.ts';
import { readPdf } from '../../electron/host/import/pdf/read-pdf.ts';
import { reportLines } from '../../electron/host/import/pdf/report-lines.ts';
import { readSourceLines } from '../../electron/host/import/source-lines.ts';
import { YttraError } from '../../shared/errors.ts';
import { parseReport } from '../../shared/outline/parse-report.ts';
import type { SourceLine } from '../../shared/outline/source-line.ts';
import { arbitraryReport } from '../builders/arbitrary-report.ts';
import { docxReport } from '../builders/docx-report.ts';
import { htmlReport, markdownReport } from '../builders/markup-reports.ts';
import { damage, mutations } from '../builders/mutations.ts';
import { buildPdfReport } from '../builders/pdf-report.ts';
import type { ReportPlan } from '../builders/report-plan.ts';

const files: Record<'pdf' | 'docx' | 'html' | 'markdown', Uint8Array> = {
  pdf: new Uint8Array(),
  docx: new Uint8Array(),
  html: new Uint8Array(),
  markdown: new Uint8Array(),
};

/** A small report; the seed is fixed so that the base of the mutations stays the same. */
function smallPlan(): ReportPlan {
  const [plan] = fc.sample(arbitraryReport, { seed: 23, numRuns: 1 });
  if (plan === undefined) throw new Error('no sample');
  const chapters = plan.chapters.slice(0, 2).map(chapter => ({
    ...chapter,
    sections: chapter.sections.slice(0, 1).map(section => ({ ...section, sections: [] })),
  }));
  return {
    ...plan,
    front: [],
    attachments: [],
    yearList: [],
    chapters,
    style: { ...plan.style, footnotesRestart: false, covers: 0, rightHand: false },
  };
}

beforeAll(async () => {
  const plan = smallPlan();
  files.pdf = (await buildPdfReport(plan)).bytes;
  files.docx = await docxReport(plan, 'automatic');
  files.html = strToU8(htmlReport(plan));
  files.markdown = strToU8(markdownReport(plan));
});

/** Reads a damaged file to its tree; nothing but a coded failure may come of it. */
async function survives(read: () => Promise<readonly SourceLine[]>): Promise<void> {
  try {
    parseReport(await read());
  } catch (error) {
    expect(error).toBeInstanceOf(YttraError);
    expect((error as YttraError).code).not.toBe('internal');
  }
}

const lines = async (bytes: Uint8Array) => (await readSourceLines(bytes, {})).value;
const check = (runs: number, act: (mutated: (bytes: Uint8Array) => Uint8Array) => Promise<void>) =>
  fc.assert(
    fc.asyncProperty(mutations, all => act(bytes => damage(bytes, all))),
    { numRuns: runs },
  );

describe('a damaged report', () => {
  test('as PDF gives a tree or a coded failure, 700 times', async () => {
    await check(700, mutated => survives(async () => reportLines(await readPages(mutated(files.pdf)))));
  }, 120_000);

  test('as PDF does so through the worker too, 15 times', async () => {
    await check(15, mutated => survives(() => readPdf(mutated(files.pdf))));
  }, 120_000);

  test('as Word document gives a tree or a coded failure, 400 times', async () => {
    await check(400, mutated => survives(() => lines(mutated(files.docx))));
  }, 60_000);

  test('as Word document with damaged parts inside a sound archive does so too, 300 times', async () => {
    const parts = unzipSync(files.docx);
    const names = ['word/document.xml', 'word/footnotes.xml', 'word/numbering.xml', 'word/styles.xml'];
    let turn = 0;
    await check(300, mutated => {
      const name = names[turn++ % names.length] ?? '';
      const archive = zipSync({ ...parts, [name]: mutated(parts[name] ?? new Uint8Array()) }, { level: 1 });
      return survives(() => lines(archive));
    });
  }, 60_000);

  test('as HTML gives a tree or a coded failure, 500 times', async () => {
    await check(500, mutated => survives(() => lines(mutated(files.html))));
  }, 60_000);

  test('as Markdown gives a tree or a coded failure, 300 times', async () => {
    await check(300, mutated => survives(() => lines(mutated(files.markdown))));
  }, 60_000);
});
