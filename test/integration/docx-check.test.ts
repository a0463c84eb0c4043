import { execFile } from 'node:child_process';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { statementFile } from '../../electron/host/export/statement-file.ts';
import { assembleStatement } from '../../shared/assembly/statement.ts';
import { arbitraryStatement } from '../builders/arbitrary-statement.ts';
import { richStatement } from '../builders/rich-statement.ts';

/** A program that checks Word files from outside: `PROGRAM schema FILE` and `PROGRAM text FILE`. */
const program = process.env.YTTRA_DOCX_CHECK;
if (program === undefined) console.log('docx check: not run, because YTTRA_DOCX_CHECK names no program');

const run = promisify(execFile);
const folder = await mkdtemp(join(tmpdir(), 'yttra-docx-'));

async function check(command: 'schema' | 'text', bytes: Uint8Array): Promise<string> {
  const path = join(folder, 'statement.docx');
  await writeFile(path, bytes);
  return (await run(program ?? '', [command, path])).stdout;
}

test.skipIf(program === undefined)('A statement with everything in it follows the schema', async () => {
  const { bytes } = await statementFile(assembleStatement(richStatement()).model);
  expect(await check('schema', bytes)).toMatch(/\b0 faults/);
});

test.skipIf(program === undefined)('Any statement follows the schema', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryStatement, async input => {
      const { bytes } = await statementFile(assembleStatement(input).model);
      expect(await check('schema', bytes)).toMatch(/\b0 faults/);
    }),
    { numRuns: 15 },
  );
});

test.skipIf(program === undefined)(
  'Another reader finds the same headings in the same order',
  { timeout: 120_000 },
  async () => {
    const { model } = assembleStatement(richStatement());
    const { bytes, lines } = await statementFile(model);
    const found = (await check('text', bytes)).split('\n').map(line => line.trim());
    const headings = model.parts.flatMap(part =>
      part.kind === 'heading' ? [`${part.number ?? ''} ${part.text}`.trim()] : [],
    );
    expect(headings.length).toBeGreaterThan(6);
    expect(found.filter(line => headings.includes(line))).toEqual(lines.filter(line => headings.includes(line)));
  },
);
