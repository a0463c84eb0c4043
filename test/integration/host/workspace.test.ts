import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { workspaceName } from '../../../electron/host/create-host.ts';
import { migrate } from '../../../electron/host/storage/migrate.ts';
import { migrations } from '../../../electron/host/storage/migrations/index.ts';
import { YttraError } from '../../../shared/errors.ts';
import { openCase } from '../../builders/case.ts';
import { openTestHost, temporaryFolder } from '../../builders/host.ts';
import { textOf } from '../../builders/text.ts';

/** A workspace in a folder of its own, closed; `change` is done to it with a bare connection. */
async function closedWorkspace(change: (db: Database.Database) => void = () => {}) {
  const { host, dataDir } = openTestHost();
  await host.close();
  const path = join(dataDir, workspaceName);
  const db = new Database(path);
  change(db);
  db.pragma('wal_checkpoint(TRUNCATE)');
  db.close();
  return { dataDir, path };
}

function refusal(dataDir: string): { readonly code: string; readonly message: string } {
  try {
    openTestHost({ dataDir });
  } catch (error) {
    if (error instanceof YttraError) return { code: error.code, message: error.message };
    throw error;
  }
  throw new Error('the workspace was opened');
}

test('what was acknowledged is there after the host has been closed and opened again', async () => {
  const first = openTestHost();
  const { caseId, section } = await openCase(first);
  const key = { caseId, sectionId: section('1.1') };
  await first.value('response.save', { ...key, baseRevision: 0, change: { body: textOf('Kvar.') } });
  await first.host.close();
  const second = openTestHost({ dataDir: first.dataDir });
  expect(await second.value('response.read', key)).toMatchObject({ revision: 1, body: textOf('Kvar.') });
  expect(await second.value('case.list', {})).toHaveLength(2);
});

test('a save is in the file as soon as it is acknowledged, for another process too', async () => {
  const first = openTestHost();
  const { caseId, section } = await openCase(first);
  const key = { caseId, sectionId: section('1.1') };
  await first.value('response.save', { ...key, baseRevision: 0, change: { stance: 'opposes' } });
  const second = openTestHost({ dataDir: first.dataDir });
  expect(await second.value('response.read', key)).toMatchObject({ stance: 'opposes', revision: 1 });
  await second.value('response.save', { ...key, baseRevision: 1, change: { stance: 'supports' } });
  expect(await first.failure('response.save', { ...key, baseRevision: 1, change: { stance: null } })).toMatchObject({
    code: 'conflict',
    details: { revision: 2 },
  });
});

test('the workspace describes itself, and a check of it finds nothing', async () => {
  const host = openTestHost();
  const path = join(host.dataDir, workspaceName);
  expect(await host.value('workspace.describe', {})).toMatchObject({ path, programVersion: '1.2.3', sound: true });
  expect(await host.value('workspace.check', {})).toMatchObject({ ok: true, problems: [] });
});

test.each([
  [
    'a text that cannot be read',
    `UPDATE response_revision SET body = '{"schemaVersion":1,"doc":{"type":"x"}}'`,
    /inte kan läsas/,
  ],
  ['a gap in the revisions', `UPDATE response_revision SET revision = revision + 1`, /Historiken är ofullständig/],
  ['a search index that lags behind', `DELETE FROM position_words`, /Sökregistret över ståndpunkternas ord/],
  ['a reference to nothing', `UPDATE section_response SET section_id = 'x' WHERE row = 1`, /section_response hänvisar/],
])('a check says so of %s', async (_, sql, problem) => {
  const { dataDir } = await closedWorkspace(db => {
    db.pragma('foreign_keys = OFF');
    db.exec(sql);
  });
  const host = openTestHost({ dataDir });
  const report = await host.value('workspace.check', {});
  expect(report.ok).toBe(false);
  expect(report.problems.join('\n')).toMatch(problem);
  expect(await host.value('workspace.describe', {})).toMatchObject({ sound: false });
});

test('a check of a file that is damaged while it is open says so, and saving what was found need not succeed', async () => {
  const host = openTestHost();
  const { caseId } = await openCase(host);
  const path = join(host.dataDir, workspaceName);
  const other = new Database(path);
  other.pragma('wal_checkpoint(TRUNCATE)');
  other.close();
  const bytes = readFileSync(path);
  bytes.fill(0x5a, 8192);
  writeFileSync(path, bytes);
  const report = await host.value('workspace.check', {});
  expect(report.ok).toBe(false);
  expect(report.problems.join(' ')).toMatch(/skadad/);
  expect((await host.failure('case.read', { caseId })).code).toBe('workspaceDamaged');
});

test('a workspace of a newer program is refused and not touched', async () => {
  const { dataDir, path } = await closedWorkspace(db => db.pragma('user_version = 99999'));
  const before = readFileSync(path);
  expect(refusal(dataDir)).toMatchObject({ code: 'workspaceNewer' });
  expect(readFileSync(path).equals(before)).toBe(true);
});

test.each([
  ['text', (path: string) => writeFileSync(path, 'Detta är ingen databas. '.repeat(200))],
  ['half a workspace', (path: string) => truncateSync(path, Math.floor(statSync(path).size / 2))],
  [
    'a workspace with scribbled pages',
    (path: string) => {
      const bytes = readFileSync(path);
      bytes.fill(0x5a, 4096, 40_960);
      writeFileSync(path, bytes);
    },
  ],
])('a file that is %s is refused as damaged and not touched', async (_, damage) => {
  const { dataDir, path } = await closedWorkspace();
  damage(path);
  const before = readFileSync(path);
  expect(refusal(dataDir)).toMatchObject({ code: 'workspaceDamaged' });
  expect(readFileSync(path).equals(before)).toBe(true);
});

test('another program’s database is refused and not touched', () => {
  const dataDir = temporaryFolder();
  const path = join(dataDir, workspaceName);
  const db = new Database(path);
  db.exec('CREATE TABLE recipe (name TEXT)');
  db.close();
  const before = readFileSync(path);
  expect(refusal(dataDir)).toMatchObject({
    code: 'workspaceDamaged',
    message: expect.stringContaining('ingen arbetsyta'),
  });
  expect(readFileSync(path).equals(before)).toBe(true);
});

test('a workspace that another program holds locked is busy', async () => {
  const { dataDir, path } = await closedWorkspace();
  const holder = new Database(path);
  onTestFinished(() => void holder.close());
  holder.pragma('locking_mode = EXCLUSIVE');
  holder.exec('BEGIN EXCLUSIVE');
  expect(refusal(dataDir)).toMatchObject({ code: 'workspaceBusy' });
});

test('a write while another process writes is refused as busy and can be made again', async () => {
  const host = openTestHost();
  const other = new Database(join(host.dataDir, workspaceName));
  onTestFinished(() => void other.close());
  other.exec('BEGIN IMMEDIATE');
  expect(await host.failure('settings.save', { settings: { textSize: 110 } })).toMatchObject({ code: 'workspaceBusy' });
  other.exec('COMMIT');
  expect(await host.value('settings.save', { settings: { textSize: 110 } })).toMatchObject({ textSize: 110 });
});

test('a workspace in a folder that may only be read is refused and not touched', async context => {
  const { dataDir, path } = await closedWorkspace();
  const before = readFileSync(path);
  const drop = process.getuid?.() === 0 && typeof process.seteuid === 'function';
  if (process.platform === 'win32') return context.skip('not run: Windows has no read-only folders of this kind');
  chmodSync(dataDir, 0o555);
  chmodSync(path, 0o444);
  // The superuser may write everywhere, so the test becomes nobody for a moment.
  if (drop) process.seteuid?.(65_534);
  try {
    expect(refusal(dataDir)).toMatchObject({ code: 'workspaceReadOnly' });
  } finally {
    if (drop) process.seteuid?.(0);
    chmodSync(dataDir, 0o755);
  }
  expect(readFileSync(path).equals(before)).toBe(true);
});

test('a folder whose place a file has taken is refused', () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'data'), 'x');
  expect(refusal(join(folder, 'data'))).toMatchObject({ code: 'folderNotWritable' });
});

test('a missing folder is made, however deep', async () => {
  const dataDir = join(temporaryFolder(), 'å', 'b', 'c');
  const { value } = openTestHost({ dataDir });
  expect(await value('report.list', {})).toHaveLength(1);
});

test('a first start that fails leaves an empty workspace, which the next start fills', async () => {
  const dataDir = temporaryFolder();
  const templatesDir = join(dataDir, 'templates');
  mkdirSync(join(templatesDir, 'reports'), { recursive: true });
  writeFileSync(join(templatesDir, 'reports', 'x.json'), '{');
  expect(() => openTestHost({ dataDir, templatesDir })).toThrow(/JSON bryts på rad 1/);
  const { value } = openTestHost({ dataDir });
  expect(await value('report.list', {})).toHaveLength(1);
  expect(await value('person.list', {})).toHaveLength(4);
});

test('a migration of a filled workspace copies it first, a new one needs no copy', async () => {
  const { dataDir, path } = await closedWorkspace();
  expect(readdirSync(dataDir).filter(name => name.endsWith('.copy'))).toEqual([]);
  const db = new Database(path);
  onTestFinished(() => void db.close());
  const last = migrations.at(-1)?.version ?? 0;
  const step = { version: last + 10, statements: ['CREATE TABLE added (x INTEGER) STRICT'] };
  const { from, copy } = migrate(db, [...migrations, step]);
  expect(from).toBe(last);
  const old = new Database(copy ?? '', { readonly: true });
  onTestFinished(() => void old.close());
  expect(old.pragma('user_version', { simple: true })).toBe(last);
  expect(old.prepare('SELECT count(*) FROM position').pluck().get()).toBe(2);
  expect(db.pragma('user_version', { simple: true })).toBe(last + 10);
});

test('a migration that fails changes nothing', async () => {
  const { path } = await closedWorkspace();
  const db = new Database(path);
  onTestFinished(() => void db.close());
  const last = migrations.at(-1)?.version ?? 0;
  const step = { version: last + 10, statements: ['CREATE TABLE added (x INTEGER) STRICT', 'nonsense'] };
  expect(() => migrate(db, [...migrations, step])).toThrow(/syntax/);
  expect(db.pragma('user_version', { simple: true })).toBe(last);
  expect(db.prepare(`SELECT count(*) FROM sqlite_schema WHERE name = 'added'`).pluck().get()).toBe(0);
});

test('two hosts that start at once on an empty folder fill it once', async () => {
  const dataDir = temporaryFolder();
  const [one, two] = [openTestHost({ dataDir }), openTestHost({ dataDir })];
  expect(await one.value('report.list', {})).toEqual(await two.value('report.list', {}));
});

test('the shipped templates fill a workspace without a word in the log', async context => {
  const templatesDir = join(import.meta.dirname, '../../../templates');
  if (readdirSync(join(templatesDir, 'reports')).length === 0) return context.skip('not run: no outlines bundled yet');
  const { value, log } = openTestHost({ templatesDir });
  expect(log).toEqual([]);
  const reports = await value('report.list', {});
  expect(
    reports.map(({ designation, sectionCount, proposalCount }) => [designation, sectionCount, proposalCount]),
  ).toEqual([
    ['SOU 2023:97', 225, 21],
    ['SOU 2023:98', 447, 22],
  ]);
  const [example] = await value('case.list', {});
  expect(example).toMatchObject({ shortTitle: 'Ut ur utsatthet m.fl.', responseDueDate: '2024-05-26' });
  expect(await value('position.list', {})).toHaveLength(12);
  expect(await value('workspace.check', {})).toMatchObject({ ok: true });
});
