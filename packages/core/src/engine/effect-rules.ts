import type { Action, Effect, RecordEffect, Rule, Scheme } from '../model/index.ts';
import { targetsOf } from './targets.ts';

/** A rule of an effect: under which key, and the repeating group whose lines it speaks of. */
export interface EffectRule {
  readonly rule: Rule;
  readonly at: string;
  readonly group: string | undefined;
}

const recordKeys = [
  'entry',
  'change',
  'post',
  'reverse',
  'slot',
  'release',
  'certificate',
  'revoke',
  'letter',
] as const;

/** Whether an action's effect is about the records. */
export function isRecordEffect(effect: Effect): effect is RecordEffect {
  return recordKeys.some((key) => key in effect);
}

/** Whether an entry is called by several rules together. */
export function isSeveral(id: object): id is readonly Rule[] {
  return Array.isArray(id);
}

/** Every rule that an effect on the records holds. */
export function rulesOfEffect(effect: RecordEffect): readonly EffectRule[] {
  const found: EffectRule[] = [];
  const add = (rule: Rule | undefined, at: string): void => {
    if (rule !== undefined) found.push({ rule, at, group: effect.each });
  };
  const all = (rules: Readonly<Record<string, Rule>> | undefined): void => {
    for (const [name, rule] of Object.entries(rules ?? {})) add(rule, name);
  };
  add(effect.onlyIf, 'onlyIf');
  if ('post' in effect) {
    for (const side of ['debit', 'credit'] as const) {
      const name = effect[side];
      if (typeof name === 'string' || 'made' in name.of) continue;
      const keys: readonly Rule[] = Array.isArray(name.of) ? name.of : [name.of];
      for (const key of keys) add(key, `${side}.of`);
    }
    add(effect.amount, 'amount');
    add(effect.most, 'most');
  } else if ('slot' in effect || 'release' in effect) {
    if (typeof effect.entry === 'object') add(effect.entry, 'entry');
    if ('slot' in effect) {
      add(effect.from, 'from');
      add(effect.until, 'until');
    }
  } else if ('change' in effect) {
    add(effect.of, 'of');
    all(effect.columns);
    add(effect.from, 'from');
    add(effect.until, 'until');
  } else if ('certificate' in effect) {
    all(effect.claims);
    add(effect.from, 'from');
    add(effect.until, 'until');
  } else if ('columns' in effect) {
    if (effect.id !== undefined && isSeveral(effect.id)) {
      for (const rule of effect.id) add(rule, 'id');
    } else if (effect.id !== undefined && !('number' in effect.id)) add(effect.id, 'id');
    all(effect.columns);
    add(effect.from, 'from');
    add(effect.until, 'until');
  }
  return found;
}

/** The effects on the records that an action can have: its own, and those of the outcomes it may lead
 * to. */
export function recordEffectsOf(
  scheme: Scheme,
  action: Pick<Action, 'effects' | 'goes'>,
): readonly RecordEffect[] {
  const targets = targetsOf(action.goes);
  const outcomes = Object.values(scheme.outcomes).filter(({ at }) => targets.includes(at));
  return [
    ...(action.effects ?? []).filter(isRecordEffect),
    ...outcomes.flatMap(({ effects }) => effects),
  ];
}

/** The sequences from which an action names the entries it makes. */
export function serialsOf(
  scheme: Scheme,
  action: Pick<Action, 'effects' | 'goes'>,
): readonly string[] {
  const names = recordEffectsOf(scheme, action).flatMap((effect) => {
    if (!('columns' in effect) || !('entry' in effect) || effect.id === undefined) return [];
    return 'number' in effect.id ? [effect.id.number] : [];
  });
  return [...new Set(names)];
}

/** Whether a timer does it, not a person. */
export function byTimer(action: Pick<Action, 'onExpiry' | 'onDay' | 'nightly'>): boolean {
  return action.onExpiry !== undefined || action.onDay !== undefined || action.nightly === true;
}

/** Whether nobody does it: a timer does, or the matter itself because of the one it is handled under. */
export function isAutomatic(
  action: Pick<Action, 'onExpiry' | 'onDay' | 'nightly' | 'onLead'>,
): boolean {
  return byTimer(action) || action.onLead !== undefined;
}
