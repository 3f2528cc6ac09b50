import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../../../', import.meta.url));

/** What each zone's README says an audit of its sample letters can truly find, kind by kind. */
const promised: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  hetao: {
    'repeated-completion': 1,
    'no-movement': 1,
    'figure-regression': 1,
    'figure-recounted': 1,
    contradiction: 1,
    'stale-completion': 1,
    'role-conflict': 1,
    'no-evidence': 1,
    'personal-data': 3,
  },
  dayun: {
    'repeated-completion': 1,
    'no-movement': 1,
    dropped: 1,
    'figure-regression': 1,
    'figure-recounted': 1,
    contradiction: 1,
    'stale-completion': 1,
    'role-conflict': 1,
    'personal-data': 3,
  },
};

for (const [zone, kinds] of Object.entries(promised)) {
  test(`an audit of the sample letters of ${zone} finds what its README says, and nothing else`, () => {
    const folder = `zones/${zone}/letters`;
    const files = readdirSync(`${root}${folder}`).map((file) => `${folder}/${file}`);
    const run = spawnSync(
      process.execPath,
      ['packages/server/bin/twinpark.mjs', 'audit', ...files, '--json'],
      { cwd: root, encoding: 'utf8' },
    );
    expect(run.stderr).toBe('');
    expect(run.status).toBe(0);
    const audit: { findings: { kind: string }[] } = JSON.parse(run.stdout);
    const counts: Record<string, number> = {};
    for (const { kind } of audit.findings) counts[kind] = (counts[kind] ?? 0) + 1;
    expect(counts).toEqual(kinds);
  });
}
