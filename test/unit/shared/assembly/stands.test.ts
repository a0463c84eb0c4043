import { describe, expect, test } from 'vitest';
import { standOf } from '../../../../shared/assembly/stands.ts';
import type { Stance } from '../../../../shared/domain/stance.ts';

const sentences: readonly (readonly [string, Stance | null])[] = [
  ['Nämnden tillstyrker förslaget.', 'supports'],
  ['Förslaget tillstyrks.', 'supports'],
  ['Kommunen ställer sig bakom förslaget.', 'supports'],
  ['Nämnden delar utredningens bedömning.', 'supports'],
  ['Förvaltningen är mycket positiv till förslaget.', 'supports'],
  ['Nämnden tillstyrker förslaget, inte minst för barnens skull.', 'supports'],
  ['Nämnden tillstyrker förslaget med de synpunkter som följer.', 'supportsWithRemarks'],
  ['Nämnden tillstyrker i huvudsak förslagen.', 'supportsWithRemarks'],
  ['Nämnden tillstyrker förslaget men ser svårigheter.', 'supportsWithRemarks'],
  ['Nämnden är i stort positiv till förslaget.', 'supportsWithRemarks'],
  ['Nämnden har inget att erinra mot förslaget.', 'noObjection'],
  ['Nämnden har inga ytterligare synpunkter.', 'noObjection'],
  ['Nämnden avstyrker förslaget.', 'opposes'],
  ['Nämnden kan därför inte tillstyrka förslaget.', 'opposes'],
  ['Därför kan nämnden inte tillstyrka förslaget.', 'opposes'],
  ['Nämnden tillstyrker inte förslaget.', 'opposes'],
  ['Nämnden delar inte bedömningen.', 'opposes'],
  ['Nämnden ställer sig inte bakom förslaget.', 'opposes'],
  ['Nämnden avstår från att yttra sig om förslaget.', 'abstains'],
  ['Nämnden tar inte ställning till förslaget.', 'abstains'],
  ['Nämnden är tveksam till förslaget.', null],
  ['Frågan är viktig för barnen.', null],
  ['Nämnden välkomnandet var gott.', null],
  ['', null],
];

test.each(sentences)('Reads the stand of %j', (sentence, stance) => {
  expect(standOf(sentence)?.stance ?? null).toBe(stance);
});

describe('certainty', () => {
  test.each([
    ['Nämnden avstyrker förslaget.', true],
    ['Nämnden är positiv till förslaget.', false],
    ['Även om nämnden tillstyrker syftet avstyrker den förslaget.', false],
  ])('Whether %j is certain', (sentence, certain) => {
    expect(standOf(sentence)?.certain).toBe(certain);
  });
});

test('Gives the words that say the stand as they are written', () => {
  expect(standOf('Därför kan nämnden Inte tillstyrka det.')?.words).toBe('Inte tillstyrka');
});
