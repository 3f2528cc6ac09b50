import type { Bundle } from './bundle.ts';
import type { ClockRule } from './clock.ts';
import type { Language, Text } from './language.ts';
import type { Ledger, Records, Register } from './record.ts';
import type { Scheme } from './scheme.ts';
import type { Source } from './source.ts';
import type { IsoDate, Value } from './value.ts';

/** One jurisdiction's part of a zone; its calendar and currency follow from it. */
export interface Side {
  readonly id: string;
  readonly name: Text;
  readonly calendar: 'mainland' | 'hongkong';
  readonly currency: 'CNY' | 'HKD';
}

/** What an organisation is: an authority, a body with public tasks (a park's operator), an institution (university,
 * institute, hospital) or a company (firm, bank, consultant). */
export type UnitKind = 'authority' | 'public-body' | 'institution' | 'company';

/** An organisation. `aliases` are the other names under which letters speak of it. */
export interface Unit {
  readonly id: string;
  readonly side: string;
  readonly name: Text;
  readonly aliases: readonly string[];
  /** Absent: an authority. */
  readonly kind?: UnitKind;
}

/** A letter that ships with the zone, relative to the zone's folder. */
export interface SampleLetter {
  readonly file: string;
}

/** A demonstration account that ships with the zone; made only together with the sample letters. */
export interface SamplePerson {
  /** Before the @ of its address; the domain is `<zone>.example`, which nobody can own (RFC 2606). */
  readonly mailbox: string;
  readonly name: string;
  readonly language: Language;
  /** The unit acted for; null: the person acts for themselves. */
  readonly unit: string | null;
  readonly roles: readonly string[];
}

/** A scheme as a zone runs it: who holds its standing parts here (actor → unit ids), and the values of
 * the parameters its rules ask for. */
export interface ZoneScheme {
  readonly scheme: Scheme;
  readonly standing: Readonly<Record<string, readonly string[]>>;
  readonly parameters?: Parameters;
  readonly sources?: ParameterSources;
}

/** A value, or its versions by the day from which each holds. */
export type Parameter =
  | Value
  | {
      readonly versions: readonly {
        readonly from: IsoDate;
        readonly value: Value;
        readonly source?: Source;
      }[];
    };
export type Parameters = Readonly<Record<string, Parameter>>;
/** On what each parameter rests, by its name, and whether somebody has verified it. A version may name its own. */
export type ParameterSources = Readonly<Record<string, Source>>;

/** The version of a parameter that holds on a day; null before the first, and where there is none. */
export function parameterOn(parameter: Parameter | undefined, day: IsoDate): Value | null {
  if (parameter === undefined) return null;
  if (typeof parameter !== 'object' || !('versions' in parameter)) return parameter;
  const { versions } = parameter;
  if (!Array.isArray(versions)) return null;
  const holding = (versions as readonly { from: IsoDate; value: Value }[])
    .filter(({ from }) => from <= day)
    .sort((a, b) => (a.from < b.from ? 1 : -1));
  return holding[0]?.value ?? null;
}

export interface Zone {
  readonly id: string;
  readonly name: Text;
  readonly sides: readonly Side[];
  readonly units: readonly Unit[];
  readonly sampleLetters: readonly SampleLetter[];
  readonly samplePeople?: readonly SamplePerson[];
  readonly schemes: readonly ZoneScheme[];
  /** Several of its schemes as one application. */
  readonly bundles?: readonly Bundle[];
  /** Registers and ledgers of the zone itself, besides those its schemes keep. */
  readonly registers?: Readonly<Record<string, Register>>;
  readonly ledgers?: Readonly<Record<string, Ledger>>;
  /** What the look-ups of all its schemes may ask for, and what the node itself asks: `digestHour`, `dueSoonDays`,
   * `draftDays`. */
  readonly parameters?: Parameters;
  readonly sources?: ParameterSources;
  /** The rows that set the clocks of its schemes. */
  readonly clockTable: readonly ClockRule[];
}

/** All registers and ledgers of a zone: its own and those its schemes keep. Throws where two keep one of
 * the same name that is not the same. */
export function recordsOf(zone: Pick<Zone, 'id' | 'registers' | 'ledgers' | 'schemes'>): Records {
  const merged = <T>(kind: string, lists: readonly Readonly<Record<string, T>>[]) => {
    const all: Record<string, T> = {};
    for (const [id, one] of lists.flatMap((list) => Object.entries(list))) {
      const known = all[id];
      if (known !== undefined && JSON.stringify(known) !== JSON.stringify(one)) {
        throw new Error(
          `The ${kind} "${id}" of zone "${zone.id}" is declared twice, differently; expected one declaration. Rename one, or let both name the same object.`,
        );
      }
      all[id] = one;
    }
    return all;
  };
  const schemes = zone.schemes.map(({ scheme }) => scheme);
  return {
    registers: merged('register', [zone.registers ?? {}, ...schemes.map((s) => s.registers ?? {})]),
    ledgers: merged('ledger', [zone.ledgers ?? {}, ...schemes.map((s) => s.ledgers ?? {})]),
  };
}

/** Checks what types cannot: ids are unique, every unit's side exists, every standing part of a scheme
 * is held by units of the zone. Throws with value, place,
 * expected and remedy. */
export function defineZone(zone: Zone): Zone {
  const sides = new Set(zone.sides.map((side) => side.id));
  const seen = new Set<string>();
  for (const unit of zone.units) {
    if (!sides.has(unit.side)) {
      throw new Error(
        `Unit "${unit.id}" of zone "${zone.id}" names side "${unit.side}"; expected one of ${[...sides].join(', ')}. Add the side to the zone or correct the unit.`,
      );
    }
    if (seen.has(unit.id)) {
      throw new Error(
        `Unit "${unit.id}" stands twice in zone "${zone.id}"; ids are unique. Rename or remove one.`,
      );
    }
    seen.add(unit.id);
  }
  for (const { scheme, standing } of zone.schemes) {
    for (const [id, actor] of Object.entries(scheme.actors)) {
      const holders = standing[id] ?? [];
      const unknown = actor.party === 'unit' ? holders.find((unit) => !seen.has(unit)) : undefined;
      if (!actor.standing || (holders.length > 0 && unknown === undefined)) continue;
      throw new Error(
        `Scheme "${scheme.id}" of zone "${zone.id}" has "${unknown ?? 'nobody'}" as its standing ${id}; expected units of the zone. Name them in the zone's schemes.`,
      );
    }
  }
  for (const { id } of zone.bundles ?? []) {
    const named = [...zone.schemes.map(({ scheme }) => scheme), ...(zone.bundles ?? [])];
    if (named.filter((one) => one.id === id).length === 1) continue;
    throw new Error(
      `Bundle "${id}" of zone "${zone.id}" has the id of another bundle or scheme; expected an id of its own, because both are services. Rename it.`,
    );
  }
  recordsOf(zone);
  for (const { mailbox, unit } of zone.samplePeople ?? []) {
    if (unit === null || seen.has(unit)) continue;
    throw new Error(
      `Sample account "${mailbox}" of zone "${zone.id}" acts for unit "${unit}"; expected a unit of the zone. Add the unit or correct the account.`,
    );
  }
  return zone;
}
