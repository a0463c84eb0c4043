import { expect, test } from 'vitest';
import {
  begin,
  freshTrail,
  goBack,
  goForward,
  jump,
  type Spot,
  turn,
} from '../../../../../renderer/features/reader/spots.ts';
import type { ReportId, SectionId } from '../../../../../shared/ids.ts';

const spot = (id: string, ordinal: number | null = null): Spot => ({
  reportId: 'report' as ReportId,
  place: { sectionId: id as SectionId },
  ordinal,
});

test('the way back leads to the line from which one jumped, and forward again', () => {
  const read = begin(spot('1'));
  const jumped = jump(read, spot('1', 4), spot('2'));
  const back = goBack(jumped, spot('2', 1));
  expect(back.current).toEqual(spot('1', 4));
  const again = goForward(back, spot('1', 4));
  expect(again.current).toEqual(spot('2', 1));
  expect(goBack(again, null).current).toEqual(spot('1', 4));
});

test('turning pages leaves no trace, and a new section being answered begins anew', () => {
  const jumped = jump(begin(spot('1')), spot('1'), spot('2'));
  const turned = turn(jumped, spot('3'));
  expect(turned.past).toEqual([spot('1')]);
  expect(begin(spot('4'))).toEqual({ past: [], current: spot('4'), future: [] });
});

test('there is no way back from the beginning', () => {
  expect(goBack(freshTrail, spot('1'))).toBe(freshTrail);
  expect(goForward(freshTrail, spot('1'))).toBe(freshTrail);
});
