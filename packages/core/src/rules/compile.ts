import type {
  Actor,
  Branch,
  Field,
  Lookup,
  MechanismKey,
  Numbering,
  Rule,
} from '../model/index.ts';
import type { Compiled, Mechanism, Scope, ValueType } from './mechanism.ts';
import { mechanisms } from './mechanisms.ts';

/** Something wrong with a scheme: where, what, and what to do about it. */
export interface Problem {
  readonly at: string;
  readonly message: string;
  readonly remedy: string;
}

/** The declarations a scheme's rules may name. */
export interface Declarations {
  readonly actors: Readonly<Record<string, Actor>>;
  readonly fields: Readonly<Record<string, Field>>;
  readonly lookups: Readonly<Record<string, Lookup>>;
  readonly branches: Readonly<Record<string, Branch>>;
  readonly numbers: Readonly<Record<string, Numbering>>;
}

const typeOfKind: Record<Field['kind'], ValueType> = {
  text: 'text',
  texts: 'list',
  wording: 'wording',
  choice: 'text',
  choices: 'list',
  'yes-no': 'yes-no',
  unit: 'text',
  units: 'list',
  person: 'text',
  persons: 'list',
  entry: 'text',
  date: 'date',
  amount: 'amount',
  decimal: 'decimal',
  file: 'file',
  group: 'group',
};

function declaredAs(field: Field): NonNullable<ReturnType<Scope['field']>> {
  const options = field.kind === 'choice' ? { options: field.options } : {};
  return { type: typeOfKind[field.kind], title: field.title, ...options };
}

/** Under which name it is noted that a rule was asked and did not hold. */
export const notHeld = (at: string): string => `${at} (not held)`;

/** Compiles rules against a scheme's declarations. Problems are collected, not thrown, so that all of
 * them are shown at once; a rule with problems must not be evaluated. */
export function ruleCompiler(declarations: Declarations): {
  /** `group`: the rule speaks of the lines of this repeating group. */
  readonly compile: (rule: Rule, at: string, group?: string) => Compiled;
  readonly problems: readonly Problem[];
  /** The places of all rules, for coverage by scenarios. */
  readonly places: readonly string[];
} {
  const problems: Problem[] = [];
  const places: string[] = [];

  const scopeOf = (group: string | null): Scope => ({
    compile: (rule, at) => compileIn(rule, at, group),
    field: (id) => {
      const field = declarations.fields[id];
      return field ? declaredAs(field) : null;
    },
    inside: (id) => {
      if (declarations.fields[id]?.kind !== 'group') {
        problems.push({
          at: id,
          message: `"${id}" is no repeating group`,
          remedy: 'name a field of kind group',
        });
      }
      return scopeOf(id);
    },
    item: (column) => {
      const field = group === null ? undefined : declarations.fields[group];
      const found = field?.kind === 'group' ? field.columns[column] : undefined;
      return found ? declaredAs(found) : null;
    },
    lookup: (id) => {
      const lookup = declarations.lookups[id];
      if (!lookup || (lookup.each !== undefined && lookup.each !== group)) return null;
      return { type: lookup.yields, title: lookup.title, perLine: lookup.each !== undefined };
    },
    actor: (id) => declarations.actors[id]?.title ?? null,
    hasNumber: (id) => Object.hasOwn(declarations.numbers, id),
    branchStages: (id) => {
      const branch = declarations.branches[id];
      return branch ? Object.keys(branch.stages) : null;
    },
    problem: (at, message, remedy) => problems.push({ at, message, remedy }),
  });

  function compileIn(rule: Rule, at: string, group: string | null): Compiled {
    const mechanism = mechanismOf(rule);
    if (!mechanism) {
      problems.push({
        at,
        message: `no mechanism among the keys ${Object.keys(rule).join(', ')}`,
        remedy: `use one of ${Object.keys(mechanisms).join(', ')}`,
      });
      return uncompiled(at);
    }
    places.push(at);
    const compiled = tried(mechanism.compile, rule, at, group);
    return {
      type: compiled.type,
      evaluate: (environment) => {
        const { visited } = environment;
        const result = compiled.evaluate(environment);
        visited?.add(at);
        if (visited && result.value !== true) visited.add(notHeld(at));
        return result;
      },
    };
  }

  /** A rule whose operands are not of the sort that its mechanism asks is a problem of the scheme, not of the compiler. */
  function tried(
    compile: NonNullable<ReturnType<typeof mechanismOf>>['compile'],
    rule: Rule,
    at: string,
    group: string | null,
  ): Compiled {
    try {
      return compile(rule, at, scopeOf(group));
    } catch (error) {
      problems.push({
        at,
        message: `its mechanism cannot read ${JSON.stringify(rule).slice(0, 120)} (${String(error)})`,
        remedy: 'give it the operands that its mechanism asks (model/rule.ts)',
      });
      return uncompiled(at);
    }
  }

  return {
    compile: (rule, at, group) => compileIn(rule, at, group ?? null),
    problems,
    places,
  };
}

function uncompiled(at: string): Compiled {
  return {
    type: 'any',
    evaluate: () => {
      throw new Error(`rule at ${at} did not compile`);
    },
  };
}

// The one place where the key of a rule meets its mechanism: the table's type proves that they fit,
// which TypeScript cannot follow through a key read at run time.
function mechanismOf(rule: Rule): { compile: (r: Rule, at: string, s: Scope) => Compiled } | null {
  const key = Object.keys(rule).find((k): k is MechanismKey => Object.hasOwn(mechanisms, k));
  if (!key) return null;
  const mechanism = mechanisms[key] as unknown as Mechanism<MechanismKey>;
  return { compile: (r, at, scope) => mechanism.compile(r as never, at, scope) };
}
