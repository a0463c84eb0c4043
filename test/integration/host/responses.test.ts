import { expect, test } from 'vitest';
import { openCase } from '../../builders/case.ts';
import { fixedNow, openTestHost } from '../../builders/host.ts';
import { document, excerpt, paragraph, textOf } from '../../builders/text.ts';

test('a section that nobody has answered has an empty response of revision 0', async () => {
  const host = openTestHost();
  const { caseId, section } = await openCase(host);
  const response = await host.value('response.read', { caseId, sectionId: section('1.1') });
  expect(response).toMatchObject({ revision: 0, stance: null, state: 'notStarted', omitted: false, wordCount: 0 });
  expect(await host.value('response.history', { caseId, sectionId: section('1.1') })).toEqual([]);
});

test('a save makes a revision, counts its words, makes a begun text a draft and tells every window', async () => {
  const host = openTestHost();
  const { caseId, section } = await openCase(host);
  const changes = host.events('case.changed');
  const saved = await host.value('response.save', {
    caseId,
    sectionId: section('1.1'),
    baseRevision: 0,
    change: { stance: 'supports', body: textOf('Nämnden tillstyrker förslaget.') },
  });
  expect(saved).toMatchObject({ revision: 1, stance: 'supports', state: 'draft', wordCount: 3, updatedAt: fixedNow });
  expect(changes).toEqual([{ caseId }]);
  const view = await host.value('case.read', { caseId });
  expect(view.responses).toEqual([saved]);
});

test('what a save leaves out stays as it was, and every state is kept', async () => {
  const host = openTestHost();
  const { caseId, section } = await openCase(host);
  const key = { caseId, sectionId: section('1.1') };
  await host.value('response.save', { ...key, baseRevision: 0, change: { body: textOf('Ett.'), stance: 'opposes' } });
  await host.value('response.save', { ...key, baseRevision: 1, change: { body: textOf('Ett två.') } });
  await host.value('response.save', { ...key, baseRevision: 2, change: { state: 'approved', stance: null } });
  expect(await host.value('response.read', key)).toMatchObject({
    revision: 3,
    stance: null,
    state: 'approved',
    body: textOf('Ett två.'),
  });
  const history = await host.value('response.history', key);
  expect(history.map(({ revision, stance, wordCount }) => [revision, stance, wordCount])).toEqual([
    [3, null, 2],
    [2, 'opposes', 2],
    [1, 'opposes', 1],
  ]);
  const first = await host.value('response.readRevision', { ...key, revision: 1 });
  expect(first).toMatchObject({ revision: 1, stance: 'opposes', state: 'draft', body: textOf('Ett.') });
  expect(await host.failure('response.readRevision', { ...key, revision: 9 })).toMatchObject({ code: 'notFound' });
});

test('a save that changes nothing makes no revision and tells nobody', async () => {
  const host = openTestHost();
  const { caseId, section } = await openCase(host);
  const key = { caseId, sectionId: section('1.1') };
  const change = { stance: 'supports' as const, body: textOf('Ett.') };
  await host.value('response.save', { ...key, baseRevision: 0, change });
  const changes = host.events('case.changed');
  expect(await host.value('response.save', { ...key, baseRevision: 1, change })).toMatchObject({ revision: 1 });
  expect(await host.value('response.save', { ...key, baseRevision: 1, change: {} })).toMatchObject({ revision: 1 });
  expect(changes).toEqual([]);
});

test('a save made on an older revision is refused with the newest and changes nothing', async () => {
  const host = openTestHost();
  const { caseId, section } = await openCase(host);
  const key = { caseId, sectionId: section('1.1') };
  await host.value('response.save', { ...key, baseRevision: 0, change: { body: textOf('Först.') } });
  const failure = await host.failure('response.save', { ...key, baseRevision: 0, change: { body: textOf('Sedan.') } });
  expect(failure).toMatchObject({ code: 'conflict', details: { revision: 1 } });
  expect(await host.value('response.read', key)).toMatchObject({ revision: 1, body: textOf('Först.') });
});

test('the author of a save is who writes on this machine', async () => {
  const host = openTestHost();
  const { caseId, section } = await openCase(host);
  const [person] = await host.value('person.list', {});
  await host.value('settings.save', { settings: { personId: person?.id ?? null } });
  const key = { caseId, sectionId: section('1.1') };
  await host.value('response.save', { ...key, baseRevision: 0, change: { stance: 'abstains' } });
  const [revision] = await host.value('response.history', key);
  expect(revision?.authorId).toBe(person?.id);
});

test('text is stored in NFC, with an id on every block', async () => {
  const host = openTestHost();
  const { caseId, section } = await openCase(host);
  const key = { caseId, sectionId: section('1.1') };
  const body = document({ type: 'paragraph', content: [{ type: 'text', text: 'vård'.normalize('NFD') }] });
  await host.value('response.save', { ...key, baseRevision: 0, change: { body } });
  const { body: stored } = await host.value('response.read', key);
  expect(JSON.stringify(stored)).toContain('vård'.normalize('NFC'));
  const [block] = stored.doc.content as { attrs: { id: string } }[];
  expect(block?.attrs.id).toMatch(/^0000/);
});

test('a text that is none of ours, an unknown officer and a section of another report are refused', async () => {
  const host = openTestHost();
  const { caseId, section } = await openCase(host);
  const key = { caseId, sectionId: section('1.1'), baseRevision: 0 };
  const foreign = { schemaVersion: 1, doc: { type: 'doc', content: [{ type: 'script' }] } };
  expect(await host.failure('response.save', { ...key, change: { body: foreign } })).toMatchObject({
    code: 'invalidRequest',
  });
  const officerId = 'nobody' as never;
  expect(await host.failure('response.save', { ...key, change: { officerId } })).toMatchObject({ code: 'notFound' });
  const sectionId = 'nowhere' as never;
  expect(await host.failure('response.read', { caseId, sectionId })).toMatchObject({ code: 'notFound' });
  expect((await host.value('case.read', { caseId })).responses).toEqual([]);
});

test('the uses of a position follow the text that is there now, in responses and free sections', async () => {
  const host = openTestHost();
  const { caseId, section } = await openCase(host);
  const position = (await host.value('position.list', {})).find(({ title }) => title.startsWith('Lågtröskel'));
  if (!position) throw new Error('the fixture position is missing');
  const key = { caseId, sectionId: section('1.1') };
  const body = document(paragraph('Före.', 'a'), excerpt(position.id, 1, 'Mottagningarna.'));
  const saved = await host.value('response.save', { ...key, baseRevision: 0, change: { body, stance: 'supports' } });
  expect(saved.positions).toEqual([{ positionId: position.id, version: 1 }]);
  const { freeSections } = await host.value('case.read', { caseId });
  const freeSectionId = freeSections[0]?.id ?? ('' as never);
  await host.value('freeSection.save', { caseId, freeSectionId, baseRevision: 0, change: { body } });
  const uses = await host.value('position.uses', { positionId: position.id });
  expect(uses.map(({ number, title, stance, version }) => [number, title, stance, version])).toEqual([
    ['', 'Sammanfattning', null, 1],
    ['1.1', 'Kommunerna ska ansvara för brons drift', 'supports', 1],
  ]);
  await host.value('response.save', { ...key, baseRevision: 1, change: { body: textOf('Före.') } });
  expect(await host.value('position.uses', { positionId: position.id })).toHaveLength(1);
  await host.value('freeSection.setRemoved', { caseId, freeSectionId, removed: true });
  expect(await host.value('position.read', { positionId: position.id })).toMatchObject({ useCount: 0 });
});
