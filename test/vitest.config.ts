import { defineConfig } from 'vitest/config';

const root = new URL('..', import.meta.url).pathname;

/** One project a kind of test; `e2e` starts browsers and runs after the rest, one file at a time. */
export default defineConfig({
  root,
  test: {
    reporters: ['default'],
    projects: [
      {
        root,
        test: {
          name: 'code',
          include: ['test/{unit,integration,property,fuzz,architecture}/**/*.test.{ts,tsx}'],
          testTimeout: 30_000,
        },
      },
      {
        root,
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
