import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { readReport } from '../../electron/host/import/read-report.ts';
import { arbitraryReport } from '../builders/arbitrary-report.ts';
import { buildPdfReport, type SetReport } from '../builders/pdf-report.ts';
import { numbered } from '../builders/report-plan.ts';

/** Prints how long a made-up PDF of some 800 pages takes from file to tree, what it takes of memory, and how fast a cancel is. */
const least = 800;

/** Chapters of many samples as one report, with more sections in each until it is long enough. */
async function longReport(): Promise<SetReport> {
  const plans = fc.sample(arbitraryReport, { seed: 800, numRuns: 30 });
  const [first] = plans;
  if (first === undefined) throw new Error('no sample');
  const chapters = plans.flatMap(plan => plan.chapters).slice(0, 30);
  for (let more = 0; ; more++) {
    const extra = plans.slice(0, more).flatMap(plan => plan.chapters.flatMap(chapter => chapter.sections.slice(0, 1)));
    const longer = chapters.map(chapter => ({ ...chapter, sections: [...chapter.sections, ...extra.slice(0, 60)] }));
    const set = await buildPdfReport({ ...first, chapters: longer });
    if (set.pageCount >= least) return set;
  }
}

const set = await longReport();
const folder = mkdtempSync(join(tmpdir(), 'yttra-bench-'));
const file = join(folder, 'report.pdf');
writeFileSync(file, set.bytes);

let peak = 0;
const watch = setInterval(() => {
  peak = Math.max(peak, process.memoryUsage.rss());
}, 50);
const before = process.memoryUsage.rss();
const start = performance.now();
let reports = 0;
const { report } = await readReport(file, { onProgress: () => reports++ });
const seconds = (performance.now() - start) / 1000;
clearInterval(watch);
console.log(
  `import of a PDF of ${set.pageCount} pages: ${seconds.toFixed(1)} s (at most 20 s), ${report.sections.length} of ${numbered(set.plan).length} sections, ` +
    `${reports} reports of progress, memory ${megabytes(peak)} MB at most (${megabytes(before)} MB before)`,
);

for (const after of [1, 200, 600]) {
  const controller = new AbortController();
  let cancelledAt = 0;
  const onProgress = (_: string, done: number) => {
    if (done !== after || cancelledAt > 0) return;
    cancelledAt = performance.now();
    controller.abort();
  };
  await readReport(file, { signal: controller.signal, onProgress }).catch(() => {});
  console.log(`cancel at page ${after}: ${Math.round(performance.now() - cancelledAt)} ms (at most 200 ms)`);
}
rmSync(folder, { recursive: true });

function megabytes(bytes: number): number {
  return Math.round(bytes / 1_048_576);
}
