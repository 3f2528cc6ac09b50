import { canonical, type SettledEffect } from '../engine/index.ts';
import type { Scheme, Text } from '../model/index.ts';
import { comparedSums, movedBy, signOf, type SumChange } from './amounts.ts';
import { decideAgain, type Again, type Trace, type World } from './again.ts';
import type { Posted } from './facts.ts';
import type { PastMatter } from './past.ts';
import { masked } from './masked.ts';
import type { Reason } from './reason.ts';

interface Named {
  readonly id: string;
  readonly number: string | null;
  /** The unit that opened it; null: a person, who is not named. */
  readonly applicant: string | null;
}

/** A matter that would have gone otherwise. */
export interface ChangedMatter extends Named {
  /** Whether more or less would have been posted; `differs` where that does not say it. */
  readonly change: 'gains' | 'loses' | 'differs';
  readonly outcome: { readonly before: string; readonly after: string | null };
  /** The action at which it would have been refused, and why. */
  readonly stopped: { readonly action: string; readonly message: Text } | null;
  readonly amounts: readonly SumChange[];
  readonly reasons: readonly Reason[];
}

export type WhyUndecided = Extract<Again, { kind: 'undecided' }>['why'] | 'not-reproduced';

/** A matter of which the recorded facts do not say what would have come of it. */
export interface UndecidedMatter extends Named {
  readonly why: WhyUndecided;
  /** The action that could not be decided again. */
  readonly action: string;
  /** Fields, and look-ups as `lookup:id`. */
  readonly missing: readonly string[];
  readonly message: Text | null;
}

export type Verdict =
  /** It has no outcome yet. */
  | { readonly kind: 'running' }
  | { readonly kind: 'unchanged' }
  | {
      readonly kind: 'changed';
      readonly matter: Omit<ChangedMatter, 'reasons'>;
      /** Why; made when it is asked for: of a million matters a few hundred are shown. */
      readonly reasons: () => readonly Reason[];
      /** What it left, as it was and as it would be, with the days. */
      readonly before: Posted;
      readonly after: Posted;
    }
  | { readonly kind: 'undecided'; readonly matter: UndecidedMatter };

/** What a changed rulebook would have made of a past matter. Where it seems to change something, the matter
 * is first decided again under its own version: only if that gives what was recorded, the difference is the
 * change's doing. */
export function verdictOn(past: PastMatter, before: World, after: World): Verdict {
  if (past.outcome === null) return { kind: 'running' };
  const now = decideAgain(past, after);
  if (now.kind === 'undecided')
    return undecided(named(past, after), now.why, now.action, now.missing, now.message);
  const recorded = told(past.effects);
  const isSame =
    now.kind === 'decided' && now.outcome === past.outcome && told(now.effects) === recorded;
  const open = openPlaces(now.trace);
  if (isSame && open.length === 0) return { kind: 'unchanged' };
  const then = decideAgain(past, before);
  const isReproduced =
    then.kind === 'decided' && then.outcome === past.outcome && told(then.effects) === recorded;
  if (!isReproduced) {
    const at = 'action' in then ? then.action : (past.commands.at(-1)?.action ?? '');
    const missing = then.kind === 'undecided' ? then.missing : past.erased;
    const message = 'message' in then ? then.message : null;
    return undecided(named(past, after), 'not-reproduced', at, missing, message);
  }
  // A rule that was settled then, and is open now, asks for something nobody recorded.
  const asks = open.find(([at]) => then.trace.get(at)?.value !== null);
  if (asks !== undefined) return undecided(named(past, after), 'missing', asks[0], asks[1], null);
  if (isSame) return { kind: 'unchanged' };
  const { scheme } = after.compiled;
  return {
    kind: 'changed',
    matter: changed(past, named(past, after), now),
    reasons: () => reasons(now.trace, then.trace, scheme),
    before: then,
    after: now,
  };
}

function named({ id, number, standing }: PastMatter, { compiled }: World): Named {
  const { opening, actors } = compiled.scheme;
  const isUnit = actors[opening.by]?.party === 'unit';
  return { id, number, applicant: isUnit ? (standing[opening.by]?.[0] ?? null) : null };
}

function undecided(
  matter: Named,
  why: WhyUndecided,
  action: string,
  missing: readonly string[],
  message: Text | null,
): Verdict {
  return { kind: 'undecided', matter: { ...matter, why, action, missing, message } };
}

/** Rules that decide something and could not: their places and what they lack. */
function openPlaces(trace: Trace): readonly (readonly [string, readonly string[]])[] {
  return [...trace].flatMap(([at, { value, missing }]) =>
    value === null && missing.length > 0 && !at.startsWith('fields.')
      ? [[at, missing] as const]
      : [],
  );
}

/** What only the store needs, or is named by: earlier versions did not record all of it. */
const unsaid: ReadonlySet<string> = new Set([
  'id',
  'keys',
  'floors',
  'serial',
  'version',
  'seq',
  'ordinal',
]);

/** What effects say. */
function told(effects: readonly SettledEffect[]): string {
  return effects
    .filter((effect) => !('letter' in effect))
    .map((effect) => canonical(said(effect)))
    .join('\n');
}

function said(effect: SettledEffect): Readonly<Record<string, unknown>> {
  const kept: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(effect)) {
    if (!unsaid.has(key)) kept[key] = normal(value);
  }
  return kept;
}

/** Amounts and decimals without zeros that say nothing. */
function normal(value: unknown): unknown {
  if (typeof value === 'string') {
    return value.endsWith('0') && /^-?\d+\.\d*0$/.test(value) ? value.replace(/\.?0+$/, '') : value;
  }
  if (Array.isArray(value)) return value.map(normal);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, normal(one)]));
}

function changed(
  past: PastMatter,
  who: Named,
  now: Exclude<Again, { kind: 'undecided' }>,
): Omit<ChangedMatter, 'reasons'> {
  const sums = comparedSums(movedBy(past.effects), movedBy(now.effects));
  const amounts = sums.filter(({ difference }) => signOf(difference) !== 0);
  const stopped = now.kind === 'stopped' ? { action: now.action, message: now.message } : null;
  const outcome = {
    before: past.outcome ?? '',
    after: now.kind === 'decided' ? now.outcome : null,
  };
  const isLess = stopped !== null && past.effects.length > now.effects.length;
  return {
    ...who,
    change: changeOf(amounts, isLess),
    outcome,
    stopped,
    amounts,
  };
}

function changeOf(amounts: readonly SumChange[], isLess: boolean): ChangedMatter['change'] {
  const signs = new Set<number>(amounts.map(({ difference }) => signOf(difference)));
  if (signs.size === 0) return isLess ? 'loses' : 'differs';
  if (signs.size > 1) return 'differs';
  return signs.has(1) ? 'gains' : 'loses';
}

const passedOn: ReadonlySet<string> = new Set([
  'field',
  'lookup',
  'item',
  'holder',
  'acting',
  'constant',
]);

/** The rules that said something else. Those that only pass a value on are left out where others say why. */
function reasons(now: Trace, then: Trace, scheme: Scheme): readonly Reason[] {
  const all = [...now].flatMap(([at, { value, because }]): Reason[] => {
    const was = then.get(at)?.value ?? null;
    if (at === '' || canonical(value) === canonical(was)) return [];
    return [masked({ at, before: was, after: value, because }, scheme)];
  });
  const own = all.filter(({ because }) => !passedOn.has(because.mechanism));
  return own.length > 0 ? own : all;
}
