import { describe, expect, it } from 'vitest';
import { text, type Action, type Scheme } from '../model/index.ts';
import { runScenario, type Scenario, type Step } from '../testing/index.ts';
import { officialCalendars } from '../time/index.ts';
import { abilities, compileScheme, decide, type Acting } from './index.ts';
import { small, smallClocks } from './small-scheme.fixture.ts';

const officer: Acting = { person: 'li', unit: 'office', roles: ['decider'] };
const opens = {
  on: '2024-05-09',
  by: { person: 'chan', unit: null, roles: [] },
  with: { spend: { amount: '1', currency: 'CNY' } },
};

/** The small scheme, whose office sends back with words and a remark, and may send back again. */
function withWords(change: Partial<Action>): Scheme {
  const { sendBack, correct } = small.actions;
  if (!sendBack || !correct) throw new Error('The small scheme has lost its correction.');
  const words = { kind: 'text', title: text('话', '話', 'words'), privacy: 'case' } as const;
  return {
    ...small,
    fields: { ...small.fields, words, remark: words },
    lookups: {
      usedBy: { title: words.title, yields: 'text', from: { parameter: 'usedBy' } },
    },
    actions: {
      ...small.actions,
      sendBack: { ...sendBack, asks: ['words', 'remark'], needs: ['words'], ...change },
    },
  };
}

function played(scheme: Scheme, steps: readonly Step[]) {
  const { compiled, problems } = compileScheme(scheme, 'hash', smallClocks);
  const scenario: Scenario = { name: 'x', standing: { office: ['office'] }, opens, steps };
  return { compiled, problems, ...runScenario(compiled, scenario, officialCalendars) };
}

const sendBack = (on: string, given: Partial<Step> = {}): Step => ({
  on,
  by: officer,
  do: 'sendBack',
  ...given,
});
const correct: Step = { on: '2024-05-11', by: opens.by, do: 'correct', with: opens.with };

describe('what is asked anew', () => {
  const scheme = withWords({ anew: ['words', 'remark'] });
  const first = sendBack('2024-05-10', { with: { words: 'a page is missing', remark: 'page 2' } });

  it('is not known from the time before, and goes where it is not given', () => {
    const again = sendBack('2024-05-12', { with: { words: 'the seal is missing' } });
    const { failures, matter } = played(scheme, [
      first,
      correct,
      sendBack('2024-05-12', { refused: 'missing' }),
      again,
    ]);
    expect(failures).toEqual([]);
    expect(matter?.values).toMatchObject({ words: 'the seal is missing', remark: '' });
  });

  it('is known where it is not asked anew', () => {
    const { failures } = played(withWords({}), [first, correct, sendBack('2024-05-12')]);
    expect(failures).toEqual([]);
  });

  it('is what was posted before: a form that proposed it would have it paid twice', () => {
    const bill = { kind: 'amount', currencies: ['CNY'], title: text('款', '款', 'bill') } as const;
    const office = Object.values(small.actions).find(({ by }) => by !== 'timer')?.by ?? 'timer';
    const paying = (change: Partial<Action>): Scheme => ({
      ...small,
      fields: { ...small.fields, bill: { ...bill, privacy: 'case' } },
      ledgers: {
        fund: {
          title: bill.title,
          units: ['CNY'],
          accounts: { in: { title: bill.title }, out: { title: bill.title } },
        },
      },
      actions: {
        ...small.actions,
        pay: {
          title: bill.title,
          by: office,
          at: [small.first],
          asks: ['bill'],
          effects: [{ post: 'fund', debit: 'out', credit: 'in', amount: { field: 'bill' } }],
          ...change,
        },
      },
    });
    const asked = (scheme: Scheme) =>
      played(scheme, []).problems.filter(({ at }) => at === 'actions.pay.asks');
    expect(asked(paying({}))).toMatchObject([{ remedy: 'name "bill" under `anew`' }]);
    expect(asked(paying({ anew: ['bill'] }))).toEqual([]);
    // Where it does not come back to where it is asked, nothing is proposed again.
    const [other = ''] = Object.keys(small.stages).filter((stage) => small.stages[stage]?.final);
    expect(asked(paying({ goes: other }))).toEqual([]);
  });

  it('must be among what the action asks, and so must what its words name be declared', () => {
    const otherwise = text('{谁也不认识}', '用於 {usedBy}', 'used by {nobody}');
    const { problems } = played(
      withWords({ anew: ['grant'], onlyIf: [{ rule: { known: 'words' }, otherwise }] }),
      [],
    );
    const said = problems.map(({ at, message }) => `${at}: ${message}`);
    expect(said).toContain('actions.sendBack.anew: asked field "grant" is not declared');
    expect(said).toContain(
      'actions.sendBack.onlyIf[0].otherwise: field or look-up "nobody" is not declared',
    );
  });
});

describe('what the words of a condition name', () => {
  const phone = '{phone}';
  const onlyIf = [{ rule: { known: 'spend' }, otherwise: text(phone, phone, phone) }] as const;
  const fields = (seenBy: readonly string[]): Scheme['fields'] => ({
    ...small.fields,
    phone: { kind: 'text', title: small.title, privacy: 'case', seenBy },
  });
  const said = (scheme: Scheme): readonly string[] =>
    compileScheme(scheme, 'hash', smallClocks).problems.map(
      ({ at, message }) => `${at}: ${message}`,
    );
  const withCondition = (id: string, seenBy: readonly string[]): Scheme => {
    const action = small.actions[id];
    if (!action) throw new Error(`The small scheme has lost "${id}".`);
    const actions = { ...small.actions, [id]: { ...action, onlyIf } };
    return { ...small, fields: fields(seenBy), actions };
  };

  it('is for the eyes of everybody who may be refused', () => {
    expect(said(withCondition('sendBack', ['applicant']))).toEqual([
      'actions.sendBack.onlyIf[0].otherwise: field "phone" is not for the eyes of office, who would read it here',
    ]);
    expect(said(withCondition('sendBack', ['office']))).toEqual([]);
    // Whoever gave it may read it, and so may whoever is asked for it now.
    expect(said(withCondition('correct', ['office']))).toEqual([]);
    const asking = withCondition('sendBack', []);
    const sendBack = { ...asking.actions['sendBack']!, asks: ['phone'] };
    expect(said({ ...asking, actions: { ...asking.actions, sendBack } })).toEqual([]);
  });

  it('is public where it says why something was done: all whom that concerns are told', () => {
    const because = (words: string): Scheme => {
      const { sendBack } = small.actions;
      if (!sendBack) throw new Error('The small scheme has lost "sendBack".');
      const told = { ...sendBack, because: text(words, words, words) };
      return { ...small, actions: { ...small.actions, sendBack: told } };
    };
    expect(said(because('{today} {phone}'))).toEqual([
      'actions.sendBack.because: "phone" is no public field, nor a look-up of what is public',
    ]);
    expect(said(because('{today}'))).toEqual([]);
  });

  it('is read from no column of a register that is kept', () => {
    const column = (privacy: 'public' | 'case') =>
      ({ title: small.title, kind: 'text', privacy }) as const;
    const words = '{told}{kept}';
    const lookups: Scheme['lookups'] = Object.fromEntries(
      ['told', 'kept'].map((id) => [
        id,
        {
          title: small.title,
          yields: 'text',
          from: { register: 'list', entry: { constant: '1' }, column: id },
        },
      ]),
    );
    const otherwise = text(words, words, words);
    const scheme: Scheme = {
      ...small,
      lookups,
      registers: {
        ...small.registers,
        list: { title: small.title, columns: { told: column('public'), kept: column('case') } },
      },
      opening: { ...small.opening, onlyIf: [{ rule: { known: 'spend' }, otherwise }] },
    };
    expect(said(scheme)).toEqual([
      'opening.onlyIf[0].otherwise: look-up "kept" is not for the eyes of applicant, who would read it here',
    ]);
  });
});

it('a condition about what may be left out is not passed by leaving it out', () => {
  const onlyIf: Action['onlyIf'] = [
    {
      rule: { compare: { left: { field: 'remark' }, is: '=', right: { constant: 'page 2' } } },
      otherwise: text('备注不符', '備註不符', 'the remark is another'),
    },
  ];
  const words = { words: 'a page is missing' };
  const { failures } = played(withWords({ onlyIf }), [
    sendBack('2024-05-10', { with: words, refused: 'condition' }),
    sendBack('2024-05-10', { with: { ...words, remark: 'page 2' } }),
  ]);
  expect(failures).toEqual([]);
});

it('a condition says what its look-ups and fields say where its words name them', () => {
  const otherwise = text(
    '{words}已用于{usedBy}',
    '{words}已用於{usedBy}',
    '{words} is of {usedBy}',
  );
  const scheme = withWords({
    onlyIf: [{ rule: { not: { known: 'words' } }, otherwise }],
  });
  const { compiled, matter } = played(scheme, []);
  if (!matter) throw new Error('The matter was not opened.');
  const surroundings = {
    today: '2024-05-10',
    lookups: { usedBy: 'number 7' },
    calendars: officialCalendars,
  };
  const command = {
    id: 'c',
    action: 'sendBack',
    by: officer,
    values: { words: 'No. 1' },
    lookups: surroundings.lookups,
    numbers: {},
    at: '2024-05-10T01:00:00Z',
    today: '2024-05-10',
  };
  const decision = decide(compiled, matter, command, surroundings);
  expect('refusals' in decision && decision.refusals[0]?.message.en).toBe('No. 1 is of number 7');
  expect(abilities(compiled, matter, officer, surroundings)).toContainEqual(
    expect.objectContaining({ action: 'sendBack', allowed: true }),
  );
});

it('what is looked up by what an action asks stands in nobody’s way before that is filled in; by what is known it does', () => {
  const offered = (key: string) => {
    const scheme = withWords({
      onlyIf: [{ rule: { lookup: 'state' }, otherwise: text('不在名册', '不在名冊', 'unknown') }],
    });
    const from = { register: 'books', entry: key, column: 'state' } as const;
    const state = { title: text('状态', '狀態', 'state'), yields: 'yes-no', from } as const;
    const lookups = { state };
    const { compiled, matter } = played({ ...scheme, lookups }, []);
    if (!matter) throw new Error('The matter was not opened.');
    const around = { today: '2024-05-10', lookups: {}, calendars: officialCalendars };
    return abilities(compiled, matter, officer, around).find(({ action }) => action === 'sendBack');
  };
  expect(offered('words')).toMatchObject({ allowed: true });
  expect(offered('spend')).toMatchObject({ allowed: false, refusal: { code: 'condition' } });
});

it('braces that nobody fills in are found wherever a reader would see them', () => {
  const braces = text('{words}', '{words}', '{words}');
  const { problems } = played({ ...withWords({ title: braces }), summary: braces }, []);
  expect(problems.map(({ at, message }) => `${at}: ${message}`)).toEqual([
    'summary: nobody fills in {words} here',
    'actions.sendBack.title: nobody fills in {words} here',
  ]);
});
