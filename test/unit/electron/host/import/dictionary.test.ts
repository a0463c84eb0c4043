import { expect, test } from 'vitest';
import { loadDictionary } from '../../../../../electron/host/import/dictionary.ts';

test('the dictionary knows Swedish words, their forms and their compounds, and no misspelt ones', async () => {
  const { isWord, messages } = await loadDictionary();
  expect(messages).toEqual([]);
  for (const word of ['bedömning', 'myndigheternas', 'socialtjänsten', 'föregående'])
    expect(isWord(word), word).toBe(true);
  for (const word of ['bedömmning', 'felstavvat', 'x'.repeat(5_000)]) expect(isWord(word)).toBe(false);
});

test('a dictionary that is missing gives a message, and no word is known', async () => {
  const { isWord, messages } = await loadDictionary('/nowhere');
  expect(isWord('bedömning')).toBe(false);
  expect(messages).toMatchObject([{ level: 'info' }]);
});
