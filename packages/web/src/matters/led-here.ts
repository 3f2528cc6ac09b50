import { targetsOf, type BranchState, type Matter } from '@twinpark/core/engine';
import type { Action, Rule, Scheme, Values } from '@twinpark/core/model';
import type { PageContext } from '../context.ts';
import { isBlank } from '../forms/parse.ts';
import { html, type Renderable } from '../html.ts';
import { factList } from '../parts/facts.ts';
import type { NameOf } from './names.ts';
import { shownValue } from './value.ts';

/** The action that is about to be done, and where. */
export interface Doing {
  readonly scheme: Scheme;
  readonly matter: Pick<Matter, 'stage' | 'values' | 'branches' | 'clocks'>;
  readonly action: string;
  readonly party: string | null;
  readonly asks: readonly string[];
  readonly nameOf: NameOf;
}

/** What somebody said: these fields, out of these values. */
interface Said {
  /** Null: it stands in the matter, or on the branch that the form names already. */
  readonly by: string | null;
  readonly fields: readonly string[];
  readonly values: Values;
}

/** What those said who brought the matter, or the branch that is acted on, to where it stands, as far as the form
 * itself does not ask for it, and by when the action is due: whoever corrects sees what is to be corrected
 * while correcting it, whoever decides on a request sees its reasons, and whoever answers anew what was
 * missing. Follows from the scheme alone. */
export function whatLedHere(context: PageContext, doing: Doing): Renderable {
  const { language, say } = context;
  const { scheme, matter, action, party, nameOf } = doing;
  const { by, branch } = scheme.actions[action] ?? {};
  const rows = saidBefore(doing).flatMap(({ by: speaker, fields, values }) =>
    fields.flatMap((id): [string, Renderable][] => {
      const [field, value] = [scheme.fields[id], values[id]];
      if (field === undefined || value === undefined || isBlank(value)) return [];
      const title = field.title[language];
      const name = speaker === null ? title : `${title} · ${nameOf(speaker)}`;
      return [[name, shownValue(context, field, value, nameOf)]];
    }),
  );
  if (rows.length === 0) return null;
  const due = matter.clocks.flatMap(({ clock, party: of, stoppedOn, due }) => {
    const definition = scheme.clocks[clock];
    const isOwn = definition !== undefined && [by].flat().includes(definition.owner);
    const isHere = of === null || branch === undefined || of === party;
    return stoppedOn === null && due !== null && isOwn && isHere
      ? [[definition.title[language], say('clock.dueOn', { date: due })] as const]
      : [];
  });
  return factList([...rows, ...due]);
}

function saidBefore({ scheme, matter, action, party, asks }: Doing): readonly Said[] {
  const doing = scheme.actions[action];
  const others = Object.entries(scheme.actions).flatMap(([id, one]) => (id === action ? [] : one));
  const anew = new Set(doing?.anew);
  const shown = new Set(doing?.shows);
  const opened = scheme.opening.asks ?? [];
  const told = (actions: readonly Action[]): readonly string[] =>
    [...new Set(actions.flatMap((one) => one.asks ?? []))].filter(
      (id) => (!asks.includes(id) || anew.has(id)) && !shown.has(id) && !opened.includes(id),
    );
  const inMatter: Said = {
    by: null,
    fields: told(others.filter(({ goes }) => targetsOf(goes).includes(matter.stage))),
    values: matter.values,
  };
  const branch = doing?.branch;
  const own = matter.branches[branch ?? '']?.find((one) => one.party === party);
  if (branch === undefined) return [inMatter];
  if (own === undefined) return [];
  const along = others.filter(
    (one) => one.branch === branch && targetsOf(one.branchGoes).includes(own.stage),
  );
  const movers = others.filter(({ effects }) =>
    effects?.some(
      (effect) => 'move' in effect && effect.move === branch && effect.to === own.stage,
    ),
  );
  const at = (id: string, stages: readonly string[]): readonly BranchState[] =>
    (matter.branches[id] ?? []).filter(({ stage }) => stages.includes(stage));
  /** What those said on whose account it was done. */
  const causesOf = ({ onlyIf = [] }: Action): readonly Said[] =>
    onlyIf
      .flatMap(({ rule }) => branchesIn(rule))
      .flatMap((cause) =>
        at(cause.branch, cause.at).map(({ party: speaker, stage, values }) => ({
          by: speaker,
          fields: told(
            others.filter(
              (one) => one.branch === cause.branch && targetsOf(one.branchGoes).includes(stage),
            ),
          ),
          values,
        })),
      );
  const beside = movers.flatMap((mover): readonly Said[] => {
    if (mover.branch === undefined) {
      return [{ by: null, fields: told([mover]), values: matter.values }, ...causesOf(mover)];
    }
    if (mover.branch === branch) return [];
    return at(mover.branch, targetsOf(mover.branchGoes)).map(({ party: speaker, values }) => ({
      by: speaker,
      fields: told([mover]),
      values,
    }));
  });
  const causes = along.flatMap(causesOf);
  return [...beside, ...causes, { by: null, fields: told(along), values: own.values }];
}

/** The branches on whose account a condition lets an action be done. */
function branchesIn(
  rule: Rule,
): readonly { readonly branch: string; readonly at: readonly string[] }[] {
  return 'branches' in rule && rule.branches.quantity === 'any' ? [rule.branches] : [];
}

/** What the action concerns (its `shows`), of the matter and of each branch: seen before it is confirmed. */
export function whatItConcerns(context: PageContext, doing: Doing): Renderable {
  const { language, say } = context;
  const { scheme, matter, action, nameOf } = doing;
  const shows = scheme.actions[action]?.shows ?? [];
  const facts = (values: Values): [string, Renderable][] =>
    shows.flatMap((id): [string, Renderable][] => {
      const [field, value] = [scheme.fields[id], values[id]];
      return field === undefined || value === undefined || isBlank(value)
        ? []
        : [[field.title[language], shownValue(context, field, value, nameOf)]];
    });
  const parts = [
    { name: null, rows: facts(matter.values) },
    ...Object.values(matter.branches)
      .flat()
      .map(({ party, values }) => ({ name: nameOf(party), rows: facts(values) })),
  ].filter(({ rows }) => rows.length > 0);
  if (parts.length === 0) return null;
  return html`<section aria-labelledby="concerns">
    <h2 id="concerns">${say('action.concerns')}</h2>
    ${parts.map(({ name, rows }) => html`${name !== null && html`<h3>${name}</h3>`}${factList(rows)}`)}
  </section>`;
}
