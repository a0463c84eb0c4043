import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { TaskId } from '../../../shared/ids.ts';
import { openCase } from '../../builders/case.ts';
import { openTestHost, type TestHost, temporaryFolder } from '../../builders/host.ts';
import { sharedData } from '../../builders/shared-data.ts';
import { fixtureTemplates, shippedTemplates } from '../../builders/templates.ts';

const fixture = join(fixtureTemplates, '../reports/bron.txt');
const taskId = 'task' as TaskId;

const importFile = (host: TestHost, path: string, designation?: string) =>
  host.value('report.import', {
    file: host.host.files.register(path),
    taskId,
    ...(designation ? { designation } : {}),
  });

test('a text meets its outline: sections keep their ids, findings their summaries, answers their place', async () => {
  const host = openTestHost();
  const { caseId, reportId, section } = await openCase(host);
  const before = await host.value('report.outline', { reportId });
  await host.value('response.save', {
    caseId,
    sectionId: section('1.2.1'),
    baseRevision: 0,
    change: { stance: 'opposes' },
  });
  const changes = host.events('report.changed');
  const { report, messages } = await importFile(host, fixture);
  expect(report).toMatchObject({ id: reportId, sectionCount: 7, proposalCount: 3, textImported: true });
  expect(changes).toEqual([{ reportId }]);
  const after = await host.value('report.outline', { reportId });
  expect(after.sections.map(({ number }) => number)).toEqual(['1', '1.1', '1.2', '1.2.1', '1.3', '2', '2.1']);
  for (const known of before.sections)
    expect(after.sections.find(({ id }) => id === known.id)?.title).toBe(known.title);
  expect(after.sections[3]?.findings).toMatchObject([
    { kind: 'proposal', summary: 'Lägre avgift för den som är under 20 år.', text: expect.stringContaining('hälften') },
    { kind: 'assessment', summary: 'Sänkningen ryms i kommunernas budget.', text: expect.stringContaining('ryms') },
  ]);
  expect(after.sections[4]).toMatchObject({ number: '1.3', parentId: section('1'), level: 2 });
  expect(messages.map(({ text }) => text)).toEqual(
    expect.arrayContaining([
      'Avsnitt som finns i dispositionen men inte i filen står kvar utan ny text: 2.1.',
      'Nya avsnitt från filen: 1.3.',
    ]),
  );
  const { responses } = await host.value('case.read', { caseId });
  expect(responses).toMatchObject([{ sectionId: section('1.2.1'), stance: 'opposes' }]);
  const blocks = await host.value('report.text', { reportId, sectionId: section('1.1') });
  expect(blocks[0]).toMatchObject({ type: 'finding', kind: 'proposal' });
  expect(await host.value('workspace.check', {})).toMatchObject({ ok: true });
});

test('the same file again is recognised and changes nothing', async () => {
  const host = openTestHost();
  await importFile(host, fixture);
  const before = (await host.value('report.list', {}))[0];
  const changes = host.events('report.changed');
  const { report, messages } = await importFile(host, fixture);
  expect(report).toEqual(before);
  expect(messages.map(({ text }) => text)).toEqual(['Filen är redan importerad till SOU 2099:1. Inget är ändrat.']);
  expect(changes).toEqual([]);
});

test('a report that nobody knows is made, under the name the user gives it', async () => {
  const host = openTestHost({ templatesDir: temporaryFolder() });
  const { report, messages } = await importFile(host, fixture, 'Ds 2098:7');
  expect(report).toMatchObject({ designation: 'Ds 2098:7', series: 'ds', sectionCount: 6, proposalCount: 2 });
  expect(messages.map(({ text }) => text)).toContain(
    'Filen säger själv att den är SOU 2099:1, men importerades som Ds 2098:7.',
  );
  const outline = await host.value('report.outline', { reportId: report.id });
  expect(outline.sections.map(({ number }) => number)).toEqual(['1', '1.1', '1.2', '1.2.1', '1.3', '2']);
});

test('a designation is known however it is written', async () => {
  const host = openTestHost();
  const [known] = await host.value('report.list', {});
  const { report } = await importFile(host, fixture, ' sou  2099: 1 ');
  expect(report.id).toBe(known?.id);
});

test('a file that does not say what it is asks for a designation, and one without sections is refused', async () => {
  const host = openTestHost();
  const path = join(host.dataDir, 'okänd.txt');
  writeFileSync(path, readFileSync(fixture, 'utf8').replace('SOU 2099:1', ''));
  const unknown = host.failure('report.import', { file: host.host.files.register(path), taskId });
  expect(await unknown).toMatchObject({ code: 'unknownReport' });
  const prose = join(host.dataDir, 'prosa.txt');
  writeFileSync(prose, 'Bara prosa.\n'.repeat(50));
  const refused = host.failure('report.import', { file: host.host.files.register(prose), taskId });
  expect(await refused).toMatchObject({ code: 'noSections' });
  expect((await host.value('report.list', {}))[0]).toMatchObject({ textImported: false });
});

test('a text of another report or case is not given out for this one', async () => {
  const host = openTestHost();
  const { section } = await openCase(host);
  const reportId = 'other' as never;
  expect(await host.failure('report.text', { reportId, sectionId: section('1') })).toMatchObject({ code: 'notFound' });
});

const measured = [
  { name: 'sou-2023-97.txt', sectionCount: 225, proposalCount: 21, assessmentCount: 17 },
  { name: 'sou-2023-98.txt', sectionCount: 447, proposalCount: 22, assessmentCount: 32 },
];

for (const { name, ...counts } of measured)
  test(`${name} meets the bundled outline section for section and can be cancelled`, async context => {
    const path = sharedData(name);
    if (path === null) return context.skip(`not run: ${name} is not beside the project`);
    const host = openTestHost({ templatesDir: shippedTemplates });
    const reports = await host.value('report.list', {});
    const stop = host.host.subscribe('task.progress', () => void host.value('task.cancel', { taskId }));
    const cancelled = host.failure('report.import', { file: host.host.files.register(path), taskId });
    expect(await cancelled).toMatchObject({ code: 'cancelled' });
    expect(await host.value('report.list', {})).toEqual(reports);
    stop();
    const { report, messages } = await importFile(host, path);
    expect(report).toMatchObject(counts);
    expect(messages.filter(({ text }) => /Nya avsnitt|står kvar/.test(text))).toEqual([]);
    const outline = await host.value('report.outline', { reportId: report.id });
    const findings = outline.sections.flatMap(section => section.findings);
    expect(findings.filter(({ summary, text }) => summary === '' || text === null)).toEqual([]);
  });
