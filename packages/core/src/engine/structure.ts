import type { Action, ClockRule, Effect, Field, Scheme } from '../model/index.ts';
import type { Problem } from '../rules/index.ts';
import { wholly } from './field-check.ts';
import { targetsOf } from './targets.ts';

/** Unknown names, stages nobody reaches or leaves, outcomes and clocks that cannot happen. */
export function structureProblems(scheme: Scheme, clockTable: readonly ClockRule[]): Problem[] {
  const problems: Problem[] = [];
  const report = (at: string, message: string, remedy: string) =>
    problems.push({ at, message, remedy });
  const known = (
    kind: string,
    names: Readonly<Record<string, unknown>>,
    name: string,
    at: string,
  ) => {
    if (Object.hasOwn(names, name)) return;
    report(
      at,
      `${kind} "${name}" is not declared`,
      `declare it, or use one of ${Object.keys(names).join(', ') || '(none)'}`,
    );
  };

  for (const [id, field] of Object.entries(scheme.fields)) {
    for (const actor of field.seenBy ?? [])
      known('actor', scheme.actors, actor, `fields.${id}.seenBy`);
    if (field.kind === 'unit' || field.kind === 'units') {
      for (const actor of field.notHolding ?? [])
        known('actor', scheme.actors, actor, `fields.${id}.notHolding`);
    }
    checkPatterns(field, `fields.${id}`, report);
  }
  for (const [id, { from }] of Object.entries(scheme.lookups)) {
    if ('matter' in from) known('field', scheme.fields, from.matter, `lookups.${id}.from`);
  }
  known('stage', scheme.stages, scheme.first, 'first');
  checkAction(scheme, { ...scheme.opening, at: [] }, 'opening', known);
  checkSearching(scheme, scheme.opening, 'opening', report);
  for (const [id, action] of Object.entries(scheme.actions)) {
    const at = `actions.${id}`;
    if (action.at.length === 0)
      report(`${at}.at`, 'the action can be done at no stage', 'name at least one');
    checkAction(scheme, action, at, known);
    checkSearching(scheme, action, at, report);
    for (const stage of action.at) {
      if (scheme.stages[stage]?.final && action.goes !== undefined) {
        report(
          at,
          `it leads out of the final stage "${stage}"`,
          'drop `final` there, or the action',
        );
      }
    }
  }
  for (const [id, branch] of Object.entries(scheme.branches)) {
    known('actor', scheme.actors, branch.over, `branches.${id}.over`);
    known('branch stage', branch.stages, branch.first, `branches.${id}.first`);
    const actions = Object.values(scheme.actions).filter((action) => action.branch === id);
    const moves = effectsOf(scheme).flatMap((effect) =>
      'move' in effect && effect.move === id ? [effect.to] : [],
    );
    const reached = new Set([
      branch.first,
      ...moves,
      ...actions.flatMap((a) => targetsOf(a.branchGoes)),
    ]);
    for (const stage of Object.keys(branch.stages)) {
      if (!reached.has(stage)) {
        report(
          `branches.${id}.stages.${stage}`,
          'nothing leads to this stage',
          'lead an action to it or drop it',
        );
      }
    }
    if (!effectsOf(scheme).some((effect) => 'open' in effect && effect.open === id)) {
      report(`branches.${id}`, 'no action opens this branch', 'add an effect { open }');
    }
  }
  reachability(scheme, report);
  for (const [id, outcome] of Object.entries(scheme.outcomes)) {
    known('stage', scheme.stages, outcome.at, `outcomes.${id}.at`);
  }
  for (const [id, clock] of Object.entries(scheme.clocks)) {
    const at = `clocks.${id}`;
    known('actor', scheme.actors, clock.owner, `${at}.owner`);
    for (const rule of targetsOf(clock.rule)) {
      if (!clockTable.some((row) => row.rule === rule && row.place === scheme.place)) {
        report(
          `${at}.rule`,
          `the clock table has no row "${rule}" for ${scheme.place}`,
          'add a row with its source, verified or not',
        );
      }
    }
    const effects = effectsOf(scheme);
    if (!effects.some((effect) => 'start' in effect && effect.start === id)) {
      report(at, 'no action starts this clock', 'add an effect { start }');
    }
    const ends = Object.values(scheme.stages).some(({ final }) => final === true);
    if (!ends && !effects.some((effect) => 'stop' in effect && effect.stop === id)) {
      report(
        at,
        'no action stops this clock, and no final stage ends it',
        'add an effect { stop }, or a final stage',
      );
    }
  }
  for (const [i, { to, stage, outcome, overdue, action }] of (scheme.notices ?? []).entries()) {
    const at = `notices[${i}]`;
    for (const actor of [to].flat()) known('actor', scheme.actors, actor, `${at}.to`);
    if (stage !== undefined) known('stage', scheme.stages, stage, `${at}.stage`);
    if (outcome !== undefined) known('outcome', scheme.outcomes, outcome, `${at}.outcome`);
    if (overdue !== undefined) known('clock', scheme.clocks, overdue, `${at}.overdue`);
    if (action !== undefined) known('action', scheme.actions, action, `${at}.action`);
    if ([stage, outcome, overdue, action].filter((one) => one !== undefined).length !== 1) {
      report(at, 'it does not say of what it tells', 'name one of stage, outcome, overdue, action');
    }
  }
  for (const [i, { to, by, saw, shows }] of (scheme.answers ?? []).entries()) {
    const at = `answers[${i}]`;
    for (const action of [to, by].flat()) known('action', scheme.actions, action, at);
    for (const lookup of Object.keys(saw ?? {})) {
      known('look-up', scheme.lookups, lookup, `${at}.saw`);
    }
    for (const field of shows ?? []) {
      known('field', scheme.fields, field, `${at}.shows`);
      if (scheme.fields[field]?.privacy === 'personal') {
        report(
          `${at}.shows`,
          `"${field}" is personal`,
          'show fields that are public or of the case',
        );
      }
    }
  }
  return problems;
}

function effectsOf(scheme: Scheme): readonly Effect[] {
  return [scheme.opening, ...Object.values(scheme.actions)].flatMap(
    (action) => action.effects ?? [],
  );
}

type Known = (
  kind: string,
  names: Readonly<Record<string, unknown>>,
  name: string,
  at: string,
) => void;

function checkAction(scheme: Scheme, action: Action, at: string, known: Known): void {
  for (const actor of [action.by].flat()) known('actor', scheme.actors, actor, `${at}.by`);
  for (const stage of action.at) known('stage', scheme.stages, stage, `${at}.at`);
  for (const field of [...(action.asks ?? []), ...(action.needs ?? [])]) {
    known('field', scheme.fields, field, `${at}.asks`);
  }
  for (const field of action.anew ?? []) {
    const asked = Object.fromEntries((action.asks ?? []).map((id) => [id, true]));
    known('asked field', asked, field, `${at}.anew`);
  }
  for (const field of action.shows ?? []) known('field', scheme.fields, field, `${at}.shows`);
  if (action.only !== undefined) {
    known('field', scheme.fields, action.only, `${at}.only`);
    const chooser = scheme.fields[action.only];
    const options = chooser?.kind === 'choices' ? chooser.options : {};
    for (const field of Object.keys(options)) known('field', scheme.fields, field, `${at}.only`);
  }
  for (const stage of targetsOf(action.goes)) known('stage', scheme.stages, stage, `${at}.goes`);
  if (action.onExpiry !== undefined)
    known('clock', scheme.clocks, action.onExpiry, `${at}.onExpiry`);
  for (const stage of action.onLead ?? []) known('stage', scheme.stages, stage, `${at}.onLead`);
  if (action.onLead !== undefined) known('field', scheme.fields, 'leadMatter', `${at}.onLead`);
  if (action.branch !== undefined) {
    known('branch', scheme.branches, action.branch, `${at}.branch`);
    const stages = scheme.branches[action.branch]?.stages ?? {};
    for (const stage of [...(action.branchAt ?? []), ...targetsOf(action.branchGoes)]) {
      known('branch stage', stages, stage, `${at}.branchAt`);
    }
  }
  checkOffered(scheme, action, at, known);
  for (const [i, effect] of (action.effects ?? []).entries()) {
    const place = `${at}.effects[${i}]`;
    if ('assign' in effect) {
      known('actor', scheme.actors, effect.assign, place);
      if (effect.from !== 'actor') known('field', scheme.fields, effect.from, place);
    }
    if ('open' in effect) {
      known('branch', scheme.branches, effect.open, place);
      if (effect.of !== undefined || effect.takes !== undefined) {
        const over = scheme.branches[effect.open]?.over;
        const same = Object.entries(scheme.branches).filter(([, branch]) => branch.over === over);
        known(
          'branch over the same part',
          Object.fromEntries(same),
          effect.of ?? '',
          `${place}.of`,
        );
      }
      for (const field of effect.takes ?? []) {
        known('field', scheme.fields, field, `${place}.takes`);
      }
    }
    if ('move' in effect) {
      known('branch', scheme.branches, effect.move, place);
      known('branch stage', scheme.branches[effect.move]?.stages ?? {}, effect.to, place);
      for (const field of effect.clears ?? []) {
        known('field', scheme.fields, field, `${place}.clears`);
      }
    }
    if ('close' in effect) known('branch', scheme.branches, effect.close, place);
    for (const verb of ['start', 'stop', 'pause', 'resume', 'extend'] as const) {
      const clock = (effect as Partial<Record<typeof verb, string>>)[verb];
      if (clock !== undefined) known('clock', scheme.clocks, clock, place);
    }
    if ('start' in effect && effect.since !== undefined) {
      known('field', scheme.fields, effect.since, `${place}.since`);
    }
    if ('number' in effect) known('number', scheme.numbers, effect.number, place);
    if ('set' in effect) {
      known('field', scheme.fields, effect.set, place);
      if (effect.on === 'branch') known('branch', scheme.branches, action.branch ?? '', place);
    }
  }
}

/** Only who acts for a unit may look for accounts: a form of anybody else that asks for persons could not be filled in. */
function checkSearching(
  { actors, fields }: Scheme,
  { by, asks = [] }: Pick<Action, 'by' | 'asks'>,
  at: string,
  report: Report,
): void {
  const own = [by].flat().find((actor) => (actors[actor]?.party ?? 'unit') !== 'unit');
  const asked = asks.find((id) => ['person', 'persons'].includes(fields[id]?.kind ?? ''));
  if (own === undefined || asked === undefined) return;
  report(
    `${at}.asks`,
    `"${asked}" names persons, and "${own}", who acts for no unit, may look for none`,
    'let a unit name them',
  );
}

type Report = (at: string, message: string, remedy: string) => void;

function checkPatterns(field: Field, at: string, report: Report): void {
  if (field.kind === 'group') {
    for (const [id, column] of Object.entries(field.columns)) {
      checkPatterns(column, `${at}.columns.${id}`, report);
    }
  }
  if (field.kind !== 'text' || field.pattern === undefined) return;
  const { matches } = field.pattern;
  const place = `${at}.pattern`;
  try {
    wholly(matches);
  } catch {
    report(place, `"${matches}" is no regular expression`, 'correct it');
  }
  if (/\)[*+{]/.test(matches)) {
    report(
      place,
      `"${matches}" repeats a group, which can take for ever`,
      'repeat characters only',
    );
  }
}

function checkOffered(
  { stages, branches }: Scheme,
  action: Action,
  at: string,
  known: Known,
): void {
  const { offered, branch } = action;
  if (offered === undefined || offered === true) return;
  const place = `${at}.offered`;
  const kind = 'while' in offered ? offered.while : branch;
  if (kind !== undefined) known('branch', branches, kind, place);
  const names = kind === undefined ? stages : (branches[kind]?.stages ?? {});
  for (const stage of offered.at) {
    known(kind === undefined ? 'stage' : 'branch stage', names, stage, place);
  }
}

function reachability(
  scheme: Scheme,
  report: (at: string, message: string, remedy: string) => void,
): void {
  const actions = Object.values(scheme.actions);
  const reached = new Set([scheme.first]);
  for (let before = -1; before !== reached.size;) {
    before = reached.size;
    for (const action of actions) {
      if (!action.at.some((stage) => reached.has(stage))) continue;
      for (const stage of targetsOf(action.goes)) reached.add(stage);
    }
  }
  for (const [id, stage] of Object.entries(scheme.stages)) {
    const at = `stages.${id}`;
    if (!reached.has(id))
      report(at, 'nothing leads to this stage', 'lead an action to it or drop it');
    const leaves = actions.some(
      (action) => action.at.includes(id) && targetsOf(action.goes).some((to) => to !== id),
    );
    if (!stage.final && !leaves) {
      report(at, 'nothing leads out of this stage', 'mark it final or add an action');
    }
  }
  for (const [id, outcome] of Object.entries(scheme.outcomes)) {
    if (!reached.has(outcome.at)) {
      report(
        `outcomes.${id}`,
        `nobody reaches stage "${outcome.at}"`,
        'correct `at` or lead there',
      );
    }
  }
}
