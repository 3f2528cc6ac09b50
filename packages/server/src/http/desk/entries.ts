import { titled, type Acting, type Refusal } from '@twinpark/core/engine';
import {
  text,
  type Field,
  type GroupColumn,
  type Register,
  type Value,
  type Values,
  type Zone,
} from '@twinpark/core/model';
import type { Entry } from '@twinpark/postgres';
import type { FormChoices } from '@twinpark/web';
import { dayOf } from '../../matters/index.ts';
import type { HttpContext } from '../context.ts';

/** A register longer than this is not listed in a form: the id is typed, and held against the register. */
const mostOffered = 500;

type Choosing = Pick<HttpContext, 'store' | 'matters'>;

/** The entries that a form offers for the fields it asks, by register, named by their id and by what is public of
 * them: those in force today, or all, because what has run out must still be accounted for; where entries belong
 * to units, the own unit's. Of a register that holds personal values only those are offered that say the own unit's
 * id, and by nothing personal: nobody learns from a form whom other units have entered. */
export async function entryChoices(
  context: Choosing,
  zone: Zone,
  fields: Readonly<Record<string, Field>>,
  asks: readonly string[],
  acting: Acting | null,
  among: 'in-force' | 'all',
): Promise<FormChoices['entries']> {
  const names = new Set(
    asks.flatMap((id) => entryFields(fields[id]).map(({ register }) => register)),
  );
  const found: [string, FormChoices['entries'][string]][] = [];
  for (const name of names) {
    const register = registerOf(context, zone, name);
    if (!register || (holdsPersonal(register) && acting?.unit == null)) continue;
    const entries = await context.store.registerEntries(zone.id, name, '', mostOffered + 1);
    if (entries.length > mostOffered) continue;
    const offered = entries.filter(
      (entry) =>
        (among === 'all' || isInForce(entry, dayOf(context.matters.now()))) &&
        isOffered(register, entry, acting?.unit ?? null),
    );
    found.push([
      name,
      offered.map((entry) => ({ value: entry.id, text: nameOf(register, entry) })),
    ]);
  }
  return Object.fromEntries(found);
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
  return chosen.flatMap(({ id, title, entry }, at): readonly Refusal[] =>
    entry === '' || facts[at] === true
      ? []
      : [{ code: 'invalid', field: id, message: titled(title, notThere(entry)) }],
  );
}

function notThere(entry: string) {
  return text(
    `名录中没有有效的“${entry}”，请从名录中选择`,
    `名冊中沒有有效的「${entry}」，請從名冊中選擇`,
    `“${entry}” is not in the register, or not in force; choose one of the register`,
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
): readonly { readonly register: string; readonly entry: string }[] {
  if (field.kind === 'entry') {
    return typeof value === 'string' ? [{ register: field.register, entry: value }] : [];
  }
  if (field.kind !== 'group' || !Array.isArray(value)) return [];
  return value.flatMap((line: Value) =>
    Object.entries(line as Values).flatMap(([column, cell]) => {
      const of = field.columns[column];
      return of?.kind === 'entry' && typeof cell === 'string'
        ? [{ register: of.register, entry: cell }]
        : [];
    }),
  );
}

function registerOf({ matters }: Choosing, zone: Zone, name: string): Register | undefined {
  const own = matters.schemes
    .all(zone.id)
    .map(({ compiled }) => compiled.scheme.registers?.[name])
    .find((register) => register !== undefined);
  return own ?? zone.registers?.[name];
}

function isOffered(register: Register, { columns }: Entry, unit: string | null): boolean {
  if ('unit' in register.columns) return columns['unit'] === unit;
  if (!holdsPersonal(register)) return true;
  const open = Object.entries(register.columns).filter(([, { privacy }]) => privacy !== 'personal');
  return unit !== null && open.some(([column]) => columns[column] === unit);
}

function holdsPersonal({ columns }: Register): boolean {
  return Object.values(columns).some(({ privacy }) => privacy === 'personal');
}

function isInForce({ status, from, until }: Entry, today: string): boolean {
  return (
    status === 'valid' && (from === null || from <= today) && (until === null || until >= today)
  );
}

function nameOf({ columns }: Register, entry: Entry): string {
  const said = Object.entries(columns).flatMap(([id, { privacy, kind }]) => {
    const value = entry.columns[id];
    return privacy === 'public' && kind === 'text' && id !== 'unit' && typeof value === 'string'
      ? [value]
      : [];
  });
  return [entry.id, ...said].join(' · ');
}
