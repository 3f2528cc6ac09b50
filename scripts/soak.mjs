// npm run soak [-- ROUNDS [files …]]: every property test again and again, each round with inputs of its own. Stops at
// the first that fails and prints the seed that brings it back.
import { spawnSync } from 'node:child_process';
import { randomInt } from 'node:crypto';

const [given = '10', ...named] = process.argv.slice(2);
const rounds = Number(given);
if (!Number.isInteger(rounds) || rounds < 1) {
  console.error(`ROUNDS is “${given}”; expected a whole number from 1: npm run soak -- 20`);
  process.exit(2);
}
const grep = spawnSync('git', ['grep', '-l', '/properties.ts', '--', '*.test.ts'], {
  encoding: 'utf8',
});
const files = named.length > 0 ? named : grep.stdout.trim().split('\n');

for (let round = 1; round <= rounds; round += 1) {
  const seed = String(randomInt(2 ** 31));
  console.log(`Round ${String(round)} of ${String(rounds)}, seed ${seed}`);
  const run = spawnSync('vitest', ['run', '--reporter=dot', ...files], {
    stdio: 'inherit',
    env: { ...process.env, PROPERTY_SEED: seed },
  });
  if (run.status !== 0) {
    console.error(`Failed. The same again: PROPERTY_SEED=${seed} npm test -- ${files.join(' ')}`);
    process.exit(1);
  }
}
