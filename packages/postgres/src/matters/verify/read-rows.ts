import type { Matter } from '@twinpark/core/engine';
import { statement, type Queryable } from '../../database.ts';
import type { CertificateRow } from '../effects.ts';
import type { EntryChange } from '../types.ts';

/** Rows of a page of matters, as the verifier compares them. */
export interface StoredRows {
  readonly matters: readonly MatterRow[];
  readonly events: readonly EventRow[];
  readonly commands: readonly CommandRow[];
  readonly parties: readonly PartyRecord[];
  readonly branches: readonly BranchRecord[];
  readonly clocks: readonly ClockRecord[];
  readonly personal: readonly PersonalRow[];
  readonly timers: readonly TimerRecord[];
  readonly entries: readonly EntryRecord[];
  readonly postings: readonly PostingRecord[];
  readonly slots: readonly SlotRecord[];
  readonly certificates: readonly CertificateRecord[];
  readonly leads: readonly LeadRecord[];
  /** Matters whose turns wait to be judged by the rule of today. */
  readonly turnsAgain: readonly { readonly matter: string }[];
}

export interface MatterRow {
  readonly id: string;
  readonly scheme: string;
  readonly scheme_hash: string;
  readonly stage: string;
  readonly outcome: string | null;
  readonly version: number;
  readonly head: string;
  readonly state: Matter;
  readonly number: string | null;
  readonly title: string | null;
  readonly opened_on: string;
  readonly changed_at: Date;
}
export interface EventRow {
  readonly matter: string;
  readonly seq: number;
  readonly command: string;
  readonly at: Date;
  readonly body: string;
  readonly hash: string;
}
interface CommandRow {
  readonly matter: string;
  readonly id: string;
  readonly first_seq: number;
  readonly last_seq: number;
  readonly at: Date;
}
interface PartyRecord {
  readonly matter: string;
  readonly kind: string;
  readonly party: string;
  readonly actors: readonly string[];
  readonly roles: readonly string[];
  readonly scheme: string;
  readonly stage: string;
  readonly open: boolean;
  readonly turn: boolean;
  readonly turns: readonly string[];
  readonly due: string;
}
interface BranchRecord {
  readonly matter: string;
  readonly branch: string;
  readonly party: string;
  readonly stage: string;
}
interface ClockRecord {
  readonly matter: string;
  readonly ordinal: number;
  readonly clock: string;
  readonly party: string | null;
  readonly due: string;
  readonly wakes: boolean;
}
interface PersonalRow {
  readonly matter: string;
  readonly hash: string;
  readonly field: string;
  readonly salt: string;
  readonly value: string;
}
interface TimerRecord {
  readonly matter: string;
  readonly action: string;
  readonly day: string;
}
/** A version of an entry, with the keys that its making took. */
interface EntryRecord {
  readonly matter: string;
  readonly register: string;
  readonly id: string;
  readonly version: number;
  readonly seq: number;
  readonly ordinal: number;
  readonly change: EntryChange;
  readonly keys: readonly string[] | null;
  readonly at: Date;
}
interface PostingRecord {
  readonly matter: string;
  readonly seq: number;
  readonly ordinal: number;
  readonly ledger: string;
  readonly debit: string;
  readonly credit: string;
  readonly unit: string;
  readonly amount: string;
  readonly debitFloor: string | null;
  readonly creditFloor: string | null;
  readonly follows: boolean;
  readonly at: Date;
}
interface CertificateRecord extends CertificateRow {
  readonly matter: string;
  readonly at: Date;
}
interface LeadRecord {
  readonly matter: string;
  readonly lead: string;
}
interface SlotRecord {
  readonly matter: string;
  readonly seq: number;
  readonly ordinal: number;
  readonly register: string;
  readonly entry: string;
  readonly from: Date;
  readonly until: Date;
}

const page = statement<{ id: string }>(
  'verify-page',
  `select id from matters where zone = $1 and ($2::uuid is null or id > $2::uuid)
   order by id limit $3`,
);

/** Ids of matters after one of them. */
export async function matterIds(
  database: Queryable,
  zone: string,
  after: string | null,
  limit: number,
): Promise<readonly string[]> {
  return (await database.query(page, [zone, after, limit])).map(({ id }) => id);
}

const of = <Row>(table: string, columns: string, order: string, key = 'matter') =>
  statement<Row>(
    `verify-${table}`,
    `select ${columns} from ${table} where zone = $1 and ${key} = any ($2::uuid[]) order by ${order}`,
  );
const hex = (column: string): string => `encode(${column}, 'hex') as ${column}`;

const matters = of<MatterRow>(
  'matters',
  `id, scheme, ${hex('scheme_hash')}, stage, outcome, version, ${hex('head')}, state, number, title,
   opened_on, changed_at`,
  'id',
  'id',
);
const events = of<EventRow>(
  'events',
  `matter, seq, command, at, body, ${hex('hash')}`,
  'matter, seq',
);
const commands = of<CommandRow>('commands', 'matter, id, first_seq, last_seq, at', 'first_seq, id');
const parties = of<PartyRecord>(
  'matter_parties',
  'matter, kind, party, actors, roles, scheme, stage, open, turn, turns, due',
  'kind, party',
);
const branches = of<BranchRecord>(
  'matter_branches',
  'matter, branch, party, stage',
  'branch, party',
);
const clocks = of<ClockRecord>(
  'matter_clocks',
  'matter, ordinal, clock, party, due, wakes',
  'ordinal',
);
const personal = of<PersonalRow>(
  'personal_values',
  `matter, ${hex('hash')}, field, ${hex('salt')}, value`,
  'hash',
);
const timers = of<TimerRecord>('matter_timers', 'matter, action, day', 'action');
const entries = of<EntryRecord>(
  'entry_versions',
  `matter, register, id, version, seq, ordinal, change, at,
   case when version = 1 then array(
     select encode(k.key, 'hex') from entry_keys k
     where (k.zone, k.register, k.id) = (entry_versions.zone, entry_versions.register, entry_versions.id)
     order by k.key
   ) end as keys`,
  'seq, ordinal',
);
const postings = of<PostingRecord>(
  'postings',
  `matter, seq, ordinal, ledger, debit, credit, unit, amount, debit_floor as "debitFloor",
   credit_floor as "creditFloor", follows, at`,
  'seq, ordinal',
);
const slots = of<SlotRecord>(
  'slots',
  'matter, seq, ordinal, register, entry, lower(during) as from, upper(during) as until',
  'seq, ordinal',
);

const certificates = of<CertificateRecord>(
  'certificates',
  'matter, seq, ordinal, kind, status, at',
  'seq, ordinal',
);

const leads = of<LeadRecord>('matter_leads', 'matter, lead', 'lead');

const turnsAgain = of<{ matter: string }>('turns_again', 'matter', 'matter');

/** Everything that is stored about some matters. */
export async function readRows(
  database: Queryable,
  zone: string,
  ids: readonly string[],
): Promise<StoredRows> {
  const values = [zone, ids];
  return {
    matters: await database.query(matters, values),
    events: await database.query(events, values),
    commands: await database.query(commands, values),
    parties: await database.query(parties, values),
    branches: await database.query(branches, values),
    clocks: await database.query(clocks, values),
    personal: await database.query(personal, values),
    timers: await database.query(timers, values),
    entries: await database.query(entries, values),
    postings: await database.query(postings, values),
    slots: await database.query(slots, values),
    certificates: await database.query(certificates, values),
    leads: await database.query(leads, values),
    turnsAgain: await database.query(turnsAgain, values),
  };
}
