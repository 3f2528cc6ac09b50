import type { RecordEffect, Rule, Value, Values } from '../model/index.ts';
import { canonical } from './canonical.ts';
import type { CompiledScheme } from './compile.ts';
import { isRecordEffect } from './effect-rules.ts';
import type { MatterEvent, SettledEffect } from './matter.ts';
import { saysPersonal, type PersonalPlaces } from './personal-places.ts';

/** What stands in an event instead of a personal value: a salted hash, in hexadecimal. */
interface Sealed {
  readonly [key: string]: Value;
  readonly $sealed: string;
}

/** A value that was taken out of an event, and what proves that it was there. */
export interface PersonalValue {
  readonly field: string;
  readonly hash: string;
  readonly salt: string;
  /** Canonical JSON. */
  readonly value: string;
}

/** Randomness and hashing come from outside: `salt` gives a fresh one in hexadecimal, `hash` the SHA-256
 * of a text in hexadecimal. */
export interface Sealing {
  readonly salt: () => string;
  readonly hash: (text: string) => string;
  /** A keyed hash (HMAC) of a text in hexadecimal: equal texts are seen to be equal, and nobody without
   * the node's key can guess them. */
  readonly keyed: (text: string) => string;
}

/** The hash that seals a value: of its salt, a line end and its canonical JSON. */
export function sealOf(hash: Sealing['hash'], salt: string, value: string): string {
  return hash(`${salt}\n${value}`);
}

function isSealed(value: Value | undefined): value is Sealed {
  return (
    typeof value === 'object' &&
    !Array.isArray(value) &&
    typeof (value as { $sealed?: unknown }).$sealed === 'string'
  );
}

/** An event as it is stored: personal values taken out, their seals in their place. */
export function seal(
  { scheme, records }: Pick<CompiledScheme, 'scheme' | 'records'>,
  places: PersonalPlaces,
  event: MatterEvent,
  sealing: Sealing,
): { readonly event: MatterEvent; readonly personal: readonly PersonalValue[] } {
  const personal: PersonalValue[] = [];
  const away = (field: string, value: Value): Value => {
    const salt = sealing.salt();
    const text = canonical(value);
    const hash = sealOf(sealing.hash, salt, text);
    personal.push({ field, hash, salt, value: text });
    return { $sealed: hash };
  };
  const sealField = (id: string, value: Value): Value => {
    const place = places.get(id);
    if (place === undefined) return value;
    if (place === 'whole' || !Array.isArray(value)) return away(id, value);
    return value.map((row: Value) => {
      if (typeof row !== 'object' || Array.isArray(row)) return row;
      const cells = Object.entries(row as Values);
      return Object.fromEntries(cells.map(([c, v]) => [c, place.has(c) ? away(id, v) : v]));
    });
  };
  const sealValues = (values: Values): Values =>
    Object.fromEntries(Object.entries(values).map(([id, value]) => [id, sealField(id, value)]));
  /** Columns computed from personal fields are as personal as these. */
  const sealResults = (
    values: Values,
    rules: Readonly<Record<string, Rule>> | undefined,
    group: string | undefined,
  ): Values =>
    Object.fromEntries(
      Object.entries(values).map(([column, value]) => {
        const from = saysPersonal(places, rules?.[column], group);
        return [column, from === null ? value : away(from, value)];
      }),
    );
  const sealEffect = (effect: SettledEffect, rule: RecordEffect | undefined): SettledEffect => {
    if ('columns' in effect && effect.columns !== undefined) {
      const rules = rule && 'columns' in rule ? rule.columns : undefined;
      const columns = sealResults(effect.columns, rules, rule?.each);
      if (!('entry' in effect)) return { ...effect, columns };
      const unique = records.registers[effect.entry]?.unique ?? [];
      const keys = unique.map((names) =>
        sealing.keyed(
          canonical([effect.entry, names, names.map((name) => effect.columns[name] ?? '')]),
        ),
      );
      return { ...effect, columns, ...(keys.length > 0 && { keys }) };
    }
    if ('claims' in effect) {
      const rules = rule && 'claims' in rule ? rule.claims : undefined;
      return { ...effect, claims: sealResults(effect.claims, rules, rule?.each) };
    }
    return effect;
  };
  if (event.kind === 'filled') {
    return { event: { ...event, values: sealValues(event.values) }, personal };
  }
  if (event.kind === 'set') {
    return { event: { ...event, value: sealField(event.field, event.value) }, personal };
  }
  if (event.kind === 'concluded') {
    const rules = scheme.outcomes[event.outcome]?.effects ?? [];
    const effects = event.effects.map((effect, i) =>
      sealEffect(effect, rules[event.from?.[i] ?? i]),
    );
    return { event: { ...event, effects }, personal };
  }
  if (event.kind === 'recorded') {
    const action = event.action === 'opening' ? scheme.opening : scheme.actions[event.action];
    const found = action?.effects?.[event.effect];
    const rule = found && isRecordEffect(found) ? found : undefined;
    const effects = event.effects.map((effect) => sealEffect(effect, rule));
    return { event: { ...event, effects }, personal };
  }
  return { event, personal };
}

/** Every seal (hash) that stands in some value, at any depth. */
export function sealed(part: unknown): readonly string[] {
  if (typeof part !== 'object' || part === null) return [];
  if ('$sealed' in part && typeof part.$sealed === 'string') return [part.$sealed];
  return Object.values(part).flatMap(sealed);
}

type Opened = { readonly keep: boolean } | { readonly value: Value };

/** Values with each seal replaced by its value, kept, or left out, as `open` says (it is told the field). */
export function unsealed(values: Values, open: (hash: string, field: string) => Opened): Values {
  const inner = (value: Value, field: string): Value | undefined => {
    if (isSealed(value)) {
      const opened = open(value.$sealed, field);
      if ('value' in opened) return opened.value;
      return opened.keep ? value : undefined;
    }
    if (Array.isArray(value)) {
      return value.flatMap((one: Value) => {
        const opened = inner(one, field);
        return opened === undefined ? [] : [opened];
      });
    }
    if (typeof value !== 'object') return value;
    return Object.fromEntries(
      Object.entries(value).flatMap(([key, one]) => {
        const opened = inner(one, field);
        return opened === undefined ? [] : [[key, opened]];
      }),
    );
  };
  return Object.fromEntries(
    Object.entries(values).flatMap(([id, value]) => {
      const opened = inner(value, id);
      return opened === undefined ? [] : [[id, opened]];
    }),
  );
}
