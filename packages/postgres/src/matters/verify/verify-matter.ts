import {
  canonical,
  replay,
  sealed,
  sealOf,
  type CompiledScheme,
  type Matter,
  type MatterEvent,
  type PartyPlace,
} from '@twinpark/core/engine';
import { chainHash, noEvent, sha256 } from '../chain.ts';
import { effectRows } from '../effects.ts';
import { rowsOf } from '../rows-of.ts';
import type { EventRow, MatterRow, StoredRows } from './read-rows.ts';
import type { Troubles } from './report.ts';

/** Compares all that is stored of one matter with what its events say. */
export function verifyMatter(
  zone: string,
  row: MatterRow,
  rows: StoredRows,
  schemeOf: (hash: string) => CompiledScheme | null,
  troubles: Troubles,
): void {
  const own = <R extends { readonly matter: string }>(list: readonly R[]): readonly R[] =>
    list.filter(({ matter }) => matter === row.id);
  const events = verifyChain(zone, row, own(rows.events), troubles);
  if (events === null) return;
  verifyCommands(row, own(rows.events), own(rows.commands), troubles);
  const place = `matters/${row.id}`;
  // A changed event may still be JSON and yet hold something no event can: whatever it breaks on the way
  // is one more trouble to report, never the end of the search.
  try {
    verifyState(row, events, rows, schemeOf, troubles);
  } catch (error) {
    troubles.add('state-differs', place, String(error), 'events that can be replayed');
  }
}

/** The state by replay, and all rows that follow from it. */
function verifyState(
  row: MatterRow,
  events: readonly MatterEvent[],
  rows: StoredRows,
  schemeOf: (hash: string) => CompiledScheme | null,
  troubles: Troubles,
): void {
  const place = `matters/${row.id}`;
  const own = <R extends { readonly matter: string }>(list: readonly R[]): readonly R[] =>
    list.filter(({ matter }) => matter === row.id);
  const state = replay(events, row.id);
  if (state === null) return;
  troubles.same('state-differs', place, canonical(row.state), canonical(state));
  const compiled = schemeOf(state.schemeHash);
  if (compiled === null) {
    troubles.add('row-orphaned', place, state.schemeHash, 'a version in scheme_versions');
    return;
  }
  verifyRows(row, state, own(rows.events).at(-1), compiled, rows, troubles);
  verifyLead(row.id, events, rows, troubles);
  verifyEffects(row.id, events, rowsOf(compiled, state).number ?? row.id, rows, troubles);
  verifyPersonal(row.id, events, own(rows.personal), troubles);
}

/** Walks the chain; null where an event cannot even be read. */
function verifyChain(
  zone: string,
  row: MatterRow,
  rows: readonly EventRow[],
  troubles: Troubles,
): readonly MatterEvent[] | null {
  const events: MatterEvent[] = [];
  let head = noEvent;
  for (const [i, { seq, command, at, body, hash }] of rows.entries()) {
    const place = `events/${row.id}/${String(seq)}`;
    if (seq !== i + 1) {
      troubles.add(
        'event-missing',
        `events/${row.id}/${String(i + 1)}`,
        `seq ${seq}`,
        `seq ${i + 1}`,
      );
      return null;
    }
    const event = { zone, matter: row.id, seq, command, at: at.toISOString(), body };
    const expected = chainHash(head, event);
    troubles.same('event-changed', place, hash, expected);
    // What is after a changed event is judged by the hash that stands there.
    head = hash;
    const read = eventOf(body);
    if (read === null) {
      troubles.add('event-changed', place, body, 'an event in canonical JSON');
      return null;
    }
    events.push(read);
  }
  troubles.same(
    'event-missing',
    `matters/${row.id}`,
    `${rows.length} events`,
    `${row.version} events`,
  );
  troubles.same('event-missing', `matters/${row.id}/head`, row.head, head);
  return events;
}

function eventOf(body: string): MatterEvent | null {
  try {
    const event: unknown = JSON.parse(body);
    return canonical(event) === body ? (event as MatterEvent) : null;
  } catch {
    return null;
  }
}

/** Each command covers the events that name it, and nothing else. */
function verifyCommands(
  row: MatterRow,
  events: readonly EventRow[],
  commands: StoredRows['commands'],
  troubles: Troubles,
): void {
  const said = commands.flatMap(({ id, first_seq, last_seq, at }) =>
    Array.from(
      { length: Math.max(0, last_seq - first_seq + 1) },
      (_, i) => `${String(first_seq + i)} ${id} ${at.toISOString()}`,
    ),
  );
  const expected = events.map(
    ({ seq, command, at }) => `${String(seq)} ${command} ${at.toISOString()}`,
  );
  const place = `commands of ${row.id}`;
  for (const line of expected)
    if (!said.includes(line)) troubles.add('row-differs', place, '', line);
  for (const line of said)
    if (!expected.includes(line)) troubles.add('row-differs', place, line, '');
}

function verifyRows(
  row: MatterRow,
  state: Matter,
  last: EventRow | undefined,
  compiled: CompiledScheme,
  rows: StoredRows,
  troubles: Troubles,
): void {
  const wanted = rowsOf(compiled, state);
  const { id } = row;
  const due = (day: string | null): string => day ?? 'infinity';
  const list = (table: string, found: readonly unknown[], expected: readonly unknown[]): void => {
    const lines = (some: readonly unknown[]): string => some.map(canonical).sort().join('\n');
    troubles.same('row-differs', `${table}/${id}`, lines(found), lines(expected));
  };
  list(
    'matters',
    [
      {
        scheme: row.scheme,
        hash: row.scheme_hash,
        stage: row.stage,
        outcome: row.outcome,
        number: row.number,
        title: row.title,
        openedOn: row.opened_on,
        at: row.changed_at.toISOString(),
      },
    ],
    [
      {
        scheme: state.scheme,
        hash: state.schemeHash,
        stage: state.stage,
        outcome: state.outcome,
        number: wanted.number,
        title: wanted.title,
        openedOn: state.openedOn,
        at: last?.at.toISOString(),
      },
    ],
  );
  const parties = rows.parties.filter(({ matter }) => matter === id);
  const isWaiting = rows.turnsAgain.some(({ matter }) => matter === id);
  const turnOf = (place: PartyPlace): Pick<PartyPlace, 'turn' | 'turns'> => {
    const stored = parties.find(({ kind, party }) => kind === place.kind && party === place.party);
    return isWaiting && stored?.turn ? stored : place;
  };
  list(
    'matter_parties',
    parties,
    wanted.parties.map((party) => {
      const { turn, turns } = turnOf(party);
      const { scheme, stage } = state;
      return { ...party, turn, turns, matter: id, scheme, stage, due: due(party.due) };
    }),
  );
  list(
    'matter_branches',
    rows.branches.filter(({ matter }) => matter === id),
    wanted.branches.map((branch) => ({ ...branch, matter: id })),
  );
  list(
    'matter_clocks',
    rows.clocks.filter(({ matter }) => matter === id),
    wanted.clocks.map((clock) => ({ ...clock, matter: id, due: due(clock.due) })),
  );
  list(
    'matter_timers',
    rows.timers.filter(({ matter }) => matter === id),
    wanted.timers.map(({ action, day }) => ({ action, matter: id, day: day ?? '-infinity' })),
  );
}

/** Under which matter it is handled, as its events have said last. */
function verifyLead(
  id: string,
  events: readonly MatterEvent[],
  { leads }: StoredRows,
  troubles: Troubles,
): void {
  const said = events.findLast((event) => event.kind === 'set' && event.field === 'leadMatter');
  const expected = said?.kind === 'set' ? said.value : '';
  const stored = leads.find(({ matter }) => matter === id)?.lead ?? '';
  troubles.same('row-differs', `matter_leads/${id}`, stored, canonical(expected).slice(1, -1));
}

function verifyEffects(
  id: string,
  events: readonly MatterEvent[],
  name: string,
  rows: StoredRows,
  troubles: Troubles,
): void {
  const wanted = effectRows(
    events.map((event, i) => ({ seq: i + 1, event })),
    name,
  );
  const list = (table: string, found: readonly unknown[], expected: readonly unknown[]): void => {
    const lines = (some: readonly unknown[]): string => some.map(canonical).join('\n');
    troubles.same('row-differs', `${table}/${id}`, lines(found), lines(expected));
  };
  const own = <R extends { readonly matter: string }>(some: readonly R[]): readonly R[] =>
    some.filter(({ matter }) => matter === id);
  const here = <R>(some: readonly R[]): readonly (R & { matter: string })[] =>
    some.map((one) => ({ ...one, matter: id }));
  const times = own(rows.events).map(({ at }) => at.toISOString());
  /** Entries and postings bear the time of the event that made them. */
  const timed = <R extends { readonly seq: number }>(some: readonly R[]) =>
    here(some).map((one) => ({ ...one, at: times[one.seq - 1] }));
  const stored = <R extends { readonly at: Date }>(some: readonly R[]) =>
    some.map((one) => ({ ...one, at: one.at.toISOString() }));
  const found = own(rows.entries);
  const versions = found.map(({ keys: _keys, ...version }) => version);
  list('entry_versions', stored(versions), timed(versionsOf(wanted)));
  const keyed = found.filter(({ keys }) => keys !== null && keys.length > 0);
  list(
    'entry_keys',
    keyed.map(({ register, id: entry, keys }) => [register, entry, [...(keys ?? [])].sort()]),
    wanted.entries.flatMap(({ register, id: entry, keys }) =>
      keys === undefined ? [] : [[register, entry, [...new Set(keys)].sort()]],
    ),
  );
  const plain = (row: (typeof wanted.postings)[number] | StoredRows['postings'][number]) => ({
    ...row,
    amount: plainDecimal(row.amount),
    debitFloor: row.debitFloor ? plainDecimal(row.debitFloor) : null,
    creditFloor: row.creditFloor ? plainDecimal(row.creditFloor) : null,
    follows: row.follows === true,
  });
  list('postings', stored(own(rows.postings)).map(plain), timed(wanted.postings).map(plain));
  list(
    'slots',
    own(rows.slots).map((row) => ({
      ...row,
      from: row.from.toISOString(),
      until: row.until.toISOString(),
    })),
    here(wanted.slots),
  );
  list('certificates', stored(own(rows.certificates)), timed(wanted.certificates));
}

/** The versions of entries that a matter's events made, in the order of the events. */
function versionsOf({
  entries,
  changes,
}: ReturnType<typeof effectRows>): readonly { readonly seq: number }[] {
  const made = entries.map(({ register, id, seq, ordinal, columns, from, until }) => ({
    register,
    id,
    version: 1,
    seq,
    ordinal,
    change: { columns, ...(from && { from }), ...(until && { until }) },
  }));
  return [...made, ...changes].sort((a, b) => a.seq - b.seq || a.ordinal - b.ordinal);
}

/** 007.50 and 7.5 are one amount. */
function plainDecimal(text: string): string {
  const [whole = '0', fraction = ''] = text.split('.');
  const rest = fraction.replace(/0+$/, '');
  return `${whole.replace(/^0+(?=\d)/, '')}${rest === '' ? '' : `.${rest}`}`;
}

/** Each value gives the hash that an event bears; those whose field was erased are gone. */
function verifyPersonal(
  id: string,
  events: readonly MatterEvent[],
  rows: StoredRows['personal'],
  troubles: Troubles,
): void {
  const alive = new Set<string>();
  for (const event of events) {
    if (event.kind !== 'erased') for (const hash of sealed(event)) alive.add(hash);
  }
  const erasedFields = new Map<string, number>();
  for (const [i, event] of events.entries()) {
    if (event.kind === 'erased') erasedFields.set(event.field, i);
  }
  const fieldOf = new Map(events.flatMap(sealedFields));
  const named = [...new Set(fieldOf.values())];
  const kept = new Set<string>();
  for (const { hash, salt, value, field } of rows) {
    const place = `personal_values/${id}/${hash}`;
    kept.add(hash);
    troubles.same('personal-changed', place, hash, sealOf(sha256, salt, value));
    // What an outcome computed bears the field it was computed from, which was filled before.
    const fields = fieldOf.has(hash) ? [fieldOf.get(hash)] : named;
    if (!fields.includes(field)) troubles.add('personal-changed', place, field, fields.join(' | '));
    if (!alive.has(hash))
      troubles.add('row-orphaned', place, field, 'an event that bears this hash');
  }
  for (const [i, event] of events.entries()) {
    for (const hash of sealed(event)) {
      if (kept.has(hash)) continue;
      const isErased = [...erasedFields.values()].some((at) => at > i);
      if (!isErased) {
        troubles.add('personal-changed', `personal_values/${id}/${hash}`, 'nothing', 'its value');
      }
    }
  }
}

/** In which field each sealed value of an event stands, where the event says so. */
function sealedFields(event: MatterEvent): readonly (readonly [hash: string, field: string])[] {
  const named =
    event.kind === 'filled'
      ? Object.entries(event.values)
      : event.kind === 'set'
        ? [[event.field, event.value] as const]
        : [];
  return named.flatMap(([field, value]) => sealed(value).map((hash) => [hash, field] as const));
}
