import { createRequire } from 'node:module';
import { Command, CommanderError } from 'commander';
import { processContext, type Context } from './context.ts';
import { exitCodes, UsageError } from './failure.ts';
import { withGrammar } from './grammar.ts';
import { chooseLanguage, parseLanguage } from './language.ts';
import { say } from './texts.ts';

const { version } = createRequire(import.meta.url)('../../package.json') as { version: string };

/** The commands, in the order of the help; each brings what it needs along. */
const commands: Readonly<Record<string, () => Promise<(to: Command, context: Context) => void>>> = {
  start: async () => (await import('./commands/start.ts')).addStart,
  read: async () => (await import('./commands/read.ts')).addRead,
  audit: async () => (await import('./commands/audit.ts')).addAudit,
  import: async () => (await import('./commands/import.ts')).addImport,
  remove: async () => (await import('./commands/remove.ts')).addRemove,
  erase: async () => (await import('./commands/erase.ts')).addErase,
  collect: async () => (await import('./commands/collect.ts')).addCollect,
  worklist: async () => (await import('./commands/worklist.ts')).addWorkList,
  search: async () => (await import('./commands/search.ts')).addSearch,
  link: async () => (await import('./commands/link.ts')).addLink,
  person: async () => (await import('./commands/person.ts')).addPerson,
  check: async () => (await import('./commands/check.ts')).addCheck,
  clock: async () => (await import('./commands/clock.ts')).addClock,
  simulate: async () => (await import('./commands/simulate.ts')).addSimulate,
  verify: async () => (await import('./commands/verify.ts')).addVerify,
  bench: async () => (await import('./commands/bench.ts')).addBench,
};

/** The words that are neither options nor the language. */
function namedIn(words: readonly string[]): readonly string[] {
  return words.filter((word, at) => !word.startsWith('-') && words[at - 1] !== '--lang');
}

/** Refuses a command that there is not, naming those that there are. Told before anything else: with `--help` the help
 * of all commands would seem to be its own. */
function refuseUnknown(
  context: Context,
  asked: string | undefined,
  known: readonly string[],
): void {
  if (asked === undefined || asked === 'help' || known.includes(asked)) return;
  throw new UsageError(say(context, 'noSuchCommand', { value: asked, known: known.join(', ') }));
}

/** The commands that this run can be about: the one that is named, so that `read` need not wait until the node and its
 * pages are loaded; all of them for the help, and to tell what a misspelt one could have been. */
async function commandsFor(words: readonly string[]) {
  const [first] = namedIn(words);
  const named = Object.hasOwn(commands, first ?? '') ? commands[first ?? ''] : undefined;
  return named === undefined
    ? Promise.all(Object.values(commands).map((load) => load()))
    : [await named()];
}

function program(
  context: Context,
  adding: readonly ((to: Command, context: Context) => void)[],
): Command {
  const twinpark = withGrammar(new Command('twinpark'), context)
    .description(say(context, 'program'))
    .version(version, '-V, --version', say(context, 'versionAbout'))
    .option('--lang <language>', say(context, 'languageOption'))
    .exitOverride()
    .showHelpAfterError(true);
  for (const add of adding) add(twinpark, context);
  for (const command of twinpark.commands) {
    command.exitOverride().option('--lang <language>', say(context, 'languageOption'));
    for (const part of command.commands) part.exitOverride();
  }
  return twinpark;
}

/** Ctrl-C lets the letter in hand be finished; a second one ends at once. */
function stopSignal(): AbortSignal {
  const stop = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM'] as const) {
    process.on(name, () => {
      if (stop.signal.aborted) process.exit(exitCodes.interrupted);
      stop.abort();
    });
  }
  return stop.signal;
}

/** `twinpark … | head` closes our output: not an error, nothing more to say. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(exitCodes.success);
  throw error;
});

const context = processContext(chooseLanguage(process.argv.slice(2), process.env), stopSignal());
try {
  const at = process.argv.indexOf('--lang');
  const wish = at < 0 ? undefined : process.argv[at + 1];
  if (wish !== undefined && parseLanguage(wish) === null) {
    throw new UsageError(say(context, 'badLanguage', { value: wish }));
  }
  const words = process.argv.slice(2);
  const [first, second] = namedIn(words);
  refuseUnknown(context, first === 'help' ? second : first, Object.keys(commands));
  const twinpark = program(context, await commandsFor(words));
  const group = twinpark.commands.find((command) => command.name() === first);
  const parts = group?.commands.map((command) => command.name()) ?? [];
  if (parts.length > 0) refuseUnknown(context, second, parts);
  await twinpark.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) {
    // Commander has printed its message; --help and --version leave with 0.
    process.exitCode = error.exitCode === 0 ? exitCodes.success : exitCodes.badInput;
  } else if (error instanceof UsageError) {
    context.complain(`${error.message}\n`);
    process.exitCode = exitCodes.badInput;
  } else {
    const reason = error instanceof Error ? error.message || error.name : String(error);
    context.complain(`${say(context, 'unforeseen', { reason })}\n`);
    const stack = error instanceof Error ? error.stack : undefined;
    if (process.env['TWINPARK_DEBUG'] && stack) context.complain(`${stack}\n`);
    // Whatever broke may still hold the process open.
    process.exit(exitCodes.failure);
  }
}
