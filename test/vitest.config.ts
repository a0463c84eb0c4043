import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Browsers and windows: one at a time, with time for a slow machine. */
const endToEnd = {
  include: ['test/e2e/specs/**/*.test.ts'],
  fileParallelism: false,
  testTimeout: 180_000,
  hookTimeout: 180_000,
};

/** One project a kind of test: `e2e` and `electron` run the same specifications behind two doors. */
export default defineConfig({
  root,
  test: {
    projects: [
      {
        root,
        test: {
          name: 'code',
          include: ['test/{unit,integration,property,fuzz,architecture}/**/*.test.{ts,tsx}'],
          testTimeout: 30_000,
        },
      },
      { root, test: { name: 'e2e', globalSetup: 'test/e2e/harness/set-up-chromium.ts', ...endToEnd } },
      { root, test: { name: 'electron', globalSetup: 'test/e2e/harness/set-up-electron.ts', ...endToEnd } },
    ],
  },
});
