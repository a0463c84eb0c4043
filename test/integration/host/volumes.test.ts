import { expect, test } from 'vitest';
import { caseFields } from '../../builders/case.ts';
import { openTestHost, type TestHost, temporaryFolder } from '../../builders/host.ts';
import { importMadeUp, type MadeUpReport } from '../../builders/report-file.ts';

const designation = 'SOU 2097:5';

const volume = (chapters: readonly number[], words: string, attachment: string): MadeUpReport => ({
  designation,
  sections: chapters.flatMap(chapter => [
    [`${chapter} Kapitel ${chapter}`, `Inledande ${words} i kapitel ${chapter}.`] as const,
    [`${chapter}.1 Avsnittet`, `Närmare ${words} om kapitlets ${chapter} fråga.`] as const,
  ]),
  attachments: [[attachment, `Bilagans ${words}.`]],
});

const first = volume([1, 2, 3], 'ord', 'Bilaga 1 Direktivet');
const second = volume([4, 5], 'satser', 'Bilaga 2 Enkäten');

async function state(host: TestHost) {
  const report = (await host.value('report.list', {})).find(found => found.designation === designation);
  const reportId = report?.id ?? ('' as never);
  const { sections, attachments } = await host.value('report.outline', { reportId });
  const text = async (number: string) => {
    const sectionId = sections.find(section => section.number === number)?.id ?? ('' as never);
    return (await host.value('report.text', { reportId, sectionId }))[0]?.text;
  };
  return { reportId, sections, numbers: sections.map(({ number }) => number), attachments, text };
}

const all = ['1', '1.1', '2', '2.1', '3', '3.1', '4', '4.1', '5', '5.1'];

test.each([
  ['in order', [first, second]],
  ['the second one first', [second, first]],
])('two volumes, %s, become one report', async (_, files) => {
  const host = openTestHost({ templatesDir: temporaryFolder() });
  for (const file of files) await importMadeUp(host, file);
  const { numbers, attachments, text } = await state(host);
  expect(numbers).toEqual(all);
  expect(new Set(attachments.map(({ title }) => title))).toEqual(new Set(['Bilaga 1 Direktivet', 'Bilaga 2 Enkäten']));
  expect(await text('1')).toBe('Inledande ord i kapitel 1.');
  expect(await text('4')).toBe('Inledande satser i kapitel 4.');
  expect(await host.value('workspace.check', {})).toMatchObject({ ok: true });
});

test('a newer file of one volume replaces its text alone, and what only the older one had goes unless it is answered', async () => {
  const host = openTestHost({ templatesDir: temporaryFolder() });
  await importMadeUp(host, first);
  const added = await importMadeUp(host, second);
  expect(added.messages[0]?.text).toMatch(/del 2/);
  const { reportId, sections } = await state(host);
  const { id: caseId } = await host.value('case.create', { fields: caseFields({ reportIds: [reportId] }) });
  const answered = sections.find(({ number }) => number === '3.1')?.id ?? ('' as never);
  await host.value('response.save', { caseId, sectionId: answered, baseRevision: 0, change: { stance: 'opposes' } });
  const newer = volume([1, 2], 'rader', 'Bilaga 1 Direktivet');
  const { messages } = await importMadeUp(host, newer);
  expect(messages.map(({ text }) => text)).toEqual(
    expect.arrayContaining([expect.stringMatching(/ersatt med filens/), expect.stringMatching(/borttagna: 3\./)]),
  );
  const after = await state(host);
  expect(after.numbers).toEqual(['1', '1.1', '2', '2.1', '3.1', '4', '4.1', '5', '5.1']);
  expect(await after.text('1')).toBe('Inledande rader i kapitel 1.');
  expect(await after.text('3.1')).toBeUndefined();
  expect(await after.text('5')).toBe('Inledande satser i kapitel 5.');
  expect(after.sections.find(({ number }) => number === '3.1')?.id).toBe(answered);
});

test('a file with a few of a volume’s sections replaces those and leaves the others', async () => {
  const host = openTestHost({ templatesDir: temporaryFolder() });
  await importMadeUp(host, first);
  await importMadeUp(host, volume([3], 'rader', 'Bilaga 1 Direktivet'));
  const { numbers, text } = await state(host);
  expect(numbers).toEqual(['1', '1.1', '2', '2.1', '3', '3.1']);
  expect([await text('1'), await text('3')]).toEqual(['Inledande ord i kapitel 1.', 'Inledande rader i kapitel 3.']);
});

test('the user’s word goes before the numbers', async () => {
  const host = openTestHost({ templatesDir: temporaryFolder() });
  await importMadeUp(host, first);
  await importMadeUp(host, volume([1], 'satser', 'Bilaga 9 Tabeller'), 'add');
  expect((await state(host)).numbers.filter(number => number === '1.1')).toHaveLength(2);
  const lost = importMadeUp(host, second, 'replace');
  await expect(lost).rejects.toThrow('det går inte att avgöra vilken den ersätter');
});

test('an older file that was replaced can be brought back', async () => {
  const host = openTestHost({ templatesDir: temporaryFolder() });
  await importMadeUp(host, first);
  await importMadeUp(host, volume([1, 2, 3], 'rader', 'Bilaga 1 Direktivet'));
  await importMadeUp(host, first);
  expect(await (await state(host)).text('1')).toBe('Inledande ord i kapitel 1.');
});
