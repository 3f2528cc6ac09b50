// Types, lint with import fences, format, unused exports and dependencies. Any complaint fails.
import { spawnSync } from 'node:child_process';

const step = (name, command, ...args) => ({ name, command, args });
const packages = ['core', 'text', 'web', 'postgres', 'server'];
const steps = [
  step('types', 'tsc', '-p', 'tsconfig.json'),
  ...packages.map((p) => step(`types of ${p} alone`, 'tsc', '-p', `packages/${p}`)),
  step('lint', 'oxlint', '--type-aware', '--deny-warnings', '.'),
  step('format', 'oxfmt', '--check', '.'),
  step('unused code', 'knip', '--no-progress'),
];

const failed = [];
for (const { name, command, args } of steps) {
  const started = Date.now();
  const run = spawnSync(command, args, { encoding: 'utf8', maxBuffer: 64 << 20 });
  const good = run.status === 0;
  console.log(`${good ? 'ok  ' : 'FAIL'} ${name} (${String(Date.now() - started)} ms)`);
  if (!good) {
    failed.push(name);
    console.log(`${run.stdout ?? ''}${run.stderr ?? ''}${run.error ?? ''}`);
  }
}
if (failed.length > 0) {
  console.error(`check: ${failed.join(', ')} failed.`);
  process.exit(1);
}
