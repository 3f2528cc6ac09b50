import type { Action, ClockRule, Goes, Records, Rule, Scheme } from '../model/index.ts';
import { ruleCompiler, type Compiled, type Problem } from '../rules/index.ts';
import { isRecordEffect, rulesOfEffect } from './effect-rules.ts';
import { guideProblems } from './guide-check.ts';
import { excerptProblems } from './excerpt-check.ts';
import { recordProblems } from './record-check.ts';
import { structureProblems } from './structure.ts';
import { textProblems } from './texts.ts';
import { usedUpProblems } from './used-up-check.ts';
import { timerProblems } from './timer-check.ts';
import { bracesProblems, wordsProblems } from './words-check.ts';

/** A scheme ready to run: every rule compiled once, found again by the object it stands in. */
export interface CompiledScheme {
  readonly scheme: Scheme;
  /** Hash of the canonical text; matters are pinned to it. */
  readonly hash: string;
  readonly clockTable: readonly ClockRule[];
  /** The registers and ledgers it may name: the zone's and its own. */
  readonly records: Records;
  readonly rule: (rule: Rule) => Compiled;
  /** Places of all rules, for coverage. */
  readonly places: readonly string[];
}

const noRecords: Records = { registers: {}, ledgers: {} };

/** Compiles a scheme and checks what types cannot: unknown names, dead stages, outcomes nobody reaches,
 * clocks without rows, texts without translation, records that nobody declares. `hash` is SHA-256 of
 * `canonical(scheme)`, `around` the registers and ledgers of the zone that runs it (`recordsOf`). */
export function compileScheme(
  given: Scheme,
  hash: string,
  clockTable: readonly ClockRule[],
  around: Records = noRecords,
): { readonly compiled: CompiledScheme; readonly problems: readonly Problem[] } {
  const scheme = unshared(given);
  const rules = ruleCompiler(scheme);
  const compiledRules = new Map<Rule, Compiled>();
  for (const { rule, at, group } of rulesOf(scheme)) {
    compiledRules.set(rule, rules.compile(rule, at, group));
  }
  const records: Records = {
    registers: { ...around.registers, ...scheme.registers },
    ledgers: { ...around.ledgers, ...scheme.ledgers },
  };
  const compiled: CompiledScheme = {
    scheme,
    hash,
    clockTable,
    records,
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
    ...recordProblems(compiled),
    ...excerptProblems(compiled),
    ...timerProblems(compiled),
    ...usedUpProblems(scheme),
    ...wordsProblems(scheme, records),
    ...bracesProblems(scheme),
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

export interface RuleInPlace {
  readonly rule: Rule;
  readonly at: string;
  /** The repeating group whose lines it speaks of. */
  readonly group?: string;
}

/** Every rule a scheme holds, with its place. */
export function rulesOf(scheme: Scheme): readonly RuleInPlace[] {
  const found: RuleInPlace[] = [];
  const add = (rule: Rule | true | undefined, at: string, group?: string) => {
    if (rule !== undefined && rule !== true) found.push({ rule, at, ...(group && { group }) });
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
    add(action.onDay, `${at}.onDay`);
    addGoes(action.goes, `${at}.goes`);
    addGoes(action.branchGoes, `${at}.branchGoes`);
    for (const [i, effect] of (action.effects ?? []).entries()) {
      const place = `${at}.effects[${i}]`;
      if ('set' in effect) add(effect.to, `${place}.set`);
      if ('start' in effect || 'pause' in effect || 'open' in effect)
        add(effect.onlyIf, `${place}.onlyIf`);
      if (!isRecordEffect(effect)) continue;
      for (const one of rulesOfEffect(effect)) add(one.rule, `${place}.${one.at}`, one.group);
    }
  }
  for (const [id, outcome] of Object.entries(scheme.outcomes)) {
    for (const [i, effect] of outcome.effects.entries()) {
      for (const { rule, at, group } of rulesOfEffect(effect)) {
        add(rule, `outcomes.${id}.effects[${i}].${at}`, group);
      }
    }
  }
  return found;
}
