import { describe, expect, test } from 'vitest';
import { compileScheme, type Acting } from '../engine/index.ts';
import { small, smallClocks } from '../engine/small-scheme.fixture.ts';
import type { Scheme, Values } from '../model/index.ts';
import { runScenario, type Scenario, type Step } from '../testing/index.ts';
import { officialCalendars } from '../time/index.ts';
import {
  changedScheme,
  Facts,
  pastMatter,
  settablePaths,
  Simulation,
  type Changes,
  type PastMatter,
  type Verdict,
} from './index.ts';

const yuan = (amount: string) => ({ amount, currency: 'CNY' }) as const;
const person: Acting = { person: 'anna', unit: null, roles: [] };
const office: Acting = { person: 'o', unit: 'office', roles: ['decider'] };
const expert: Acting = { person: 'e', unit: 'school', roles: [] };

const clone = (scheme: Scheme): Scheme => JSON.parse(JSON.stringify(scheme)) as Scheme;
const compile = (scheme: Scheme) => {
  const { compiled, problems } = compileScheme(clone(scheme), JSON.stringify(scheme), smallClocks);
  expect(problems).toEqual([]);
  return compiled;
};
const pinned = compile(small);

/** A matter really played: applied for, an opinion given, then granted or refused. */
function past(name: string, spend: string, last: 'grant' | 'refuse' = 'grant'): PastMatter {
  const step = (by: Acting, action: string, more: Partial<Step> = {}): Step => ({
    on: '2024-05-10',
    by,
    do: action,
    ...more,
  });
  const scenario: Scenario = {
    name,
    standing: { office: ['office'] },
    opens: { on: '2024-05-09', by: person, with: { spend: yuan(spend), phone: '555' } },
    steps: [
      step(office, 'ask', { with: { experts: ['school'] } }),
      step(expert, 'opine', { with: { opinion: 'yes' } }),
      step(office, last),
    ],
  };
  const run = runScenario(pinned, scenario, officialCalendars);
  expect(run.failures).toEqual([]);
  return pastMatter(name, run.history);
}

function simulate(changes: Changes, matters: readonly PastMatter[], kept = 10) {
  const made = changedScheme({ scheme: small, parameters: {} }, changes);
  if ('refusals' in made) throw new Error(JSON.stringify(made.refusals));
  const compiled = compile(made.rulebook.scheme);
  const facts = new Facts(compiled.scheme, {}, {});
  const calendars = officialCalendars;
  const seen = (saw: Values): Values => saw;
  const simulation = new Simulation({ calendars, seen }, { compiled, calendars }, facts, kept);
  const verdicts = matters.map((one): Verdict => simulation.take(one, pinned));
  return { verdicts, report: simulation.report() };
}

const cap = 'actions.grant.effects.0.to.cap.at.constant.amount';
const rate = '**.rate.rate';

describe('a changed scheme', () => {
  test('who gains and who loses, by the cent, and why', () => {
    const matters = [past('a', '100.10'), past('b', '2000000'), past('c', '1', 'refuse')];
    const { report, verdicts } = simulate({ set: { [rate]: '0.50', [cap]: '400000' } }, matters);
    expect(report).toMatchObject({ matters: 3, unchanged: 1, gains: 1, loses: 1, undecided: 0 });
    expect(report.totals).toEqual([
      {
        ledger: 'fund',
        unit: 'CNY',
        before: '500030.03',
        after: '400050.05',
        difference: '-99979.98',
      },
    ]);
    expect(report.spread.reduce((all, { matters: some }) => all + some, 0)).toBe(2);
    const [first] = verdicts;
    if (first?.kind !== 'changed') throw new Error('expected a change');
    expect(first.matter).toMatchObject({ number: 'G2024-001', applicant: null, change: 'gains' });
    const reasons = first.reasons();
    expect(reasons.map(({ at, before, after }) => [at, before, after])).toEqual([
      ['actions.grant.effects[0].set', yuan('30.03'), yuan('50.05')],
    ]);
    expect(reasons[0]?.because.of[0]?.detail).toEqual({ percent: '50 %' });
  });

  test('what the change does not touch is unchanged, though everything is decided again', () => {
    const { report } = simulate({ set: { [cap]: '500001' } }, [past('a', '10'), past('b', '20')]);
    expect(report).toMatchObject({ matters: 2, unchanged: 2, totals: [{ difference: '0' }] });
  });

  test('a new condition refuses what had been granted, and names the action', () => {
    const scheme = clone(small);
    const onlyIf = [
      {
        rule: { compare: { left: { field: 'spend' }, is: '≥', right: { constant: yuan('50') } } },
        otherwise: { 'zh-Hans': '太少', 'zh-Hant': '太少', en: 'too little' },
      },
    ] as const;
    const opening = { ...scheme.opening, onlyIf };
    const { report, verdicts } = simulate({ scheme: { ...scheme, opening } }, [
      past('a', '10'),
      past('b', '100'),
    ]);
    expect(report).toMatchObject({ loses: 1, unchanged: 1, outcomesChanged: 1 });
    expect(report.outcomes).toEqual([{ before: 'granted', after: null, matters: 1 }]);
    expect(verdicts[0]).toMatchObject({
      matter: { stopped: { action: 'opening', message: { en: 'too little' } } },
    });
  });

  test('what was never asked is missing: listed, not guessed', () => {
    const scheme = clone(small);
    const staff = {
      kind: 'decimal',
      places: 0,
      title: { 'zh-Hans': '人数', 'zh-Hant': '人數', en: 'staff' },
      privacy: 'case',
      required: true,
    } as const;
    const changed = {
      ...scheme,
      fields: { ...scheme.fields, staff },
      opening: { ...scheme.opening, asks: ['spend', 'phone', 'staff'] },
    };
    const { report, verdicts } = simulate({ scheme: changed }, [past('a', '10')]);
    expect(report).toMatchObject({ undecided: 1, gains: 0, loses: 0, totals: [] });
    expect(verdicts[0]).toMatchObject({
      matter: { why: 'missing', action: 'opening', missing: ['staff'] },
    });
  });

  test('a rule that asks for a fact nobody recorded decides nothing, even where a way is left', () => {
    const scheme = clone(small);
    const yes = { 'zh-Hans': '有', 'zh-Hant': '有', en: 'listed' };
    const changed = {
      ...scheme,
      lookups: { white: { title: yes, yields: 'yes-no', from: { parameter: 'white' } } },
      actions: {
        ...scheme.actions,
        grant: {
          ...scheme.actions['grant'],
          goes: [{ to: 'refused', if: { lookup: 'white' } }, { to: 'granted' }],
        },
      },
    };
    const { verdicts } = simulate({ scheme: changed }, [past('a', '10')]);
    expect(verdicts[0]).toMatchObject({
      kind: 'undecided',
      matter: { why: 'missing', missing: ['lookup:white'] },
    });
  });

  test('a record that its own version does not give again is nobody’s gain', () => {
    const true1 = past('a', '100');
    const effects = true1.effects.map((effect) =>
      'post' in effect ? { ...effect, amount: yuan('7') } : effect,
    );
    const { verdicts } = simulate({ set: { [rate]: '0.40' } }, [{ ...true1, effects }]);
    expect(verdicts[0]).toMatchObject({ matter: { why: 'not-reproduced' } });
  });

  test('a personal value erased since is not asked for again; a rule that needs it lacks it', () => {
    const played = past('a', '10');
    const commands = played.commands.map((command) => {
      const values = Object.entries(command.values).filter(([field]) => field !== 'phone');
      return { ...command, values: Object.fromEntries(values) };
    });
    const erased: PastMatter = { ...played, commands, erased: ['phone'] };
    const scheme = clone(small);
    const phone = { ...scheme.fields['phone'], required: true };
    const asking = { ...scheme, fields: { ...scheme.fields, phone } };
    expect(simulate({ scheme: asking }, [erased]).report).toMatchObject({ unchanged: 1 });
    const said = { 'zh-Hans': '拒', 'zh-Hant': '拒', en: 'no' };
    const rule = { compare: { left: { field: 'phone' }, is: '≠', right: { constant: 'x' } } };
    const opening = { ...scheme.opening, onlyIf: [{ rule, otherwise: said }] };
    const { verdicts } = simulate({ scheme: { ...scheme, opening } }, [erased]);
    expect(verdicts[0]).toMatchObject({ matter: { why: 'missing', missing: ['phone'] } });
  });

  test('what would have to be paid instead of granted is below zero', () => {
    const { report } = simulate({ set: { [rate]: '-0.50' } }, [past('a', '100')]);
    expect(report).toMatchObject({ gains: 0, loses: 1 });
    expect(report.totals).toMatchObject([{ before: '30', after: '-50', difference: '-80' }]);
  });

  test('an account holds what was posted by the day on which it is asked for, however late its matter ends', () => {
    const title = small.title;
    const from = { balance: { ledger: 'fund', account: 'budget', unit: 'CNY' } } as const;
    const lookups = { left: { title, yields: 'amount', from } } as const;
    const facts = new Facts({ ...small, lookups }, {}, {});
    const days = ['2024-05-10', '2024-06-01'];
    const posted = (...amounts: readonly string[]) => ({
      days,
      effects: amounts.map((amount) => ({
        post: 'fund',
        debit: 'support',
        credit: 'budget',
        amount: yuan(amount),
      })),
    });
    facts.posted(posted('10', '5'), posted('30', '6'));
    const left = (on: string) => facts.seen({ left: yuan('100') }, {}, on)['left'];
    expect(left('2024-05-09')).toEqual(yuan('100'));
    expect(left('2024-05-10')).toEqual(yuan('80'));
    expect(left('2024-06-01')).toEqual(yuan('79'));
  });

  test('only the greatest changes are kept, all are counted', () => {
    const matters = Array.from({ length: 9 }, (_, i) =>
      past(`m${String(i)}`, `${String(i + 1)}00`),
    );
    const { report } = simulate({ set: { [rate]: '0.40' } }, matters, 2);
    expect(report.gains).toBe(9);
    expect(report.most.gains.map(({ amounts }) => amounts[0]?.difference)).toEqual(['90', '80']);
  });

  test('personal values do not stand in a reason', () => {
    const scheme = clone(small);
    const said = { 'zh-Hans': '拒', 'zh-Hant': '拒', en: 'no' };
    const onlyIf = [
      {
        rule: { compare: { left: { field: 'phone' }, is: '=', right: { constant: 'x' } } },
        otherwise: said,
      },
    ] as const;
    const changed = { ...scheme, opening: { ...scheme.opening, onlyIf } };
    const [verdict] = simulate({ scheme: changed }, [past('a', '10')]).verdicts;
    if (verdict?.kind !== 'changed') throw new Error('expected a change');
    expect(JSON.stringify(verdict.matter)).not.toContain('555');
    expect(JSON.stringify(verdict.reasons())).not.toContain('555');
    expect(JSON.stringify(verdict.reasons())).toContain('＊＊＊');
  });
});

describe('places in a scheme', () => {
  const set = (changes: Record<string, unknown>) =>
    changedScheme({ scheme: small, parameters: { fund: yuan('1') } }, { set: changes });

  test('one that there is not is refused with the nearest', () => {
    const made = set({ 'actions.grant.effects.0.to.cap.of.rate.rates': '0.4' });
    expect(made).toMatchObject({
      refusals: [{ kind: 'unknown-path', path: 'actions.grant.effects.0.to.cap.of.rate.rates' }],
    });
    const nearest =
      'refusals' in made
        ? made.refusals.flatMap((one) => ('nearest' in one ? one.nearest : []))
        : [];
    expect(nearest[0]).toBe('actions.grant.effects.0.to.cap.of.rate.rate');
  });

  test('a value of another kind is refused', () => {
    expect(set({ [cap]: 400000 })).toMatchObject({
      refusals: [{ kind: 'wrong-value', path: cap, now: '500000', expected: 'decimal' }],
    });
    expect(set({ [cap]: 'much' })).toMatchObject({ refusals: [{ expected: 'decimal' }] });
    expect(set({ 'actions.grant.effects': {} })).toMatchObject({
      refusals: [{ expected: 'list' }],
    });
  });

  test('parameters are set too, and what stays the same is no change', () => {
    expect(set({ 'parameters.fund.amount': '2', [cap]: '500000' })).toMatchObject({
      changes: [{ path: 'parameters.fund.amount', before: '1', after: '2' }],
      rulebook: { parameters: { fund: yuan('2') } },
    });
  });

  test('every place that is listed can be set, and texts are not among them', () => {
    const all = settablePaths({ scheme: small, parameters: { fund: yuan('1') } });
    expect(all.map(({ path }) => path)).toContain(cap);
    expect(all.filter(({ path }) => /title|zh-Han|otherwise/.test(path))).toEqual([]);
    for (const { path, value } of all)
      expect(set({ [path]: value })).toMatchObject({ changes: [] });
  });
});
