import { expect, test } from 'vitest';
import { dataFolderOf, profileFolder } from '../../../../electron/main/arguments.ts';
import { isExternalLink } from '../../../../electron/main/external-links.ts';

test.each([
  [['.', '--data', '/srv/yttra'], '/srv/yttra'],
  [['--no-sandbox', '--disable-gpu', '.', '--data=/srv/yttra'], '/srv/yttra'],
  [['--remote-debugging-port=0', '--inspect=0', '--data', '/srv/med blank å'], '/srv/med blank å'],
])('The workspace is found among the switches of Chromium: %j', (argv, folder) => {
  expect(dataFolderOf(argv)).toBe(folder);
});

test('Each workspace has a profile of its own, and always the same', () => {
  expect(profileFolder('/profile', '/a')).toBe(profileFolder('/profile', '/a'));
  expect(profileFolder('/profile', '/a')).not.toBe(profileFolder('/profile', '/b'));
});

test.each(['https://www.regeringen.se/x?y#z', 'http://example.org', 'mailto:registrator@example.org?subject=A2023'])(
  'The link %s may go to the system',
  address => expect(isExternalLink(address)).toBe(true),
);

test.each([
  'file:///etc/passwd',
  'javascript:alert(1)',
  'data:text/html,x',
  'vscode://x',
  'ms-msdt:/id',
  'smb://server/share',
  'yttra://app/',
  '',
  'example.org',
  `https://example.org/${'x'.repeat(3000)}`,
])('The link %s may not', address => expect(isExternalLink(address)).toBe(false));
