import { namedThings, ordinals, type NamedThing } from './named-thing.ts';
import { things } from './clauses.ts';
import { bigrams, normalise, thing } from './normalise.ts';
import type { LetterPromise } from './types.ts';

/** What scoring needs to know of a promise, worked out once. */
export interface Features {
  readonly normal: string;
  readonly grams: Uint32Array;
  readonly names: readonly NamedThing[];
  readonly ordinals: readonly string[];
  /** Bigrams of the thing it is about, its acts left out. */
  readonly thing: Uint32Array;
  /** The same, clause by clause. */
  readonly things: readonly string[];
  readonly heading: Uint32Array;
  readonly owner: string | null;
}

const known = new WeakMap<LetterPromise, Features>();

/** A unit as it is compared: its name without brackets, ranks and the word 人民政府, and the province or city before
 * it where one is named. */
interface UnitName {
  readonly name: string;
  readonly place: string | null;
}

const unitNames = new Map<string, UnitName>();
const MOST_NAMES_KEPT = 5_000;
const PLACE = /^[\p{Script=Han}]{2,3}[省市](?=[\p{Script=Han}]{2,})/u;

function unitName(unit: string): UnitName {
  const known = unitNames.get(unit);
  if (known !== undefined) return known;
  const whole = unit.replace(/[（(].*?[）)]|\s/g, '').replace(/人民政府(?:办公室)?$|管委会$/, '');
  const place = PLACE.exec(whole)?.[0] ?? null;
  const found = { name: whole.slice(place?.length ?? 0), place };
  if (unitNames.size >= MOST_NAMES_KEPT) unitNames.clear();
  unitNames.set(unit, found);
  return found;
}

/** 我局, 本委: a unit that the text does not name. */
export function isPronoun(unit: string): boolean {
  return /^[我本该]/.test(unit);
}

/** Whether two names speak of one unit (深圳市龙岗区人民政府, 龙岗区). The bureaus of two cities do not: 深圳市教育局,
 * 广州市教育局; nor those of a city and of its district. */
export function sameUnit(a: string, b: string): boolean {
  if (a === b) return true;
  if (isPronoun(a) || isPronoun(b)) return false;
  const [x, y] = [unitName(a), unitName(b)];
  if (x.name === y.name) return x.place === null || y.place === null || x.place === y.place;
  return isEndOf(x, y) || isEndOf(y, x);
}

/** Whether the one is the other without the places in front of it; a bureau of a city is none of its districts'. */
function isEndOf(short: UnitName, long: UnitName): boolean {
  if (short.name.length < 4 || !long.name.endsWith(short.name)) return false;
  const before = long.name.slice(0, -short.name.length);
  return short.place === null || !/[市区县]$/.test(before);
}

/** Whether one is the government of a place and the other a department of it (福田区, 福田区科技创新局): either
 * may answer for what the other said. */
export function sameGovernment(a: string, b: string): boolean {
  const names = [unitName(a).name, unitName(b).name];
  const [short, long] = names.toSorted((x, y) => x.length - y.length);
  if (short === undefined || long === undefined || short === long) return false;
  return /[区县市省]$/.test(short) && long.startsWith(short);
}

export function featuresOf(promise: LetterPromise): Features {
  const before = known.get(promise);
  if (before) return before;
  const normal = normalise(promise.text);
  const features: Features = {
    normal,
    grams: bigrams(normal),
    names: namedThings(promise.text),
    ordinals: ordinals(promise.text),
    thing: bigrams(thing(normal)),
    things: things(promise.text),
    heading: bigrams(normalise(promise.heading.replace(/^建议/, ''))),
    owner: promise.owner,
  };
  known.set(promise, features);
  return features;
}
