import PDFDocument from 'pdfkit';
import { describe, expect, test } from 'vitest';
import { readPdf } from '../../../../../../electron/host/import/pdf/read-pdf.ts';
import { parseReport } from '../../../../../../shared/outline/parse-report.ts';
import { buildPdfReport } from '../../../../../builders/pdf-report.ts';
import type { ReportPlan } from '../../../../../builders/report-plan.ts';

const plan: ReportPlan = {
  designation: 'SOU 2031:7',
  title: 'Stöd i samverkan',
  front: [],
  chapters: [1, 2].map(chapter => ({
    title: `Kapitel om ${chapter === 1 ? 'skola' : 'vård'}`,
    blocks: [
      { type: 'finding', label: 'Förslag', paragraphs: ['Kommunen ska ge stöd.'] },
      { type: 'paragraph', text: 'Det finns skäl för detta.', notes: [] },
    ],
    sections: [],
  })),
  attachments: [],
  yearList: [],
  style: {
    justified: false,
    indented: true,
    footnotesRestart: true,
    pageNumberAt: 'foot',
    rightHand: false,
    sansHeadings: false,
    covers: 0,
  },
};

async function pdf(options: PDFKit.PDFDocumentOptions, draw: (doc: PDFKit.PDFDocument) => void): Promise<Uint8Array> {
  const doc = new PDFDocument(options);
  const chunks: Buffer[] = [];
  doc.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise(resolve => doc.on('end', resolve));
  draw(doc);
  doc.end();
  await ended;
  return new Uint8Array(Buffer.concat(chunks));
}

describe('reading a PDF in its worker', () => {
  test('gives the report and tells each page', async () => {
    const { bytes, pageCount } = await buildPdfReport(plan);
    const seen: number[] = [];
    const lines = await readPdf(bytes, { onProgress: (_, done) => seen.push(done) });
    expect(
      parseReport(lines).value.sections.map(({ number, title, findings }) => [number, title, findings.length]),
    ).toEqual([
      ['1', 'Kapitel om skola', 1],
      ['2', 'Kapitel om vård', 1],
    ]);
    expect(seen).toEqual(Array.from({ length: pageCount }, (_, index) => index + 1));
  });

  test('stops when it is cancelled, before it begins and while it reads', async () => {
    const { bytes } = await buildPdfReport(plan);
    await expect(readPdf(bytes, { signal: AbortSignal.abort() })).rejects.toMatchObject({ code: 'cancelled' });
    const controller = new AbortController();
    const reading = readPdf(bytes, { signal: controller.signal, onProgress: () => controller.abort() });
    await expect(reading).rejects.toMatchObject({ code: 'cancelled' });
  });

  test('says that a file is locked with a password', async () => {
    const bytes = await pdf({ userPassword: 'hemligt' }, doc => doc.text('1 Inledning'));
    await expect(readPdf(bytes)).rejects.toMatchObject({
      code: 'encryptedFile',
      message: expect.stringContaining('lösenord'),
    });
  });

  test('reads a file that only forbids printing and copying', async () => {
    const bytes = await pdf({ ownerPassword: 'hemligt' }, doc => doc.text('En öppen text.'));
    expect((await readPdf(bytes)).map(line => line.text)).toContain('En öppen text.');
  });

  test('says that a file of pictures has no text and what to do', async () => {
    const bytes = await pdf({}, doc => doc.rect(10, 10, 200, 200).fill('black'));
    await expect(readPdf(bytes)).rejects.toMatchObject({
      code: 'unreadableFile',
      message: expect.stringContaining('OCR'),
    });
  });

  test('refuses what is damaged or cut off', async () => {
    const { bytes } = await buildPdfReport(plan);
    const damaged = [
      bytes.subarray(0, 200),
      new TextEncoder().encode('%PDF-1.7\n%%EOF'),
      new TextEncoder().encode('%PDF-'),
    ];
    for (const file of damaged) await expect(readPdf(file)).rejects.toMatchObject({ code: 'unreadableFile' });
  });

  test('ends a file whose pages take too long', async () => {
    const { bytes } = await buildPdfReport(plan);
    const limits = { pageTime: 0, memory: 1024 ** 3 };
    await expect(readPdf(bytes, {}, limits)).rejects.toMatchObject({ code: 'unreadableFile' });
  });

  test('ends a page whose content repeats itself without end', async () => {
    const bytes = new TextEncoder().encode(endlessPdf());
    const limits = { pageTime: 2_000, memory: 1024 ** 3 };
    await expect(readPdf(bytes, {}, limits)).rejects.toMatchObject({
      code: expect.stringMatching(/^(?:unreadableFile|fileTooLarge)$/),
    });
  });
});

/** Forms that draw each other ten times over, twelve levels deep: a million million operators from two kilobytes. */
function endlessPdf(): string {
  const objects = ['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [3 0 R] /Count 1 >>'];
  const stream = (dictionary: string, content: string) =>
    `<< ${dictionary} /Length ${content.length} >>\nstream\n${content}\nendstream`;
  objects.push(
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 400 600] /Contents 4 0 R /Resources << /XObject << /F 5 0 R >> >> >>',
  );
  objects.push(stream('', '/F Do'));
  for (let level = 0; level < 12; level++) {
    const next = level === 11 ? '' : `/Resources << /XObject << /F ${6 + level} 0 R >> >>`;
    objects.push(
      stream(
        `/Type /XObject /Subtype /Form /BBox [0 0 400 600] ${next}`,
        level === 11 ? '0 0 1 1 re f' : '/F Do '.repeat(10),
      ),
    );
  }
  let file = '%PDF-1.4\n';
  const places = objects.map((object, index) => {
    const place = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const table = places.map(place => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const start = file.length;
  return `${file}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF`;
}
