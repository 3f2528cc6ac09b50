import {
  environmentOf,
  fieldsNamed,
  lookupsOfHolder,
  saidWith,
  type CompiledScheme,
  type Surroundings,
} from '../engine/index.ts';
import type { Rule, Text, Value, Values } from '../model/index.ts';
import type { Because, Result } from '../rules/index.ts';

/** One condition of a scheme as it stands for these answers. */
export interface ConditionJudged {
  /** true: it holds; false: it stands in the way; null: something is still missing. */
  readonly holds: boolean | null;
  /** What stands in the way, where it does not hold. */
  readonly otherwise: Text;
  readonly because: Because;
}

/** What one would get by one of the scheme's rules. */
export interface Expected {
  readonly field: string;
  /** null: not known yet, or never before a unit has looked at it. */
  readonly value: Value | null;
  readonly because: Because;
}

/** “Can I?” with its reasons. */
export interface Judgement {
  readonly verdict: 'yes' | 'no' | 'not-known';
  readonly conditions: readonly ConditionJudged[];
  readonly expected: readonly Expected[];
  /** Questions whose answers are missing. */
  readonly missing: readonly string[];
  /** The look-ups that could not be made because nobody is known to apply: what was got before, for instance. */
  readonly byApplicant: readonly string[];
}

/** The questions of “can I”: the fields of the opening that its conditions and what is expected rest on, in
 * the order in which the opening asks them. */
export function questionsOf(compiled: CompiledScheme): readonly string[] {
  const { scheme } = compiled;
  const sets = setsOf(compiled);
  const named = restsOn(compiled, [
    ...conditionsOf(compiled).map(({ rule }) => rule),
    ...(scheme.guide?.expects ?? []).flatMap((field) => sets.get(field) ?? []),
  ]);
  return (scheme.opening.asks ?? []).filter((id) => named.has(id));
}

/** The fields that rules rest on: those they name, and for what another rule computes what that rests on. */
function restsOn(compiled: CompiledScheme, rules: readonly Rule[]): ReadonlySet<string> {
  const sets = setsOf(compiled);
  const named = new Set<string>();
  const open = [...rules];
  for (let rule = open.shift(); rule !== undefined; rule = open.shift()) {
    for (const field of fieldsNamed(rule, compiled.scheme)) {
      if (named.has(field)) continue;
      named.add(field);
      open.push(...(sets.get(field) ?? []));
    }
  }
  return named;
}

/** Judges answers by the scheme's own rules. Look-ups come with the surroundings, as for a command; `asker`
 * is the person or unit that would open the matter, null where nobody is known. */
export function judge(
  compiled: CompiledScheme,
  answers: Values,
  surroundings: Surroundings,
  asker: string | null = null,
): Judgement {
  const asks = new Set(compiled.scheme.opening.asks);
  const sets = setsOf(compiled);
  const known: Record<string, Value> = { ...answers };
  const parties = asker === null ? {} : { [compiled.scheme.opening.by]: [asker] };
  const environment = () => ({ ...environmentOf(null, surroundings, known), parties });
  const results = new Map<string, Result>();
  // A rule may rest on what another computes; once for each, nothing new can follow.
  for (let round = 0; round <= sets.size; round += 1) {
    const before = Object.keys(known).length;
    for (const [field, rules] of sets) {
      for (const rule of rules) {
        const result = compiled.rule(rule).evaluate(environment());
        if (known[field] === undefined || !results.has(field)) results.set(field, result);
        if (result.value !== null && known[field] === undefined) known[field] = result.value;
      }
    }
    if (Object.keys(known).length === before) break;
  }
  const conditions = conditionsOf(compiled).map(({ rule, otherwise }) => {
    const result = compiled.rule(rule).evaluate(environment());
    const holds = result.value === null ? null : result.value === true;
    const { because, missing } = result;
    // Of lines it is about the one that is named in the reasons.
    const line = because.mechanism === 'every' ? Number(because.detail?.['line']) - 1 : null;
    const facts = { values: known, lookups: surroundings.lookups };
    const said = saidWith(otherwise, facts, line) ?? otherwise;
    return { holds, otherwise: said, because, missing };
  });
  const expected = (compiled.scheme.guide?.expects ?? []).flatMap((field) => {
    const result = results.get(field);
    if (!result) return [];
    // A table that nobody has filled in adds up to nothing; that is not what one would get.
    const blank = [...restsOn(compiled, sets.get(field) ?? [])].filter(
      (id) => asks.has(id) && compiled.scheme.fields[id]?.kind === 'group' && !(id in answers),
    );
    const value = blank.length === 0 ? result.value : null;
    return [{ field, value, because: result.because, missing: [...result.missing, ...blank] }];
  });
  const missing = [...conditions, ...expected].flatMap((one) => one.missing);
  const reasons = [...conditions, ...expected].map(({ because }) =>
    fromAnswers(because, (field) => (field in answers ? undefined : results.get(field)?.because)),
  );
  const because = (at: number): Because => reasons[at]!;
  const unknown = new Set(reasons.flatMap(unknownLookups));
  const isNo = conditions.some(({ holds }) => holds === false);
  const isOpen = conditions.some(({ holds }) => holds === null);
  return {
    verdict: isNo ? 'no' : isOpen ? 'not-known' : 'yes',
    conditions: conditions.map(({ holds, otherwise }, i) => ({
      holds,
      otherwise,
      because: because(i),
    })),
    expected: expected.map(({ field, value }, i) => ({
      field,
      value,
      because: because(conditions.length + i),
    })),
    missing: [...new Set(missing)].filter((id) => asks.has(id)),
    byApplicant: [...lookupsOfHolder(compiled.scheme)].filter((id) => unknown.has(id)),
  };
}

/** Reasons down to the answers: for a field that a rule computes, that rule's own reasons under the field's title. */
function fromAnswers(
  because: Because,
  computed: (field: string) => Because | undefined,
  within: readonly string[] = [],
): Because {
  const { name, title } = because.detail ?? {};
  const field = because.mechanism === 'field' && typeof name === 'string' ? name : null;
  const own = field === null || within.includes(field) ? undefined : computed(field);
  if (field !== null && own) {
    const named = typeof title === 'object' && !own.label ? { ...own, label: title } : own;
    return fromAnswers(named, computed, [...within, field]);
  }
  return { ...because, of: because.of.map((part) => fromAnswers(part, computed, within)) };
}

function unknownLookups({ mechanism, value, detail, of }: Because): readonly string[] {
  const name = detail?.['name'];
  const own = mechanism === 'lookup' && value === null && typeof name === 'string' ? [name] : [];
  return [...own, ...of.flatMap(unknownLookups)];
}

/** The opening's conditions, and of the actions that the guide names those that rest on nothing a unit must
 * fill in first. What rests on somebody's name is left to the application: nobody types a name to ask a question
 * that may have no asker. */
function conditionsOf(
  compiled: CompiledScheme,
): readonly { readonly rule: Rule; readonly otherwise: Text }[] {
  const { scheme } = compiled;
  const asks = new Set(scheme.opening.asks);
  const sets = setsOf(compiled);
  const own = (rule: Rule): boolean =>
    fieldsNamed(rule, compiled.scheme).every((id) => asks.has(id) || sets.has(id));
  const later = (scheme.guide?.decidedBy ?? []).flatMap(
    (id) => scheme.actions[id]?.onlyIf?.filter(({ rule }) => own(rule)) ?? [],
  );
  const named = (id: string): boolean =>
    scheme.fields[id]?.kind === 'text' && scheme.fields[id].privacy === 'personal';
  return [...(scheme.opening.onlyIf ?? []), ...later].filter(
    ({ rule }) => !fieldsNamed(rule, compiled.scheme).some(named),
  );
}

/** Field → the rules by which actions set it. */
function setsOf({ scheme }: CompiledScheme): ReadonlyMap<string, readonly Rule[]> {
  const sets = new Map<string, Rule[]>();
  for (const { effects = [] } of [scheme.opening, ...Object.values(scheme.actions)]) {
    for (const effect of effects) {
      if ('set' in effect) sets.set(effect.set, [...(sets.get(effect.set) ?? []), effect.to]);
    }
  }
  return sets;
}
