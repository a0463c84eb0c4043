import { expect, test } from 'vitest';
import { coverageLines, stepInMap } from '../../../../../../renderer/features/answer/outline/coverage.ts';
import { responsesBySection } from '../../../../../../renderer/features/answer/outline/targets.ts';
import type { SectionId } from '../../../../../../shared/ids.ts';
import { caseViewOf, outlineOf, responseTo } from '../../../../../builders/case-view.ts';

const report = outlineOf('SOU 1', [
  ['1 Inledning'],
  ['1.1 Uppdraget'],
  ['2 Förslag'],
  ['2.1 Ett', 'proposal'],
  ['2.2 Två', 'proposal'],
  ['2.3 Tre', 'assessment'],
  ['2.4 Fyra', 'proposal'],
]);
const responses = responsesBySection(
  caseViewOf({
    reports: [report],
    responses: [
      responseTo('2.1', { stance: 'opposes' }),
      responseTo('2.4', { omitted: true, stance: 'supports' }),
      responseTo('1.1', { stance: 'remarksOnly' }),
    ],
  }),
);

test('Each chapter is a line, each section a cell with its stance, an open slot, a dash or a dot', () => {
  const lines = coverageLines(report, responses, 40);
  expect(lines.map(({ chapter, cells }) => [chapter, ...cells.map(({ mark }) => mark)])).toEqual([
    ['1', 'dot', 'remarksOnly'],
    ['2', 'dot', 'opposes', 'unanswered', 'dot', 'omitted'],
  ]);
  expect(coverageLines(report, new Map(), 40).map(({ isThin }) => isThin)).toEqual([true, false]);
});

test('A chapter with more sections than fit goes on below without its number', () => {
  const lines = coverageLines(report, responses, 3);
  expect(lines.map(({ chapter, cells }) => [chapter, cells.length])).toEqual([
    ['1', 2],
    ['2', 3],
    [null, 2],
  ]);
});

test('Arrows go along the report and to the same column above and below, and stay at the ends', () => {
  const lines = coverageLines(report, responses, 40);
  const step = (from: string | null, direction: Parameters<typeof stepInMap>[2]) =>
    stepInMap(lines, from as SectionId | null, direction);
  expect(step('1.1', 'right')).toBe('2');
  expect(step('1.1', 'down')).toBe('2.1');
  expect(step('2.4', 'up')).toBe('1.1');
  expect(step('1', 'up')).toBe('1');
  expect(step('2.4', 'right')).toBe('2.4');
  expect(step(null, 'down')).toBe('1');
  expect(step('1', 'last')).toBe('2.4');
});
