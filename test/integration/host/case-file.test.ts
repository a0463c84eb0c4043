import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openTestHost, type TestHost } from '../../builders/host.ts';
import { fixtureTemplates } from '../../builders/templates.ts';

const fixture = readFileSync(join(fixtureTemplates, 'cases/bro.json'), 'utf8');

function picked(host: TestHost, content: string | Buffer) {
  const path = join(host.dataDir, 'ärende.json');
  writeFileSync(path, content);
  return host.host.files.register(path);
}

interface FixtureFile {
  readonly responses: object[];
  readonly milestones: object[];
}

/** The fixture with one place changed. */
function changed(change: (file: FixtureFile) => void): string {
  const file = JSON.parse(fixture) as FixtureFile;
  change(file);
  return JSON.stringify(file);
}

test('a case written and read back is the same case', async () => {
  const host = openTestHost();
  const [example] = await host.value('case.list', {});
  const caseId = example?.id ?? ('' as never);
  const written = await host.value('case.file', { caseId });
  expect(written).toMatchObject({ responseDueDate: '2024-05-17', officers: ['ÅX', 'ÖQ'], reports: ['SOU 2099:1'] });
  expect(written.responses.map(({ number, stance, officer }) => [number, stance, officer])).toEqual([
    ['1.1', 'supports', 'ÅX'],
    ['2.1', null, 'ÖQ'],
  ]);
  expect(written.responses[0]?.body[1]).toEqual({
    type: 'position',
    position: 'Avgifter för barn',
    version: 1,
    blocks: [{ type: 'paragraph', text: 'Nämnden anser att barn ska resa avgiftsfritt.' }],
  });
  const imported = await host.value('case.import', { file: picked(host, JSON.stringify(written)) });
  expect(imported.messages).toEqual([]);
  expect(imported.case.id).not.toBe(caseId);
  expect(await host.value('case.file', { caseId: imported.case.id })).toEqual(written);
});

test('a short file is enough, and gets what a new case has', async () => {
  const host = openTestHost();
  const file = picked(host, '\uFEFF{"yttra":"case","version":1,"title":"Kort"}');
  const { case: made } = await host.value('case.import', { file });
  expect(made).toMatchObject({ title: 'Kort', committee: '', reportIds: [], responseDueDate: null });
  const { freeSections } = await host.value('case.read', { caseId: made.id });
  expect(freeSections).toHaveLength(3);
});

test('an officer or position that the workspace lacks is left out with a message, its text kept', async () => {
  const host = openTestHost();
  const content = fixture.replaceAll('"ÖQ"', '"XX"').replace('Avgifter för barn', 'Okänd');
  const { case: made, messages } = await host.value('case.import', { file: picked(host, content) });
  expect(messages.map(({ level, text }) => [level, text])).toEqual([
    ['warning', 'Handläggaren ”XX” finns inte i arbetsytan och är utelämnad.'],
    ['warning', 'Ståndpunkten ”Okänd” finns inte i arbetsytan. Dess text står kvar som vanlig text.'],
  ]);
  const { responses } = await host.value('case.file', { caseId: made.id });
  expect(responses[0]?.body).toHaveLength(2);
});

test.each<[string, string | Buffer, string, string]>([
  ['an unknown field', changed(file => Object.assign(file, { färg: 'blå' })), '$["färg"]', 'Fältet är okänt.'],
  [
    'an unknown field deep inside',
    changed(file => Object.assign(file.responses[0] ?? {}, { mood: 1 })),
    '$.responses[0].mood',
    'Fältet är okänt.',
  ],
  ['a missing title', changed(file => Reflect.deleteProperty(file, 'title')), '$.title', 'Fältet saknas.'],
  [
    'a day that is not in the calendar',
    changed(file => Object.assign(file, { meetingDate: '2024-02-30' })),
    '$.meetingDate',
    'Dagen finns inte i kalendern.',
  ],
  [
    'a date in another form',
    changed(file => Object.assign(file.milestones[0] ?? {}, { date: '17 april' })),
    '$.milestones[0].date',
    'Datumet ska skrivas ÅÅÅÅ-MM-DD.',
  ],
  [
    'an unknown stance',
    changed(file => Object.assign(file.responses[0] ?? {}, { stance: 'maybe' })),
    '$.responses[0].stance',
    'Här ska stå något av',
  ],
  [
    'an unknown report',
    changed(file => Object.assign(file, { reports: ['SOU 1900:1'] })),
    '$.reports[0]',
    'finns inte i arbetsytan',
  ],
  [
    'an unknown section',
    changed(file => Object.assign(file.responses[1] ?? {}, { number: '99.9' })),
    '$.responses[1].number',
    'SOU 2099:1 har inget avsnitt 99.9.',
  ],
  [
    'two responses to one section',
    changed(file => Object.assign(file.responses[1] ?? {}, { number: '1.1' })),
    '$.responses[1].number',
    'har redan ett svar',
  ],
  [
    'a block of an unknown kind',
    changed(file => Object.assign(file.responses[1] ?? {}, { body: [{ type: 'script', text: 'x' }] })),
    '$.responses[1].body[0]',
    '',
  ],
  ['another version', changed(file => Object.assign(file, { version: 2 })), '$.version', 'Här ska stå 1, inte 2.'],
  ['a list instead of an object', '[]', '$.yttra', 'Fältet saknas.'],
  ['a text instead of an object', '"case"', '$', 'Här ska stå ett objekt'],
])('a file with %s is refused with its place and nothing is imported', async (_, content, path, text) => {
  const host = openTestHost();
  const before = await host.value('case.list', {});
  const failure = await host.failure('case.import', { file: picked(host, content) });
  expect(failure.code).toBe('invalidCaseFile');
  expect(failure.message).toContain(text);
  expect(String(failure.details.path)).toContain(path);
  expect(await host.value('case.list', {})).toEqual(before);
});

test.each<[string, string | Buffer, string, RegExp]>([
  ['cut off', fixture.slice(0, 300), 'invalidCaseFile', /JSON bryts på rad 1[0-9]/],
  ['empty', '', 'emptyFile', /tom/],
  ['white space only', ' \n', 'emptyFile', /tom/],
  ['not text', Buffer.from([0xff, 0xfe, 0x00, 0x7b]), 'unreadableFile', /UTF-8/],
  ['nested without end', '['.repeat(200_000) + ']'.repeat(200_000), 'invalidCaseFile', /djupare/],
])('a file that is %s is refused', async (_, content, code, message) => {
  const host = openTestHost();
  const failure = await host.failure('case.import', { file: picked(host, content) });
  expect(failure).toMatchObject({ code, message: expect.stringMatching(message) });
});

test('a file that is gone, a folder and an unknown token are refused', async () => {
  const host = openTestHost();
  const gone = host.host.files.register(join(host.dataDir, 'borta.json'));
  expect(await host.failure('case.import', { file: gone })).toMatchObject({ code: 'unreadableFile' });
  const folder = host.host.files.register(host.dataDir);
  expect(await host.failure('case.import', { file: folder })).toMatchObject({ code: 'unreadableFile' });
  expect(await host.failure('case.import', { file: 'x' as never })).toMatchObject({ code: 'notFound' });
});
