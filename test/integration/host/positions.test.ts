import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { TaskId } from '../../../shared/ids.ts';
import { positionFields } from '../../builders/case.ts';
import { openTestHost } from '../../builders/host.ts';
import { textOf } from '../../builders/text.ts';

const taskId = 'task' as TaskId;

test('a position gets a version for every change of text or field, and none for the same again', async () => {
  const host = openTestHost();
  const changes = host.events('position.changed');
  const fields = positionFields({ title: 'Tid att ställa om', stance: 'opposes' });
  const created = await host.value('position.create', { fields, body: textOf('Tolv månader.'), source: 'SN 2024/1' });
  expect(created).toMatchObject({ version: 1, useCount: 0, source: 'SN 2024/1', ...fields });
  const save = { positionId: created.id, baseVersion: 1, fields, body: textOf('Tolv månader.') };
  expect(await host.value('position.save', save)).toMatchObject({ version: 1 });
  expect(await host.value('position.save', { ...save, body: textOf('Arton månader.') })).toMatchObject({ version: 2 });
  expect(await host.failure('position.save', { ...save, body: textOf('Sex månader.') })).toMatchObject({
    code: 'conflict',
    details: { version: 2 },
  });
  expect(changes).toEqual([{ positionId: created.id }, { positionId: created.id }]);
});

test('search finds words in any form, parts of compounds and phrases, and never vard for vård', async () => {
  const host = openTestHost();
  const add = (title: string, text: string) =>
    host.value('position.create', { fields: positionFields({ title }), body: textOf(text), source: null });
  await add('Vård', 'Vårdens ansvar för den som söker hjälp.');
  await add('Vard', 'En gammal stavning.');
  await add('Häv', 'Häv spärren mot havet.');
  const titles = async (query: string) => (await host.value('position.search', { query })).map(({ title }) => title);
  expect(await titles('vård')).toEqual(['Vård', 'Lågtröskelverksamhet vid vattnet']);
  expect(await titles('vard')).toEqual(['Vard']);
  expect(await titles('hav')).toEqual(['Häv']);
  expect(await titles('lågtröskel')).toEqual(['Lågtröskelverksamhet vid vattnet']);
  expect(await titles('tröskel')).toEqual(['Lågtröskelverksamhet vid vattnet']);
  expect(await titles('mottagning')).toEqual(['Lågtröskelverksamhet vid vattnet']);
  expect(await titles('verksamheten')).toContain('Avgifter för barn');
  expect(await titles('barnens avgift')).toEqual(['Avgifter för barn']);
  expect(await titles('”gammal stavning”')).toEqual(['Vard']);
  expect(await titles('”stavning gammal”')).toEqual([]);
  expect(await titles('"* OR ( NEAR ^ -')).toEqual([]);
  expect(await titles('')).toEqual([]);
});

test('a new version is what search finds', async () => {
  const host = openTestHost();
  const fields = positionFields({ title: 'Ö' });
  const { id } = await host.value('position.create', { fields, body: textOf('Isbrytare.'), source: null });
  await host.value('position.save', { positionId: id, baseVersion: 1, fields, body: textOf('Färja.') });
  expect(await host.value('position.search', { query: 'isbrytare' })).toEqual([]);
  const [hit] = await host.value('position.search', { query: 'färjorna' });
  expect(hit).toMatchObject({ id, version: 2, text: 'Färja.' });
});

test('an exchange file arrives but for its broken record, and a second time not at all', async () => {
  const host = openTestHost();
  const path = join(host.dataDir, 'ståndpunkter.json');
  const positions = [
    { title: 'Tillgänglighet', paragraphs: ['Alla ska komma in.'] },
    { title: 'Utan text' },
    { title: 'Fel dag', reviewBy: '2024-02-30', paragraphs: ['x'] },
    { title: 'Språk', statutes: ['11 § språklagen'], body: [{ type: 'paragraph', text: 'Klart och **enkelt**.' }] },
  ];
  writeFileSync(path, JSON.stringify({ yttra: 'positions', version: 1, positions }));
  const progress = host.events('task.progress');
  const file = host.host.files.register(path);
  const first = await host.value('position.import', { file, taskId });
  expect(first.imported).toBe(2);
  expect(first.messages.map(({ level, text }) => [level, text.slice(0, 30)])).toEqual([
    ['error', 'Post 2 är inte importerad. $.p'],
    ['error', 'Post 3 är inte importerad. $.p'],
  ]);
  expect(first.messages[1]?.text).toContain('$.positions[2].reviewBy: Dagen finns inte i kalendern.');
  expect(progress.at(-1)).toMatchObject({ taskId, done: 2, total: 2 });
  const again = await host.value('position.import', { file, taskId });
  expect(again.imported).toBe(0);
  expect(again.messages.filter(({ level }) => level === 'info')).toHaveLength(2);
});

test('a text with headings arrives as positions, its faults with their lines', async () => {
  const host = openTestHost();
  const path = join(host.dataDir, 'ståndpunkter.md');
  const lines = [
    '# Samling',
    '',
    '## Barn',
    'Barn ska',
    'höras.',
    '',
    '- i tid,',
    '- på sitt språk.',
    '## Tom',
    '',
    '##',
  ];
  // Older Windows programs write Latin letters in one byte each.
  writeFileSync(path, Buffer.from(lines.join('\r\n'), 'latin1'));
  const file = host.host.files.register(path);
  const { imported, messages } = await host.value('position.import', { file, taskId });
  expect(imported).toBe(1);
  expect(messages.map(({ line }) => line)).toEqual([9, 11]);
  const [hit] = await host.value('position.search', { query: 'språk' });
  expect(hit).toMatchObject({ title: 'Barn', text: 'Barn ska höras.\ni tid,\npå sitt språk.' });
});

test('a cancelled import leaves the library as it was', async () => {
  const host = openTestHost();
  const path = join(host.dataDir, 'många.json');
  const positions = Array.from({ length: 1000 }, (_, index) => ({ title: `Nr ${index}`, paragraphs: ['Text.'] }));
  writeFileSync(path, JSON.stringify({ yttra: 'positions', version: 1, positions }));
  const before = await host.value('position.list', {});
  const importing = host.failure('position.import', { file: host.host.files.register(path), taskId });
  host.host.subscribe('task.progress', ({ done }) => {
    if (done >= 400) void host.value('task.cancel', { taskId });
  });
  expect(await importing).toMatchObject({ code: 'cancelled' });
  expect(await host.value('position.list', {})).toEqual(before);
});
