import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { workspaceName } from '../../../electron/host/create-host.ts';
import { migrate } from '../../../electron/host/storage/migrate.ts';
import { migrations } from '../../../electron/host/storage/migrations/index.ts';
import type { ReportId, SectionId } from '../../../shared/ids.ts';
import { openTestHost, temporaryFolder } from '../../builders/host.ts';

/** A workspace as the program made it before it could search reports, with one imported section. */
function olderWorkspace(): string {
  const dataDir = temporaryFolder();
  const db = new Database(join(dataDir, workspaceName));
  migrate(
    db,
    migrations.filter(({ version }) => version <= 20),
  );
  db.exec(`
    INSERT INTO fact VALUES ('seededAt', '2024-01-01T00:00:00.000Z');
    INSERT INTO report (id, designation, designation_key, series, title, inquiry, year, page_count, bundled)
      VALUES ('r', 'Ds 2090:1', 'DS 2090:1', 'ds', 'Färjan', '', 2090, NULL, 0);
    INSERT INTO section (row, id, report_id, parent_id, ordinal, number, title, level, page)
      VALUES (7, 's', 'r', NULL, 0, '1', 'Turer', 1, 3);
    INSERT INTO section_words (rowid, title, stems) VALUES (7, 'Turer', 'tur');
    INSERT INTO report_block (section_id, ordinal, type, text, page, kind) VALUES ('s', 0, 'paragraph', 'Nattfärjan går sällan.', 3, NULL);
    INSERT INTO source_file (sha256, report_id, name, imported_at) VALUES ('x', 'r', 'färjan.txt', '2024-01-01T00:00:00.000Z');`);
  db.close();
  return dataDir;
}

test('an older workspace gets its reports searched, corrected and read without being imported anew', async () => {
  const host = openTestHost({ dataDir: olderWorkspace() });
  const reportId = 'r' as ReportId;
  const [hit] = await host.value('report.search', { query: 'färja', reportId });
  expect(hit).toMatchObject({ number: '1', excerpt: { text: 'Nattfärjan går sällan.', ordinal: 0 } });
  expect(await host.value('report.parts', { reportId })).toEqual([]);
  const sectionId = 's' as SectionId;
  const correction = { kind: 'retitle' as const, sectionId, number: '1', title: 'Nattens turer' };
  await host.value('report.correct', { reportId, correction });
  const chapter = await host.value('report.chapter', { reportId, sectionId });
  expect(chapter.sections).toMatchObject([{ title: 'Nattens turer', blocks: [{ text: 'Nattfärjan går sällan.' }] }]);
  expect(await host.value('workspace.check', {})).toMatchObject({ ok: true });
});
