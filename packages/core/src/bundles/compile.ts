import { environmentOf, type CompiledScheme, type Surroundings } from '../engine/index.ts';
import { textProblems } from '../engine/texts.ts';
import type { Bundle, Field, Given, GivenValue, Rule, Value, Values } from '../model/index.ts';
import { ruleCompiler, type Compiled, type Problem } from '../rules/index.ts';
import { questionsOfBundle, type BundleQuestions } from './questions.ts';

/** A bundle ready to run. */
export interface CompiledBundle {
  readonly bundle: Bundle;
  readonly schemes: ReadonlyMap<string, CompiledScheme>;
  readonly questions: BundleQuestions;
  readonly rule: (rule: Rule) => Compiled;
}

/** The scheme of a part. Throws where `compileBundle` reported that there is none. */
export function schemeOfPart({ bundle, schemes }: CompiledBundle, part: string): CompiledScheme {
  const found = schemes.get(bundle.parts[part]?.scheme ?? '');
  if (!found) {
    throw new Error(
      `Part "${part}" of bundle "${bundle.id}" has no scheme; expected one of ${[...schemes.keys()].join(', ')}. Run the check of the bundle.`,
    );
  }
  return found;
}

/** Compiles a bundle against the schemes of its zone, and says what is wrong: unknown schemes, fields and
 * outcomes, fields that cannot share an answer, an order that goes in a circle. */
export function compileBundle(
  bundle: Bundle,
  schemes: ReadonlyMap<string, CompiledScheme>,
): { readonly compiled: CompiledBundle; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [...textProblems(bundle)];
  const questions = questionsOfBundle(bundle, schemes, problems);
  const nothing = { actors: {}, lookups: {}, branches: {}, numbers: {} };
  const rules = ruleCompiler({ fields: questions.fields, ...nothing });
  const compiledRules = new Map<Rule, Compiled>();
  const add = (rule: Rule | true | undefined, at: string) => {
    if (rule !== undefined && rule !== true) compiledRules.set(rule, rules.compile(rule, at));
  };
  for (const [id, { visible, required }] of Object.entries(questions.fields)) {
    add(visible, `questions.${id}.visible`);
    add(required, `questions.${id}.required`);
  }
  for (const [part, { when }] of Object.entries(bundle.parts)) add(when, `parts.${part}.when`);
  const compiled: CompiledBundle = {
    bundle,
    schemes,
    questions,
    rule: (rule) => {
      const found = compiledRules.get(rule);
      if (!found) throw new Error(`A rule of bundle "${bundle.id}" was not compiled.`);
      return found;
    },
  };
  problems.push(...rules.problems, ...partProblems(bundle, schemes));
  return { compiled, problems };
}

function partProblems(
  bundle: Bundle,
  schemes: ReadonlyMap<string, CompiledScheme>,
): readonly Problem[] {
  const problems: Problem[] = [];
  const report = (at: string, message: string, remedy: string) =>
    problems.push({ at, message, remedy });
  for (const [id, part] of Object.entries(bundle.parts)) {
    const at = `parts.${id}`;
    const scheme = schemes.get(part.scheme)?.scheme;
    if (!scheme) {
      report(at, `the zone has no scheme "${part.scheme}"`, 'name one of its schemes');
      continue;
    }
    if (!scheme.guide) {
      report(at, `applicants do not open the scheme "${part.scheme}"`, 'name one with a guide');
    }
    if (circles(bundle, id, [])) report(at, 'it waits for itself', 'break the circle of `after`');
    for (const { part: before, outcomes } of part.after ?? []) {
      const earlier = schemes.get(bundle.parts[before]?.scheme ?? '')?.scheme;
      if (outcomes.length === 0) {
        report(`${at}.after`, `it waits for no outcome of "${before}"`, 'name one');
      }
      for (const outcome of outcomes) {
        if (!earlier || Object.hasOwn(earlier.outcomes, outcome)) continue;
        report(
          `${at}.after`,
          `"${before}" has no outcome "${outcome}"`,
          'name one of its outcomes',
        );
      }
    }
    for (const [field, given] of Object.entries(part.given ?? {})) {
      const place = `${at}.given.${field}`;
      if (!scheme.opening.asks?.includes(field)) {
        report(place, 'its opening does not ask for this field', 'name an asked field');
      }
      const taker = scheme.fields[field];
      for (const column of 'lines' in given ? given.lines.flatMap(Object.keys) : []) {
        if (taker?.kind === 'group' && Object.hasOwn(taker.columns, column)) continue;
        report(`${place}.${column}`, 'the field has no such column', 'name one of its columns');
      }
      for (const one of givenOf(given)) {
        if (!('of' in one)) continue;
        if (!part.after?.some(({ part: before }) => before === one.of)) {
          report(place, `it does not wait for "${one.of}"`, 'name that part in `after`');
        }
        const earlier = schemes.get(bundle.parts[one.of]?.scheme ?? '')?.scheme;
        const names = 'field' in one ? earlier?.fields : earlier?.numbers;
        const name = 'field' in one ? one.field : one.number;
        if (earlier && !Object.hasOwn(names ?? {}, name)) {
          report(place, `"${one.of}" has no "${name}"`, 'name a field or a number of its scheme');
        }
      }
    }
  }
  return problems;
}

function circles(bundle: Bundle, part: string, above: readonly string[]): boolean {
  if (above.includes(part)) return above[0] === part;
  return (bundle.parts[part]?.after ?? []).some((one) =>
    circles(bundle, one.part, [...above, part]),
  );
}

/** The questions that are asked after these answers, and those that must be answered. */
export function askedQuestions(
  { questions, rule }: CompiledBundle,
  answers: Values,
  surroundings: Surroundings,
): { readonly asks: readonly string[]; readonly required: readonly string[] } {
  const environment = environmentOf(null, surroundings, answers);
  const holds = (one: Rule) => rule(one).evaluate(environment).value;
  const all = Object.entries(questions.fields);
  const asks = all.filter(([, { visible }]) => visible === undefined || holds(visible) === true);
  const must = ({ required }: Field): boolean =>
    required !== undefined && (required === true || holds(required) === true);
  return {
    asks: asks.map(([id]) => id),
    required: asks.filter(([, field]) => must(field)).map(([id]) => id),
  };
}

/** Whether a part is needed, after these answers. */
export function isNeeded(
  { bundle, rule }: CompiledBundle,
  part: string,
  answers: Values,
  surroundings: Surroundings,
): boolean {
  const when = bundle.parts[part]?.when;
  const environment = environmentOf(null, surroundings, answers);
  return when === undefined || rule(when).evaluate(environment).value === true;
}

/** What an ended part has left for those after it. */
export interface Left {
  readonly values: Values;
  readonly numbers: Readonly<Record<string, string>>;
}

/** The values with which a part's matter is opened: the answers, and what the bundle gives. */
export function openingValues(
  { bundle, questions, schemes }: CompiledBundle,
  part: string,
  answers: Values,
  left: Readonly<Record<string, Left>>,
): Values {
  const values: Record<string, Value> = {};
  for (const [field, question] of Object.entries(questions.ids[part] ?? {})) {
    const answer = answers[question];
    if (answer !== undefined) values[field] = answer;
  }
  for (const [field, given] of Object.entries(bundle.parts[part]?.given ?? {})) {
    const value = givenValue(given, left);
    if (value !== undefined) values[field] = value;
  }
  const asks = schemes.get(bundle.parts[part]?.scheme ?? '')?.scheme.opening.asks ?? [];
  return Object.fromEntries(Object.entries(values).filter(([id]) => asks.includes(id)));
}

/** All that a bundle gives one field. */
function givenOf(given: Given): readonly GivenValue[] {
  return 'lines' in given ? given.lines.flatMap((line) => Object.values(line)) : [given];
}

function givenValue(given: Given, left: Readonly<Record<string, Left>>): Value | undefined {
  if ('lines' in given) {
    return given.lines.map((line) =>
      Object.fromEntries(
        Object.entries(line).flatMap(([column, one]) => {
          const value = givenValue(one, left);
          return value === undefined ? [] : [[column, value] as const];
        }),
      ),
    );
  }
  if ('value' in given) return given.value;
  const earlier = left[given.of];
  return 'field' in given ? earlier?.values[given.field] : earlier?.numbers[given.number];
}
