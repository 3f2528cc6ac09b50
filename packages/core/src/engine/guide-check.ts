import type { Action, Scheme } from '../model/index.ts';
import type { Problem } from '../rules/index.ts';

/** What a guide gets wrong: it is missing where applicants open matters, it names what the scheme does not
 * declare or ask, or its two clocks do not run together. */
export function guideProblems(scheme: Scheme): Problem[] {
  const problems: Problem[] = [];
  const report = (at: string, message: string, remedy: string) =>
    problems.push({ at: `guide${at}`, message, remedy });
  const { guide } = scheme;
  if (!guide) {
    if (scheme.actors[scheme.opening.by]?.standing) return [];
    report('', 'applicants open this scheme, but it has no guide', 'write one (model/guide.ts)');
    return problems;
  }
  const actions = [scheme.opening, ...Object.values(scheme.actions)];
  const asked = new Set(actions.flatMap(({ asks = [] }) => asks));
  const set = new Set(
    actions.flatMap(({ effects = [] }) => effects.flatMap((e) => ('set' in e ? [e.set] : []))),
  );
  if (guide.audience.length === 0) report('.audience', 'it is for nobody', 'name an audience');
  if (guide.lifeEvents.length === 0) {
    report('.lifeEvents', 'nobody who looks by life event finds it', 'name at least one');
  }
  for (const id of guide.decidedBy ?? []) {
    if (scheme.actions[id]?.onlyIf) continue;
    report('.decidedBy', `action "${id}" has no conditions`, 'name an action with `onlyIf`');
  }
  for (const id of guide.expects ?? []) {
    if (set.has(id)) continue;
    report('.expects', `no action sets the field "${id}"`, 'name a field that an effect `set`s');
  }
  for (const [id, { field }] of Object.entries(guide.materials)) {
    if (field === undefined || asked.has(field)) continue;
    report(`.materials.${id}`, `no action asks for the field "${field}"`, 'name an asked field');
  }
  const { promised, limits = [] } = guide.days;
  const clocks = limits.flatMap((limit) => ('clock' in limit ? [limit.clock] : []));
  for (const clock of [promised, ...clocks, ...(guide.pledge ? [guide.pledge.clock] : [])]) {
    if (Object.hasOwn(scheme.clocks, clock)) continue;
    report('.days', `clock "${clock}" is not declared`, 'name a clock of the scheme');
  }
  for (const material of guide.pledge?.replaces ?? []) {
    if (Object.hasOwn(guide.materials, material)) continue;
    report('.pledge', `there is no material "${material}"`, 'name a material of the guide');
  }
  if (limits.length === 0) {
    report(
      '.days.limits',
      'it does not say what the law allows',
      "name the clock that runs under the instrument, or { none: 'law', verified: false }",
    );
  }
  const [statutory] = clocks;
  if (statutory !== undefined && limits.length === 1) {
    for (const [id, action] of Object.entries({ opening: scheme.opening, ...scheme.actions })) {
      for (const verb of ['start', 'pause', 'resume', 'stop'] as const) {
        if (does(action, verb, promised) === does(action, verb, statutory)) continue;
        report(
          '.days.limits',
          `"${id}" does "${verb}" to one of the clocks "${promised}" and "${statutory}" only`,
          'let both start, pause, resume and stop in the same actions',
        );
      }
    }
  }
  for (const id of Object.keys(guide.results)) {
    if (Object.hasOwn(scheme.outcomes, id)) continue;
    report(`.results.${id}`, 'there is no such outcome', 'name an outcome of the scheme');
  }
  if (Object.keys(guide.results).length === 0) {
    report('.results', 'it does not say what the applicant gets', 'say it for an outcome');
  }
  return problems;
}

function does(
  action: Pick<Action, 'effects'>,
  verb: 'start' | 'pause' | 'resume' | 'stop',
  clock: string,
): boolean {
  return (action.effects ?? []).some(
    (effect) => (effect as Partial<Record<typeof verb, string>>)[verb] === clock,
  );
}
