import { abilities, compileScheme, type Acting } from '@twinpark/core/engine';
import { runScenario, unvisited, type Scenario } from '@twinpark/core/testing';
import { officialCalendars } from '@twinpark/core/time';
import { expect, test } from 'vitest';
import { clockTable } from '../../clock-table.ts';
import { scenarios } from './scenarios.ts';
import { proposals } from './scheme.ts';
import { late, returned } from './returned.ts';
import { office, unit } from './story.ts';
import { alone, changed } from './withdrawn.ts';

const { compiled, problems } = compileScheme(proposals, 'hash', clockTable);
const runs = scenarios.map((scenario) => runScenario(compiled, scenario, officialCalendars));

test('the scheme of proposal handling compiles without a problem', () => {
  expect(problems).toEqual([]);
});

test.each(runs.map((run) => [run.scenario, run] as const))('%s', (_name, run) => {
  expect(run.failures).toEqual([]);
});

test('what was noted when the first reply was checked is not said of the one that is done anew', () => {
  const redone = scenarios.find(({ name }) => name.includes('dissatisfied proposer gets a redo'));
  const until = redone?.steps.findIndex((step) => step.do === 'orderRedo' && !step.refused) ?? 0;
  const noted = { checkNote: '已阅' };
  const steps = (redone?.steps ?? [])
    .slice(0, until + 1)
    .map((step) => (step.do === 'approve' ? { ...step, with: { ...step.with, ...noted } } : step));
  const repliesUntil = (count: number) => {
    const story = { name: '', opens: scenarios[0]!.opens, ...redone, steps: steps.slice(0, count) };
    const run = runScenario(compiled, story, officialCalendars);
    expect(run.failures).toEqual([]);
    return (run.matter?.branches['reply'] ?? []).map(({ stage, values }) => [
      stage,
      values['checkNote'],
    ]);
  };
  expect(repliesUntil(until)).toContainEqual(['sent', '已阅']);
  const [redoneReply, ...others] = repliesUntil(until + 1);
  expect(redoneReply).toEqual(['to-redraft', '']);
  expect(others).toEqual([['sent', '已阅']]);
});

/** What somebody may do after a story has gone as far as this action. */
function abilityAfter(story: Scenario, done: string, by: Acting, action: string) {
  const end = story.steps.findIndex((step) => step.do === done && step.refused === undefined);
  const told = { ...story, steps: story.steps.slice(0, end + 1) };
  const { matter, failures } = runScenario(compiled, told, officialCalendars);
  expect(failures).toEqual([]);
  const around = { today: '2024-02-09', lookups: {}, calendars: officialCalendars };
  return matter && abilities(compiled, matter, by, around).find((one) => one.action === action);
}

test('what was withdrawn can be assigned again: what was emptied is to come, as before', () => {
  expect(abilityAfter(changed, 'withdrawAssignment', office, 'assign')).toMatchObject({
    allowed: true,
  });
});

test('whom a task goes to instead is chosen in the form: that nobody is chosen yet does not stand in the way', () => {
  expect(abilityAfter(late, 'missAcceptance', office, 'changeHandler')?.allowed).toBe(true);
  expect(abilityAfter(returned, 'requestReturn', office, 'reassign')?.allowed).toBe(true);
});

test('the form of a draft asks at once why it is not disclosed in full, for it decides whether it is', () => {
  const drafting = abilityAfter(alone, 'accept', unit('a'), 'draft');
  expect(drafting).toMatchObject({
    asks: expect.arrayContaining(['disclosureGround', 'disclosureReason']),
  });
});

test('its scenarios visit every stage, action, outcome and rule', () => {
  expect(unvisited(compiled, runs)).toEqual([]);
});
