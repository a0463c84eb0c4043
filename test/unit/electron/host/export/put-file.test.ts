import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { putFile } from '../../../../../electron/host/export/put-file.ts';
import { temporaryFolder } from '../../../../builders/host.ts';

const bytes = new TextEncoder().encode('yttrande');

test('a file is put in a folder that is made for it, with nothing left beside it', async () => {
  const folder = join(temporaryFolder(), 'ut', 'hit');
  await putFile(join(folder, 'a.docx'), bytes, false);
  expect(readdirSync(folder)).toEqual(['a.docx']);
});

test('of several that want one name at once only one gets it', async () => {
  const path = join(temporaryFolder(), 'a.docx');
  const tries = await Promise.allSettled([1, 2, 3].map(() => putFile(path, bytes, false)));
  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  for (const attempt of tries)
    if (attempt.status === 'rejected') expect(attempt.reason).toMatchObject({ code: 'fileExists', details: { path } });
});

test('a file that is there is replaced only when that is asked for', async () => {
  const path = join(temporaryFolder(), 'a.docx');
  writeFileSync(path, 'förr');
  await expect(putFile(path, bytes, false)).rejects.toMatchObject({ code: 'fileExists' });
  expect(readFileSync(path, 'utf8')).toBe('förr');
  await putFile(path, bytes, true);
  expect(readFileSync(path, 'utf8')).toBe('yttrande');
});

test('a name that a folder has, or a folder that is a file, is refused', async () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'a.docx'));
  await expect(putFile(join(folder, 'a.docx'), bytes, true)).rejects.toMatchObject({ code: 'folderNotWritable' });
  writeFileSync(join(folder, 'fil'), '');
  await expect(putFile(join(folder, 'fil', 'a.docx'), bytes, true)).rejects.toMatchObject({
    code: 'folderNotWritable',
  });
  expect(readdirSync(folder).toSorted()).toEqual(['a.docx', 'fil']);
});
