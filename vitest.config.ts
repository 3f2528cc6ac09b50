import { defineConfig } from 'vitest/config';

/** Makes once what tests with a node copy into their data folders. */
const globalSetup = ['packages/server/test/prepare-data.ts'];

/** A worker loads our modules once, and not for every file: that took half of the time of unit tests. Whatever a file
 * changes that others see, it puts back. */
const isolate = false;

/** Three kinds of test, told apart by file name: *.test.ts (pure), *.int.test.ts (databases, files,
 * processes), *.browser.test.ts (a real Chromium). A file on every core: Vitest would leave one idle, half a machine of
 * two. */
export default defineConfig({
  test: {
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'unit',
          isolate,
          // Generous: property tests run long on a machine that does other work at the same time.
          testTimeout: 60_000,
          include: ['packages/*/**/*.test.ts', 'zones/**/*.test.ts', 'bench/**/*.test.ts'],
          exclude: ['**/node_modules/**', '**/*.int.test.ts', '**/*.browser.test.ts'],
        },
      },
      {
        test: {
          name: 'integration',
          isolate,
          include: ['packages/*/**/*.int.test.ts'],
          globalSetup,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'browser',
          isolate,
          include: ['packages/*/**/*.browser.test.ts'],
          globalSetup,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
