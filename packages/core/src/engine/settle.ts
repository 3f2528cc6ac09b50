import { isAmount, namedBy, type Decimal, type RecordEffect, type Value } from '../model/index.ts';
import { linesOf } from '../rules/index.ts';
import { formatNumber } from './number-form.ts';
import type { SettledEffect } from './matter.ts';
import { isSeveral } from './effect-rules.ts';
import type { Refusal } from './refusal.ts';
import {
  accountOf,
  columnsOf,
  entryNamed,
  evaluated,
  floorsOf,
  Refused,
  required,
  textOf,
  titleOf,
  validity,
  type EntryEffect,
  type Settling,
} from './settling.ts';
import { noEntry, overAlready, sameAccount } from './settle-texts.ts';

type Settled = { readonly effects: readonly SettledEffect[] } | { readonly refusal: Refusal };

/** Settles one effect: its rules evaluated, once for each line where it is repeated. */
export function settle(effect: RecordEffect, settling: Settling): Settled {
  const { environment } = settling;
  try {
    if (effect.each === undefined) return { effects: settledOnce(effect, settling, null) };
    const { counted } = linesOf(environment.values[effect.each], undefined, environment);
    const effects = counted.flatMap(({ inside, line }) =>
      settledOnce(effect, { ...settling, environment: inside }, line),
    );
    return { effects };
  } catch (thrown) {
    if (thrown instanceof Refused) return { refusal: thrown.refusal };
    throw thrown;
  }
}

function settledOnce(
  effect: RecordEffect,
  settling: Settling,
  line: number | null,
): readonly SettledEffect[] {
  if (effect.onlyIf && evaluated(settling, effect.onlyIf).value !== true) return [];
  if ('post' in effect) return [posting(effect, settling, line)];
  if ('reverse' in effect) return reversed(effect.reverse, settling);
  if ('slot' in effect) {
    const entry = entryNamed(settling, effect.entry);
    return [
      {
        slot: effect.slot,
        entry,
        from: textOf(settling, effect.from),
        until: textOf(settling, effect.until),
      },
    ];
  }
  if ('release' in effect) {
    const entry = effect.entry === undefined ? null : entryNamed(settling, effect.entry);
    return [{ release: effect.release, entry }];
  }
  if ('change' in effect) return changed(effect, settling);
  if ('certificate' in effect) {
    const claims = columnsOf(settling, effect.claims);
    return [{ certificate: effect.certificate, claims, ...validity(effect, settling) }];
  }
  if ('revoke' in effect) {
    return settling.records.certificates.flatMap(({ kind, seq, ordinal, status }) =>
      kind === effect.revoke && status !== effect.status && status !== 'revoked'
        ? [{ revoke: kind, seq, ordinal, status: effect.status }]
        : [],
    );
  }
  if ('letter' in effect) return [{ letter: effect.letter }];
  return [entered(effect, settling, line)];
}

function entered(effect: EntryEffect, settling: Settling, line: number | null): SettledEffect {
  const { matter, made, compiled, serials, environment } = settling;
  let id: string;
  let serial: { readonly sequence: string; readonly value: number } | undefined;
  if (effect.id === undefined) {
    id = matter.number ?? matter.id;
    const base = id;
    for (let n = 2; made.has(`${effect.entry} = ${id}`); n += 1) id = `${base}-${String(n)}`;
  } else if ('number' in effect.id) {
    const sequence = effect.id.number;
    const value = serials.get(sequence);
    const numbering = compiled.scheme.numbers[sequence];
    if (value === undefined || numbering === undefined) {
      throw new Error(
        `An entry of "${effect.entry}" is numbered by sequence "${sequence}", but the command brought no number of it.`,
      );
    }
    serials.set(sequence, value + 1);
    serial = { sequence, value };
    id = formatNumber(numbering, Number(environment.today.slice(0, 4)), value);
  } else {
    id = isSeveral(effect.id)
      ? namedBy(effect.id.map((rule) => textOf(settling, rule)))
      : textOf(settling, effect.id);
  }
  made.set(effect.entry, id);
  made.set(`${effect.entry} ${String(line)}`, id);
  made.set(`${effect.entry} = ${id}`, id);
  return {
    entry: effect.entry,
    id,
    columns: columnsOf(settling, effect.columns),
    ...validity(effect, settling),
    ...(serial && { serial }),
  };
}

function changed(
  effect: Extract<RecordEffect, { change: string }>,
  settling: Settling,
): readonly SettledEffect[] {
  const { records, matter, versions } = settling;
  const register = effect.change;
  const title = titleOf(settling, register);
  const known = records.entries.filter((entry) => entry.register === register);
  let wanted = known.filter((entry) => entry.matter === matter.id);
  if (effect.of !== undefined) {
    const { value } = evaluated(settling, effect.of);
    const ids = [value ?? []].flat().filter((one) => typeof one === 'string');
    wanted = ids.map((id) => {
      const found = known.find((entry) => entry.id === id);
      if (found === undefined) throw new Refused(noEntry(title, id));
      return found;
    });
    // A list may name none: an institution without numbers has none to lose.
    if (ids.length === 0 && !Array.isArray(value)) throw new Refused(noEntry(title, ''));
  }
  const isOver = (status: string): boolean => status === 'revoked' || status === 'ended';
  const over = wanted.find(({ status }) => isOver(status));
  if (effect.of !== undefined && over && effect.status !== 'valid') {
    throw new Refused(overAlready(title, over.id));
  }
  const columns = effect.columns && columnsOf(settling, effect.columns);
  return wanted
    .filter(({ status }) => !isOver(status) || effect.status === 'valid')
    .map(({ id, version }) => {
      const key = `${register} ${id}`;
      const next = (versions.get(key) ?? version) + 1;
      versions.set(key, next);
      return {
        change: register,
        id,
        version: next,
        ...(columns && { columns }),
        ...(effect.status && { status: effect.status }),
        ...validity(effect, settling),
      };
    });
}

function posting(
  effect: Extract<RecordEffect, { post: string }>,
  settling: Settling,
  line: number | null,
): SettledEffect {
  const [debit, credit] = [
    accountOf(settling, effect.debit, line),
    accountOf(settling, effect.credit, line),
  ];
  if (debit === credit) throw new Refused(sameAccount(debit));
  const amount = required(settling, effect.amount);
  // What goes the other way is gained, and needs no bound.
  const most = decimalOf(amount)?.startsWith('-') ? undefined : mostOf(effect, settling);
  const floors = floorsOf(settling, effect.post, debit, credit, most);
  return { post: effect.post, debit, credit, amount, ...floors };
}

/** What the credited account may lose in all; undefined: as its ledger declares. */
function mostOf(
  { most }: Extract<RecordEffect, { post: string }>,
  settling: Settling,
): Decimal | undefined {
  if (most === undefined) return undefined;
  const value = required(settling, most);
  const decimal = decimalOf(value);
  if (decimal === null) {
    throw new Error(
      `A posting has the most ${JSON.stringify(value)}; expected a decimal or an amount.`,
    );
  }
  return decimal;
}

function decimalOf(value: Value): Decimal | null {
  const decimal = isAmount(value) ? value.amount : value;
  return typeof decimal === 'string' ? decimal : null;
}

/** What the matter's postings to a ledger add up to between two accounts, the other way round. */
function reversed(ledger: string, settling: Settling): readonly SettledEffect[] {
  return settling.records.postings.flatMap(({ debit, credit, unit, amount, ...posted }) => {
    if (posted.ledger !== ledger) return [];
    const value: Value = unit === '' ? amount : { amount, currency: unit };
    const floors = floorsOf(settling, ledger, credit, debit);
    return [{ post: ledger, debit: credit, credit: debit, amount: value, ...floors }];
  });
}
