import type { Action, Scheme } from '../model/index.ts';
import type { Problem } from '../rules/index.ts';
import { targetsOf } from './targets.ts';

/** Fields that an action has posted to a ledger and another asks for afterwards, with the old value in the form: who
 * presses the button pays twice. What is used up is asked anew. */
export function usedUpProblems(scheme: Scheme): Problem[] {
  const actions = Object.entries(scheme.actions);
  const reached = reachedFrom(actions.map(([, action]) => action));
  return actions.flatMap(([id, { asks = [], anew = [], at }]) => {
    const used = actions.flatMap(([by, posting]) => {
      const after = standsAfter(posting);
      const comesBack = at.some((stage) => after.some((from) => reached(from).has(stage)));
      return comesBack ? usedUpBy(scheme, posting).map((field) => ({ by, field })) : [];
    });
    const wanted = asks.filter((field) => !anew.includes(field));
    return wanted.flatMap((field) => {
      const user = used.find((one) => one.field === field);
      if (user === undefined) return [];
      return {
        at: `actions.${id}.asks`,
        message: `"${field}" is asked again after "${user.by}" has posted what it says, and the form proposes the old value`,
        remedy: `name "${field}" under \`anew\``,
      };
    });
  });
}

const standsAfter = ({ at, goes }: Action): readonly string[] =>
  goes === undefined ? at : targetsOf(goes);

/** The stages that a matter can come to from one, itself among them. */
function reachedFrom(actions: readonly Action[]): (from: string) => ReadonlySet<string> {
  return (from) => {
    const found = new Set([from]);
    for (const stage of found) {
      for (const action of actions) {
        if (!action.at.includes(stage)) continue;
        for (const next of targetsOf(action.goes)) found.add(next);
      }
    }
    return found;
  };
}

/** The fields that an action which posts says in its postings and entries, and those from which it or another has set
 * them. */
function usedUpBy(scheme: Scheme, { effects = [] }: Action): readonly string[] {
  if (!effects.some((effect) => 'post' in effect)) return [];
  const used = new Set(
    effects.flatMap((effect) => {
      if ('post' in effect) return fieldsIn(effect);
      // How long an entry is valid may be asked again with the day that stands there.
      return 'columns' in effect ? fieldsIn(effect.columns) : [];
    }),
  );
  const sets = Object.values(scheme.actions).flatMap(({ effects: all = [] }) =>
    all.filter((effect) => 'set' in effect),
  );
  for (const field of used) {
    for (const { to } of sets.filter(({ set }) => set === field)) {
      for (const source of fieldsIn(to)) used.add(source);
    }
  }
  return [...used];
}

/** The fields that a part of a scheme reads, and the groups over whose lines it goes. */
function fieldsIn(part: unknown): readonly string[] {
  if (typeof part !== 'object' || part === null) return [];
  const own = Object.entries(part).filter(([key]) => key === 'field' || key === 'each');
  return [
    ...own.flatMap(([, name]: [string, unknown]) => (typeof name === 'string' ? [name] : [])),
    ...Object.values(part).flatMap(fieldsIn),
  ];
}
