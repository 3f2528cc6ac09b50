// First step of every npm script. It runs on whatever Node the machine has (20 and up), installs
// what package-lock.json names if that has not been done, and hands over to Node 24.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const node24 = join(root, 'node_modules', 'node', 'bin', 'node');
const twinpark = 'packages/server/bin/twinpark.mjs';

/** What each npm script runs once Node 24 is there. */
const scripts = {
  start: [twinpark, 'start'],
  test: ['scripts/test.mjs'],
  check: ['scripts/check.mjs'],
  soak: ['scripts/soak.mjs'],
  bench: [twinpark, 'bench'],
  accuracy: ['scripts/accuracy.ts'],
};

function install() {
  const wanted = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  const stamp = join(root, 'node_modules', '.twinpark-installed');
  if (existsSync(node24) && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  console.log('Installing what package-lock.json names (once; about a minute) …');
  const npm = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (npm.status !== 0) {
    console.error(
      'npm ci did not finish. Check that the npm registry can be reached, then try again.',
    );
    process.exit(npm.status ?? 1);
  }
  writeFileSync(stamp, wanted);
}

const [name, ...rest] = process.argv.slice(2);
const script = scripts[name];
if (!script) {
  console.error(`Unknown script "${name}". Expected one of: ${Object.keys(scripts).join(', ')}.`);
  process.exit(2);
}
install();
const bin = join(root, 'node_modules', '.bin');
const run = spawnSync(node24, [...script, ...rest], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, PATH: `${bin}:${process.env.PATH}` },
});
process.exit(run.status ?? 1);
