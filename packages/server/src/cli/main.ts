import { createRequire } from 'node:module';
import { Command, CommanderError } from 'commander';
import { addAudit } from './commands/audit.ts';
import { addBench } from './commands/bench.ts';
import { addCheck } from './commands/check.ts';
import { addClock } from './commands/clock.ts';
import { addErase } from './commands/erase.ts';
import { addImport } from './commands/import.ts';
import { addLink } from './commands/link.ts';
import { addPerson } from './commands/person.ts';
import { addRead } from './commands/read.ts';
import { addRemove } from './commands/remove.ts';
import { addSearch } from './commands/search.ts';
import { addSimulate } from './commands/simulate.ts';
import { addStart } from './commands/start.ts';
import { addVerify } from './commands/verify.ts';
import { addWorkList } from './commands/worklist.ts';
import { processContext, type Context } from './context.ts';
import { exitCodes, UsageError } from './failure.ts';
import { withGrammar } from './grammar.ts';
import { chooseLanguage, parseLanguage } from './language.ts';
import { say } from './texts.ts';

const { version } = createRequire(import.meta.url)('../../package.json') as { version: string };

function program(context: Context): Command {
  const twinpark = withGrammar(new Command('twinpark'), context)
    .description(say(context, 'program'))
    .version(version, '-V, --version', say(context, 'versionAbout'))
    .option('--lang <language>', say(context, 'languageOption'))
    .exitOverride()
    .showHelpAfterError(true);
  for (const add of [
    addStart,
    addRead,
    addAudit,
    addImport,
    addRemove,
    addErase,
    addWorkList,
    addSearch,
    addLink,
    addPerson,
    addCheck,
    addClock,
    addSimulate,
    addVerify,
    addBench,
  ])
    add(twinpark, context);
  for (const command of twinpark.commands) {
    command.exitOverride().option('--lang <language>', say(context, 'languageOption'));
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
  await program(context).parseAsync();
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
