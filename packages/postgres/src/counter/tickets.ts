import type { Instant, IsoDate } from '@twinpark/core/model';
import { statement, type Database, type Queryable } from '../database.ts';
import type { CounterStore, Ticket } from './counter-store.ts';

interface TicketRow {
  readonly number: number;
  readonly person: string | null;
  readonly service: string | null;
  readonly taken_at: Date;
  readonly window: string | null;
  readonly called_at: Date | null;
  readonly ended_at: Date | null;
  readonly served: boolean | null;
}

const columns = `number, person::text as person, service, taken_at, "window", called_at, ended_at, served`;
const waitingOf = statement<TicketRow>(
  'ticket-of-person',
  `select ${columns} from tickets
   where zone = $1 and day = $2::date and person = $3::uuid and ended_at is null`,
);
// Two who take a number at once are told apart by the key: the second tries again with the next.
const take = statement<TicketRow>(
  'take-ticket',
  `insert into tickets (zone, day, number, person, service, taken_at)
   select $1, $2::date, coalesce(max(number), 0) + 1, $3::uuid, $4, $5::timestamptz
   from tickets where zone = $1 and day = $2::date
   on conflict do nothing
   returning ${columns}`,
);
const served = statement<TicketRow>(
  'ticket-at-window',
  `select ${columns} from tickets
   where zone = $1 and day = $2::date and "window" = $3 and ended_at is null`,
);
const holdWindow = statement<object>(
  'hold-window',
  `select pg_advisory_xact_lock(hashtextextended(concat_ws(' ', 'ticket', $1::text, $2::text, $3::text), 0))`,
);
// Materialized: a joined subquery may be run more than once, and each run would lock another row.
const call = statement<TicketRow>(
  'call-ticket',
  `with waiting as materialized (
     select number as next from tickets
     where zone = $1 and day = $2::date and called_at is null
     order by number limit 1 for update skip locked
   )
   update tickets t set "window" = $3, called_at = $4::timestamptz
   from waiting where t.zone = $1 and t.day = $2::date and t.number = waiting.next
   returning ${columns}`,
);
const end = statement<TicketRow>(
  'end-ticket',
  `update tickets set ended_at = $4::timestamptz, served = $5::boolean
   where zone = $1 and day = $2::date and "window" = $3 and ended_at is null
   returning ${columns}`,
);
const list = statement<TicketRow>(
  'list-tickets',
  `select ${columns} from tickets where zone = $1 and day = $2::date order by number`,
);

function ticketOf(row: TicketRow): Ticket {
  const iso = (at: Date | null): Instant | null => at?.toISOString() ?? null;
  const { number, person, service, window, served: wasServed } = row;
  return {
    number,
    person,
    service,
    takenAt: row.taken_at.toISOString(),
    window,
    calledAt: iso(row.called_at),
    endedAt: iso(row.ended_at),
    served: wasServed,
  };
}

const mostTries = 50;

export async function takeTicket(
  database: Queryable,
  zone: string,
  day: IsoDate,
  { person, service, at }: Parameters<CounterStore['takeTicket']>[2],
): Promise<Ticket> {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const [own] = person === null ? [] : await database.query(waitingOf, [zone, day, person]);
    if (own) return ticketOf(own);
    const [taken] = await database.query(take, [zone, day, person, service, at]);
    if (taken) return ticketOf(taken);
  }
  throw new Error(
    `No number could be taken in zone "${zone}" on ${day} in ${String(mostTries)} tries; expected others to be faster now and then, not always. Try again.`,
  );
}

export async function callTicket(
  database: Database,
  zone: string,
  day: IsoDate,
  window: string,
  at: Instant,
): Promise<Ticket | null> {
  return database.transaction(async (transaction) => {
    // Two who call for one window at once get the one number.
    await transaction.query(holdWindow, [zone, day, window]);
    const [serving] = await transaction.query(served, [zone, day, window]);
    if (serving) return ticketOf(serving);
    const [called] = await transaction.query(call, [zone, day, window, at]);
    return called ? ticketOf(called) : null;
  });
}

export async function endTicket(
  database: Queryable,
  zone: string,
  day: IsoDate,
  window: string,
  ended: { readonly served: boolean; readonly at: Instant },
): Promise<Ticket | null> {
  const [row] = await database.query(end, [zone, day, window, ended.at, ended.served]);
  return row ? ticketOf(row) : null;
}

export async function ticketsOf(
  database: Queryable,
  ...where: readonly [zone: string, day: IsoDate]
): Promise<readonly Ticket[]> {
  return (await database.query(list, where)).map(ticketOf);
}
