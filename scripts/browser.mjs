// Finds the Chromium that the browser tests drive, and the Java that runs the HTML checker; installs
// Debian's packages when they are missing and this process may. Prints what it does.
import { spawnSync } from 'node:child_process';

const has = (command) => spawnSync('which', [command], { stdio: 'ignore' }).status === 0;

const wanted = [
  { command: 'chromium', packages: ['chromium', 'fonts-noto-cjk'], setting: 'CHROMIUM' },
  { command: 'java', packages: ['default-jre-headless'], setting: 'JAVA' },
];

/** Installs what is missing; throws with a remedy where that cannot be done. */
export function ensureBrowserTools() {
  const missing = wanted.filter((tool) => !process.env[tool.setting] && !has(tool.command));
  if (missing.length === 0) return;
  const packages = missing.flatMap((tool) => tool.packages);
  const remedy = missing
    .map((t) => `install ${t.command} or set ${t.setting} to its path`)
    .join('; ');
  if (!has('apt-get') || process.getuid?.() !== 0) {
    throw new Error(
      `The browser tests need ${missing.map((t) => t.command).join(', ')}: ${remedy}.`,
    );
  }
  console.log(`Installing ${packages.join(', ')} for the browser tests (once) …`);
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', ...packages]]) {
    const apt = spawnSync('apt-get', args, {
      encoding: 'utf8',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    if (apt.status !== 0) throw new Error(`apt-get ${args[0]} failed: ${apt.stderr}\n${remedy}.`);
  }
}
