// npm test: the checks, then every test, the browser's included. Arguments go to vitest.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { ensureBrowserTools } from './browser.mjs';

const filter = process.argv.slice(2);
ensureBrowserTools();

if (!existsSync('../shared/letters')) {
  console.log(
    'Note: the real letters (../shared/letters) are absent; tests that read them are skipped and say so.',
  );
}
if (filter.length === 0) {
  const check = spawnSync(process.execPath, ['scripts/check.mjs'], { stdio: 'inherit' });
  if (check.status !== 0) process.exit(1);
}
mkdirSync('.cache', { recursive: true });
const report = '.cache/test-report.json';
const run = spawnSync(
  'vitest',
  ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...filter],
  { stdio: 'inherit' },
);
if (existsSync(report)) {
  const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(
    readFileSync(report, 'utf8'),
  );
  console.log(`${numPassedTests} passed, ${numFailedTests} failed, ${numPendingTests} skipped`);
}
process.exit(run.status ?? 1);
