import { toSimplified } from '@twinpark/text';
import type { Unit } from '../model/zone.ts';

/** A unit as the letters of a zone speak of it: one, however its name is written. */
export interface LetterUnit {
  /** What it is called where it is listed and asked for: the zone's name for it, or else the fullest
   * one that letters write. In simplified Chinese, the key under which it is known everywhere. */
  readonly name: string;
  /** Every way in which its name is written in the letters. */
  readonly names: readonly string[];
  /** The zone's entry for it; null when the zone does not know it. */
  readonly unit: Unit | null;
}

/** 深圳市, 广东省深圳市 before the district that they hold. */
const PLACES_ABOVE = /^(?:\p{Script=Han}{2,7}?[省市县])+$/u;
const BEGINS_WITH_PLACE = /^\p{Script=Han}{1,7}?[市区县]/u;

/** A name as it is compared: without brackets and blanks, and 龙岗区 for 龙岗区人民政府 and 龙岗区政府. */
function bare(name: string): string {
  return name.replace(/[（(].*?[）)]|\s/g, '').replace(/(?<=[省市区县])(?:人民)?政府$/, '');
}

/** Whether the long name is the short one with the places above it in front: 深圳市龙岗区 and 龙岗区.
 * 市教育局 and 区教育局 are of whichever place the letter is of, so they equal no other name. */
function isFullForm(long: string, short: string): boolean {
  if (long.length <= short.length || !long.endsWith(short)) return false;
  return BEGINS_WITH_PLACE.test(short) && PLACES_ABOVE.test(long.slice(0, -short.length));
}

interface Group {
  readonly unit: Unit | null;
  readonly bare: Set<string>;
  readonly written: Set<string>;
}

/** The units behind names that letters write, in the order of their names. What the zone knows is found
 * by its names and aliases; 龙岗区人民政府 and 深圳市龙岗区人民政府 are one, unless letters write of two
 * places that the short name could mean. */
export function letterUnits(
  written: Iterable<string>,
  known: readonly Unit[],
): readonly LetterUnit[] {
  const groups: Group[] = known.map((unit) => ({
    unit,
    bare: new Set(chineseNames(unit).map(bare)),
    written: new Set(),
  }));
  const byBare = new Map<string, Group>();
  for (const group of groups) {
    for (const name of group.bare) if (!byBare.has(name)) byBare.set(name, group);
  }
  const exact = new Map(
    groups.flatMap((group) =>
      group.unit === null ? [] : chineseNames(group.unit).map((name) => [name, group] as const),
    ),
  );
  const fullest = [...new Set(written)].toSorted((a, b) => bare(b).length - bare(a).length);
  const alone: (readonly [string, Group])[] = [];
  for (const name of fullest) {
    const key = bare(name);
    const there = exact.get(name) ?? byBare.get(key);
    if (there !== undefined) {
      there.written.add(name);
      continue;
    }
    const group: Group = { unit: null, bare: new Set([key]), written: new Set([name]) };
    groups.push(group);
    byBare.set(key, group);
    alone.push([key, group]);
  }
  // The fullest first, so that a shorter form finds what longer ones have become.
  for (const [key, group] of alone) {
    const [home, ...others] = groups.filter(
      (other) => other !== group && [...other.bare].some((one) => mayEqual(one, key, other)),
    );
    if (home === undefined || others.length > 0) continue;
    for (const name of group.written) home.written.add(name);
    for (const one of group.bare) home.bare.add(one);
    groups.splice(groups.indexOf(group), 1);
  }
  return groups
    .filter((group) => group.written.size > 0)
    .map(unitOf)
    .toSorted((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

/** A full form of the key; for a unit of the zone also a shorter one. */
function mayEqual(one: string, key: string, { unit }: Group): boolean {
  return isFullForm(one, key) || (unit !== null && isFullForm(key, one));
}

function unitOf({ unit, written }: Group): LetterUnit {
  const names = [...written].toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1));
  return { name: unit?.name['zh-Hans'] ?? names[0] ?? '', names, unit };
}

function chineseNames({ name, aliases }: Unit): readonly string[] {
  return [name['zh-Hans'], ...aliases];
}

/** All that a unit is called, in every language. */
function callings({ name, names, unit }: LetterUnit): readonly string[] {
  if (unit === null) return [name, ...names];
  return [name, ...names, ...unit.aliases, ...Object.values(unit.name)];
}

/** A name as people type it: either script, letters in either case. */
function asTyped(name: string): string {
  return toSimplified(name.normalize('NFKC'))
    .replace(/[’‘`]/g, "'")
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}

/** The unit that somebody asks for by any of its names, in any language and either script. A unit that
 * the zone knows but no letter names is found too, with no names written. Null when nobody is called so. */
export function unitCalled(
  units: readonly LetterUnit[],
  known: readonly Unit[],
  asked: string,
): LetterUnit | null {
  const wanted = asTyped(asked);
  if (wanted === '') return null;
  const all = withUnnamed(units, known);
  const named = all.find((unit) => callings(unit).some((one) => asTyped(one) === wanted));
  if (named !== undefined) return named;
  const key = bare(wanted);
  const equal = all.filter((unit) =>
    callings(unit).some((one) => {
      const other = bare(asTyped(one));
      return other === key || isFullForm(other, key) || isFullForm(key, other);
    }),
  );
  return equal.length === 1 ? (equal[0] ?? null) : null;
}

function withUnnamed(units: readonly LetterUnit[], known: readonly Unit[]): readonly LetterUnit[] {
  const named = new Set(units.map(({ unit }) => unit?.id));
  const rest = known.filter(({ id }) => !named.has(id));
  return [...units, ...rest.map((unit) => ({ name: unit.name['zh-Hans'], names: [], unit }))];
}

/** The units whose names are most like what was asked for, the likest first; where none is like it at
 * all, the first of them. */
export function nearestUnits(
  units: readonly LetterUnit[],
  asked: string,
  most = 5,
): readonly LetterUnit[] {
  const wanted = pairs(asTyped(asked));
  const near = units
    .map((unit) => ({
      unit,
      likeness: Math.max(...callings(unit).map((one) => likeness(wanted, pairs(asTyped(one))))),
    }))
    .filter(({ likeness: much }) => much > 0)
    .toSorted((a, b) => b.likeness - a.likeness)
    .map(({ unit }) => unit);
  return (near.length === 0 ? units : near).slice(0, most);
}

/** Neighbouring characters; of one character, itself. */
function pairs(text: string): ReadonlySet<string> {
  if (text.length < 2) return new Set(text);
  return new Set(Array.from({ length: text.length - 1 }, (_, at) => text.slice(at, at + 2)));
}

/** Dice: twice what they share over what they have. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((pair) => b.has(pair)).length;
  return shared === 0 ? 0 : (2 * shared) / (a.size + b.size);
}
