import type { Action, Rule, Text, Values } from '../model/index.ts';
import { explain } from '../rules/index.ts';
import type { CompiledScheme } from './compile.ts';
import { isAutomatic } from './effect-rules.ts';
import {
  branchValues,
  environmentOf,
  holds,
  ownOn,
  titlesOf,
  type Surroundings,
} from './environment.ts';
import { isFilled } from './filled.ts';
import { fieldsNamed, fieldsOfLookup } from './lookup-fields.ts';
import type { Acting, Matter } from './matter.ts';
import { saidWith } from './otherwise.ts';
import { titled, type Refusal } from './refusal.ts';

/** What somebody may do on a matter now; if not, why not, in words a person can act on. */
export type Ability =
  | {
      readonly action: string;
      readonly title: Text;
      readonly allowed: true;
      /** The branch it would act on: the actor's own, or each that can be chosen. */
      readonly parties: readonly string[];
      readonly asks: readonly string[];
      readonly required: readonly string[];
    }
  | {
      readonly action: string;
      readonly title: Text;
      readonly allowed: false;
      readonly refusal: Refusal;
    };

/** All actions of the scheme as they stand for this person. Pages and API show this, `decide` asks it:
 * nobody derives it a second time. */
export function abilities(
  compiled: CompiledScheme,
  matter: Matter,
  acting: Acting,
  around: Surroundings,
): readonly Ability[] {
  const surroundings = { ...around, by: acting };
  return Object.entries(compiled.scheme.actions)
    .filter(([, action]) => !isAutomatic(action))
    .map(([id, action]) => {
      const may = permitted(compiled, matter, action, acting);
      if ('code' in may) return { action: id, title: action.title, allowed: false, refusal: may };
      const stopped = may.parties.map((party) =>
        conditionsUnmet(compiled, matter, action, party, {}, surroundings),
      );
      const refusal = stopped.find((one) => one !== null);
      if (refusal && stopped.every((one) => one !== null)) {
        return { action: id, title: action.title, allowed: false, refusal };
      }
      const [party = null] = may.parties.length === 1 ? may.parties : [];
      const own = branchValues(matter, action.branch, party);
      const environment = environmentOf(matter, surroundings, own);
      const all = askedBy(compiled, action, environment.values);
      const asks = all.filter((field) => {
        const visible = compiled.scheme.fields[field]?.visible;
        if (visible === undefined) return true;
        // What the same form decides may still become so.
        const isOpen = fieldsNamed(visible, compiled.scheme).some((named) => all.includes(named));
        return isOpen || compiled.rule(visible).evaluate(environment).value !== false;
      });
      return {
        action: id,
        title: action.title,
        allowed: true,
        parties: may.parties.flatMap((party) => party ?? []),
        asks,
        required: asks.filter((field) => isRequired(compiled, action, field, environment)),
      };
    });
}

/** The fields that an action asks, given what was chosen to be asked. */
export function askedBy(
  { scheme }: CompiledScheme,
  action: Pick<Action, 'asks' | 'only'>,
  values: Values,
): readonly string[] {
  const asks = action.asks ?? [];
  const chosen = action.only === undefined ? undefined : values[action.only];
  const field = scheme.fields[action.only ?? ''];
  if (!Array.isArray(chosen) || chosen.length === 0 || field?.kind !== 'choices') return asks;
  return asks.filter((id) => chosen.includes(id) || !Object.hasOwn(field.options, id));
}

export function isRequired(
  compiled: CompiledScheme,
  action: Pick<Action, 'needs'>,
  field: string,
  environment: ReturnType<typeof environmentOf>,
): boolean {
  if (action.needs?.includes(field)) return true;
  const rule = compiled.scheme.fields[field]?.required;
  if (rule === undefined) return false;
  return rule === true || compiled.rule(rule).evaluate(environment).value === true;
}

/** Whether part, stage and branch allow the action, and the branches it could act on (null: the
 * matter itself). */
export function permitted(
  compiled: CompiledScheme,
  matter: Matter,
  action: Action,
  acting: Acting,
): { readonly parties: readonly (string | null)[] } | Refusal {
  const part = holds(compiled, matter, action.by, acting);
  if (!part) {
    const who = titlesOf(compiled, action.by);
    return {
      code: 'not-your-part',
      message: {
        'zh-Hans': `此操作由“${who['zh-Hans']}”办理`,
        'zh-Hant': `此操作由「${who['zh-Hant']}」辦理`,
        en: `this is for: ${who.en}`,
      },
    };
  }
  const stages = compiled.scheme.stages;
  if (!action.at.includes(matter.stage)) {
    return wrongStage(
      stages[matter.stage]?.title,
      action.at.flatMap((id) => stages[id]?.title ?? []),
    );
  }
  if (action.branch === undefined) return { parties: [null] };
  const branch = compiled.scheme.branches[action.branch];
  const open = (matter.branches[action.branch] ?? []).filter(
    (one) => branch?.over !== part.actor || one.party === part.party,
  );
  const fitting = open.filter((one) => action.branchAt?.includes(one.stage) ?? true);
  if (fitting.length > 0) return { parties: fitting.map((one) => one.party) };
  return wrongStage(
    branch?.stages[open[0]?.stage ?? '']?.title,
    (action.branchAt ?? []).flatMap((id) => branch?.stages[id]?.title ?? []),
  );
}

function wrongStage(now: Text | undefined, wanted: readonly Text[]): Refusal {
  const list = (language: keyof Text, comma: string) => wanted.map((t) => t[language]).join(comma);
  return {
    code: 'wrong-stage',
    message: {
      'zh-Hans': `现处于“${now?.['zh-Hans'] ?? '未开始'}”，须在“${list('zh-Hans', '、')}”时办理`,
      'zh-Hant': `現處於「${now?.['zh-Hant'] ?? '未開始'}」，須在「${list('zh-Hant', '、')}」時辦理`,
      en: `it stands at “${now?.en ?? 'not begun'}”; this can be done at “${list('en', ', ')}”`,
    },
  };
}

/** Whether what a rule lacks is still to come with the action: a field that it asks, what is looked up by such a field,
 * or the facts of the lines of a table that it asks. */
function isAwaited(
  { scheme }: CompiledScheme,
  { asks = [] }: Pick<Action, 'asks'>,
  missing: string,
  given: Values,
): boolean {
  const [, lookup = ''] = /^lookup:(.+)$/.exec(missing) ?? [];
  const declared = scheme.lookups[lookup];
  const fields = declared ? [declared.each ?? [], fieldsOfLookup(declared)].flat() : [missing];
  return fields.some((field) => asks.includes(field) && !(field in given));
}

/** What is known before an action is filled in: neither what it asks anew nor what was emptied before (an assignment that
 * was withdrawn), which is to come like what never was given; nor what was looked up by it. */
function withoutComing(
  { scheme }: CompiledScheme,
  { anew = [], asks = [] }: Pick<Action, 'anew' | 'asks'>,
  environment: ReturnType<typeof environmentOf>,
  given: Values,
): ReturnType<typeof environmentOf> {
  const { values: known } = environment;
  const emptied = asks.filter((field) => field in known && !isFilled(known[field]));
  const coming = [...anew, ...emptied].filter((field) => !(field in given));
  if (coming.length === 0) return environment;
  const isComing = (lookup: string): boolean => {
    const declared = scheme.lookups[lookup];
    if (declared === undefined) return false;
    return [declared.each ?? [], fieldsOfLookup(declared)].flat().some((id) => coming.includes(id));
  };
  const only = (values: Values, keep: (id: string) => boolean): Values =>
    Object.fromEntries(Object.entries(values).filter(([id]) => keep(id)));
  return {
    ...environment,
    awaited: coming,
    values: only(environment.values, (id) => !coming.includes(id)),
    lookups: only(environment.lookups, (id) => !isComing(id)),
  };
}

/** The first condition that does not hold, with the reason its rule gives. A condition that still
 * lacks a field which the action itself asks for is left to `decide`, to which it is all there (`complete`): what
 * is left out there comes no more, and a condition that cannot be told without it does not hold. What the action asks
 * anew is to come too, whatever was given before, with what is looked up by it. */
export function conditionsUnmet(
  compiled: CompiledScheme,
  matter: Matter | null,
  action: Pick<Action, 'onlyIf' | 'asks' | 'anew' | 'branch'>,
  party: string | null,
  given: Values,
  surroundings: Surroundings,
  complete: 'complete' | 'to-come' = 'to-come',
): Refusal | null {
  const known = environmentOf(
    matter,
    surroundings,
    branchValues(matter, action.branch, party),
    given,
  );
  const environment = {
    ...(complete === 'complete' ? known : withoutComing(compiled, action, known, given)),
    own: ownOn(compiled, action.branch, party),
  };
  for (const { rule, otherwise } of action.onlyIf ?? []) {
    const result = compiled.rule(rule).evaluate(environment);
    if (result.value === true) continue;
    const pending =
      complete === 'to-come' &&
      result.value === null &&
      result.missing.some((missing) => isAwaited(compiled, action, missing, given));
    if (pending) continue;
    // Of many lines, which one it is, and why that one.
    const ofLines = result.because.mechanism === 'every' ? result.because.detail : undefined;
    const filledIn = saidWith(otherwise, environment, ofLines ? Number(ofLines['line']) - 1 : null);
    if (filledIn && !ofLines) return { code: 'condition', message: filledIn };
    if (isMachinery(rule)) return { code: 'condition', message: otherwise };
    const isTold = filledIn !== null || ('every' in rule && isMachinery(rule.every.holds));
    const said = ofLines && !isTold ? 2 : 1;
    const why = (language: keyof Text) =>
      explain(result.because, language)
        .slice(0, said)
        .map(({ text }) => text)
        .join(language === 'en' ? ': ' : '：');
    return {
      code: 'condition',
      message: titled(filledIn ?? otherwise, {
        'zh-Hans': why('zh-Hans'),
        'zh-Hant': why('zh-Hant'),
        en: why('en'),
      }),
    };
  }
  return null;
}

/** Whether why a rule does not hold tells nobody more than the scheme's own words: none of several ways, not all of several
 * conditions, something that must not be, how many lines there are. */
function isMachinery(rule: Rule): boolean {
  if ('any' in rule || 'all' in rule || 'not' in rule) return true;
  return 'compare' in rule && [rule.compare.left, rule.compare.right].some(isCount);
}

function isCount(value: object): boolean {
  return 'count' in value;
}
