import fc from 'fast-check';
import { expect, test } from 'vitest';
import { windowFile, windowHeaders } from '../../../shared/window-files.ts';

test('The page and its built files have a type', () => {
  expect(windowFile('/')).toEqual({ path: 'index.html', type: 'text/html; charset=utf-8', page: true });
  expect(windowFile('/assets/index-B1_x-2.js')).toMatchObject({ path: 'assets/index-B1_x-2.js', page: false });
  expect(windowFile('/assets/source-sans-3-latin-wght-normal-Bq.woff2')).toMatchObject({ type: 'font/woff2' });
});

test('No path leads out of the folder, to a hidden file or to a kind of file that is not the window’s', () => {
  const pieces = fc.array(
    fc.constantFrom('..', '.', '/', '\\', '%2e', 'a', 'b.js', '.js', 'x.map', '\0', '//', '~', ':'),
  );
  fc.assert(
    fc.property(pieces, parts => {
      const file = windowFile(`/${parts.join('')}`);
      if (file === null) return;
      for (const part of file.path.split('/')) expect(part).toMatch(/^[\w-][\w.-]*$/);
      expect(file.path).not.toContain('..');
    }),
  );
});

test('The policy allows nothing inline, nothing evaluated and nothing from elsewhere', () => {
  const policy = windowHeaders('n')['content-security-policy'];
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self';");
  expect(policy).not.toMatch(/unsafe|https?:|\*|data:|blob:/);
});
