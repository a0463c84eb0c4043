import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import type { CaseId, TaskId } from '../../../shared/ids.ts';
import { openTestHost, type TestHost } from '../../builders/host.ts';
import { shippedTemplates } from '../../builders/templates.ts';

const taskId = 'task' as TaskId;

async function exampleOf({ value }: TestHost): Promise<CaseId> {
  const [example] = await value('case.list', {});
  if (!example) throw new Error('the example case is missing');
  return example.id;
}

test('the preview of the example has its answers in the report’s order, stance first', async () => {
  const host = openTestHost({ templatesDir: shippedTemplates });
  const { model, gaps, fileName } = await host.value('document.preview', {
    caseId: await exampleOf(host),
    document: 'statement',
  });
  const numbers = model.parts.flatMap(part => (part.kind === 'heading' && part.number ? [part.number] : []));
  expect(numbers).toHaveLength(33);
  expect(numbers.slice(0, 3)).toEqual(['10.1.1', '10.1.2', '10.1.3']);
  expect(fileName).toBe('Alvsunda_SN-2024-0147_yttrande.docx');
  const unanswered = gaps.filter(({ text }) => text.includes('inget svar'));
  expect(gaps.filter(({ level }) => level === 'hindrance')).toEqual(unanswered);
});

test('an export stands where it was asked for, whole, and is never overwritten without being asked', async () => {
  const host = openTestHost({ templatesDir: shippedTemplates });
  const caseId = await exampleOf(host);
  const request = { caseId, document: 'statement' as const, folder: null, overwrite: false, taskId };
  const progress = host.events('task.progress');
  const [file] = (await host.value('document.export', request)).files;
  if (!file) throw new Error('no file');
  const bytes = readFileSync(file.path);
  expect(file.path).toBe(join(host.dataDir, 'export', 'Alvsunda_SN-2024-0147_yttrande.docx'));
  expect([file.bytes, file.sha256]).toEqual([bytes.length, createHash('sha256').update(bytes).digest('hex')]);
  expect(progress.at(-1)).toMatchObject({ taskId, done: 3, total: 3 });
  writeFileSync(file.path, 'somebody’s own');
  const refused = await host.failure('document.export', request);
  expect(refused).toMatchObject({ code: 'fileExists', details: { path: file.path } });
  expect(readFileSync(file.path, 'utf8')).toBe('somebody’s own');
  await host.value('document.export', { ...request, overwrite: true });
  expect(readFileSync(file.path).equals(bytes)).toBe(true);
  expect(readdirSync(join(host.dataDir, 'export'))).toEqual([basename(file.path)]);
  await host.value('file.reveal', { file: file.token });
  expect(host.revealed).toEqual([file.path]);
});

test('a folder that is none is refused and a cancelled export leaves nothing', async () => {
  const host = openTestHost({ templatesDir: shippedTemplates });
  const caseId = await exampleOf(host);
  const request = { caseId, document: 'statement' as const, overwrite: false, taskId };
  writeFileSync(join(host.dataDir, 'fil'), '');
  const folder = host.host.files.register(join(host.dataDir, 'fil'));
  expect(await host.failure('document.export', { ...request, folder })).toMatchObject({ code: 'folderNotWritable' });
  host.host.subscribe('task.progress', () => void host.value('task.cancel', { taskId }));
  expect(await host.failure('document.export', { ...request, folder: null })).toMatchObject({ code: 'cancelled' });
  expect(existsSync(join(host.dataDir, 'export'))).toBe(false);
});
