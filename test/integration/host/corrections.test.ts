import { expect, test } from 'vitest';
import type { CorrectionRequest } from '../../../shared/contract/correction.ts';
import type { FindingId, SectionId } from '../../../shared/ids.ts';
import { caseFields } from '../../builders/case.ts';
import { ferryReport } from '../../builders/ferry-report.ts';
import { openTestHost } from '../../builders/host.ts';
import { importMadeUp } from '../../builders/report-file.ts';
import { textOf } from '../../builders/text.ts';

async function openFerries() {
  const host = openTestHost();
  const { report } = await importMadeUp(host, ferryReport);
  const reportId = report.id;
  const { id: caseId } = await host.value('case.create', { fields: caseFields({ reportIds: [reportId] }) });
  const outline = async () => (await host.value('report.outline', { reportId })).sections;
  const id = async (number: string) =>
    (await outline()).find(section => section.number === number)?.id ?? ('' as SectionId);
  const chapters = async () => {
    const first = (await outline()).filter(({ level }) => level === 1);
    return Promise.all(first.map(({ id: sectionId }) => host.value('report.chapter', { reportId, sectionId })));
  };
  return {
    host,
    reportId,
    caseId,
    id,
    correct: (correction: CorrectionRequest) => host.value('report.correct', { reportId, correction }),
    refused: (correction: CorrectionRequest) => host.failure('report.correct', { reportId, correction }),
    undo: () => host.value('report.undoCorrection', { reportId }),
    again: (sections = ferryReport.sections) => importMadeUp(host, { ...ferryReport, sections }, 'replace'),
    answer: (sectionId: SectionId) =>
      host.value('response.save', {
        caseId,
        sectionId,
        baseRevision: 0,
        change: { stance: 'supports', body: textOf('Nämnden tillstyrker.') },
      }),
    numbers: async () => (await outline()).map(({ number, level }) => `${'·'.repeat(level - 1)}${number}`),
    everything: async () => JSON.stringify(await chapters()),
  };
}

const split = async (ferries: Awaited<ReturnType<typeof openFerries>>) =>
  ferries.correct({
    kind: 'split',
    sectionId: await ferries.id('2.1'),
    ordinal: 2,
    number: '2.1.1',
    title: 'Särskilda turer',
  });

test('each kind of correction changes the tree, survives a new reading of the report, and is taken back in turn', async () => {
  const ferries = await openFerries();
  const { host, reportId, id, correct, undo, everything } = ferries;
  const requests: (() => Promise<CorrectionRequest>)[] = [
    async () => ({ kind: 'retitle', sectionId: await id('1.1'), number: '1.1', title: 'Utredningens uppdrag' }),
    async () => ({ kind: 'split', sectionId: await id('2.1'), ordinal: 2, number: '2.1.1', title: 'Särskilda turer' }),
    async () => ({ kind: 'move', sectionId: await id('2.2'), parentId: await id('3'), index: 0 }),
    async () => ({ kind: 'markFinding', sectionId: await id('1'), from: 0, to: 0, findingKind: 'assessment' }),
    async () => ({ kind: 'merge', sectionId: await id('1.1') }),
    async () => ({ kind: 'unmarkFinding', sectionId: await id('2.1'), findingId: await findingOf('2.1') }),
  ];
  const findingOf = async (number: string) => {
    const { sections } = await host.value('report.outline', { reportId });
    return sections.find(section => section.number === number)?.findings[0]?.id ?? ('' as FindingId);
  };
  const states = [await everything()];
  for (const request of requests) {
    const { corrections } = await correct(await request());
    expect(corrections).toHaveLength(states.length);
    states.push(await everything());
  }
  expect(new Set(states).size).toBe(states.length);
  expect(await ferries.numbers()).toEqual(['1', '2', '·2.1', '··2.1.1', '3', '·2.2']);
  const { messages } = await ferries.again();
  expect(await everything()).toBe(states.at(-1));
  expect(messages.filter(({ text }) => text.includes('rättelse av'))).toEqual([]);
  expect((await host.value('report.corrections', { reportId })).map(({ idle }) => idle)).toEqual(
    requests.map(() => null),
  );
  while (states.length > 1) {
    states.pop();
    await undo();
    expect(await everything()).toBe(states.at(-1));
  }
  expect(await undo()).toMatchObject({ corrections: [] });
  expect(await host.value('workspace.check', {})).toMatchObject({ ok: true });
});

test('a section keeps id and answer through corrections and new readings, also when a newer file has the section itself', async () => {
  const ferries = await openFerries();
  await split(ferries);
  const made = await ferries.id('2.1.1');
  await ferries.answer(made);
  await ferries.answer(await ferries.id('2.2'));
  const kept = await ferries.id('2.2');
  await ferries.correct({ kind: 'move', sectionId: kept, parentId: null, index: 0 });
  await ferries.again();
  expect(await ferries.id('2.1.1')).toBe(made);
  expect(await ferries.id('2.2')).toBe(kept);
  const sections = ferryReport.sections.flatMap(([heading, ...paragraphs]) =>
    heading.startsWith('2.1')
      ? ([
          [heading, ...paragraphs.slice(0, 2)],
          ['2.1.1 Särskilda turer', paragraphs[3] ?? ''],
        ] as const)
      : ([[heading, ...paragraphs]] as const),
  );
  await ferries.again(sections);
  expect(await ferries.id('2.1.1')).toBe(made);
  const { responses } = await ferries.host.value('case.read', { caseId: ferries.caseId });
  expect(responses.map(({ sectionId }) => sectionId)).toEqual(expect.arrayContaining([made, kept]));
  const [correction] = await ferries.host.value('report.corrections', { reportId: ferries.reportId });
  expect(correction?.idle).toBe('Avsnittet finns redan i filen.');
});

test('a section with an answer is not merged away, nor the correction undone that made it', async () => {
  const ferries = await openFerries();
  const sectionId = await ferries.id('2.2');
  const { revision } = await ferries.answer(sectionId);
  const before = await ferries.everything();
  expect(await ferries.refused({ kind: 'merge', sectionId })).toMatchObject({
    code: 'conflict',
    message: expect.stringContaining('har ett svar i ärendet ”Remiss: Vägen ut”'),
  });
  expect(await ferries.everything()).toBe(before);
  const change = { stance: null, body: textOf('') };
  const key = { caseId: ferries.caseId, sectionId };
  await ferries.host.value('response.save', { ...key, baseRevision: revision, change });
  await ferries.correct({ kind: 'merge', sectionId });
  expect(await ferries.numbers()).toEqual(['1', '·1.1', '2', '·2.1', '3']);
  await ferries.undo();
  expect(await ferries.everything()).toBe(before);
  expect(await ferries.host.value('response.history', key)).toHaveLength(2);
  await split(ferries);
  await ferries.answer(await ferries.id('2.1.1'));
  const { reportId } = ferries;
  expect(await ferries.host.failure('report.undoCorrection', { reportId })).toMatchObject({ code: 'conflict' });
  expect(await ferries.numbers()).toContain('··2.1.1');
});

test('a correction whose text is gone says so and waits; a section it made stays when it is answered', async () => {
  const ferries = await openFerries();
  await split(ferries);
  const made = await ferries.id('2.1.1');
  await ferries.answer(made);
  const sections = ferryReport.sections.map(([heading, ...paragraphs]) =>
    heading.startsWith('2.1') ? ([heading, ...paragraphs.slice(0, 2)] as const) : ([heading, ...paragraphs] as const),
  );
  const { messages } = await ferries.again(sections);
  expect(messages.map(({ text }) => text).join(' ')).toMatch(
    /2\.1\.1.*har ett svar.*rättelse av dispositionen kan inte göras/,
  );
  expect(await ferries.id('2.1.1')).toBe(made);
  const [correction] = await ferries.host.value('report.corrections', { reportId: ferries.reportId });
  expect(correction?.idle).toBe('Texten som rättelsen gäller finns inte kvar i avsnittet.');
  await ferries.again();
  expect(await ferries.id('2.1.1')).toBe(made);
  const [now] = await ferries.host.value('report.corrections', { reportId: ferries.reportId });
  expect(now?.idle).toBe(null);
});

test('a box that the file lacked becomes the finding that the outline knew of', async () => {
  const host = openTestHost();
  const [report] = await host.value('report.list', {});
  const reportId = report?.id ?? ('' as never);
  const before = await host.value('report.outline', { reportId });
  const { report: read } = await importMadeUp(host, {
    designation: 'SOU 2099:1',
    sections: [
      ['1 Förslag', 'Här står förslagen.'],
      ['1.1 Kommunerna ska ansvara för brons drift', 'Kommunerna ska sköta bron.', 'De delar på kostnaden.'],
      ['2 Konsekvenser', 'De är små.'],
    ],
  });
  expect(read.id).toBe(reportId);
  const section = before.sections.find(({ number }) => number === '1.1');
  const { outline } = await host.value('report.correct', {
    reportId,
    correction: {
      kind: 'markFinding',
      sectionId: section?.id ?? ('' as never),
      from: 0,
      to: 1,
      findingKind: 'proposal',
    },
  });
  expect(outline.sections.find(({ number }) => number === '1.1')?.findings).toEqual([
    { ...section?.findings[0], text: 'Kommunerna ska sköta bron.\n\nDe delar på kostnaden.' },
  ]);
});

test('what cannot be done is refused with a reason and changes nothing', async () => {
  const ferries = await openFerries();
  const before = await ferries.everything();
  const [one, two] = [await ferries.id('1'), await ferries.id('2')];
  const requests: CorrectionRequest[] = [
    { kind: 'merge', sectionId: one },
    { kind: 'move', sectionId: two, parentId: await ferries.id('2.1'), index: 0 },
    { kind: 'retitle', sectionId: one, number: '2.1', title: 'Två' },
    { kind: 'split', sectionId: one, ordinal: 0, number: '3', title: 'Tre' },
    { kind: 'split', sectionId: one, ordinal: 99, number: '9', title: 'Nio' },
    { kind: 'markFinding', sectionId: one, from: 0, to: 99, findingKind: 'proposal' },
    { kind: 'unmarkFinding', sectionId: one, findingId: 'other' as FindingId },
    { kind: 'merge', sectionId: 'other' as SectionId },
  ];
  for (const request of requests) expect((await ferries.refused(request)).message).toMatch(/Inget är ändrat/);
  expect(await ferries.everything()).toBe(before);
  const same: CorrectionRequest = { kind: 'retitle', sectionId: one, number: '1', title: 'Inledning' };
  expect(await ferries.correct(same)).toMatchObject({ corrections: [] });
});
