#!/usr/bin/env node
// The door to the command line. It may be opened by an older Node (20 and up): the `node` package
// in node_modules brings Node 24, and this file hands over to it. Nothing that the older Node lacks may be
// imported by name.
import { spawnSync } from 'node:child_process';
import * as nodeModule from 'node:module';

if (Number(process.versions.node.split('.')[0]) < 24) {
  const node24 = nodeModule.createRequire(import.meta.url).resolve('node/bin/node');
  const run = spawnSync(node24, process.argv.slice(1), { stdio: 'inherit' });
  process.exit(run.status ?? 1);
}
nodeModule.enableCompileCache();
await import('../src/cli/main.ts');
