import { Argument, type Command } from 'commander';
import type { Context } from '../context.ts';
import { exitCodes, UsageError } from '../failure.ts';
import { withStore, zonesOf } from '../node-store.ts';
import { withExamples } from '../options.ts';
import { say } from '../texts.ts';

const decisions = { confirm: 'confirmed', cut: 'cut', join: 'joined' } as const;

interface LinkOptions {
  readonly by: string;
  readonly zone: string;
  readonly json?: true;
}

/** `link confirm|cut|join A B --by NAME`: keeps what a person decided about two promises. It is for
 * the operators of the node, who may open its data or its socket; no public page or route does it. */
export function addLink(program: Command, context: Context): void {
  const command = program
    .command('link')
    .description(say(context, 'linkAbout'))
    .addArgument(new Argument('<decision>').choices(Object.keys(decisions)))
    .argument('<promise>')
    .argument('<other>')
    .requiredOption('--by <name>', say(context, 'byOption'))
    .requiredOption('--zone <zone>', say(context, 'zoneOption'))
    .option('--json', say(context, 'jsonOption'))
    .action(
      async (
        decision: keyof typeof decisions,
        promise: string,
        other: string,
        options: LinkOptions,
      ) => {
        process.exitCode = await decide(context, decision, [promise, other], options);
      },
    );
  withExamples(command, context, ['link cut ID#3 OTHER#7 --zone hetao --by 王小明']);
}

async function decide(
  context: Context,
  decision: keyof typeof decisions,
  [from, to]: readonly [string, string],
  options: LinkOptions,
): Promise<number> {
  const zone = zonesOf(context, options.zone)[0]?.id ?? options.zone;
  const links = await withStore(context, async (store) => {
    for (const id of [from, to]) {
      if ((await store.lineage(zone, id)) === null) {
        throw new UsageError(say(context, 'noPromise', { value: id, zone }));
      }
    }
    const by = options.by.trim();
    const taken = { from, to, decision: decisions[decision], by, at: context.now() };
    return store.decideLink(zone, taken).catch((error: unknown) => {
      if (!(error instanceof Error) || error.name !== 'SampleWithReal') throw error;
      const told = say(context, 'sampleWithReal', { value: from, other: to });
      throw new UsageError(told, { cause: error });
    });
  });
  await context.print(
    options.json === true
      ? `${JSON.stringify(links, null, 1)}\n`
      : `${say(context, 'decided', { links: links.length })}\n`,
  );
  return exitCodes.success;
}
