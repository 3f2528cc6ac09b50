import type { Command } from 'commander';
import { collectAge } from '../../jobs.ts';
import type { Context } from '../context.ts';
import { withStore } from '../node-store.ts';
import { withExamples } from '../options.ts';
import { say } from '../texts.ts';

/** `collect`: removes files that nothing rests on, as a running node does by itself some times a day. */
export function addCollect(program: Command, context: Context): void {
  const command = program
    .command('collect')
    .description(say(context, 'collectAbout'))
    .option('--json', say(context, 'jsonOption'))
    .action(async ({ json }: { readonly json?: true }) => {
      const removed = await withStore(context, (store) => store.collectContent(collectAge));
      const said =
        json === true ? JSON.stringify({ removed }) : say(context, 'collected', { removed });
      await context.print(`${said}\n`);
    });
  withExamples(command, context, ['collect', 'collect --json']);
}
