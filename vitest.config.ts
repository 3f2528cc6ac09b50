import { defineConfig } from 'vitest/config';

/** Makes once what tests with a node copy into their data folders. */
const globalSetup = ['packages/server/test/prepare-data.ts'];

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
          // What is pure leaves nothing behind that another file could meet: a worker loads our modules once, and not for
          // every file, which took more than half of the time.
          isolate: false,
          // Generous: property tests run long on a machine that does other work at the same time.
          testTimeout: 60_000,
          include: ['packages/*/**/*.test.ts', 'zones/**/*.test.ts', 'bench/**/*.test.ts'],
          exclude: ['**/node_modules/**', '**/*.int.test.ts', '**/*.browser.test.ts'],
        },
      },
      {
        test: {
          name: 'integration',
          include: ['packages/*/**/*.int.test.ts'],
          globalSetup,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['packages/*/**/*.browser.test.ts'],
          globalSetup,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
