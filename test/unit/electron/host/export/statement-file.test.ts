import { expect, test, vi } from 'vitest';
import * as proof from '../../../../../electron/host/export/proof/prove-docx.ts';
import { statementFile } from '../../../../../electron/host/export/statement-file.ts';
import { assembleStatement } from '../../../../../shared/assembly/statement.ts';
import { YttraError } from '../../../../../shared/errors.ts';
import { richStatement } from '../../../../builders/rich-statement.ts';

const { model } = assembleStatement(richStatement());

test('A proved file comes with its own text', async () => {
  const { bytes, lines } = await statementFile(model);
  expect(bytes.length).toBeGreaterThan(1000);
  expect(lines).toContain('2.10 Ikraftträdande');
});

test('A file that does not say what the case says is refused with a diagnosis', async () => {
  vi.spyOn(proof, 'proveDocx').mockReturnValueOnce({ faults: ['Stycke 3: fel.'], lines: [] });
  const refused = await statementFile(model).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(YttraError);
  expect(refused).toMatchObject({ code: 'exportMismatch', details: { faults: ['Stycke 3: fel.'] } });
});
