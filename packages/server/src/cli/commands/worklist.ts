import { writeFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { workList, type WorkListTable } from '@twinpark/core/promises';
import type { Store } from '@twinpark/postgres';
import type { Command } from 'commander';
import { workListDocx, workListHtml, workListXlsx } from '../../documents/index.ts';
import type { Context } from '../context.ts';
import { exitCodes, UsageError } from '../failure.ts';
import { withStore, zonesOf } from '../node-store.ts';
import { withExamples, yearOf } from '../options.ts';
import { showWorkList } from '../show-work-list.ts';
import { say } from '../texts.ts';

interface WorkListOptions {
  readonly year: string;
  readonly unit: string;
  readonly zone?: string;
  readonly out?: string;
  readonly json?: true;
}

/** `worklist --year Y --unit U`: the yearly table from the promises in the store. */
export function addWorkList(program: Command, context: Context): void {
  const command = program
    .command('worklist')
    .description(say(context, 'worklistAbout'))
    .requiredOption('--year <year>', say(context, 'yearOption'))
    .requiredOption('--unit <name>', say(context, 'unitOption'))
    .option('--zone <zone>', say(context, 'zoneOption'))
    .option('--out <file>', say(context, 'outOption'))
    .option('--json', say(context, 'jsonOption'))
    .action(async (options: WorkListOptions) => {
      process.exitCode = await workListCommand(context, options);
    });
  withExamples(command, context, [
    'worklist --year 2024 --unit 福田区人民政府',
    'worklist --year 2024 --unit 福田区人民政府 --zone hetao --out 清单.docx',
  ]);
}

async function workListCommand(context: Context, options: WorkListOptions): Promise<number> {
  const year = yearOf(options.year, context);
  const zones = zonesOf(context, options.zone).map(({ id }) => id);
  const render = options.out === undefined ? null : renderer(context, options.out);
  const { table, units } = await withStore(context, async (store) => ({
    table: await tableOf(store, zones, year, options.unit),
    units: (await Promise.all(zones.map((zone) => store.overview(zone)))).flatMap(
      (overview) => overview.units,
    ),
  }));
  if (table.rows.length === 0) {
    context.complain(
      `${say(context, 'emptyWorkList', { unit: options.unit, year, expected: units.join('、') })}\n`,
    );
    return exitCodes.badInput;
  }
  if (render === null) {
    const json = `${JSON.stringify(table, null, 1)}\n`;
    await context.print(options.json === true ? json : showWorkList(table, context));
    return exitCodes.success;
  }
  await write(context, render.file, await render.document(table));
  context.complain(`${say(context, 'wrote', { file: render.file })}\n`);
  return exitCodes.success;
}

async function tableOf(
  store: Store,
  zones: readonly string[],
  year: number,
  unit: string,
): Promise<WorkListTable> {
  const sources = [];
  for (const zone of zones) sources.push(await store.workListSource(zone, year, unit));
  const filled = sources.filter(({ lineages }) => lineages.length > 0);
  // Invented letters never stand in one table with real ones.
  const sample = filled.length > 0 && filled.every((one) => one.sample);
  const lineages = filled.filter((one) => one.sample === sample).flatMap((one) => one.lineages);
  const table = workList(year, unit, lineages);
  return sample ? { ...table, sample } : table;
}

interface Renderer {
  readonly file: string;
  readonly document: (table: WorkListTable) => Promise<Uint8Array | string>;
}

/** Tells the form by the extension, before any work is done. */
function renderer(context: Context, file: string): Renderer {
  const { language } = context;
  const today = dayInChina(context.now());
  switch (extname(file).toLowerCase()) {
    case '.docx':
      return { file, document: (table) => workListDocx(table, language, today) };
    case '.xlsx':
      return { file, document: (table) => workListXlsx(table, language) };
    case '.html':
    case '.htm':
      return { file, document: async (table) => workListHtml(table, language, today) };
    default:
      throw new UsageError(say(context, 'badOut', { value: file }));
  }
}

/** Both sides of every zone so far keep UTC+8. */
const dayInChina = (instant: string) =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date(instant));

async function write(context: Context, file: string, content: Uint8Array | string): Promise<void> {
  try {
    await writeFile(file, content);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError(say(context, 'cannotWrite', { value: file, reason }), { cause: error });
  }
}
