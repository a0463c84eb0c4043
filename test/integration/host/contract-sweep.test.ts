import { join } from 'node:path';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { workspaceName } from '../../../electron/host/create-host.ts';
import { type OperationName, operationNames } from '../../../shared/contract.ts';
import { errorCodes } from '../../../shared/errors.ts';
import { openCase } from '../../builders/case.ts';
import { fixedNow, openTestHost } from '../../builders/host.ts';

/** Everything that stands in the workspace, as text. */
function contentOf(dataDir: string): string {
  const db = new Database(join(dataDir, workspaceName), { readonly: true });
  const tables = db.prepare(`SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name`).pluck().all();
  const rows = (tables as string[]).map(name => [name, db.prepare(`SELECT * FROM "${name}"`).all()]);
  db.close();
  return JSON.stringify(rows);
}

/** Notes in the workspace when it was last checked, whatever the outcome. */
const changing = new Set<OperationName>(['workspace.check']);

const names = [
  'caseId',
  'sectionId',
  'freeSectionId',
  'positionId',
  'personId',
  'reportId',
  'taskId',
  'file',
  'fields',
  'change',
  'body',
  'baseRevision',
  'baseVersion',
  'revision',
  'title',
  'state',
  'settings',
  'organisation',
  'person',
  'query',
  'document',
  'folder',
  'placement',
  'index',
  '__proto__',
];

describe('any request at all gets an envelope', () => {
  test.each(operationNames)('%s', async name => {
    const host = openTestHost();
    const { caseId, reportId, section } = await openCase(host);
    const before = contentOf(host.dataDir);
    const known = fc.constantFrom<unknown>(
      caseId,
      reportId,
      section('1.1'),
      null,
      0,
      -1,
      '',
      'supports',
      'before',
      {},
      [],
    );
    const value = fc.oneof(fc.anything({ withBigInt: true, withDate: true, withMap: true }), known);
    const request = fc.oneof(
      fc.anything(),
      fc.array(fc.tuple(fc.constantFrom(...names), value)).map(pairs => Object.fromEntries(pairs)),
    );
    await fc.assert(
      fc.asyncProperty(request, async junk => {
        const envelope = await host.host.handle(name, junk);
        if (envelope.ok) return;
        expect(errorCodes).toContain(envelope.error.code);
        expect(envelope.error.code).not.toBe('internal');
        expect(envelope.error.message).toMatch(/\S/);
        expect(structuredClone(envelope)).toEqual(envelope);
      }),
      { numRuns: 150 },
    );
    const isRead = /\.(read|list|outline|text|describe|history|readRevision|search|everything|uses|preview|file)$/.test(
      name,
    );
    if (isRead || !changing.has(name)) expect(contentOf(host.dataDir)).toBe(before);
    expect(host.log).toEqual([]);
  });
});

test('a name that is not in the contract is refused', async () => {
  const { host } = openTestHost();
  for (const name of ['', 'toString', '__proto__', 'case', 'case.delete', 'CASE.LIST'])
    expect(await host.handle(name, {})).toMatchObject({ ok: false, error: { code: 'invalidRequest' } });
});

test('a request nested without end is refused', async () => {
  const { host } = openTestHost();
  let deep: unknown = {};
  for (let depth = 0; depth < 100_000; depth += 1) deep = { content: [deep] };
  const change = { body: { schemaVersion: 1, doc: deep } };
  const request = { caseId: 'x', sectionId: 'y', baseRevision: 0, change };
  expect(await host.handle('response.save', request)).toMatchObject({ ok: false, error: { code: 'invalidRequest' } });
});

test('a bug becomes code internal with a line in the log and a message that says what is safe', async () => {
  let isBroken = false;
  const clock = () => {
    if (isBroken) throw new Error('the clock is broken');
    return new Date(fixedNow);
  };
  const host = openTestHost({ clock });
  const { caseId } = await openCase(host);
  isBroken = true;
  const failure = await host.failure('case.setState', { caseId, state: 'closed' });
  expect(failure).toMatchObject({ code: 'internal', message: expect.stringContaining('Det som är sparat finns kvar') });
  expect(host.log).toEqual([expect.stringContaining('case.setState failed: Error: the clock is broken')]);
  isBroken = false;
  expect(await host.value('case.read', { caseId })).toMatchObject({ case: { state: 'ongoing' } });
});
