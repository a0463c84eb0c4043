import { expect, test } from 'vitest';
import { caseFields, openCase } from '../../builders/case.ts';
import { openTestHost } from '../../builders/host.ts';
import { textOf } from '../../builders/text.ts';

test('a case comes back as it was created, and as it was saved', async () => {
  const host = openTestHost();
  const [report] = await host.value('report.list', {});
  const persons = await host.value('person.list', {});
  const fields = caseFields({
    reportIds: report ? [report.id] : [],
    officerIds: persons.slice(0, 2).map(({ id }) => id),
  });
  const created = await host.value('case.create', { fields });
  expect(created).toMatchObject({ ...fields, state: 'ongoing' });
  const changed = caseFields({ title: 'Ny rubrik', responseDueDate: null, officerIds: [] });
  const saved = await host.value('case.save', { caseId: created.id, fields: changed });
  expect(saved).toMatchObject({ ...changed, id: created.id });
  expect(await host.value('case.setState', { caseId: created.id, state: 'closed' })).toMatchObject({ state: 'closed' });
  expect((await host.value('case.list', {})).at(-1)).toMatchObject({ id: created.id, designations: [] });
});

test('the list says what is done and what remains', async () => {
  const host = openTestHost();
  const { caseId, section } = await openCase(host);
  const answer = (number: string, change: object) =>
    host.value('response.save', { caseId, sectionId: section(number), baseRevision: 0, change });
  await answer('1.1', { stance: 'opposes', state: 'readyForReview' });
  await answer('1.2', { body: textOf('Bara en synpunkt.') });
  await answer('2.1', { omitted: true });
  const found = (await host.value('case.list', {})).find(({ id }) => id === caseId);
  expect(found?.progress).toEqual({
    proposals: 3,
    answeredProposals: 2,
    byStance: { opposes: 1 },
    omittedProposals: 1,
    awaitingReview: 1,
    drafts: 1,
  });
});

test('a report taken out of a case takes its responses out of sight, and brings them back', async () => {
  const host = openTestHost();
  const { caseId, reportId, section } = await openCase(host);
  const sectionId = section('1.1');
  await host.value('response.save', { caseId, sectionId, baseRevision: 0, change: { stance: 'supports' } });
  await host.value('case.save', { caseId, fields: caseFields() });
  const without = await host.value('case.read', { caseId });
  expect([without.reports, without.responses]).toEqual([[], []]);
  expect(await host.failure('response.read', { caseId, sectionId })).toMatchObject({ code: 'notFound' });
  await host.value('case.save', { caseId, fields: caseFields({ reportIds: [reportId] }) });
  const { responses } = await host.value('case.read', { caseId });
  expect(responses).toMatchObject([{ sectionId, stance: 'supports', revision: 1 }]);
});

test('a wrong date, an unknown report and an unknown case are refused in Swedish with the field', async () => {
  const host = openTestHost();
  const wrong = await host.failure('case.create', { fields: caseFields({ responseDueDate: '2024-02-30' }) });
  expect(wrong).toMatchObject({ code: 'invalidRequest', details: { field: '$.fields.responseDueDate' } });
  expect(wrong.message).toContain('Dagen finns inte i kalendern.');
  const report = await host.failure('case.create', { fields: caseFields({ reportIds: ['x' as never] }) });
  expect(report).toMatchObject({ code: 'notFound' });
  expect(await host.failure('case.read', { caseId: 'x' as never })).toMatchObject({ code: 'notFound' });
  expect(await host.value('case.list', {})).toHaveLength(1);
});

test('search finds cases, sections by word and number, answers with an excerpt, and positions', async () => {
  const host = openTestHost();
  const { caseId, section } = await openCase(host);
  await host.value('response.save', {
    caseId,
    sectionId: section('2.1'),
    baseRevision: 0,
    change: { stance: 'opposes', body: textOf(`${'Inledande ord. '.repeat(20)}Färjan behövs för skolbarnen.`) },
  });
  const search = (query: string, inCase: typeof caseId | null = caseId) =>
    host.value('search.everything', { query, caseId: inCase });
  expect((await search('2024/99')).cases).toMatchObject([{ id: caseId }]);
  expect((await search('1.2')).sections.map(({ number }) => number)).toEqual(['1.2', '1.2.1']);
  expect((await search('SOU 2099:1#2.1')).sections[0]).toMatchObject({ number: '2.1', caseId, stance: 'opposes' });
  const { responses, sections } = await search('färjorna');
  expect(sections).toMatchObject([{ number: '2.1', excerpt: 'Färjan slutar gå.' }]);
  expect(responses).toMatchObject([{ caseId, label: 'SOU 2099:1, 2.1 Färjeläget läggs ned', state: 'draft' }]);
  expect(responses[0]?.excerpt).toMatch(/^… .*Färjan behövs för skolbarnen\.$/);
  const titles = (await search('avgift', null)).sections.map(({ title }) => title);
  expect(titles.slice(0, 2)).toEqual(['Avgiften sänks för barn och unga', 'Avgifter']);
  expect((await search('avgifter')).positions).toMatchObject([{ title: 'Avgifter för barn' }]);
  expect(await search('  ')).toEqual({ cases: [], sections: [], responses: [], positions: [] });
});
