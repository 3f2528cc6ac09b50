import { writeFile } from 'node:fs/promises';
import { extname } from 'node:path';
import type { Zone } from '@twinpark/core/model';
import {
  nearestUnits,
  unitCalled,
  workList,
  type LetterUnit,
  type WorkListTable,
} from '@twinpark/core/promises';
import type { Store } from '@twinpark/postgres';
import type { Command } from 'commander';
import { listFilters } from '../../units.ts';
import type { Context } from '../context.ts';
import { exitCodes, UsageError } from '../failure.ts';
import { withStore, zonesOf } from '../node-store.ts';
import { withExamples, yearOf } from '../options.ts';
import { systemReason } from '../system-reason.ts';
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
  const zones = zonesOf(context, options.zone);
  const render = options.out === undefined ? null : renderer(context, options.out);
  const found = await withStore(context, (store) => listOf(store, zones, year, options.unit));
  if (found.outcome === 'unknown-unit') {
    const expected = found.nearest.join('、') || '–';
    context.complain(`${say(context, 'unitNotNamed', { value: options.unit, expected })}\n`);
    return exitCodes.badInput;
  }
  const { table, years } = found;
  if (table.rows.length === 0) {
    const expected = years.join('、') || '–';
    context.complain(`${say(context, 'emptyWorkList', { unit: table.unit, year, expected })}\n`);
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

type Found =
  | { readonly outcome: 'unknown-unit'; readonly nearest: readonly string[] }
  | {
      readonly outcome: 'table';
      readonly table: WorkListTable;
      /** The years of the letters that are stored. */
      readonly years: readonly number[];
    };

/** The table of a unit by any of its names, over these zones. */
async function listOf(
  store: Store,
  zones: readonly Zone[],
  year: number,
  asked: string,
): Promise<Found> {
  const sources = [];
  const known: LetterUnit[] = [];
  const units: LetterUnit[] = [];
  const years = new Set<number>();
  for (const zone of zones) {
    const filters = await listFilters(store, zone);
    for (const one of filters.letterYears) years.add(one);
    units.push(...filters.answering);
    const unit = unitCalled(filters.units, zone.units, asked);
    if (unit === null) continue;
    known.push(unit);
    sources.push(await store.workListSource(zone.id, year, unit.names));
  }
  const [first] = known;
  if (first === undefined) {
    const nearest = nearestUnits(units, asked).map(({ name }) => name);
    return { outcome: 'unknown-unit', nearest: [...new Set(nearest)] };
  }
  const unit = { name: first.name, names: known.flatMap(({ names }) => names) };
  const filled = sources.filter(({ lineages }) => lineages.length > 0);
  // Invented letters never stand in one table with real ones.
  const sample = filled.length > 0 && filled.every((one) => one.sample);
  const used = filled.filter((one) => one.sample === sample);
  const lineages = used.flatMap((one) => one.lineages);
  const letters = used.flatMap((one) => one.letters);
  const table = { ...workList(year, unit, lineages), letters };
  return {
    outcome: 'table',
    table: sample ? { ...table, sample } : table,
    years: [...years].toSorted((a, b) => a - b),
  };
}

interface Renderer {
  readonly file: string;
  readonly document: (table: WorkListTable) => Promise<Uint8Array | string>;
}

/** Loaded late: a list for the terminal needs no typesetting. */
const documents = () => import('../../documents/index.ts');

/** Tells the form by the extension, before any work is done. */
function renderer(context: Context, file: string): Renderer {
  const { language } = context;
  const today = dayInChina(context.now());
  switch (extname(file).toLowerCase()) {
    case '.docx':
      return {
        file,
        document: async (table) => (await documents()).workListDocx(table, language, today),
      };
    case '.xlsx':
      return { file, document: async (table) => (await documents()).workListXlsx(table, language) };
    case '.html':
    case '.htm':
      return {
        file,
        document: async (table) => (await documents()).workListHtml(table, language, today),
      };
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
    const reason = systemReason(error, context, 'write');
    throw new UsageError(say(context, 'cannotWrite', { value: file, reason }), { cause: error });
  }
}
