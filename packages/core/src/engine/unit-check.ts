import type { Field, Text, Unit, UnitKind, Value, WhichUnits } from '../model/index.ts';
import type { Matter } from './matter.ts';

/** What the units of a zone are, by their ids. */
export type UnitKinds = Readonly<Record<string, UnitKind>>;

/** The kinds of a zone's units. */
export function kindsOfUnits(units: readonly Pick<Unit, 'id' | 'kind'>[]): UnitKinds {
  return Object.fromEntries(units.map(({ id, kind = 'authority' }) => [id, kind]));
}

/** Whether a field may name a unit: forms offer those alone, and no other is taken. `parties`: who holds which part. */
export function mayName(
  { of, notHolding = [] }: WhichUnits,
  unit: string,
  kinds: UnitKinds,
  parties: Matter['parties'],
): boolean {
  const kind = kinds[unit];
  const isOfKind = of === undefined || (kind !== undefined && of.includes(kind));
  return isOfKind && !notHolding.some((part) => parties[part]?.includes(unit));
}

/** What is wrong with the units that are named in a field; null: nothing, or it names none. */
export function checkUnits(
  field: Field,
  value: Value,
  kinds: UnitKinds,
  parties: Matter['parties'],
): Text | null {
  if (field.kind !== 'unit' && field.kind !== 'units') return null;
  const named = [value].flat().filter((one) => typeof one === 'string' && one !== '');
  const wrong = named.map(String).filter((unit) => !mayName(field, unit, kinds, parties));
  if (wrong.length === 0) return null;
  return {
    'zh-Hans': `不能选：${wrong.join('、')}；请在表中所列的单位里选`,
    'zh-Hant': `不能選：${wrong.join('、')}；請在表格所列的單位中選擇`,
    en: `cannot be chosen: ${wrong.join(', ')}; choose among the units that the form offers`,
  };
}
