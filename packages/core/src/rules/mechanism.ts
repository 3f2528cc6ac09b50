import type { Rule, MechanismKey, Text, Value, Values } from '../model/index.ts';
import type { Because, Result } from './result.ts';

export type ValueType =
  | 'text'
  | 'yes-no'
  | 'decimal'
  | 'amount'
  | 'date'
  | 'list'
  | 'group'
  | 'file'
  | 'wording'
  /** Not known before it is evaluated (a constant list, a damaged rule already reported). */
  | 'any';

/** What a rule may see while it is evaluated. Nothing else: no clock, no database. */
export interface Environment {
  readonly values: Values;
  /** The line of a repeating group that `total` or `count` is looking at. */
  readonly item?: Values;
  /** Its place in the group, from 0. */
  readonly line?: number;
  readonly lookups: Values;
  /** Fields that are still to come: how many lines they have is not known, rather than none. */
  readonly awaited?: readonly string[];
  /** Who holds each part: actor → unit or person ids. */
  readonly parties: Readonly<Record<string, readonly string[]>>;
  /** On a branch: the part that it is over, and the party whose branch it is. */
  readonly own?: Readonly<Record<string, string>>;
  /** Its numbers by sequence. */
  readonly numbers: Readonly<Record<string, string>>;
  /** The unit that acts, else the person; absent: a timer, or nobody yet. */
  readonly acting?: string;
  /** The date that came with the command. */
  readonly today: string;
  readonly branches: Readonly<
    Record<
      string,
      readonly { readonly party?: string; readonly stage: string; readonly values?: Values }[]
    >
  >;
  /** Working days after `from` up to and including `to`; null where a calendar is not published. */
  readonly workingDays: (
    calendar: 'mainland' | 'hongkong' | 'both',
    from: string,
    to: string,
  ) => number | null;
  /** Places of the rules that were evaluated, for coverage by scenarios. */
  readonly visited?: Set<string>;
}

export interface Compiled {
  readonly type: ValueType;
  readonly evaluate: (environment: Environment) => Result;
}

/** A field or column as rules see it. */
interface Declared {
  readonly type: ValueType;
  readonly title: Text;
  /** The words of what can be chosen. */
  readonly options?: Readonly<Record<string, Text>>;
}

/** What a mechanism can ask while it compiles, and where it reports what is wrong. */
export interface Scope {
  readonly compile: (rule: Rule, at: string) => Compiled;
  readonly field: (id: string) => Declared | null;
  /** The same scope, inside the lines of a repeating group. */
  readonly inside: (group: string) => Scope;
  readonly item: (column: string) => Declared | null;
  /** `perLine`: it is fetched for every line of the surrounding group. */
  readonly lookup: (
    id: string,
  ) => { readonly type: ValueType; readonly title: Text; readonly perLine: boolean } | null;
  /** The title of a part; null: not declared. */
  readonly actor: (id: string) => Text | null;
  /** Whether the scheme has such a sequence of numbers. */
  readonly hasNumber: (id: string) => boolean;
  readonly branchStages: (id: string) => readonly string[] | null;
  readonly problem: (at: string, message: string, remedy: string) => void;
}

type RuleOf<K extends MechanismKey> = Extract<Rule, Readonly<Record<K, unknown>>>;

/** One way of computing: how it compiles and how it speaks. A mechanism is one file. */
export interface Mechanism<K extends MechanismKey> {
  readonly key: K;
  readonly compile: (rule: RuleOf<K>, at: string, scope: Scope) => Compiled;
  readonly say: (because: Because) => Text;
}

type Notes = Pick<Because, 'label' | 'source' | 'detail'>;

/** The label and source a rule carries, for its `because`. */
export function notes(rule: Pick<Rule, 'label' | 'source'>, detail?: Because['detail']): Notes {
  return {
    ...(rule.label && { label: rule.label }),
    ...(rule.source && { source: rule.source }),
    ...(detail && { detail }),
  };
}

/** The notes of what is read under a name; of what was chosen among options they say its words. */
export function notesOfRead(
  rule: Pick<Rule, 'label' | 'source'>,
  name: string,
  declared: Declared | null,
): (value: Value | null) => Notes {
  const detail = { name, title: declared?.title ?? name };
  const plain = notes(rule, detail);
  const chosen = new Map(
    Object.entries(declared?.options ?? {}).map(([option, said]) => [
      option,
      notes(rule, { ...detail, said }),
    ]),
  );
  if (chosen.size === 0) return () => plain;
  return (value) => (typeof value === 'string' ? chosen.get(value) : undefined) ?? plain;
}

/** A mechanism that needs all its operands: as long as one is unknown so is the result. */
export function strict(
  mechanism: MechanismKey,
  annotations: Notes,
  operands: readonly Compiled[],
  compute: (values: readonly Value[], environment: Environment) => Value | null,
): Compiled['evaluate'] {
  return (environment) => {
    const results: Result[] = [];
    const of: Because[] = [];
    const known: Value[] = [];
    for (const operand of operands) {
      const result = operand.evaluate(environment);
      results.push(result);
      of.push(result.because);
      if (result.value !== null) known.push(result.value);
    }
    const value = known.length === results.length ? compute(known, environment) : null;
    return {
      value,
      because: { mechanism, value, ...annotations, of },
      missing: missingOf(results),
    };
  };
}

const nothing: readonly string[] = [];

export function missingOf(results: readonly Result[]): readonly string[] {
  if (results.every((result) => result.missing.length === 0)) return nothing;
  return [...new Set(results.flatMap((result) => result.missing))];
}

/** Reports an operand of the wrong type. */
export function expectType(
  operand: Compiled,
  wanted: readonly ValueType[],
  at: string,
  scope: Scope,
): void {
  if (operand.type === 'any' || wanted.includes(operand.type)) return;
  scope.problem(
    at,
    `this rule yields ${operand.type}, expected ${wanted.join(' or ')}`,
    'use a field, constant or mechanism of that type',
  );
}
