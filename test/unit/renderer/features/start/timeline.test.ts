import { describe, expect, it } from 'vitest';
import {
  axisOf,
  placeOf,
  placeSteps,
  type TimelineStep,
  weekStep,
} from '../../../../../renderer/features/start/timeline.ts';

const today = '2024-04-18';
const step = (kind: TimelineStep['kind'], label: string, date: string, done = false): TimelineStep => ({
  kind,
  label,
  date,
  done,
});
const labelsOf = (steps: readonly TimelineStep[], width: number) =>
  placeSteps(steps, axisOf(steps, today), today, width)
    .filter(placed => placed.labelled)
    .map(placed => placed.label);

describe('the axis of the time line', () => {
  it('begins on a Monday a few days before today and holds whole weeks', () => {
    const axis = axisOf([step('due', 'Svar', '2024-07-01')], today);
    expect(axis.start).toBe('2024-04-15');
    expect(axis.days % 7).toBe(0);
    expect(axis.weeks).toHaveLength(axis.days / 7);
  });

  it('reaches past the last step but never over a year', () => {
    const near = axisOf([step('due', 'Svar', '2024-07-01')], today);
    expect(placeOf('2024-07-01', near)).toBeLessThan(1);
    expect(axisOf([step('due', 'Svar', '2031-01-01')], today).days).toBe(364);
  });

  it('shows at least eight weeks when there is nothing on it', () => {
    expect(axisOf([], today).days).toBe(56);
  });

  it('keeps yesterday in sight on a Monday', () => {
    expect(axisOf([], '2024-04-15').start).toBe('2024-04-08');
  });

  it('numbers fewer weeks where they are narrow', () => {
    const axis = axisOf([step('due', 'Svar', '2024-07-01')], today);
    expect(weekStep(axis, 372)).toBe(1);
    expect(weekStep(axis, 240)).toBe(2);
  });
});

describe('the labels of steps', () => {
  it('are all shown where there is room', () => {
    const steps = [
      step('milestone', 'FSG', '2024-05-10'),
      step('meeting', 'Nämnd', '2024-06-01'),
      step('due', 'Svar', '2024-07-01'),
    ];
    expect(labelsOf(steps, 372)).toEqual(['FSG', 'Nämnd', 'Svar']);
  });

  it("drop what collides with the committee's", () => {
    const steps = [
      step('milestone', 'Presidium', '2024-04-22'),
      step('meeting', 'Nämnd', '2024-04-24'),
      step('due', 'Svar', '2024-05-27'),
    ];
    expect(labelsOf(steps, 372)).toEqual(['Nämnd', 'Svar']);
  });

  it('keep the nearest of two future steps that collide', () => {
    const steps = [step('milestone', 'FSG', '2024-05-10'), step('milestone', 'Presidium', '2024-05-12')];
    expect(labelsOf(steps, 372)).toEqual(['FSG']);
  });

  it('are left out of what is done', () => {
    const steps = [step('milestone', 'FSG', '2024-04-17', true), step('due', 'Svar', '2024-05-27')];
    expect(labelsOf(steps, 372)).toEqual(['Svar']);
  });

  it('never overlap, wherever the steps lie', () => {
    for (let offset = 0; offset < 40; offset += 1) {
      const day = (days: number) => new Date(Date.UTC(2024, 3, 19 + days)).toISOString().slice(0, 10);
      const steps = [
        step('milestone', 'Presidium', day(offset)),
        step('meeting', 'Nämnd', day(20)),
        step('due', 'Svar', day(26)),
      ];
      const axis = axisOf(steps, today);
      const shown = placeSteps(steps, axis, today, 372).filter(placed => placed.labelled);
      for (const [index, one] of shown.entries()) {
        const next = shown[index + 1];
        if (next === undefined) continue;
        const needed = ((one.label.length + next.label.length) * 6.2) / 2;
        expect((next.at - one.at) * 372).toBeGreaterThan(needed);
      }
    }
  });
});
