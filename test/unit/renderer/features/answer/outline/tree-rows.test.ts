import { expect, test } from 'vitest';
import type { TreeFilter } from '../../../../../../renderer/features/answer/outline/targets.ts';
import {
  shortenedTitles,
  type TreeRow,
  treeRows,
} from '../../../../../../renderer/features/answer/outline/tree-rows.ts';
import type { PersonId } from '../../../../../../shared/ids.ts';
import { caseViewOf, freeSection, outlineOf, responseTo } from '../../../../../builders/case-view.ts';

const report = outlineOf('SOU 1', [
  ['1 Inledning'],
  ['1.1 Uppdraget'],
  ['2 Förslag'],
  ['2.1 Vägar in'],
  ['2.1.1 Mottagningar med låg tröskel för vuxna', 'proposal'],
  ['2.1.2 Mottagningar med låg tröskel för barn', 'proposal', 'assessment'],
  ['2.2 Följder', 'assessment'],
]);
const me = 'me' as PersonId;
const view = caseViewOf({
  reports: [report],
  responses: [responseTo('2.1.1', { stance: 'supports', officerId: me })],
  freeSections: [freeSection('Sammanfattning', 'before'), freeSection('Avslutning', 'after')],
});
const none: TreeFilter = { text: '', only: null, me };

const names = (rows: readonly TreeRow[]) =>
  rows.map(row => (row.kind === 'section' ? row.section.number : row.kind === 'free' ? row.free.title : 'SOU 1'));

test('Chapters with findings are open from the start and the others closed', () => {
  const rows = treeRows(view, none, new Map());
  expect(names(rows)).toEqual(['Sammanfattning', 'SOU 1', '1', '2', '2.1', '2.1.1', '2.1.2', '2.2', 'Avslutning']);
  expect(rows.find(row => row.key === 'section:1')?.isExpanded).toBe(false);
});

test('A row opened or closed by hand stays so', () => {
  const opened = new Map([
    ['section:1', true],
    ['section:2.1', false],
  ]);
  expect(names(treeRows(view, none, opened))).toContain('1.1');
  expect(names(treeRows(view, none, opened))).not.toContain('2.1.1');
});

test('Only sections with proposals are left by that filter, with the sections they stand in as context', () => {
  const rows = treeRows(view, { ...none, only: 'proposals' }, new Map());
  expect(names(rows)).toEqual(['Sammanfattning', 'SOU 1', '2', '2.1', '2.1.1', '2.1.2', 'Avslutning']);
  expect(rows.filter(row => row.kind === 'section' && row.isContext).map(({ key }) => key)).toEqual([
    'section:2',
    'section:2.1',
  ]);
});

test('What is unanswered and what is mine are told apart', () => {
  expect(names(treeRows(view, { ...none, only: 'unanswered' }, new Map()))).toEqual(['SOU 1', '2', '2.1', '2.1.2']);
  expect(names(treeRows(view, { ...none, only: 'mine' }, new Map()))).toEqual(['SOU 1', '2', '2.1', '2.1.1']);
});

test('A number finds the section and those under it, words find titles in any order and case', () => {
  expect(names(treeRows(view, { ...none, text: '2.1' }, new Map()))).toEqual(['SOU 1', '2', '2.1', '2.1.1', '2.1.2']);
  expect(names(treeRows(view, { ...none, text: 'BARN tröskel' }, new Map()))).toEqual(['SOU 1', '2', '2.1', '2.1.2']);
  expect(treeRows(view, { ...none, text: 'finns inte' }, new Map())).toEqual([]);
});

test('Every row knows its level and its place among its siblings', () => {
  const rows = treeRows(view, none, new Map());
  expect(rows.map(({ level, position, setSize }) => [level, position, setSize])).toEqual([
    [1, 1, 3],
    [1, 2, 3],
    [2, 1, 2],
    [2, 2, 2],
    [3, 1, 2],
    [4, 1, 2],
    [4, 2, 2],
    [3, 2, 2],
    [1, 3, 3],
  ]);
});

test('A title that begins like the one above starts at the difference, a short common beginning stays', () => {
  expect(
    shortenedTitles([
      'Mottagningar med låg tröskel för vuxna',
      'Mottagningar med låg tröskel för barn',
      'Program för barn',
      'Program för vuxna',
    ]),
  ).toEqual(['Mottagningar med låg tröskel för vuxna', '… barn', 'Program för barn', 'Program för vuxna']);
});
