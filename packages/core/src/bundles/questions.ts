import type { CompiledScheme } from '../engine/index.ts';
import type { Bundle, BundlePart, Field, Rule, Values } from '../model/index.ts';
import type { Problem } from '../rules/index.ts';
import { renamed, settledRule } from './renamed.ts';

/** The questions of a bundle, and where each answer goes. */
export interface BundleQuestions {
  /** In the order in which they are asked. */
  readonly fields: Readonly<Record<string, Field>>;
  /** Part → field of its opening → question. */
  readonly ids: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** What is asked together: the bundle's own and shared questions (null), then each part's. */
  readonly sections: readonly { readonly part: string | null; readonly asks: readonly string[] }[];
}

type Report = (at: string, message: string, remedy: string) => void;

/** Makes one list of questions of what all parts ask. A question is asked where a part that needs it is
 * needed; it is required where that part requires it. */
export function questionsOfBundle(
  bundle: Bundle,
  schemes: ReadonlyMap<string, CompiledScheme>,
  problems: Problem[],
): BundleQuestions {
  const report: Report = (at, message, remedy) => problems.push({ at, message, remedy });
  const ids = idsOf(bundle, schemes, report);
  const fields: Record<string, Field> = { ...bundle.asks };
  const shared: string[] = Object.keys(bundle.asks ?? {});
  for (const [id, question] of Object.entries(bundle.shared)) {
    const takers = Object.entries(question.fields).flatMap(([part, field]) => {
      const found = fieldOf(bundle, schemes, part, field);
      return found ? [{ part, field: found }] : [];
    });
    const [first, ...others] = takers;
    if (!first) continue;
    for (const other of others) {
      const differ = difference(first.field, other.field);
      if (differ === null) continue;
      report(
        `shared.${id}`,
        `"${first.part}" and "${other.part}" ask for different things: ${differ}`,
        'share fields of one kind with the same choices',
      );
    }
    shared.push(id);
    fields[id] = merged(bundle, takers, ids, question);
  }
  const sections = [{ part: null as string | null, asks: shared }];
  for (const part of Object.keys(bundle.parts)) {
    const own: string[] = [];
    for (const [field, question] of Object.entries(ids[part] ?? {})) {
      if (Object.hasOwn(bundle.shared, question)) continue;
      const found = fieldOf(bundle, schemes, part, field);
      if (!found || neverAsked(bundle, part, found)) continue;
      fields[question] = merged(bundle, [{ part, field: found }], ids, {});
      own.push(question);
    }
    if (own.length > 0) sections.push({ part, asks: own });
  }
  return { fields, ids, sections: sections.filter(({ asks }) => asks.length > 0) };
}

/** The values that a bundle gives a part from the start. */
function givenValues(bundle: Bundle, part: string): Values {
  return Object.fromEntries(
    Object.entries(bundle.parts[part]?.given ?? {}).flatMap(([field, given]) =>
      'value' in given ? [[field, given.value] as const] : [],
    ),
  );
}

/** Whether what the bundle gives a part makes one of its fields idle, whatever is answered. */
function neverAsked(bundle: Bundle, part: string, { visible }: Field): boolean {
  return (
    visible !== undefined && settledRule(renamed(visible, {}, givenValues(bundle, part))) === false
  );
}

/** The id of a part's own question. Field names hold no dots and neither do forms' ids, so two hyphens. */
function ownQuestion(part: string, field: string): string {
  return `${part}--${field}`;
}

function idsOf(
  bundle: Bundle,
  schemes: ReadonlyMap<string, CompiledScheme>,
  report: Report,
): BundleQuestions['ids'] {
  const byPart: Record<string, Record<string, string>> = {};
  for (const [part, { scheme, given = {} }] of Object.entries(bundle.parts)) {
    const asks = schemes.get(scheme)?.scheme.opening.asks ?? [];
    byPart[part] = Object.fromEntries(
      asks
        .filter((field) => !Object.hasOwn(given, field))
        .map((field) => [field, ownQuestion(part, field)]),
    );
  }
  for (const [id, { fields }] of Object.entries(bundle.shared)) {
    if (Object.hasOwn(bundle.asks ?? {}, id)) {
      report(`shared.${id}`, 'the bundle asks a question of this name already', 'rename one');
    }
    for (const [part, field] of Object.entries(fields)) {
      const asked = field === undefined ? undefined : byPart[part]?.[field];
      if (field === undefined) continue;
      if (asked !== ownQuestion(part, field)) {
        report(
          `shared.${id}.${part}`,
          asked === undefined
            ? `the opening of this part does not ask for "${field}"`
            : `the field "${field}" is shared as "${asked}" already`,
          'name a field of its opening that is neither given nor shared',
        );
        continue;
      }
      byPart[part]![field] = id;
    }
  }
  return byPart;
}

function fieldOf(
  bundle: Bundle,
  schemes: ReadonlyMap<string, CompiledScheme>,
  part: string,
  field: string | undefined,
): Field | undefined {
  return schemes.get(bundle.parts[part]?.scheme ?? '')?.scheme.fields[field ?? ''];
}

/** What one question is, of the fields that take its answer: asked if one of them is asked, required if
 * one of them is, as private as the most private. */
function merged(
  bundle: Bundle,
  takers: readonly { readonly part: string; readonly field: Field }[],
  ids: BundleQuestions['ids'],
  words: Pick<Bundle['shared'][string], 'title' | 'help'>,
): Field {
  const visible: (Rule | true)[] = [];
  const required: (Rule | true | false)[] = [];
  for (const { part, field } of takers) {
    const rename = (rule: Rule): Rule => renamed(rule, ids[part] ?? {}, givenValues(bundle, part));
    const when: BundlePart['when'] = bundle.parts[part]?.when;
    const shown = field.visible && rename(field.visible);
    const conditions = [
      ...(when ? [copied(when)] : []),
      ...(shown && settledRule(shown) !== true ? [shown] : []),
    ];
    visible.push(allOf(conditions));
    const must = field.required;
    required.push(
      must === undefined
        ? false
        : allOf([...(when ? [copied(when)] : []), ...(must === true ? [] : [rename(must)])]),
    );
  }
  const { visible: _visible, required: _required, ...first } = takers[0]!.field;
  const asked = anyOf(visible);
  const needed = anyOf(required.filter((one) => one !== false));
  const privacy = (['personal', 'case', 'public'] as const).find((level) =>
    takers.some(({ field }) => field.privacy === level),
  );
  return {
    ...first,
    ...(privacy && { privacy }),
    ...(words.title && { title: words.title }),
    ...(words.help && { help: words.help }),
    ...(asked !== true && asked !== null && { visible: asked }),
    ...(needed !== null && { required: needed }),
  };
}

// Each rule of a scheme is an object of its own.
function copied(rule: Rule): Rule {
  return renamed(rule, {});
}

function allOf(rules: readonly Rule[]): Rule | true {
  const [only, ...others] = rules;
  if (only === undefined) return true;
  return others.length === 0 ? only : { all: rules };
}

function anyOf(rules: readonly (Rule | true)[]): Rule | true | null {
  if (rules.length === 0) return null;
  const all = rules.flatMap((rule) => (rule === true ? [] : [rule]));
  if (all.length < rules.length) return true;
  const [only, ...others] = all;
  return only !== undefined && others.length === 0 ? only : { any: all };
}

/** Why two fields cannot take one answer; null: they can. */
function difference(one: Field, other: Field): string | null {
  if (one.kind !== other.kind) return `${one.kind} and ${other.kind}`;
  const limits = (field: Field): string => {
    const parts = Object.entries(field).filter(([key]) => !common.has(key));
    return JSON.stringify(
      parts
        .map(([key, value]) => [key, key === 'options' ? Object.keys(value as object) : value])
        .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)),
    );
  };
  const [first, second] = [limits(one), limits(other)];
  return first === second ? null : `${first} and ${second}`;
}

/** What belongs to every field and may differ. */
const common = new Set([
  'kind',
  'title',
  'help',
  'privacy',
  'seenBy',
  'crossing',
  'required',
  'visible',
  'lines',
  'maxLength',
]);
