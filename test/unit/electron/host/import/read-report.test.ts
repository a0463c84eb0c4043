import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readReport } from '../../../../../electron/host/import/read-report.ts';

const report = '1 Båtar\n\nEn båt flyter.\n\n1.1 Ekor\n\nFörslag: Ekor ska ha åror.\n';

describe('Reading a report’s file', () => {
  let folder = '';
  const file = (name: string, content: string | Uint8Array) => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'yttra-report-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('gives the tree, the file’s name and its hash, and says how far it has come', async () => {
    const steps: [string, number, number][] = [];
    const read = await readReport(file('båtar.txt', report), { onProgress: (...step) => steps.push(step) });
    expect(read.report.sections.map(section => section.number)).toEqual(['1', '1.1']);
    expect(read.sourceName).toBe('båtar.txt');
    expect(read.sha256).toBe(createHash('sha256').update(report).digest('hex'));
    expect(steps.every(([label, done, total]) => label !== '' && done >= 0 && done <= total)).toBe(true);
  });

  it('fails with a code that says why', async () => {
    const cases: readonly (readonly [string, string])[] = [
      [join(folder, 'finns-inte.txt'), 'notFound'],
      [folder, 'unreadableFile'],
      [file('tom.txt', ''), 'emptyFile'],
      [file('pdf.txt', '%PDF-1.4 …'), 'unreadableFile'],
      [file('brev.txt', 'Hej.\n\nVi ses vid båten.'), 'noSections'],
    ];
    for (const [path, code] of cases) await expect(readReport(path)).rejects.toMatchObject({ code });
  });

  it('stops when it is cancelled, before and in the middle', async () => {
    const path = file('lång.txt', `${report}${'En båt flyter på vattnet.\n'.repeat(100_000)}`);
    await expect(readReport(path, { signal: AbortSignal.abort() })).rejects.toMatchObject({ code: 'cancelled' });
    const controller = new AbortController();
    let steps = 0;
    const reading = readReport(path, {
      signal: controller.signal,
      onProgress: () => {
        steps++;
        if (steps === 8) controller.abort();
      },
    });
    await expect(reading).rejects.toMatchObject({ code: 'cancelled' });
    expect(steps).toBe(8);
  });
});
