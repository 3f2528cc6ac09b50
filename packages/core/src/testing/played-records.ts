import type { CompiledScheme, MatterEvent, SeenRecords, SettledEffect } from '../engine/index.ts';
import type { Decimal, EntryStatus, IsoDate, Values } from '../model/index.ts';
import { decimal, quantity } from '../rules/number.ts';

/** What stands in registers and ledgers before a story begins. */
export interface GivenRecords {
  readonly entries?: readonly {
    readonly register: string;
    readonly id: string;
    readonly columns?: Values;
    readonly status?: EntryStatus;
    /** The last day on which it is valid. */
    readonly until?: IsoDate;
  }[];
  /** What accounts hold: `{ 'quota/permitted/W-1': '20' }`, in the ledger's first unit. */
  readonly balances?: Readonly<Record<string, Decimal>>;
}

/** Why the store would refuse what a decision leaves behind. */
export type RecordRefusal = 'quota' | 'slot' | 'entry-exists' | 'not-unique';

interface PlayedEntry {
  readonly register: string;
  readonly id: string;
  readonly own: boolean;
  readonly version: number;
  readonly status: EntryStatus;
  readonly columns: Values;
  readonly until: IsoDate | null;
}
interface PlayedCertificate {
  readonly kind: string;
  readonly seq: number;
  readonly ordinal: number;
  readonly status: 'revoked' | 'suspended' | 'valid';
}
type Posted = SeenRecords['postings'][number];
type Slot = Extract<SettledEffect, { slot: string }>;

/** Registers, ledgers and slots as a story makes them: they refuse what the database would refuse. */
export interface PlayedRecords {
  /** By register and id. */
  readonly entries: ReadonlyMap<string, PlayedEntry>;
  readonly postings: readonly Posted[];
  readonly slots: readonly Slot[];
  readonly certificates: readonly PlayedCertificate[];
  /** By ledger, account and unit: `quota/permitted/W-1 CNY`; of plain numbers without a unit. */
  readonly balances: ReadonlyMap<string, Decimal>;
  /** The next value of each sequence that names entries. */
  readonly serials: Readonly<Record<string, number>>;
  /** Number of events so far. */
  readonly seq: number;
}

const accountKey = (ledger: string, account: string, unit: string): string =>
  `${ledger}/${account} ${unit}`.trim();

export function givenRecords(
  { records, scheme }: CompiledScheme,
  given: GivenRecords = {},
): PlayedRecords {
  const openings = Object.entries(records.ledgers).flatMap(([ledger, { accounts, units }]) =>
    Object.entries(accounts).flatMap(([account, { opening }]) =>
      opening === undefined
        ? []
        : units.map((unit) => [accountKey(ledger, account, unit), opening] as const),
    ),
  );
  const balances = Object.entries(given.balances ?? {}).map(([account, held]) => {
    const unit = records.ledgers[account.split('/')[0] ?? '']?.units[0] ?? '';
    return [`${account} ${unit}`.trim(), held] as const;
  });
  return {
    entries: new Map(
      (given.entries ?? []).map(
        ({ register, id, columns = {}, status = 'valid', until = null }) => [
          `${register} ${id}`,
          { register, id, own: false, version: 1, status, columns, until },
        ],
      ),
    ),
    postings: [],
    slots: [],
    certificates: [],
    balances: new Map([...openings, ...balances]),
    serials: Object.fromEntries(Object.keys(scheme.numbers).map((name) => [name, 1])),
    seq: 0,
  };
}

/** What a decision on the story's matter sees of them. */
export function seenOf(played: PlayedRecords, matter: string): SeenRecords {
  const entries = [...played.entries.values()].map(({ own, ...entry }) => ({
    ...entry,
    matter: own ? matter : `not ${matter}`,
  }));
  const sums = new Map<string, Posted>();
  for (const one of played.postings) {
    for (const [debit, credit, amount] of [
      [one.debit, one.credit, one.amount],
      [one.credit, one.debit, minus(one.amount)],
    ] as const) {
      const key = [one.ledger, debit, credit, one.unit].join('\n');
      const sum = plus(sums.get(key)?.amount ?? '0', amount);
      sums.set(key, { ...one, debit, credit, amount: sum });
    }
  }
  const postings = [...sums.values()].filter(({ amount }) => decimal(amount).gt('0'));
  return { entries, postings, certificates: played.certificates };
}

/** Whether an entry keeps what is unique to it on a day. */
function isInForce({ status, until }: PlayedEntry, on: IsoDate): boolean {
  return (status === 'valid' || status === 'suspended') && (until === null || until >= on);
}

/** The records after some events of the story's matter on a day, or what the store would refuse. */
export function played(
  compiled: CompiledScheme,
  before: PlayedRecords,
  events: readonly MatterEvent[],
  on: IsoDate,
): PlayedRecords | RecordRefusal {
  let after = before;
  const floors = new Map<string, Decimal>();
  for (const event of events) {
    after = { ...after, seq: after.seq + 1 };
    if (event.kind !== 'concluded' && event.kind !== 'recorded') continue;
    for (const [ordinal, effect] of event.effects.entries()) {
      const next = withEffect(compiled, after, effect, { ordinal, floors, on });
      if (typeof next === 'string') return next;
      after = next;
    }
  }
  const isOverdrawn = [...floors].some(([account, floor]) =>
    decimal(after.balances.get(account) ?? '0').lt(floor),
  );
  return isOverdrawn ? 'quota' : after;
}

function withEffect(
  compiled: CompiledScheme,
  before: PlayedRecords,
  effect: SettledEffect,
  { ordinal, floors, on }: Playing,
): PlayedRecords | RecordRefusal {
  if ('post' in effect) return posted(before, effect, floors);
  if ('slot' in effect) {
    const isTaken = before.slots.some(
      (one) =>
        one.slot === effect.slot &&
        one.entry === effect.entry &&
        one.from < effect.until &&
        effect.from < one.until,
    );
    return isTaken ? 'slot' : { ...before, slots: [...before.slots, effect] };
  }
  if ('release' in effect) {
    const { release, entry } = effect;
    const slots = before.slots.filter(
      (one) => one.slot !== release || (entry !== null && one.entry !== entry),
    );
    return { ...before, slots };
  }
  if ('change' in effect) {
    const key = `${effect.change} ${effect.id}`;
    const entry = before.entries.get(key);
    if (entry === undefined)
      throw new Error(`The story changes entry "${key}", which is not there.`);
    const { version, status = entry.status, until = entry.until } = effect;
    const columns = { ...entry.columns, ...effect.columns };
    const changed = { ...entry, version, status, columns, until };
    if (isInForce(changed, on) && clashes(compiled, before, changed, on)) return 'not-unique';
    return { ...before, entries: new Map(before.entries).set(key, changed) };
  }
  if ('certificate' in effect) {
    const one = { kind: effect.certificate, seq: before.seq, ordinal, status: 'valid' } as const;
    return { ...before, certificates: [...before.certificates, one] };
  }
  if ('revoke' in effect) {
    const certificates = before.certificates.map((one) =>
      one.seq === effect.seq && one.ordinal === effect.ordinal
        ? { ...one, status: effect.status }
        : one,
    );
    return { ...before, certificates };
  }
  return 'letter' in effect ? before : entered(compiled, before, effect, on);
}

interface Playing {
  readonly ordinal: number;
  /** By account, as the events so far say them. */
  readonly floors: Map<string, Decimal>;
  readonly on: IsoDate;
}

function posted(
  before: PlayedRecords,
  effect: Extract<SettledEffect, { post: string }>,
  floors: Map<string, Decimal>,
): PlayedRecords {
  const { post: ledger, debit, credit } = effect;
  const { n, currency } = quantity(effect.amount);
  const unit: Posted['unit'] = currency ?? '';
  const amount = n.toFixed();
  const balances = new Map(before.balances);
  for (const [account, by, floor] of [
    [debit, amount, effect.floors?.debit],
    [credit, minus(amount), effect.floors?.credit],
  ] as const) {
    const key = accountKey(ledger, account, unit);
    balances.set(key, plus(balances.get(key) ?? '0', by));
    if (floor !== undefined) floors.set(key, floor);
  }
  const posting = { ledger, debit, credit, unit, amount };
  return { ...before, balances, postings: [...before.postings, posting] };
}

function entered(
  compiled: CompiledScheme,
  before: PlayedRecords,
  effect: Extract<SettledEffect, { entry: string; columns: object }>,
  on: IsoDate,
): PlayedRecords | RecordRefusal {
  const { entry: register, id = '', columns, serial, until = null } = effect;
  const key = `${register} ${id}`;
  if (before.entries.has(key)) return 'entry-exists';
  const entry = { register, id, own: true, version: 1, status: 'valid', columns, until } as const;
  if (clashes(compiled, before, entry, on)) return 'not-unique';
  return {
    ...before,
    entries: new Map(before.entries).set(key, entry),
    serials: serial ? { ...before.serials, [serial.sequence]: serial.value + 1 } : before.serials,
  };
}

/** Whether another entry in force shares with this one what is unique. */
function clashes(
  { records }: CompiledScheme,
  { entries }: PlayedRecords,
  { register, id, columns }: PlayedEntry,
  on: IsoDate,
): boolean {
  return (records.registers[register]?.unique ?? []).some((names) =>
    [...entries.values()].some(
      (one) =>
        one.register === register &&
        one.id !== id &&
        isInForce(one, on) &&
        names.every((name) => JSON.stringify(one.columns[name]) === JSON.stringify(columns[name])),
    ),
  );
}

function plus(one: Decimal, other: Decimal): Decimal {
  return decimal(one).plus(other).toFixed();
}

function minus(amount: Decimal): Decimal {
  return decimal('0').minus(amount).toFixed();
}
