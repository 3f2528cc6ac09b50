// Finds the Chromium that the browser tests drive, and the Java that runs the HTML checker; installs
// Debian's packages when they are missing and this process may. Prints what it does.
import { spawnSync } from 'node:child_process';

const quiet = (...command) => spawnSync(command[0], command.slice(1), { encoding: 'utf8' });
const has = (command) => quiet('which', command).status === 0;

/** Chromium without what draws a window: the same engine for a third less of the processor. */
const shell = 'chromium-headless-shell';
const wanted = [
  { commands: [shell, 'chromium'], packages: [shell, 'fonts-noto-cjk'], setting: 'CHROMIUM' },
  { commands: ['java'], packages: ['default-jre-headless'], setting: 'JAVA' },
];

const mayInstall = () => has('apt-get') && process.getuid?.() === 0;
const apt = (...args) =>
  spawnSync('apt-get', args, {
    encoding: 'utf8',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
const install = (packages) => apt('install', '-y', '--no-install-recommends', ...packages);

/** Installs what is missing; throws with a remedy where that cannot be done. */
export function ensureBrowserTools() {
  const missing = wanted.filter(({ commands, setting }) => {
    return !process.env[setting] && !commands.some(has);
  });
  if (missing.length > 0) installMissing(missing);
  else if (!process.env.CHROMIUM && !has(shell) && mayInstall()) addShell();
}

function installMissing(missing) {
  const names = missing.map(({ commands }) => commands.at(-1));
  const remedy = missing
    .map(({ commands, setting }) => `install ${commands.at(-1)} or set ${setting} to its path`)
    .join('; ');
  if (!mayInstall()) throw new Error(`The browser tests need ${names.join(', ')}: ${remedy}.`);
  const update = apt('update');
  if (update.status !== 0) throw new Error(`apt-get update failed: ${update.stderr}\n${remedy}.`);
  const known = (name) => name !== shell || quiet('apt-cache', 'show', shell).status === 0;
  const packages = missing.flatMap((tool) =>
    tool.packages.map((name) => (known(name) ? name : 'chromium')),
  );
  console.log(`Installing ${packages.join(', ')} for the browser tests (once) …`);
  const done = install(packages);
  if (done.status !== 0) throw new Error(`apt-get install failed: ${done.stderr}\n${remedy}.`);
}

/** Beside a Chromium that is there: of the same build, so that nothing of the machine changes. Without it the suite
 * only takes longer. */
function addShell() {
  const { stdout: version, status } = quiet('dpkg-query', '-W', '-f', '${Version}', 'chromium');
  if (status !== 0) return;
  console.log(`Installing ${shell} for the browser tests (once) …`);
  if (install([`${shell}=${version}`]).status === 0) return;
  console.log(`${shell} ${version} cannot be had: the whole Chromium does it, more slowly.`);
}
