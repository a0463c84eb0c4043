import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { ReportHit } from '../../../shared/domain/reading.ts';
import type { ReportId, TaskId } from '../../../shared/ids.ts';
import { openCase } from '../../builders/case.ts';
import { ferryReport } from '../../builders/ferry-report.ts';
import { openTestHost, type TestHost } from '../../builders/host.ts';
import { importMadeUp } from '../../builders/report-file.ts';

async function openFerries() {
  const host = openTestHost();
  const { report } = await importMadeUp(host, ferryReport);
  const { sections } = await host.value('report.outline', { reportId: report.id });
  const section = (number: string) => sections.find(candidate => candidate.number === number)?.id ?? ('' as never);
  return { host, reportId: report.id, section };
}

const marked = ({ excerpt }: ReportHit) => excerpt.matches.map(({ start, end }) => excerpt.text.slice(start, end));

const hits = async (host: TestHost, query: string, reportId: ReportId | null) =>
  (await host.value('report.search', { query, reportId })).map(hit => hit.number || hit.title);

test('a chapter comes whole, in order, its findings tied to their boxes, with the chapters beside it', async () => {
  const { host, reportId, section } = await openFerries();
  const chapter = await host.value('report.chapter', { reportId, sectionId: section('2.2') });
  expect(chapter).toMatchObject({ sectionId: section('2'), previousId: section('1'), nextId: section('3') });
  expect(chapter.sections.map(({ number }) => number)).toEqual(['2', '2.1', '2.2']);
  const [, travel] = chapter.sections;
  expect(travel?.blocks.map(({ ordinal, type }) => [ordinal, type])).toEqual([
    [0, 'finding'],
    [1, 'paragraph'],
    [2, 'heading'],
    [3, 'paragraph'],
  ]);
  expect(travel?.blocks[0]?.findingId).toBe(travel?.findings[0]?.id);
  const last = await host.value('report.chapter', { reportId, sectionId: section('3') });
  expect(last).toMatchObject({ previousId: section('2'), nextId: null });
});

test('front matter and attachments are parts of their own, and keep their ids when the text is read again', async () => {
  const { host, reportId } = await openFerries();
  const parts = await host.value('report.parts', { reportId });
  expect(parts.map(({ place, title }) => [place, title]).slice(-2)).toEqual([
    ['front', 'Sammanfattning'],
    ['back', 'Bilaga 1 Enkät till resenärerna'],
  ]);
  const summary = parts.find(({ title }) => title === 'Sammanfattning');
  const part = await host.value('report.part', { reportId, partId: summary?.id ?? ('' as never) });
  expect(part.blocks).toMatchObject([{ ordinal: 0, text: expect.stringContaining('vårdens personal') }]);
  await importMadeUp(host, ferryReport, 'replace');
  expect(await host.value('report.parts', { reportId })).toEqual(parts);
  expect(await host.failure('report.part', { reportId, partId: 'other' as never })).toMatchObject({ code: 'notFound' });
});

test('search finds words in any form, parts of compounds and phrases, and never vard for vård', async () => {
  const { host, reportId } = await openFerries();
  expect(await hits(host, 'vård', reportId)).toEqual(['2.1', 'Sammanfattning']);
  expect(await hits(host, 'vard', reportId)).toEqual(['3']);
  expect(await hits(host, 'omsorg', reportId)).toEqual(['2.1']);
  expect(await hits(host, 'taxa', reportId)).toEqual(expect.arrayContaining(['1', '2.2']));
  expect(await hits(host, '”nära samarbete”', reportId)).toEqual(['1.1']);
  expect(await hits(host, '”samarbete nära”', reportId)).toEqual([]);
  expect(await hits(host, 'enkät', reportId)).toEqual(['Bilaga 1 Enkät till resenärerna']);
  expect(await hits(host, '2.2', reportId)).toEqual(['2.2', '1']);
  expect(await hits(host, '"* OR ( NEAR ^ -', reportId)).toEqual([]);
});

test('a hit shows where in which block the words stand', async () => {
  const { host, reportId } = await openFerries();
  const [hit] = await host.value('report.search', { query: 'barnomsorg behov', reportId });
  expect(hit).toMatchObject({ number: '2.1', designation: 'SOU 2098:3', findings: 1, excerpt: { ordinal: 1 } });
  expect(hit && marked(hit)).toEqual(['Barnomsorgen', 'behov']);
  const [byTitle] = await host.value('report.search', { query: 'uppdraget', reportId });
  expect(byTitle?.number).toBe('1.1');
});

test('a report without its text is found by titles and summaries, in its own search and in that of all', async () => {
  const { host, reportId } = await openFerries();
  const bridge = (await host.value('report.list', {})).find(({ id }) => id !== reportId);
  expect(await hits(host, 'budget', bridge?.id ?? null)).toEqual(['1.2.1']);
  expect(await hits(host, 'färjeläge', bridge?.id ?? null)).toEqual(['2.1']);
  const all = await host.value('report.search', { query: 'budget', reportId: null });
  expect(new Set(all.map(({ designation }) => designation))).toEqual(new Set(['SOU 2098:3', 'SOU 2099:1']));
  expect(await host.value('search.everything', { query: 'barnomsorgen', caseId: null })).toMatchObject({
    sections: [{ number: '2.1', excerpt: expect.stringContaining('Barnomsorgen') }],
  });
  expect(await host.value('workspace.check', {})).toMatchObject({ ok: true });
});

test('a mark and its note follow their words when the text is read anew, and stay without them', async () => {
  const { host, reportId, section } = await openFerries();
  const changes = host.events('mark.changed');
  const { sections } = await host.value('report.chapter', { reportId, sectionId: section('2') });
  const text = sections[1]?.blocks[3]?.text ?? '';
  const mark = async (quote: string) => {
    const offset = text.indexOf(quote);
    const from = { ordinal: 3, offset };
    const to = { ordinal: 3, offset: offset + quote.length };
    const place = { sectionId: section('2.1') };
    return host.value('mark.create', { reportId, place, from, to, quote, note: 'Fråga varven.' });
  };
  const stays = await mark('den som missar en tur');
  const goes = await mark('Nattens turer är få');
  const newer = {
    ...ferryReport,
    sections: ferryReport.sections.map(([heading, ...paragraphs]) =>
      heading.startsWith('2.1')
        ? ([heading, paragraphs[0] ?? '', 'Den som reser sent, alltså den som missar en tur, får hjälp.'] as const)
        : ([heading, ...paragraphs] as const),
    ),
  };
  await importMadeUp(host, newer);
  const marks = await host.value('mark.list', { reportId });
  expect(marks.map(({ id, lost, note }) => [id, lost, note])).toEqual([
    [stays.id, false, 'Fråga varven.'],
    [goes.id, true, 'Fråga varven.'],
  ]);
  expect(marks[0]).toMatchObject({ sectionId: section('2.1'), from: { ordinal: 1, offset: 27 }, quote: stays.quote });
  await importMadeUp(host, ferryReport, 'replace');
  expect((await host.value('mark.list', { reportId }))[1]).toMatchObject({ id: goes.id, lost: false, from: goes.from });
  await host.value('mark.save', { markId: stays.id, note: 'Klart.' });
  expect(await host.value('mark.setRemoved', { markId: stays.id, removed: true })).toHaveLength(1);
  const back = await host.value('mark.setRemoved', { markId: stays.id, removed: false });
  expect(back[0]).toMatchObject({ id: stays.id, note: 'Klart.' });
  expect(changes).toHaveLength(5);
});

test('marks and the reading list are each reader’s own', async () => {
  const { host, reportId, section } = await openFerries();
  const [first, second] = await host.value('person.list', {});
  await host.value('settings.save', { settings: { personId: first?.id ?? null } });
  const point = (offset: number) => ({ ordinal: 0, offset });
  const key = { reportId, place: { sectionId: section('1.1') } };
  await host.value('mark.create', { ...key, from: point(0), to: point(8), quote: 'Uppdraget'.slice(0, 8) });
  const item = { reportId, sectionId: section('2.2') };
  await host.value('readingList.setSection', { ...item, state: 'toRead' });
  expect(await host.value('readingList.setSection', { ...item, state: 'read' })).toEqual([
    { sectionId: section('2.2'), state: 'read' },
  ]);
  await host.value('settings.save', { settings: { personId: second?.id ?? null } });
  expect(await host.value('mark.list', { reportId })).toEqual([]);
  expect(await host.value('readingList.read', { reportId })).toEqual([]);
});

test('a mark on words that do not stand there is refused', async () => {
  const { host, reportId, section } = await openFerries();
  const place = { sectionId: section('1.1') };
  const from = { ordinal: 0, offset: 0 };
  const wrong = { reportId, place, from, to: { ordinal: 0, offset: 4 }, quote: 'Bron' };
  expect(await host.failure('mark.create', wrong)).toMatchObject({ code: 'conflict' });
  const beyond = { ...wrong, to: { ordinal: 40, offset: 4 } };
  expect(await host.failure('mark.create', beyond)).toMatchObject({ code: 'conflict' });
  expect(await host.value('mark.list', { reportId })).toEqual([]);
});

test('a text that is no report becomes a background document of its case, read, searched, renamed and taken out', async () => {
  const host = openTestHost();
  const { caseId } = await openCase(host);
  const path = join(host.dataDir, 'beslut.txt');
  const text = [
    'Regeringsbeslut om vattenvägar',
    'Regeringen beslutar att vattenvägarna ska märkas ut.',
    'Skälen för beslutet',
    'Sjöräddningen har begärt bättre utmärkning av sunden.',
  ];
  writeFileSync(path, text.join('\n\n'));
  const file = host.host.files.register(path);
  const taskId = 'task' as TaskId;
  const refused = await host.failure('report.import', { file, designation: 'Dir. 1', taskId });
  expect(refused).toMatchObject({ code: 'noSections', message: expect.stringContaining('bakgrundsdokument') });
  const changes = host.events('background.changed');
  const { document } = await host.value('background.import', { caseId, file, taskId });
  expect(document).toMatchObject({ caseId, title: text[0], sourceName: 'beslut.txt', blockCount: 4 });
  expect(await host.failure('background.import', { caseId, file, taskId })).toMatchObject({ code: 'fileExists' });
  const { blocks } = await host.value('background.read', { documentId: document.id });
  expect(blocks.map(block => [block.ordinal, block.text])).toEqual(text.map((line, ordinal) => [ordinal, line]));
  const [hit] = await host.value('background.search', { caseId, query: 'räddning' });
  expect(hit).toMatchObject({ documentId: document.id, heading: 'Skälen för beslutet', excerpt: { ordinal: 3 } });
  const documentId = document.id;
  expect(await host.value('background.rename', { documentId, title: 'Beslutet' })).toMatchObject({ title: 'Beslutet' });
  expect(await host.value('background.setRemoved', { documentId, removed: true })).toEqual([]);
  expect(await host.value('background.search', { caseId, query: 'räddning' })).toEqual([]);
  expect(await host.value('background.setRemoved', { documentId, removed: false })).toMatchObject([{ id: documentId }]);
  expect(changes).toHaveLength(4);
  expect(await host.value('report.search', { query: 'sjöräddningen', reportId: null })).toEqual([]);
});
