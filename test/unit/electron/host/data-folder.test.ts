import { expect, test } from 'vitest';
import { defaultDataFolder } from '../../../../electron/host/data-folder.ts';

test('The workspace lies where each system keeps a user’s data', () => {
  expect(defaultDataFolder('linux', {}, '/home/u')).toBe('/home/u/.local/share/yttra');
  expect(defaultDataFolder('linux', { XDG_DATA_HOME: '/data' }, '/home/u')).toBe('/data/yttra');
  expect(defaultDataFolder('darwin', {}, '/Users/u')).toBe('/Users/u/Library/Application Support/Yttra');
  expect(defaultDataFolder('win32', { APPDATA: '/r' }, '/u')).toBe('/r/Yttra');
});
