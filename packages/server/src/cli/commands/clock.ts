import { text, type CalendarName, type ClockRule, type ClockUnit } from '@twinpark/core/model';
import { dueOf, officialCalendars, ruleInForce, type Due } from '@twinpark/core/time';
import { Option, type Command } from 'commander';
import type { Context } from '../context.ts';
import { exitCodes, UsageError } from '../failure.ts';
import { withExamples } from '../options.ts';
import { zoneFolders } from '../../zones.ts';
import { say } from '../texts.ts';

interface ClockOptions {
  readonly from: string;
  readonly days?: string;
  readonly unit?: ClockUnit;
  readonly calendar?: CalendarName;
  readonly rule?: string;
  readonly place: string;
  readonly json?: true;
}

/** `clock --from D --days N [--unit U] --calendar C`, or `clock --from D --rule R [--place P]` for a row of the clock
 * table: a deadline, and how it was computed. */
export function addClock(program: Command, context: Context): void {
  const command = program
    .command('clock')
    .description(say(context, 'clockAbout'))
    .requiredOption('--from <date>', say(context, 'fromOption'))
    .option('--days <number>', say(context, 'daysOption'))
    .addOption(
      new Option('--unit <unit>', say(context, 'unitOption')).choices([
        'working-day',
        'day',
        'week',
        'month',
      ]),
    )
    .addOption(
      new Option('--calendar <name>', say(context, 'calendarOption')).choices([
        'mainland',
        'hongkong',
        'both',
      ]),
    )
    .option('--rule <name>', say(context, 'ruleOption'))
    .option('--place <place>', say(context, 'placeOption'), 'shenzhen')
    .option('--json', say(context, 'jsonOption'))
    .action(async (options: ClockOptions) => {
      process.exitCode = await clock(context, options);
    });
  withExamples(command, context, [
    'clock --from 2024-09-27 --days 5 --calendar both',
    'clock --from 2024-02-05 --days 10 --calendar mainland --json',
    'clock --from 2026-01-31 --days 1 --unit month --calendar mainland',
    'clock --from 2026-03-02 --rule reply.session --place shenzhen',
  ]);
}

async function clock(context: Context, options: ClockOptions): Promise<number> {
  if (!isDate(options.from)) {
    throw new UsageError(say(context, 'badDate', { option: '--from', value: options.from }));
  }
  const rule = options.rule === undefined ? asked(context, options) : listed(context, options);
  const found = dueOf(
    { rule, startedOn: options.from, pauses: [], extension: 0 },
    officialCalendars,
  );
  const row = options.rule === undefined ? '' : `${rowWords(context, rule)}\n`;
  await context.print(
    options.json === true
      ? `${JSON.stringify({ due: found.due, why: found.why, rule, steps: found.steps }, null, 1)}\n`
      : `${row}${shown(context, found)}`,
  );
  return found.due === null ? exitCodes.badInput : exitCodes.success;
}

function shown(context: Context, { due, why, steps }: Due): string {
  const lines = steps.map(({ date, count, counts, why: reason }) => {
    const line = `${date}  ${counts ? String(count).padStart(4) : '   –'}  ${reason[context.language]}`;
    return counts ? line : context.paint('dim', line);
  });
  const end = due === null ? (why?.[context.language] ?? '') : say(context, 'dueOn', { due });
  return `${[...lines, context.paint('bold', end)].join('\n')}\n`;
}

/** A rule for what was asked on the command line. */
function asked(
  context: Context,
  { days, unit = 'working-day', calendar }: ClockOptions,
): ClockRule {
  if (days === undefined || calendar === undefined) {
    throw new UsageError(say(context, 'clockNeeds'));
  }
  const amount = Number(days);
  if (!/^\d{1,4}$/.test(days) || amount < 1 || amount > 2000) {
    throw new UsageError(say(context, 'badDays', { value: days }));
  }
  return {
    rule: 'asked',
    place: 'asked',
    from: '1949-10-01',
    amount,
    unit,
    calendar,
    source: { instrument: text('命令行', '命令列', 'command line'), verified: true },
    ...(unit !== 'working-day' && { lastDayOff: 'next-working-day' }),
  };
}

/** The row of the clock table that is in force at the place on the day. */
function listed(context: Context, { rule = '', place, from, ...others }: ClockOptions): ClockRule {
  if (others.days !== undefined || others.unit !== undefined || others.calendar !== undefined) {
    throw new UsageError(say(context, 'clockNeeds'));
  }
  const table = zoneFolders.flatMap(({ zone }) => zone.clockTable);
  const row = ruleInForce(table, rule, place, from);
  if (row !== null) return row;
  const there = table.filter((one) => one.place === place && one.from <= from);
  const known = [...new Set(there.map((one) => one.rule))].join(', ') || '–';
  throw new UsageError(say(context, 'noRow', { rule, place, from, known }));
}

function rowWords(context: Context, { source, ...row }: ClockRule): string {
  return say(context, 'clockRow', {
    rule: row.rule,
    place: row.place,
    since: row.from,
    amount: String(row.amount),
    unit: row.unit,
    calendar: row.calendar,
    instrument: source.instrument[context.language],
    article: source.article === undefined ? '' : ` ${source.article}`,
    verified: say(context, source.verified ? 'isVerified' : 'notVerified'),
  });
}

function isDate(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const day = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value);
}
