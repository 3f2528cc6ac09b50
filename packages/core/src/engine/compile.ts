import type { Action, ClockRule, Goes, Rule, Scheme } from '../model/index.ts';
import { ruleCompiler, type Compiled, type Problem } from '../rules/index.ts';
import { guideProblems } from './guide-check.ts';
import { structureProblems } from './structure.ts';
import { textProblems } from './texts.ts';

/** A scheme ready to run: every rule compiled once, found again by the object it stands in. */
export interface CompiledScheme {
  readonly scheme: Scheme;
  /** Hash of the canonical text; matters are pinned to it. */
  readonly hash: string;
  readonly clockTable: readonly ClockRule[];
  readonly rule: (rule: Rule) => Compiled;
  /** Places of all rules, for coverage. */
  readonly places: readonly string[];
}

/** A scheme's text with keys in order: what its hash is taken of. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const parts = Object.entries(value)
      .filter(([, part]) => part !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, part]) => `${JSON.stringify(key)}:${canonical(part)}`);
    return `{${parts.join(',')}}`;
  }
  return JSON.stringify(value);
}

/** Compiles a scheme and checks what types cannot: unknown names, dead stages, outcomes nobody reaches,
 * clocks without rows, texts without translation. `hash` is SHA-256 of `canonical(scheme)`. */
export function compileScheme(
  given: Scheme,
  hash: string,
  clockTable: readonly ClockRule[],
): { readonly compiled: CompiledScheme; readonly problems: readonly Problem[] } {
  const scheme = unshared(given);
  const rules = ruleCompiler(scheme);
  const compiledRules = new Map<Rule, Compiled>();
  for (const { rule, at } of rulesOf(scheme)) compiledRules.set(rule, rules.compile(rule, at));
  const compiled: CompiledScheme = {
    scheme,
    hash,
    clockTable,
    places: rules.places,
    rule: (rule) => {
      const found = compiledRules.get(rule);
      if (!found)
        throw new Error(
          `A rule of scheme "${scheme.id}" was not compiled; this is a fault of compileScheme.`,
        );
      return found;
    },
  };
  const problems = [
    ...structureProblems(scheme, clockTable),
    ...guideProblems(scheme),
    ...textProblems(scheme),
    ...rules.problems,
  ];
  return { compiled, problems };
}

/** A copy in which nothing stands in two places: compiled rules are found by the object they are, and one
 * that two places share would be counted in one of them alone. */
function unshared<T>(value: T): T {
  if (Array.isArray(value)) return value.map((one: unknown) => unshared(one)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, unshared(one)])) as T;
}

/** Every rule a scheme holds, with its place. */
function rulesOf(scheme: Scheme): { readonly rule: Rule; readonly at: string }[] {
  const found: { rule: Rule; at: string }[] = [];
  const add = (rule: Rule | true | undefined, at: string) => {
    if (rule !== undefined && rule !== true) found.push({ rule, at });
  };
  const addGoes = (goes: Goes<string, string, string, string> | undefined, at: string) => {
    if (goes === undefined || typeof goes === 'string') return;
    for (const [i, way] of goes.entries()) add(way.if, `${at}[${i}].if`);
  };
  for (const [id, field] of Object.entries(scheme.fields)) {
    add(field.required, `fields.${id}.required`);
    add(field.visible, `fields.${id}.visible`);
  }
  for (const [id, clock] of Object.entries(scheme.clocks)) addGoes(clock.rule, `clocks.${id}.rule`);
  const actions: Record<string, Action> = {
    ...scheme.actions,
    opening: { ...scheme.opening, at: [] },
  };
  for (const [id, action] of Object.entries(actions)) {
    const at = id === 'opening' ? id : `actions.${id}`;
    for (const [i, condition] of (action.onlyIf ?? []).entries()) {
      add(condition.rule, `${at}.onlyIf[${i}]`);
    }
    addGoes(action.goes, `${at}.goes`);
    addGoes(action.branchGoes, `${at}.branchGoes`);
    for (const [i, effect] of (action.effects ?? []).entries()) {
      if ('set' in effect) add(effect.to, `${at}.effects[${i}].set`);
    }
  }
  for (const [id, outcome] of Object.entries(scheme.outcomes)) {
    for (const [i, effect] of outcome.effects.entries()) {
      const at = `outcomes.${id}.effects[${i}]`;
      if ('entry' in effect && 'columns' in effect) {
        for (const [column, rule] of Object.entries(effect.columns)) add(rule, `${at}.${column}`);
      } else if ('post' in effect) {
        add(effect.amount, `${at}.amount`);
      } else if ('slot' in effect) {
        add(effect.from, `${at}.from`);
        add(effect.until, `${at}.until`);
      } else if ('certificate' in effect) {
        for (const [claim, rule] of Object.entries(effect.claims)) add(rule, `${at}.${claim}`);
      }
    }
  }
  return found;
}
