import { expect, test } from 'vitest';
import {
  filterCounts,
  neighbour,
  nextUnanswered,
  progressOf,
  responsesBySection,
  targetsInOrder,
} from '../../../../../../renderer/features/answer/outline/targets.ts';
import type { PersonId, SectionId } from '../../../../../../shared/ids.ts';
import { caseViewOf, freeSection, outlineOf, responseTo } from '../../../../../builders/case-view.ts';

const me = 'me' as PersonId;
const report = outlineOf('SOU 1', [
  ['1 Förslag'],
  ['1.1 Ett', 'proposal', 'proposal'],
  ['1.2 Två', 'assessment'],
  ['1.3 Tre', 'proposal'],
  ['1.4 Fyra', 'proposal'],
]);
const view = caseViewOf({
  reports: [report],
  responses: [
    responseTo('1.1', { stance: 'opposes', officerId: me }),
    responseTo('1.3', { omitted: true }),
    responseTo('1.2', { stance: 'supports' }),
  ],
  freeSections: [{ ...freeSection('Sammanfattning', 'before'), officerId: me }],
});
const at = (number: string) => ({ sectionId: number as SectionId });

test('Progress counts proposals, not sections, and what is left out on purpose is answered', () => {
  expect(progressOf(report, responsesBySection(view))).toEqual({ proposals: 4, answered: 3 });
  expect(filterCounts(view, me)).toEqual({ proposals: 4, mine: 2, unanswered: 1 });
});

test('Stepping goes through what the filter leaves, in the order of the document, and stops at the ends', () => {
  const targets = targetsInOrder(view, { text: '', only: 'proposals', me });
  expect(targets).toEqual([{ freeSectionId: 'Sammanfattning' }, at('1.1'), at('1.3'), at('1.4')]);
  expect(neighbour(targets, at('1.1'), 1)).toEqual(at('1.3'));
  expect(neighbour(targets, at('1.4'), 1)).toBeNull();
  expect(neighbour(targets, null, 1)).toEqual(targets[0]);
});

test('The next unanswered proposal is looked for after the current section and then from the beginning', () => {
  expect(nextUnanswered(view, at('1.1'))).toBe('1.4');
  expect(nextUnanswered(view, at('1.4'))).toBeNull();
  const fresh = caseViewOf({ reports: [report] });
  expect(nextUnanswered(fresh, at('1.4'))).toBe('1.1');
  expect(nextUnanswered(fresh, null)).toBe('1.1');
});
