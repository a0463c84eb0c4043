import { expect, test } from 'vitest';
import { sentencesOf } from '../../../../shared/assembly/sentences.ts';

test.each([
  ['Nämnden tillstyrker förslaget. Det behövs.', ['Nämnden tillstyrker förslaget.', 'Det behövs.']],
  ['Enligt 5 kap. 11 § gäller det alla.', ['Enligt 5 kap. 11 § gäller det alla.']],
  ['Stödet ges av bl.a. Polisen. 14 kommuner deltar.', ['Stödet ges av bl.a. Polisen.', '14 kommuner deltar.']],
  ['Hör av er! ”Vi” finns här.', ['Hör av er!', '”Vi” finns här.']],
  ['Se prop. 2023/24:10, s. 12. Nästa.', ['Se prop. 2023/24:10, s. 12.', 'Nästa.']],
  ['Utan slut', ['Utan slut']],
  ['Skolor m.m. Nämnden anser det.', ['Skolor m.m.', 'Nämnden anser det.']],
  ['  ', []],
])('Cuts %j into its sentences', (text, sentences) => {
  expect(sentencesOf(text)).toEqual(sentences);
});
