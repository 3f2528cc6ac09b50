import type { SearchHit } from '@twinpark/postgres';
import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { exitCodes, UsageError } from '../failure.ts';
import { unitNames } from '../../unit-names.ts';
import { withStore, zonesOf } from '../node-store.ts';
import { withExamples } from '../options.ts';
import { say } from '../texts.ts';
import { wrap } from '../wrap.ts';

interface SearchOptions {
  readonly zone?: string;
  readonly limit: string;
  readonly json?: true;
}

/** `search WORDS…`: finds stored letters and promises in either script. */
export function addSearch(program: Command, context: Context): void {
  const command = program
    .command('search')
    .description(say(context, 'searchAbout'))
    .argument('<words...>')
    .option('--zone <zone>', say(context, 'zoneOption'))
    .option('--limit <number>', say(context, 'limitOption'), '20')
    .option('--json', say(context, 'jsonOption'))
    .action(async (words: readonly string[], options: SearchOptions) => {
      process.exitCode = await search(context, words.join(' '), options);
    });
  withExamples(command, context, ['search 科汇通', 'search 仪器 共享 --zone hetao --json']);
}

async function search(context: Context, text: string, options: SearchOptions): Promise<number> {
  const limit = /^\d{1,4}$/u.test(options.limit) ? Number(options.limit) : 0;
  if (limit < 1) throw new UsageError(say(context, 'badLimit', { value: options.limit }));
  const zone = options.zone === undefined ? undefined : zonesOf(context, options.zone)[0]?.id;
  const names = unitNames(zonesOf(context, options.zone));
  const page = await withStore(context, (store) => store.search({ text, names, zone, limit }));
  if (options.json === true) {
    await context.print(`${JSON.stringify(page, null, 1)}\n`);
  } else if (page.items.length === 0) {
    await context.print(`${say(context, 'noHits', { query: text })}\n`);
  } else {
    await context.print(page.items.map((hit) => showHit(hit, context)).join('\n'));
  }
  return exitCodes.success;
}

function showHit(hit: SearchHit, context: Context): string {
  const mark = hit.sample ? say(context, 'sampleMark') : null;
  const about = [say(context, hit.kind), hit.zone, hit.year, mark].filter((part) => part !== null);
  return `${context.paint('bold', wrap(hit.originalTitle ?? hit.title, context.width, 0))}  ${context.paint('dim', about.join(' · '))}\n  ${marked(hit, context)}\n`;
}

/** The snippet, in the script of its letter, with its matches painted. */
function marked(hit: SearchHit, context: Context): string {
  const { matches, cut, originalSnippet: snippet = hit.snippet } = hit;
  let text = cut.before ? '…' : '';
  let at = 0;
  for (const [start, end] of matches) {
    text += snippet.slice(at, start) + context.paint(['bold', 'yellow'], snippet.slice(start, end));
    at = end;
  }
  return (text + snippet.slice(at) + (cut.after ? '…' : '')).replace(/\s+/gu, ' ');
}
