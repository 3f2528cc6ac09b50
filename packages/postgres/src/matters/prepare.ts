import {
  canonical,
  evolve,
  personalPlaces,
  seal,
  type CompiledScheme,
  type Matter,
  type MatterEvent,
  type PersonalPlaces,
  type PersonalValue,
} from '@twinpark/core/engine';
import type { Instant, Scheme } from '@twinpark/core/model';
import { chainHash, noEvent, sha256 } from './chain.ts';
import { effectRows } from './effects.ts';
import { leavesRows } from './noted.ts';
import { reliedOn } from './relied.ts';
import { rowsOf } from './rows-of.ts';
import type { TallyRow } from './tally.ts';
import type { DrawnNumber, MatterCommit, MatterRows, StoredMatter } from './types.ts';

/** What a command decided, and on what. */
export interface Decided {
  readonly zone: string;
  readonly matter: string;
  readonly command: string;
  /** What was asked: the same command id may not ask for something else. */
  readonly asked: unknown;
  readonly at: Instant;
  readonly events: readonly MatterEvent[];
  /** The matter as it was stored; null: this opens it. */
  readonly before: Pick<StoredMatter, 'state' | 'head'> | null;
  readonly numbers: readonly DrawnNumber[];
  /** A fresh salt of 32 random bytes, in hexadecimal. */
  readonly salt: () => string;
  /** A keyed hash of a text (HMAC-SHA256), in hexadecimal, for unique columns. */
  readonly keyed: (text: string) => string;
}

/** Which command ids the store takes: they stand in events and addresses. */
export const commandForm = /^[\x21-\x7e]{1,200}$/;

/** Makes a commit of a decision: seals personal values, chains the hashes, and says which rows change.
 * `compiled` is the version the matter runs under afterwards, `previous` the one before it (where it was
 * migrated). Throws on a command id or an instant that cannot stand in an event. */
export function prepareCommit(
  compiled: CompiledScheme,
  decided: Decided,
  previous: CompiledScheme = compiled,
): MatterCommit {
  const { zone, matter: id, command, before, numbers } = decided;
  if (!commandForm.test(command)) {
    throw new RangeError(
      `Command id "${command.slice(0, 80)}": expected 1 to 200 printable ASCII characters without blanks, for instance a UUID.`,
    );
  }
  const at = new Date(decided.at).toISOString();
  const places = placesOf(compiled.scheme);
  let state: Matter | null = before?.state ?? null;
  let head = before?.head ?? noEvent;
  const seen = state?.version ?? 0;
  const bodies: string[] = [];
  const hashes: string[] = [];
  const personal: PersonalValue[] = [];
  const sealedEvents: { seq: number; event: MatterEvent }[] = [];
  const sealing = { salt: decided.salt, keyed: decided.keyed, hash: sha256 };
  for (const [i, plain] of decided.events.entries()) {
    const closed = seal(compiled, places, plain, sealing);
    personal.push(...closed.personal);
    state = evolve(state, closed.event, id);
    const seq = seen + i + 1;
    const body = canonical(closed.event);
    head = chainHash(head, { zone, matter: id, seq, command, at, body });
    bodies.push(body);
    hashes.push(head);
    sealedEvents.push({ seq, event: closed.event });
  }
  if (!state || bodies.length === 0) {
    throw new Error(`Command "${command}" decided nothing; expected at least one event.`);
  }
  const rows = rowsAt(compiled, state);
  const old = before === null ? null : rowsAt(previous, before.state);
  const { certificates: _made, ...effects } = effectRows(sealedEvents, rows.number ?? id);
  return {
    zone,
    matter: id,
    command,
    digest: sha256(canonical(decided.asked)),
    at,
    seen,
    head: before?.head ?? noEvent,
    bodies,
    hashes,
    noted: sealedEvents.flatMap(({ seq, event }) => (leavesRows(event) ? [seq] : [])),
    state,
    rows: changes(old, rows, before !== null && before.state.stage !== state.stage),
    numbers,
    relied: reliedOn(previous, decided.events, state.values),
    personal,
    erase: decided.events.flatMap((event) => (event.kind === 'erased' ? [event.field] : [])),
    ...effects,
  };
}

const known = new WeakMap<Scheme, PersonalPlaces>();

function placesOf(scheme: Scheme): PersonalPlaces {
  const found = known.get(scheme) ?? personalPlaces(scheme);
  known.set(scheme, found);
  return found;
}

/** What `rowsOf` last gave for a state: the next command of the matter compares with it. */
const rowsKnown = new WeakMap<Matter, { readonly of: CompiledScheme; readonly rows: MatterRows }>();

function rowsAt(compiled: CompiledScheme, state: Matter): MatterRows {
  const found = rowsKnown.get(state);
  if (found?.of === compiled) return found.rows;
  const rows = rowsOf(compiled, state);
  rowsKnown.set(state, { of: compiled, rows });
  return rows;
}

/** The rows to write and to drop. Parties carry the stage; where nothing else of some changes, `moved` says
 * enough. */
function changes(old: MatterRows | null, rows: MatterRows, moved: boolean): MatterCommit['rows'] {
  const parties = difference(old?.parties ?? [], rows.parties, (row) =>
    JSON.stringify([row.kind, row.party]),
  );
  const branches = difference(old?.branches ?? [], rows.branches, (row) =>
    JSON.stringify([row.branch, row.party]),
  );
  const clocks = difference(old?.clocks ?? [], rows.clocks, (row) => String(row.ordinal));
  const timers = difference(old?.timers ?? [], rows.timers, (row) => row.action);
  return {
    number: rows.number,
    title: rows.title,
    moved: moved && parties.put.length < rows.parties.length,
    putParties: parties.put,
    dropParties: parties.drop.map(({ kind, party }) => ({ kind, party })),
    putBranches: branches.put,
    dropBranches: branches.drop.map(({ branch, party }) => ({ branch, party })),
    putClocks: clocks.put,
    dropClocks: clocks.drop.map(({ ordinal }) => ({ ordinal })),
    putTimers: timers.put,
    dropTimers: timers.drop.map(({ action }) => ({ action })),
    tallies: tallyChange(old?.tallies ?? [], rows.tallies),
  };
}

function tallyChange(
  old: readonly TallyRow[],
  now: readonly TallyRow[],
): MatterCommit['rows']['tallies'] {
  const rows = new Map<string, TallyRow & { n: number }>();
  const count = (list: readonly TallyRow[], by: number): void => {
    for (const row of list) {
      const key = JSON.stringify(row);
      const known = rows.get(key) ?? { ...row, n: 0 };
      known.n += by;
      rows.set(key, known);
    }
  };
  count(old, -1);
  count(now, 1);
  return [...rows.values()].filter(({ n }) => n !== 0);
}

function difference<Row>(
  old: readonly Row[],
  rows: readonly Row[],
  keyOf: (row: Row) => string,
): { readonly put: readonly Row[]; readonly drop: readonly Row[] } {
  const before = new Map(old.map((row) => [keyOf(row), JSON.stringify(row)]));
  const keys = new Set(rows.map(keyOf));
  return {
    put: rows.filter((row) => before.get(keyOf(row)) !== JSON.stringify(row)),
    drop: old.filter((row) => !keys.has(keyOf(row))),
  };
}
