import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { workspaceName } from '../../../electron/host/create-host.ts';
import { documentsOfCase } from '../../../electron/host/storage/background-store.ts';
import { answersOfProposals, statesOfResponses } from '../../../electron/host/storage/case-progress.ts';
import { marksOfReport } from '../../../electron/host/storage/mark-store.ts';
import { passagesByParts, passagesByWords } from '../../../electron/host/storage/passage-search.ts';
import { partQuery, wordQuery } from '../../../electron/host/storage/position-search.ts';
import { ofResponses } from '../../../electron/host/storage/position-use-store.ts';
import { readingListOfReport } from '../../../electron/host/storage/reading-list-store.ts';
import { partsOfReport } from '../../../electron/host/storage/report-part-store.ts';
import { hitOfPassage, passagesByNumber } from '../../../electron/host/storage/report-search.ts';
import { findingsOfReport, sectionsOfReport, summaries } from '../../../electron/host/storage/report-store.ts';
import { blocksOfSections } from '../../../electron/host/storage/report-tree.ts';
import { responsesWithBodies } from '../../../electron/host/storage/response-store.ts';
import { sectionColumns, sectionsByText } from '../../../electron/host/storage/section-search.ts';
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
  ['a chapter’s texts', blocksOfSections, []],
  ['a report’s parts', partsOfReport, []],
  ['a report’s marks', marksOfReport, []],
  ['a reading list', readingListOfReport, []],
  ['a case’s background documents', documentsOfCase, []],
  ['sections by their text', sectionsByText, ['passage_words']],
  ['passages of a report by words', passagesByWords('oneReport'), ['passage_words']],
  ['passages of all reports by words', passagesByWords('allReports'), ['passage_words']],
  ['passages of a case’s documents by words', passagesByWords('documentsOfCase'), ['passage_words']],
  ['passages of a report by parts of words', passagesByParts('oneReport'), ['passage_parts']],
  ['sections by number', passagesByNumber, []],
  ['a passage in a list of hits', hitOfPassage, []],
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
