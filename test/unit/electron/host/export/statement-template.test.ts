import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readStatementTemplate } from '../../../../../electron/host/export/statement-template.ts';
import { shippedTemplate } from '../../../../builders/statement-input.ts';

const folder = await mkdtemp(join(tmpdir(), 'yttra-template-'));
const fileWith = async (text: string) => {
  const path = join(folder, 'template.json');
  await writeFile(path, text);
  return path;
};

test('Reads the shipped template', async () => {
  expect(await readStatementTemplate(await fileWith(JSON.stringify(shippedTemplate)))).toEqual(shippedTemplate);
});

test('Says at which place a template is wrong', async () => {
  const broken = { ...shippedTemplate, fonts: undefined, words: { ...shippedTemplate.words, page: 7 } };
  await expect(readStatementTemplate(await fileWith(JSON.stringify(broken)))).rejects.toMatchObject({
    code: 'unreadableFile',
    details: { place: 'words.page' },
  });
});

test.each(['', '{', 'null', '[]'])('Refuses %j', async text => {
  await expect(readStatementTemplate(await fileWith(text))).rejects.toMatchObject({ code: 'unreadableFile' });
});
