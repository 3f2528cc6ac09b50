import { text, type CalendarName, type ClockRule } from '@twinpark/core/model';
import { dueOf, officialCalendars, type Due } from '@twinpark/core/time';
import { Option, type Command } from 'commander';
import type { Context } from '../context.ts';
import { exitCodes, UsageError } from '../failure.ts';
import { withExamples } from '../options.ts';
import { say } from '../texts.ts';

interface ClockOptions {
  readonly from: string;
  readonly days: string;
  readonly calendar: CalendarName;
  readonly json?: true;
}

/** `clock --from D --days N --calendar C`: a deadline in working days, and how it was computed. */
export function addClock(program: Command, context: Context): void {
  const command = program
    .command('clock')
    .description(say(context, 'clockAbout'))
    .requiredOption('--from <date>', say(context, 'fromOption'))
    .requiredOption('--days <number>', say(context, 'daysOption'))
    .addOption(
      new Option('--calendar <name>', say(context, 'calendarOption'))
        .choices(['mainland', 'hongkong', 'both'])
        .makeOptionMandatory(),
    )
    .option('--json', say(context, 'jsonOption'))
    .action(async (options: ClockOptions) => {
      process.exitCode = await clock(context, options);
    });
  withExamples(command, context, [
    'clock --from 2024-09-27 --days 5 --calendar both',
    'clock --from 2024-02-05 --days 10 --calendar mainland --json',
  ]);
}

async function clock(context: Context, options: ClockOptions): Promise<number> {
  const days = Number(options.days);
  if (!isDate(options.from)) {
    throw new UsageError(say(context, 'badDate', { option: '--from', value: options.from }));
  }
  if (!/^\d{1,4}$/.test(options.days) || days < 1 || days > 2000) {
    throw new UsageError(say(context, 'badDays', { value: options.days }));
  }
  const found = dueOf(
    { rule: asked(days, options.calendar), startedOn: options.from, pauses: [], extension: 0 },
    officialCalendars,
  );
  await context.print(
    options.json === true
      ? `${JSON.stringify({ due: found.due, why: found.why, steps: found.steps }, null, 1)}\n`
      : shown(context, found),
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

/** A rule of the clock table for what was asked on the command line. */
function asked(days: number, calendar: CalendarName): ClockRule {
  return {
    rule: 'asked',
    place: 'asked',
    from: '1949-10-01',
    amount: days,
    unit: 'working-day',
    calendar,
    source: { instrument: text('命令行', '命令列', 'command line'), verified: true },
  };
}

function isDate(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const day = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value);
}
