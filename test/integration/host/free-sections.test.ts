import { expect, test } from 'vitest';
import { openCase } from '../../builders/case.ts';
import { openTestHost } from '../../builders/host.ts';
import { textOf } from '../../builders/text.ts';

test('a new case has the usual free sections, empty', async () => {
  const host = openTestHost();
  const { caseId } = await openCase(host);
  const { freeSections } = await host.value('case.read', { caseId });
  expect(freeSections.map(({ placement, kind, title, revision }) => [placement, kind, title, revision])).toEqual([
    ['before', 'summary', 'Sammanfattning', 0],
    ['before', 'general', 'Allmänna synpunkter', 0],
    ['after', 'closing', 'Avslutning', 0],
  ]);
});

test('a free section is created last in its placement, moved, taken out and put back with its text', async () => {
  const host = openTestHost();
  const { caseId } = await openCase(host);
  const section = await host.value('freeSection.create', { caseId, placement: 'before', title: ' Barnen ' });
  expect(section).toMatchObject({ title: 'Barnen', kind: 'other', state: 'notStarted', revision: 0 });
  const key = { caseId, freeSectionId: section.id };
  await host.value('freeSection.save', { ...key, baseRevision: 0, change: { body: textOf('Barnen hörs.') } });
  const titles = (sections: readonly { title: string }[]) => sections.map(({ title }) => title);
  const moved = await host.value('freeSection.move', { ...key, placement: 'before', index: 0 });
  expect(titles(moved)).toEqual(['Barnen', 'Sammanfattning', 'Allmänna synpunkter', 'Avslutning']);
  const after = await host.value('freeSection.move', { ...key, placement: 'after', index: 99 });
  expect(titles(after)).toEqual(['Sammanfattning', 'Allmänna synpunkter', 'Avslutning', 'Barnen']);
  const removed = await host.value('freeSection.setRemoved', { ...key, removed: true });
  expect(titles(removed)).not.toContain('Barnen');
  const back = await host.value('freeSection.setRemoved', { ...key, removed: false });
  expect(titles(back).at(-1)).toBe('Barnen');
  expect(await host.value('freeSection.read', key)).toMatchObject({ revision: 1, state: 'draft', wordCount: 2 });
});

test('a free section keeps to its revisions like a response', async () => {
  const host = openTestHost();
  const { caseId } = await openCase(host);
  const { freeSections } = await host.value('case.read', { caseId });
  const key = { caseId, freeSectionId: freeSections[0]?.id ?? ('' as never) };
  await host.value('freeSection.save', { ...key, baseRevision: 0, change: { title: 'Kort sagt' } });
  expect(
    await host.value('freeSection.save', { ...key, baseRevision: 1, change: { title: 'Kort sagt' } }),
  ).toMatchObject({ revision: 1 });
  expect(await host.failure('freeSection.save', { ...key, baseRevision: 0, change: { title: 'Nej' } })).toMatchObject({
    code: 'conflict',
    details: { revision: 1 },
  });
  expect(await host.failure('freeSection.save', { ...key, baseRevision: 1, change: { title: ' ' } })).toMatchObject({
    code: 'invalidRequest',
    details: { field: '$.change.title' },
  });
});

test('every state of a free section is kept and can be read again', async () => {
  const host = openTestHost();
  const { caseId } = await openCase(host);
  const { freeSections } = await host.value('case.read', { caseId });
  const key = { caseId, freeSectionId: freeSections[0]?.id ?? ('' as never) };
  await host.value('freeSection.save', { ...key, baseRevision: 0, change: { body: textOf('Först så.') } });
  await host.value('freeSection.save', { ...key, baseRevision: 1, change: { body: textOf('Sedan helt annorlunda.') } });
  const history = await host.value('freeSection.history', key);
  expect(history.map(({ revision, wordCount }) => [revision, wordCount])).toEqual([
    [2, 3],
    [1, 2],
  ]);
  const first = await host.value('freeSection.readRevision', { ...key, revision: 1 });
  expect(JSON.stringify(first.body)).toContain('Först så.');
  expect(await host.failure('freeSection.readRevision', { ...key, revision: 9 })).toMatchObject({ code: 'notFound' });
});
