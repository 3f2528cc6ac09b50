import {
  isText,
  type Action,
  type Lookup,
  type Records,
  type Scheme,
  type Text,
} from '../model/index.ts';
import type { Problem } from '../rules/index.ts';
import { isAutomatic } from './effect-rules.ts';
import { placeholdersIn } from './otherwise.ts';

/** Texts that name something in braces where nobody fills it in: a reader would see the braces. */
export function bracesProblems(definition: Scheme): readonly Problem[] {
  const problems: Problem[] = [];
  const walk = (value: unknown, at: string): void => {
    if (typeof value !== 'object' || value === null || isFilledIn.test(at)) return;
    if (isText(value)) {
      const names = placeholdersIn(value);
      if (names.length > 0) {
        problems.push({
          at,
          message: `nobody fills in {${names.join('}, {')}} here`,
          remedy: 'leave the braces out; conditions, and paragraphs of letters, may have them',
        });
      }
      return;
    }
    for (const [key, part] of Object.entries(value)) {
      walk(part, Array.isArray(value) ? `${at}[${key}]` : at === '' ? key : `${at}.${key}`);
    }
  };
  walk(definition, '');
  return problems;
}

/** Where what stands in braces is filled in when it is said. */
const isFilledIn =
  /(?:^|\.)onlyIf\[\d+\]\.otherwise$|^actions\.[^.]+\.because$|^letters\.[^.]+\.paragraphs/;

/** What the words of conditions name that is not declared, or that whoever is refused may not see: the refusal would
 * tell them what the pages keep from them. */
export function wordsProblems(scheme: Scheme, records: Records): readonly Problem[] {
  const problems: Problem[] = [];
  const actions: readonly (readonly [string, Action])[] = [
    ['opening', { ...scheme.opening, at: [] }],
    ...Object.entries(scheme.actions).map(([id, one]) => [`actions.${id}`, one] as const),
  ];
  for (const [place, action] of actions) {
    problems.push(...reasonProblems(scheme, records, `${place}.because`, action.because));
    for (const [i, { otherwise }] of (action.onlyIf ?? []).entries()) {
      const at = `${place}.onlyIf[${String(i)}].otherwise`;
      for (const name of placeholdersIn(otherwise)) {
        if (!Object.hasOwn(scheme.fields, name) && !Object.hasOwn(scheme.lookups, name)) {
          problems.push({
            at,
            message: `field or look-up "${name}" is not declared`,
            remedy: 'declare it, or name another',
          });
          continue;
        }
        // A timer is told nothing.
        if (isAutomatic(action)) continue;
        const lookup = scheme.lookups[name];
        const unseeing = [action.by]
          .flat()
          .filter((actor) =>
            lookup === undefined
              ? !seesField(scheme, action, actor, name)
              : isKept(lookup, records),
          );
        if (unseeing.length === 0) continue;
        const what = lookup === undefined ? 'field' : 'look-up';
        problems.push({
          at,
          message: `${what} "${name}" is not for the eyes of ${unseeing.join(', ')}, who would read it here`,
          remedy: 'leave it out of the words, or let them see it',
        });
      }
    }
  }
  return problems;
}

/** What the reason of an act names that is not public: it is written into the notices of all whom the act concerns. */
function reasonProblems(
  { fields, lookups }: Scheme,
  records: Records,
  at: string,
  because: Text | undefined,
): readonly Problem[] {
  const names = because === undefined ? [] : placeholdersIn(because);
  return names.flatMap((name) => {
    const lookup = lookups[name];
    const isPublic =
      lookup === undefined ? fields[name]?.privacy === 'public' : !isKept(lookup, records);
    return isPublic || name === 'today'
      ? []
      : [
          {
            at,
            message: `"${name}" is no public field, nor a look-up of what is public`,
            remedy: 'leave it out of the words, or name what everybody may read',
          },
        ];
  });
}

/** As `visibleFields` does for a person who holds this part alone, and what the action asks them itself. */
function seesField(
  { fields, actors, opening }: Scheme,
  { asks = [] }: Action,
  actor: string,
  id: string,
): boolean {
  const field = fields[id];
  if (field === undefined || field.privacy === 'public' || asks.includes(id)) return true;
  if (actors[actor]?.party === 'public') return false;
  const opens = actor === opening.by;
  if (field.privacy === 'personal') return opens || field.seenBy?.includes(actor) === true;
  const gave = opens && opening.asks?.includes(id) === true;
  return gave || (field.seenBy?.includes(actor) ?? true);
}

/** Whether a look-up reads a column of a register that is not for everybody. */
function isKept({ from }: Lookup, { registers }: Records): boolean {
  const read = 'values' in from ? from.values : from;
  if (!('column' in read)) return false;
  const column = registers[read.register]?.columns[read.column];
  return column !== undefined && column.privacy !== 'public';
}
