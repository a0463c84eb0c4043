import { expect, test } from 'vitest';
import { treeRows } from '../../../../../../renderer/features/answer/outline/tree-rows.ts';
import { moveInTree } from '../../../../../../renderer/features/answer/tree/tree-keys.ts';
import { findByBeginning } from '../../../../../../renderer/features/answer/tree/type-ahead.ts';
import { caseViewOf, outlineOf } from '../../../../../builders/case-view.ts';

const view = caseViewOf({
  reports: [outlineOf('SOU 1', [['1 Inledning'], ['1.1 Uppdraget'], ['2 Förslag'], ['2.1 Barn', 'proposal']])],
});
const rows = treeRows(view, { text: '', only: null, me: null }, new Map());
const indexOf = (key: string) => rows.findIndex(row => row.key === key);
const press = (from: string, key: string, modifiers = {}) =>
  moveInTree(rows, indexOf(from), { key, altKey: false, ctrlKey: false, metaKey: false, ...modifiers }, 10);

test('Up and down go row by row and stop at the ends', () => {
  expect(press('section:1', 'ArrowDown')).toEqual({ kind: 'focus', index: indexOf('section:2') });
  expect(press('section:2.1', 'ArrowDown')).toEqual({ kind: 'focus', index: indexOf('section:2.1') });
  expect(press('section:2', 'End')).toEqual({ kind: 'focus', index: rows.length - 1 });
});

test('Right opens and then goes in, left closes and then goes out', () => {
  expect(press('section:1', 'ArrowRight')).toMatchObject({ kind: 'toggle', isExpanded: true });
  expect(press('section:2', 'ArrowRight')).toEqual({ kind: 'focus', index: indexOf('section:2.1') });
  expect(press('section:2', 'ArrowLeft')).toMatchObject({ kind: 'toggle', isExpanded: false });
  expect(press('section:2.1', 'ArrowLeft')).toEqual({ kind: 'focus', index: indexOf('section:2') });
});

test('Enter opens the section, and keys with Alt belong to the view', () => {
  expect(press('section:2.1', 'Enter')).toMatchObject({ kind: 'choose' });
  expect(press('section:2.1', 'ArrowDown', { altKey: true })).toBeNull();
});

test('Letters find the next row that begins so by number or title, round the end', () => {
  expect(findByBeginning(rows, indexOf('section:1'), 'b')?.key).toBe('section:2.1');
  expect(findByBeginning(rows, indexOf('section:2.1'), '1')?.key).toBe('section:1');
  expect(findByBeginning(rows, 0, 'zz')).toBeUndefined();
});
