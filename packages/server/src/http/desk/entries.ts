import { fieldOfColumn, titled, type Acting, type Refusal } from '@twinpark/core/engine';
import {
  accountNamed,
  text,
  type Field,
  type GroupColumn,
  type Language,
  type Register,
  type Text,
  type Value,
  type Values,
  type Zone,
} from '@twinpark/core/model';
import type { Entry } from '@twinpark/postgres';
import { offerOf, type FormChoices, type NameOf } from '@twinpark/web';
import { dayOf } from '../../matters/index.ts';
import type { HttpContext } from '../context.ts';
import { openedFor } from './opened-entry.ts';

/** A register longer than this is not listed in a form: the id is typed, and held against the register. */
const mostOffered = 500;

export type Choosing = Pick<HttpContext, 'store' | 'matters'>;

/** The matter that the form is of: what it says, and the party for whom somebody acts on a branch. */
interface Of {
  readonly values: Values;
  readonly party: string | null;
}

/** Who reads the form: a language, and the units' names in it. */
interface Reader {
  readonly language: Language;
  readonly nameOf: NameOf;
}

/** The entries that a form offers for the fields it asks, by `offerOf`, named by their id and by what is public of
 * them: those in force today, or all, because what has run out must still be accounted for; of them those that the
 * field wants (`where`); where entries belong to units, the own unit's, or the party's for whom one acts. Of a register
 * that holds personal values only those are offered that say that unit's id, by nothing personal but what the field
 * shows to the own unit: nobody learns from a form whom other units have entered. */
export async function entryChoices(
  context: Choosing,
  zone: Zone,
  reader: Reader,
  fields: Readonly<Record<string, Field>>,
  asks: readonly string[],
  acting: Acting | null,
  among: 'in-force' | 'all',
  of: Of = { values: {}, party: null },
): Promise<FormChoices['entries']> {
  const wanted = new Map(
    asks.flatMap((id) => entryFields(fields[id]).map((field) => [offerOf(field), field] as const)),
  );
  const found: [string, FormChoices['entries'][string]][] = [];
  for (const [offer, { register: name, where = {}, shows = [], left }] of wanted) {
    const register = registerOf(context, zone, name);
    if (!register || (holdsPersonal(register) && acting?.unit == null)) continue;
    const said = saidBy(where, of.values);
    const read = [zone.id, name, '', mostOffered + 1, said] as const;
    const entries = await context.store.registerEntries(...read);
    if (entries.length > mostOffered) continue;
    const units = [acting?.unit ?? null, of.party].filter((unit) => unit !== null);
    const offered = entries.filter(
      (entry) =>
        (among === 'all' || isInForce(entry, dayOf(context.matters.now()))) &&
        isWanted(where, entry.columns) &&
        isOffered(register, entry, units),
    );
    const inWords = wordsIn(context, zone, reader, name);
    const lefts = left && (await leftOf(context, zone, offered, left));
    const named = offered.map(async (entry, nth) => {
      const own = acting !== null && isOffered(register, entry, [acting.unit ?? '']);
      const { columns } = own ? { columns: await openedFor(context, zone, entry, acting) } : entry;
      const more = own ? shows.map((column) => columns[column]) : [];
      const words = more.filter((word) => typeof word === 'string');
      const said = lefts?.[nth];
      return {
        value: entry.id,
        text: [entryName(register, entry, inWords), ...words].join(' · '),
        ...(said !== undefined && { left: said }),
      };
    });
    found.push([offer, await Promise.all(named)]);
  }
  return Object.fromEntries(found);
}

/** What is left of each entry, with its measure. */
async function leftOf(
  { store }: Choosing,
  zone: Zone,
  entries: readonly Entry[],
  { ledger, account, measure }: NonNullable<EntryField['left']>,
): Promise<readonly string[]> {
  const facts = await store.lookUpFacts(
    zone.id,
    entries.map(({ id }) => ({
      balance: { ledger, account: accountNamed(account, [id]), unit: '', beneath: false },
    })),
  );
  return entries.map(({ columns }, nth) => {
    const held = facts[nth];
    const word = measure === undefined ? undefined : columns[measure];
    return [
      typeof held === 'string' ? held : '0',
      ...(typeof word === 'string' ? [word] : []),
    ].join(' ');
  });
}

/** What was filled in for a register and does not stand in it in force. */
export async function unknownEntries(
  { store, matters }: Choosing,
  zone: Zone,
  fields: Readonly<Record<string, Field>>,
  values: Values,
): Promise<readonly Refusal[]> {
  const chosen = Object.entries(values).flatMap(([id, value]) => {
    const field = fields[id];
    return field ? chosenIn(field, value).map((one) => ({ ...one, id, title: field.title })) : [];
  });
  const on = dayOf(matters.now());
  const facts = await store.lookUpFacts(
    zone.id,
    chosen.map(({ register, entry }) => ({ listed: { register, entry }, on })),
  );
  const refusals = await Promise.all(
    chosen.map(async ({ id, title, register, entry, where }, at): Promise<readonly Refusal[]> => {
      const refused = (message: Text): readonly Refusal[] => [
        { code: 'invalid', field: id, message: titled(title, message) },
      ];
      if (entry === '') return [];
      if (facts[at] !== true) return refused(notThere(entry));
      const names = Object.keys(where);
      const said = await store.lookUpFacts(
        zone.id,
        names.map((column) => ({ column, of: { register, entry }, on })),
      );
      const columns = Object.fromEntries(names.map((name, nth) => [name, said[nth] ?? '']));
      return isWanted(where, columns) ? [] : refused(notWanted(entry));
    }),
  );
  return refusals.flat();
}

function notThere(entry: string) {
  return text(
    `名录中没有有效的“${entry}”，请从名录中选择`,
    `名冊中沒有有效的「${entry}」，請從名冊中選擇`,
    `“${entry}” is not in the register, or not in force; choose one of the register`,
  );
}

function notWanted(entry: string) {
  return text(
    `“${entry}”在名录中，但不属于这里可以选择的一类，请选择所列的一项`,
    `「${entry}」在名冊中，但不屬此處可選擇的類別，請選擇所列的一項`,
    `“${entry}” is in the register, but not of the kind that can be chosen here; choose one of those offered`,
  );
}

type EntryField = Extract<Field | GroupColumn, { kind: 'entry' }>;

function entryFields(field: Field | undefined): readonly EntryField[] {
  if (field?.kind === 'entry') return [field];
  if (field?.kind !== 'group') return [];
  return Object.values(field.columns).filter((column) => column.kind === 'entry');
}

function chosenIn(
  field: Field,
  value: Value,
): readonly { readonly register: string; readonly entry: string; readonly where: Where }[] {
  if (field.kind === 'entry') {
    const { register, where = {} } = field;
    return typeof value === 'string' ? [{ register, entry: value, where }] : [];
  }
  if (field.kind !== 'group' || !Array.isArray(value)) return [];
  return value.flatMap((line: Value) =>
    Object.entries(line as Values).flatMap(([column, cell]) => {
      const of = field.columns[column];
      return of?.kind === 'entry' && typeof cell === 'string'
        ? [{ register: of.register, entry: cell, where: of.where ?? {} }]
        : [];
    }),
  );
}

type Where = NonNullable<EntryField['where']>;

function isWanted(where: Where, columns: Values): boolean {
  return Object.entries(where).every(([column, one]) => {
    const said = columns[column];
    return 'field' in one || (typeof said === 'string' && one.includes(said));
  });
}

/** A register of the zone or of one of its schemes. */
export function registerOf({ matters }: Choosing, zone: Zone, name: string): Register | undefined {
  const own = matters.schemes
    .all(zone.id)
    .map(({ compiled }) => compiled.scheme.registers?.[name])
    .find((register) => register !== undefined);
  return own ?? zone.registers?.[name];
}

/** What the fields of the matter say of the entries that are wanted. */
function saidBy(where: Where, values: Values): Values {
  return Object.fromEntries(
    Object.entries(where).flatMap(([column, one]) => {
      const value = 'field' in one ? values[one.field] : undefined;
      return value === undefined ? [] : [[column, value] as const];
    }),
  );
}

function isOffered(register: Register, { columns }: Entry, units: readonly string[]): boolean {
  const isOwn = (value: Value | undefined) => typeof value === 'string' && units.includes(value);
  if ('unit' in register.columns) return isOwn(columns['unit']);
  if (!holdsPersonal(register)) return true;
  const open = Object.entries(register.columns).filter(([, { privacy }]) => privacy !== 'personal');
  return open.some(([column]) => isOwn(columns[column]));
}

function holdsPersonal({ columns }: Register): boolean {
  return Object.values(columns).some(({ privacy }) => privacy === 'personal');
}

function isInForce({ status, from, until }: Entry, today: string): boolean {
  return (
    status === 'valid' && (from === null || from <= today) && (until === null || until >= today)
  );
}

function entryName(
  { columns }: Register,
  entry: Entry,
  inWords: (column: string, value: string) => string,
): string {
  const said = Object.entries(columns).flatMap(([id, { privacy, kind }]) => {
    const value = entry.columns[id];
    return privacy === 'public' && kind === 'text' && id !== 'unit' && typeof value === 'string'
      ? [inWords(id, value)]
      : [];
  });
  return [entry.id, ...said].join(' · ');
}

/** What a column of a register says, in the reader's words: the option that was chosen, the name of the unit. */
function wordsIn(
  { matters }: Choosing,
  zone: Zone,
  { language, nameOf }: Reader,
  register: string,
): (column: string, value: string) => string {
  const schemes = matters.schemes.all(zone.id);
  return (column, value) => {
    for (const { compiled } of schemes) {
      const field = fieldOfColumn(compiled.scheme, register, column);
      if (field?.kind === 'unit') return nameOf(value);
      if (field?.kind === 'choice') return field.options[value]?.[language] ?? value;
    }
    return value;
  };
}
