import { defineConfig } from 'vitest/config';

/** Three kinds of test, told apart by file name: *.test.ts (pure), *.int.test.ts (databases, files,
 * processes), *.browser.test.ts (a real Chromium). */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
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
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['packages/*/**/*.browser.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
