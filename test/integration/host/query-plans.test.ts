import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { workspaceName } from '../../../electron/host/create-host.ts';
import { answersOfProposals, statesOfResponses } from '../../../electron/host/storage/case-progress.ts';
import { sectionColumns } from '../../../electron/host/storage/everything-search.ts';
import { partQuery, wordQuery } from '../../../electron/host/storage/position-search.ts';
import { ofResponses } from '../../../electron/host/storage/position-use-store.ts';
import { findingsOfReport, sectionsOfReport, summaries } from '../../../electron/host/storage/report-store.ts';
import { responsesWithBodies } from '../../../electron/host/storage/response-store.ts';
import { openTestHost } from '../../builders/host.ts';

/** Each query that runs at every click or key, and the tables that it may read from end to end. */
const hot: readonly (readonly [name: string, sql: string, whole: readonly string[]])[] = [
  ['what is answered in every case', answersOfProposals, ['case_report']],
  ['what is in which state in every case', statesOfResponses, ['r', 'section_response']],
  ['a report’s sections', sectionsOfReport, []],
  ['a report’s findings', findingsOfReport, []],
  ['one report', `${summaries} WHERE id = ?`, []],
  ['a case’s answers with their texts', responsesWithBodies, []],
  ['the positions in a case', `${ofResponses} WHERE r.case_id = ?`, []],
  ['a section in a list of hits', `${sectionColumns} WHERE s.row = ?`, []],
  ['positions by words', wordQuery, ['position_words']],
  ['positions by parts of words', partQuery, ['position_parts']],
];

test.each(hot)('%s: is found by index', (_, sql, whole) => {
  const { dataDir } = openTestHost();
  const db = new Database(join(dataDir, workspaceName), { readonly: true });
  onTestFinished(() => void db.close());
  const parameters = [...sql.matchAll(/\?/g)].map(() => null);
  const plan = db.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...parameters) as readonly { readonly detail: string }[];
  const scans = plan.map(({ detail }) => /^SCAN (\w+)/.exec(detail)?.[1]).filter(table => table !== undefined);
  expect(scans.filter(table => !whole.includes(table))).toEqual([]);
});
